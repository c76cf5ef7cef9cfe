import { lookup as resolve, type LookupAddress, type LookupOptions } from "node:dns";
import { isIP } from "node:net";
import { Agent, buildConnector, request, type Dispatcher } from "undici";
import { ImportFault } from "../import-fault.ts";
import { isPublicAddress } from "./public-address.ts";
import { mayRead, MOST_ROBOTS_BYTES, ROBOT_NAME } from "./robots.ts";

/** What came from an address: its bytes, and where they came from after all redirects. */
export interface Fetched {
  readonly bytes: Uint8Array;
  readonly url: string;
  readonly mediaType: string | null;
}

export interface FetchRules {
  /** Bytes, unpacked. */
  readonly mostBytes: number;
  readonly milliseconds: number;
  readonly mostRedirects: number;
  /** What may be asked although it is inside: a host on its usual ports ("intranet.example"), or on one ("10.0.0.5:8080"). */
  readonly also: readonly string[];
  /** Whether a page stays unread that its site's robots.txt asks programs to leave alone. */
  readonly respectsRobots: boolean;
}

export const FETCH_RULES: FetchRules = {
  mostBytes: 10 * 1024 * 1024,
  milliseconds: 15_000,
  mostRedirects: 5,
  also: [],
  respectsRobots: false,
};

const AGENT = `${ROBOT_NAME}/0.1 (editorial fact-checking; reads single pages that a newsroom asks for)`;
const INSIDE =
  "This address is inside your own network, and is not fetched. Save the page in your browser and import the file.";

/**
 * Asks the public web for one page, and nothing else. An address that is an IP is checked as it stands (no resolver is
 * asked about it), a name is checked at the very moment of connecting (so that it cannot change in between), and so is
 * every redirect. No cookies, no proxies, no other protocol, and limits on size and time.
 */
export async function guardedFetch(
  address: string,
  signal: AbortSignal,
  rules: FetchRules = FETCH_RULES,
): Promise<Fetched> {
  const clock = AbortSignal.timeout(rules.milliseconds);
  const agent = guardedAgent(rules);
  try {
    return await follow(address, agent, AbortSignal.any([signal, clock]), rules);
  } catch (error) {
    throw error instanceof ImportFault ? error : new ImportFault(wordsFor(error, clock.aborted, rules));
  } finally {
    void agent.destroy();
  }
}

async function follow(address: string, agent: Agent, signal: AbortSignal, rules: FetchRules): Promise<Fetched> {
  const way = { agent, signal, rules };
  const { response, url } = await reach(address, way, (next) => refuseByRobots(next, way));
  return { bytes: await bytesOf(response, url, rules), url: url.toString(), mediaType: mediaTypeOf(response) };
}

/** How one address is asked for. */
interface Way {
  readonly agent: Agent;
  readonly signal: AbortSignal;
  readonly rules: FetchRules;
}

/** Goes from redirect to redirect; `before` may throw before any of them is asked. */
async function reach(
  address: string,
  { agent, signal, rules }: Way,
  before: (url: URL) => Promise<void>,
): Promise<{ response: Dispatcher.ResponseData; url: URL }> {
  let url = checked(address, rules);
  for (let redirects = 0; redirects <= rules.mostRedirects; redirects++) {
    await before(url);
    const response = await request(url, {
      dispatcher: agent,
      signal,
      method: "GET",
      headers: {
        "user-agent": AGENT,
        accept: "text/html,application/xhtml+xml,application/pdf,*/*;q=0.5",
        "accept-encoding": "identity",
      },
    });
    const { location } = response.headers;
    if (!(response.statusCode >= 300 && response.statusCode < 400 && typeof location === "string"))
      return { response, url };
    await response.body.dump({ limit: 65_536 }).catch(() => undefined);
    url = checked(location, rules, url);
  }
  throw new ImportFault(
    `${address} sends us from one address to the next without an end. Save the page in your browser and import the file.`,
  );
}

/** Asks the site first what programs may read, where the desk wants that (RFC 9309). */
async function refuseByRobots(url: URL, way: Way): Promise<void> {
  if (!way.rules.respectsRobots) return;
  const { response } = await reach(new URL("/robots.txt", url).toString(), way, () => Promise.resolve());
  const text = await beginning(response, MOST_ROBOTS_BYTES);
  if (mayRead(url, response.statusCode, text)) return;
  throw new ImportFault(
    `${url.hostname} asks programs not to read this page (robots.txt), and your desk respects that. Open it in your browser and send it from there, or save it as a file.`,
  );
}

async function beginning({ body }: Dispatcher.ResponseData, most: number): Promise<string> {
  const portions: Uint8Array[] = [];
  let size = 0;
  for await (const portion of body as AsyncIterable<Uint8Array>) {
    portions.push(portion);
    size += portion.length;
    if (size >= most) break;
  }
  return Buffer.concat(portions).subarray(0, most).toString("utf8");
}

