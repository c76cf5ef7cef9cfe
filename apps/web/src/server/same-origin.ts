import { env } from "../env";

type Handler<Context> = (request: Request, context: Context) => Promise<Response>;

/** A route that answers our own pages, and whoever asks without a browser; a page of another site is refused. */
export function forOwnPages<Context>(handler: Handler<Context>): Handler<Context> {
  return (request, context) =>
    isForeign(request.headers, env().NEXTAUTH_URL)
      ? Promise.resolve(new Response("Forbidden", { status: 403 }))
      : handler(request, context);
}

/**
 * Whether a page of another site sent a request, or led to it. Browsers say so themselves; those that are old, or reach
 * the desk on plain HTTP by a name, say only whose page it was. `address` is where people reach us.
 */
export function isForeign(headers: Headers, address: string): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site !== "same-origin" && site !== "none";
  const origin = headers.get("origin");
  if (origin === null) return false;
  return !URL.canParse(origin) || ![headers.get("host"), new URL(address).host].includes(new URL(origin).host);
}
