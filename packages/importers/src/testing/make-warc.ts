import { gzipSync } from "node:zlib";

/** An answer that a web archive keeps; an HTML page with status 200 where nothing else is said. */
export interface KeptAnswer {
  readonly url: string;
  readonly body: string | Buffer;
  readonly status?: string;
  readonly type?: string;
  readonly headers?: readonly string[];
  readonly kind?: "response" | "revisit" | "request";
}

/** A WARC of these answers (WARC 1.1, section 4); `isGzipped` packs each record by itself, as archives do. */
export function makeWarc(answers: readonly KeptAnswer[], isGzipped = false): Buffer {
  return Buffer.concat(answers.map((answer) => (isGzipped ? gzipSync(recordOf(answer)) : recordOf(answer))));
}

function recordOf({
  url,
  body,
  status = "200 OK",
  type = "text/html",
  headers = [],
  kind = "response",
}: KeptAnswer): Buffer {
  const first = kind === "request" ? "GET / HTTP/1.1" : `HTTP/1.1 ${status}`;
  const http = Buffer.from([first, `Content-Type: ${type}`, ...headers, "", ""].join("\r\n"));
  const content = Buffer.concat([http, Buffer.from(body)]);
  const head = [
    "WARC/1.1",
    `WARC-Type: ${kind}`,
    `WARC-Target-URI: ${url}`,
    "WARC-Date: 2025-07-09T10:30:00Z",
    "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>",
    `Content-Type: application/http; msgtype=${kind === "request" ? "request" : "response"}`,
    `Content-Length: ${content.length}`,
    "",
    "",
  ].join("\r\n");
  return Buffer.concat([Buffer.from(head), content, Buffer.from("\r\n\r\n")]);
}
