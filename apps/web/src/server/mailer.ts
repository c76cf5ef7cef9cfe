import type { LinkMail } from "@second-source/server/link-mail";
import { createTransport } from "nodemailer";
import { env } from "../env";

/** Whoever makes a link waits this long for the mail server, and no longer. */
const MOST_MS = 10_000;

let known: LinkMail | null | undefined;

/** The newsroom’s mail server; null where there is none, and links are handed on by whoever makes them. */
export const mailer = (): LinkMail | null => (known === undefined ? (known = mailerOf(env())) : known);

/** `SMTP_URL` is `smtps:`, or `smtp:`, which has to go over to TLS unless the server is on this machine. */
export function mailerOf({
  SMTP_URL,
  MAIL_FROM,
  NEXTAUTH_URL,
}: {
  readonly SMTP_URL?: string | undefined;
  readonly MAIL_FROM?: string | undefined;
  readonly NEXTAUTH_URL: string;
}): LinkMail | null {
  if (!SMTP_URL || !MAIL_FROM) return null;
  const { protocol, hostname, port, username, password } = new URL(SMTP_URL);
  const isHere = ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
  const isEncrypted = protocol === "smtps:";
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ""),
    port: Number(port) || (isEncrypted ? 465 : 587),
    secure: isEncrypted,
    requireTLS: !isHere,
    ignoreTLS: isHere && !isEncrypted,
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: MOST_MS,
    greetingTimeout: MOST_MS,
    socketTimeout: MOST_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    opening: `${NEXTAUTH_URL.replace(/\/$/, "")}/join#`,
    send: async ({ to, subject, text }) => {
      // As an object: an address is one address, whatever stands in it.
      const sent = transport.sendMail({ from: MAIL_FROM, to: { name: "", address: to }, subject, text });
      const late = new Promise<never>((_, refuse) => {
        setTimeout(() => refuse(new Error("The mail server was too slow.")), MOST_MS).unref();
      });
      await Promise.race([sent, late]);
    },
  };
}
