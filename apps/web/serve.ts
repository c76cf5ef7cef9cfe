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
const MOST_AT_ONCE = 300;
/** Of one address: somebody who holds them open keeps nobody else out. A newsroom behind one address asks for less. */
const MOST_OF_ONE = 150;
/** Whoever takes longer to send a header, or a whole request, is let go. */
const [HEADERS_MS, REQUEST_MS] = [15_000, 60_000];

/** Where people reach us by https, browsers never try anything else again, for two years. */
const isHttps = process.env["NEXTAUTH_URL"]?.startsWith("https://") ?? false;
const STRICT_TRANSPORT = "max-age=63072000; includeSubDomains";

const app = next({ dev, hostname, port, dir: import.meta.dirname });
await app.prepare();
const answer = app.getRequestHandler();
let atOnce = 0;
const ofAddress = new Map<string, number>();

const server = createServer({ headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS }, (request, response) => {
  const address = clientAddress(request.socket.remoteAddress, request.headers["x-forwarded-for"]?.toString(), proxies);
  request.headers[CLIENT_ADDRESS] = address;
  const own = ofAddress.get(address) ?? 0;
  if (isHttps) response.setHeader("strict-transport-security", STRICT_TRANSPORT);
  if (!isCounted(request)) void answer(request, response);
  else if (atOnce >= MOST_AT_ONCE || own >= MOST_OF_ONE) sendAway(response);
  else {
    atOnce++;
    ofAddress.set(address, own + 1);
    response.once("close", () => {
      atOnce--;
      const left = (ofAddress.get(address) ?? 1) - 1;
      if (left > 0) ofAddress.set(address, left);
      else ofAddress.delete(address);
    });
    void answer(request, response);
  }
});
server.listen(port, hostname);

/** Whoever asks whether we are alive is told so, however busy we are. */
function isCounted({ method, url = "" }: IncomingMessage): boolean {
  const path = url.split("?")[0];
  return !(method === "GET" && (path === "/api/health" || path === "/api/trpc/live.events"));
}

function sendAway(response: ServerResponse): void {
  const message = "Too much is being asked at once. Nothing was done; try again in a moment.";
  const data = { code: "SERVICE_UNAVAILABLE", httpStatus: 503, refusal: { code: "server.busy", details: {} } };
  response.writeHead(503, { "content-type": "application/json", "retry-after": "2" });
  response.end(JSON.stringify({ error: { json: { message, code: -32603, data } } }));
}
