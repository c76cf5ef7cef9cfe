import { createServer, type Server } from "node:net";
import { afterAll, expect, test } from "vitest";
import { mailerOf } from "./mailer";

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

/** A server on this machine that says the same to whoever connects. */
async function saying(greeting: string): Promise<string> {
  const server = createServer((socket) => socket.on("error", () => undefined).end(greeting));
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("it has no port");
  return `smtp://127.0.0.1:${address.port}`;
}

const WHERE = { MAIL_FROM: "desk@desk.example", NEXTAUTH_URL: "https://desk.example/" };
const LETTER = { to: "somebody@elsewhere.test", subject: "A link", text: "Here." };

test("without a server or a sender there is no mail, and links are handed on", () => {
  expect(mailerOf(WHERE)).toBeNull();
  expect(mailerOf({ NEXTAUTH_URL: WHERE.NEXTAUTH_URL, SMTP_URL: "smtps://mail.example" })).toBeNull();
});

test("a link opens at the address people use", () => {
  expect(mailerOf({ ...WHERE, SMTP_URL: "smtps://mail.example" })?.opening).toBe("https://desk.example/join#");
});

test("a server that is busy, or is none, takes no letter", async () => {
  for (const greeting of ["421 come back later\r\n", "HTTP/1.1 400 Bad Request\r\n\r\n"]) {
    const mail = mailerOf({ ...WHERE, SMTP_URL: await saying(greeting) });
    await expect(mail?.send(LETTER)).rejects.toThrow();
  }
});