/** The protocol, and the host where it is an IP: a resolver never sees those. */
function checked(address: string, { also }: FetchRules, from?: URL): URL {
  let url: URL;
  try {
    url = new URL(address, from);
  } catch {
    throw new ImportFault(`${address} is no address that can be fetched.`);
  }
  if (url.protocol !== "https:" && url.protocol !== "http:")
    throw new ImportFault(`Only http:// and https:// can be fetched, and this address begins with ${url.protocol}`);
  if (url.username !== "" || url.password !== "")
    throw new ImportFault(
      "This address carries a name or a password. Take it out: nothing is fetched with somebody’s login.",
    );
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (isIP(host) !== 0 && !isPublicAddress(host) && !isAllowed(url.hostname, url, also)) throw new ImportFault(INSIDE);
  return url;
}

/** A port is empty where it is the usual one of its protocol. */
interface Door {
  readonly port: string;
  readonly protocol: string;
}

function isAllowed(host: string, { port, protocol }: Door, also: readonly string[]): boolean {
  const usual = protocol === "https:" ? "443" : "80";
  const name = host.toLowerCase();
  return also.includes(`${name}:${port || usual}`) || ((port || usual) === usual && also.includes(name));
}

type Answer = (error: Error | null, address: string | LookupAddress[], family?: number) => void;
type Lookup = (host: string, options: LookupOptions, done: Answer) => void;

/** Asks for a name's addresses, and answers with none where one of them is inside and this door is not allowed. */
function guardedLookup(door: Door, { also }: FetchRules): Lookup {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, "");
      const allowed = isAllowed(host, door, also) ? found : found.filter(({ address }) => isPublicAddress(address));
      const [first] = allowed;
      // One answer that is inside is enough to refuse: the name is not to be trusted with the next question either.
      if (!first || allowed.length < found.length) return done(new ImportFault(INSIDE), "");
      if (options.all) done(null, allowed);
      else done(null, first.address, first.family);
    });
  };
}

function guardedAgent(rules: FetchRules): Agent {
  return new Agent({
    connect: (door, done) =>
      buildConnector({ lookup: guardedLookup(door, rules), timeout: rules.milliseconds })(door, done),
    headersTimeout: rules.milliseconds,
    bodyTimeout: rules.milliseconds,
    maxResponseSize: rules.mostBytes,
    connections: 1,
    pipelining: 0,
    maxHeaderSize: 32_768,
  });
}

async function bytesOf(response: Dispatcher.ResponseData, url: URL, rules: FetchRules): Promise<Uint8Array> {
  const { statusCode } = response;
  if (statusCode < 200 || statusCode >= 300) {
    await response.body.dump({ limit: 65_536 }).catch(() => undefined);
    throw new ImportFault(statusWords(statusCode, url.hostname));
  }
  const portions: Uint8Array[] = [];
  let size = 0;
  for await (const portion of response.body as AsyncIterable<Uint8Array>) {
    size += portion.length;
    if (size > rules.mostBytes) throw new ImportFault(tooLargeWords(rules));
    portions.push(portion);
  }
  if (size === 0) throw new ImportFault(`${url.hostname} answered with an empty page.`);
  return Buffer.concat(portions);
}

function mediaTypeOf({ headers }: Dispatcher.ResponseData): string | null {
  const type = headers["content-type"];
  return typeof type === "string" ? type : null;
}

function statusWords(status: number, host: string): string {
  if (status === 404 || status === 410)
    return `${host} has no page at this address (${status}). Check it, or look for an archived copy.`;
  if (status === 401 || status === 402 || status === 403 || status === 451)
    return `${host} does not show this page without a login or a subscription (${status}). Open it in your browser and send it from there, or save it as a file.`;
  if (status === 429) return `${host} asks us to wait (429). Try again later, or send the page from your browser.`;
  return `${host} answered with an error of its own (${status}). Try again later, or save the page in your browser and import the file.`;
}

const tooLargeWords = ({ mostBytes }: FetchRules): string =>
  `This page has more than ${mostBytes / 1024 / 1024} MB. One article has at most that: import the story alone.`;

function wordsFor(error: unknown, isLate: boolean, rules: FetchRules): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const cause = error instanceof Error && error.cause instanceof ImportFault ? error.cause.message : null;
  if (cause) return cause;
  if (isLate || /TIMEOUT/.test(code))
    return `The page did not come within ${rules.milliseconds / 1000} seconds. Try again, or save it in your browser and import the file.`;
  if (code === "UND_ERR_RES_EXCEEDED_MAX_SIZE") return tooLargeWords(rules);
  if (code === "ENOTFOUND" || code === "EAI_AGAIN")
    return "There is no such site: its name leads nowhere. Check the address.";
  if (
    code === "ECONNREFUSED" ||
    code === "ECONNRESET" ||
    code === "EHOSTUNREACH" ||
    code === "ENETUNREACH" ||
    code === "UND_ERR_SOCKET"
  )
    return "The site does not answer. Try again later, or save the page in your browser and import the file.";
  if (/CERT|TLS|SSL|SELF_SIGNED|ALTNAME/.test(code))
    return "The site cannot prove that it is itself (its certificate is not valid). Nothing was fetched.";
  return "The page could not be fetched. Save it in your browser and import the file.";
}
