import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** An outlet's web site on this machine, whose pages a test can change. */
export interface OutletServer {
  readonly origin: string;
  /** Path to HTML; what is not there is a 404. */
  readonly pages: Map<string, string>;
  close(): Promise<void>;
}

export async function openOutletServer(port: number): Promise<OutletServer> {
  const pages = new Map<string, string>();
  const server: Server = createServer((request, response) => {
    const html = pages.get(request.url ?? "/");
    response.writeHead(html === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8" });
    response.end(html ?? "<h1>Not here</h1>");
  });
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pages,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** A page like outlets make them: the story between a menu and a list of other stories. */
export function newsPage(headline: string, paragraphs: readonly string[]): string {
  return `<!doctype html><html lang="en"><head><title>${headline} - Harbour Herald</title>
    <meta property="og:site_name" content="Harbour Herald"><meta property="article:published_time" content="2025-07-09T08:15:00+02:00"></head>
    <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>${headline}</h1><p class="byline">By Ida Voss</p>
    ${paragraphs.map((each) => `<p>${each}</p>`).join("\n")}</article>
    <aside><h2>Most read</h2><a href="/1">Ferry fares to rise in autumn</a></aside><script>window.evil = true</script></body></html>`;
}
