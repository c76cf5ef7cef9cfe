import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

const CONFIG = `
[req]
distinguished_name = dn
[dn]
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
[stamper]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = own
[own]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
`;

type Answer = "A STAMP" | "AN EARLIER ONE" | "NOTHING";

/** An authority on this machine that signs times (RFC 3161). */
export interface TimeAuthority {
  readonly url: string;
  /** The certificate that vouches for it, and one that does not. */
  readonly rootFile: string;
  readonly strangerFile: string;
  answerWith(answer: Answer): void;
  close(): Promise<void>;
}

export async function openTimeAuthority(): Promise<TimeAuthority> {
  const folder = mkdtempSync(join(tmpdir(), "authority-"));
  const openssl = (line: string): void =>
    void execFileSync("openssl", line.split(" "), { cwd: folder, stdio: "ignore" });
  const ofKey = (name: string): string =>
    `-newkey rsa:2048 -nodes -keyout ${name}.key -subj /CN=${name} -config config`;
  writeFileSync(join(folder, "config"), CONFIG);
  writeFileSync(join(folder, "serial"), "01\n");
  for (const name of ["root", "stranger"])
    openssl(`req -x509 ${ofKey(name)} -out ${name}.pem -days 3650 -extensions root`);
  openssl(`req -new ${ofKey("clock")} -out clock.csr`);
  openssl(
    "x509 -req -in clock.csr -CA root.pem -CAkey root.key -CAcreateserial -out clock.pem -days 3650 -extfile config -extensions stamper",
  );
  const stamp = (query: Buffer): Buffer => {
    writeFileSync(join(folder, "query"), query);
    openssl("ts -reply -config config -queryfile query -inkey clock.key -signer clock.pem -chain root.pem -out answer");
    return readFileSync(join(folder, "answer"));
  };
  let next: Answer = "A STAMP";
  let earlier: Buffer | null = null;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      if (next === "NOTHING") return response.writeHead(503).end();
      earlier = next === "AN EARLIER ONE" && earlier ? earlier : stamp(Buffer.concat(parts));
      return response.writeHead(200, { "content-type": "application/timestamp-reply" }).end(earlier);
    });
  });
  await new Promise<void>((listening) => {
    server.listen(0, "127.0.0.1", listening);
  });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    rootFile: join(folder, "root.pem"),
    strangerFile: join(folder, "stranger.pem"),
    answerWith: (answer) => {
      next = answer;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      rmSync(folder, { recursive: true });
    },
  };
}
