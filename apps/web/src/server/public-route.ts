import { DomainError } from "@second-source/server/errors";
import { logFault } from "@second-source/server/log";
import { refuseTooMany, type Limit } from "@second-source/server/usecase/refuse-too-many";
import type { z } from "zod";
import { withBoundedBody } from "./bounded-body";
import { CLIENT_ADDRESS } from "./client-address";
import { database } from "./database";
import { newRequestId } from "./request-context";
import { forOwnPages } from "./same-origin";

/** Far more than a token and a password. */
const MOST_BYTES = 4096;

interface PublicRoute<I> {
  /** What it is called in the log. */
  readonly path: string;
  readonly input: z.ZodType<I>;
  /** What is said to whoever sends something else. */
  readonly unread: string;
  /** What tries are counted as, by address; null where the work counts them itself. */
  readonly limit: Limit | null;
}

/**
 * A route where nobody is signed in: what it asks for is checked at the door, tries are counted, and a refusal is told in its
 * own words.
 */
export function publicRoute<I, O>(
  { path, input, unread, limit }: PublicRoute<I>,
  work: (input: I) => Promise<O>,
): (request: Request, context: unknown) => Promise<Response> {
  return forOwnPages(async (request) => {
    const sent = await withBoundedBody(request, MOST_BYTES)
      .json()
      .catch(() => null);
    const read = input.safeParse(sent);
    if (!read.success) return told(400, unread);
    try {
      if (limit) await refuseTooMany(database(), limit, request.headers.get(CLIENT_ADDRESS) ?? "unknown");
      return Response.json(await work(read.data), { headers: { "cache-control": "no-store" } });
    } catch (error) {
      if (error instanceof DomainError) return told(error.code === "limit.reached" ? 429 : 409, error.message);
      const requestId = newRequestId();
      logFault(error, { requestId, path });
      return told(500, `Something went wrong on our side (${requestId}). Try again in a moment.`);
    }
  });
}

const told = (status: number, message: string): Response =>
  Response.json({ message }, { status, headers: { "cache-control": "no-store" } });
