import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { FETCH_RULES, guardedFetch, type FetchRules } from "@second-source/importers/url/guarded-fetch";
import { tellProof } from "@second-source/domain/testing/proof";
import { request } from "undici";
import { afterAll, expect, test } from "vitest";
import { insideAddresses } from "./testing/inside-addresses.ts";

/** A service inside the network that nobody outside may make us ask. It counts who comes. */
const hits = new Set<string>();
const canary = createServer((asked, response) => {
  hits.add(asked.url ?? "");
  response.end("the secret of the inner network");
});
const port = await listen(canary);

/** A site that may be asked, and answers with whatever a hostile one could. */
const site = createServer((asked, response) => {
  const path = asked.url ?? "/";
  if (path.startsWith("/to/")) response.writeHead(302, { location: asBytes(decodeURIComponent(path.slice(4))) }).end();
  else if (path === "/loop") response.writeHead(301, { location: "/loop" }).end();
  else if (path === "/endless") void pour(() => !response.destroyed && response.write("word ".repeat(20_000)));
  else if (path === "/drip") response.write("slow");
  else if (path === "/robots.txt") response.writeHead(200).end("User-agent: *\nDisallow: /kept-out");
  else if (path === "/login") response.writeHead(403).end("Subscribe");
  else if (path === "/gone") response.writeHead(404).end("Not here");
  else if (path === "/broken") response.writeHead(500).end("Oh no");
  else if (path === "/empty") response.writeHead(200).end();
  else response.writeHead(200, { "content-type": "text/html" }).end("<p>A page.</p>");
});
const sitePort = await listen(site);
const origin = `http://127.0.0.1:${sitePort}`;
const rules: FetchRules = { ...FETCH_RULES, milliseconds: 2_000, also: [`127.0.0.1:${sitePort}`] };
const none = new AbortController().signal;

afterAll(() => {
  for (const server of [canary, site]) {
    server.close();
    server.closeAllConnections();
  }
});

const addresses = insideAddresses(port);
const counts = { refused: 0, redirects: 0 };

test("no address inside the network is asked for, however it is spelled", { timeout: 120_000 }, async () => {
  for (const address of addresses) {
    await expect(guardedFetch(address, none, rules), address).rejects.toThrow(
      /inside your own network|no such site|no address/,
    );
    counts.refused++;
  }
  expect([...hits]).toEqual([]);
});

test("no redirect leads inside either", { timeout: 120_000 }, async () => {
  for (const address of addresses) {
    const answer = guardedFetch(`${origin}/to/${encodeURIComponent(address)}`, none, rules);
    await expect(answer, address).rejects.toThrow(/inside your own network|no such site|no address/);
    counts.redirects++;
  }
  expect([...hits]).toEqual([]);
});

test("without the guard the same addresses are asked: the canary would sing", { timeout: 60_000 }, async () => {
  const asked = addresses.map(async (address, index) => {
    const { body } = await request(`${address}${index}`, { signal: AbortSignal.timeout(2_000) });
    await body.dump();
  });
  await Promise.race([Promise.allSettled(asked), new Promise((next) => setTimeout(next, 5_000))]);
  const reached = hits.size;
  expect(reached).toBeGreaterThan(20);
  tellProof({
    "addresses inside, each refused": counts.refused,
    "redirects inside, each refused": counts.redirects,
    "requests that reached the canary": 0,
    "reached it without the guard": reached,
  });
});

test("the page that may be fetched is fetched", async () => {
  const { bytes, url, mediaType } = await guardedFetch(`${origin}/page`, none, rules);
  expect([Buffer.from(bytes).toString(), url, mediaType]).toEqual(["<p>A page.</p>", `${origin}/page`, "text/html"]);
});

test("a name that may be asked although it is inside is asked on its usual ports, or on the one that is named", async () => {
  const at = (port: number, ...also: string[]): Promise<unknown> =>
    guardedFetch(`http://localhost:${port}/page`, none, { ...rules, also });
  expect(await at(sitePort, `localhost:${sitePort}`)).toMatchObject({ url: `http://localhost:${sitePort}/page` });
  const before = hits.size;
  await expect(at(port, "localhost")).rejects.toThrow("inside your own network");
  await expect(at(port, `localhost:${sitePort}`)).rejects.toThrow("inside your own network");
  expect(hits.size).toBe(before);
  expect(String(await at(80, "localhost").catch((error: unknown) => error))).not.toContain("inside your own network");
});

test.each([
  ["/loop", "from one address to the next"],
  ["/endless", "more than 10 MB"],
  ["/drip", "did not come within 2 seconds"],
  ["/login", "without a login or a subscription (403)"],
  ["/gone", "no page at this address (404)"],
  ["/broken", "an error of its own (500)"],
  ["/empty", "an empty page"],
  ["/to/file:///etc/passwd", "Only http:// and https://"],
  ["/to/ftp://127.0.0.1/", "Only http:// and https://"],
  ["/to/javascript:alert(1)", "Only http:// and https://"],
  ["/to/http://user:secret@example.org/", "a name or a password"],
])("a site that answers with %s is told of: %s", async (path, reason) => {
  await expect(guardedFetch(`${origin}${path}`, none, rules)).rejects.toThrow(reason);
});

test("robots.txt is respected where the desk wants it, after every redirect, and not asked for otherwise", async () => {
  const polite = { ...rules, respectsRobots: true };
  await expect(guardedFetch(`${origin}/kept-out/page`, none, polite)).rejects.toThrow("(robots.txt)");
  await expect(guardedFetch(`${origin}/to/${origin}/kept-out`, none, polite)).rejects.toThrow("(robots.txt)");
  expect((await guardedFetch(`${origin}/page`, none, polite)).url).toBe(`${origin}/page`);
  expect((await guardedFetch(`${origin}/kept-out/page`, none, rules)).url).toBe(`${origin}/kept-out/page`);
});

test("a site without a valid certificate, and one that is not there, are told of", async () => {
  const also = { ...rules, also: [...rules.also, "127.0.0.1:1"] };
  await expect(guardedFetch(`https://127.0.0.1:${sitePort}/`, none, also)).rejects.toThrow(
    /cannot prove|does not answer/,
  );
  await expect(guardedFetch("http://127.0.0.1:1/", none, also)).rejects.toThrow("does not answer");
  await expect(guardedFetch("http://no-such-site.invalid/", none, also)).rejects.toThrow("no such site");
});

test("proxies that the environment names are not used", async () => {
  process.env["HTTP_PROXY"] = `http://127.0.0.1:${port}`;
  process.env["http_proxy"] = `http://127.0.0.1:${port}`;
  const before = hits.size;
  await guardedFetch(`${origin}/page`, none, rules);
  expect(hits.size).toBe(before);
  delete process.env["HTTP_PROXY"];
  delete process.env["http_proxy"];
});

/** Characters beyond Latin-1 as the bytes of their UTF-8: how careless servers send them. */
const asBytes = (text: string): string => Buffer.from(text, "utf8").toString("latin1");

function listen(server: Server): Promise<number> {
  return new Promise((done) => server.listen(0, "127.0.0.1", () => done((server.address() as AddressInfo).port)));
}

/** Writes until nobody listens. */
async function pour(write: () => boolean): Promise<void> {
  for (let count = 0; count < 2_000; count++) {
    if (!write()) await new Promise((next) => setTimeout(next, 5));
  }
}
