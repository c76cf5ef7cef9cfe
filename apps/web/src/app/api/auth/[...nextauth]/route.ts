import NextAuth from "next-auth";
import { NextRequest } from "next/server";
import { authOptions } from "@/auth";
import { readBody } from "@/server/bounded-body";

export const dynamic = "force-dynamic";

type Handler = (request: Request, context: unknown) => Promise<Response>;
let known: Handler | undefined;
const handler: Handler = (request, context) => (known ??= NextAuth(authOptions()) as Handler)(request, context);

/** Far more than an address and a password: whoever sends more is nobody who signs in. */
const MOST_BYTES = 16 * 1024;

export { handler as GET };

export async function POST(request: Request, context: unknown): Promise<Response> {
  const body = await readBody(request, MOST_BYTES);
  if (!body) return Response.json({ message: "This is more than anybody signs in with." }, { status: 413 });
  const answer = await handler(
    new NextRequest(request.url, { method: "POST", headers: request.headers, body }),
    context,
  );
  // What the browser kept of the desk's answers goes; drafts stay, they are their writers' own.
  if (new URL(request.url).pathname.endsWith("/signout")) answer.headers.set("clear-site-data", '"cache"');
  return answer;
}
