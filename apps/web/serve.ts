import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { parseArgs } from "node:util";
import next from "next";
import { CLIENT_ADDRESS, clientAddress } from "./src/server/client-address.ts";

/**
 * The web process: Next.js behind a server of our own, which knows who opened a connection, and says at the door when more
 * is asked than it can answer.
 */
const { values } = parseArgs({
  options: {
    host: { type: "string", default: "127.0.0.1" },
    port: { type: "string", default: "3000" },
    dev: { type: "boolean", default: false },
    proxies: { type: "string", default: "0" },
  },
});
const { host: hostname, dev } = values;
const [port, proxies] = [Number(values.port), Number(values.proxies)];

/** Requests that are being answered; a stream of events is answered as long as somebody looks, and counts for nothing. */
const MOST_AT_ONCE = 200;
/** Whoever takes longer to send a header, or a whole request, is let go. */
const [HEADERS_MS, REQUEST_MS] = [15_000, 60_000];

/** Where people reach us by https, browsers never try anything else again, for two years. */
const isHttps = process.env["NEXTAUTH_URL"]?.startsWith("https://") ?? false;
const STRICT_TRANSPORT = "max-age=63072000; includeSubDomains";

const app = next({ dev, hostname, port, dir: import.meta.dirname });
await app.prepare();
const answer = app.getRequestHandler();
let atOnce = 0;

const server = createServer({ headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS }, (request, response) => {
  request.headers[CLIENT_ADDRESS] = clientAddress(
    request.socket.remoteAddress,
    request.headers["x-forwarded-for"]?.toString(),
    proxies,
  );
  if (isHttps) response.setHeader("strict-transport-security", STRICT_TRANSPORT);
  if (!isCounted(request)) void answer(request, response);
  else if (atOnce >= MOST_AT_ONCE) sendAway(response);
  else {
    atOnce++;
    response.once("close", () => atOnce--);
    void answer(request, response);
  }
});
server.listen(port, hostname);

/** Whoever asks whether we are alive is told so, however busy we are. */
function isCounted({ url = "", headers }: IncomingMessage): boolean {
  return !url.startsWith("/api/health") && headers.accept !== "text/event-stream";
}

function sendAway(response: ServerResponse): void {
  const message = "Too much is being asked at once. Nothing was done; try again in a moment.";
  const data = { code: "SERVICE_UNAVAILABLE", httpStatus: 503, refusal: { code: "server.busy", details: {} } };
  response.writeHead(503, { "content-type": "application/json", "retry-after": "2" });
  response.end(JSON.stringify({ error: { json: { message, code: -32603, data } } }));
}
