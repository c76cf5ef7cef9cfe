import { once } from "node:events";
import { SMTPServer } from "smtp-server";

/** A newsroom's mail server on this machine. */
export interface MailServer {
  readonly url: string;
  /** Letters that it took, whole, as they came. */
  readonly letters: readonly { readonly to: readonly string[]; readonly source: string }[];
  /** From then on it takes none. */
  refuse(): void;
  close(): Promise<void>;
}

export async function openMailServer(): Promise<MailServer> {
  const letters: { to: string[]; source: string }[] = [];
  let isRefusing = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo: (_address, _session, done) => done(isRefusing ? new Error("no such mailbox") : undefined),
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        letters.push({
          to: envelope.rcptTo.map(({ address }) => address),
          source: Buffer.concat(parts).toString("utf8"),
        });
        done();
      });
    },
  });
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address();
  if (address === null || typeof address === "string") throw new Error("The mail server has no port.");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    letters,
    refuse: () => {
      isRefusing = true;
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
