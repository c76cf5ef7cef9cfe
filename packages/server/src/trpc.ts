import { mayAdminister, mayAudit, mayEdit, mayReview, type Role } from "@second-source/domain/desk/role";
import { initTRPC, TRPCError } from "@trpc/server";
import { z, ZodError } from "zod";
import type { RequestContext } from "./context.ts";
import { browserName } from "./contract/text-fields.ts";
import { ERROR_STATUS } from "./error-status.ts";
import { DomainError } from "./errors.ts";
import { sha256 } from "./sha256.ts";
import type { NamedRequest } from "./store/answered-requests.ts";
import type { Limit } from "./store/limits.ts";
import { wireFormat } from "./wire.ts";

/** What a procedure asks of whoever calls it. Every procedure declares one. */
export type Policy = "read" | "edit" | "review" | "administer" | "audit";

const MAY: Record<Policy, (role: Role) => boolean> = {
  read: () => true,
  edit: mayEdit,
  review: mayReview,
  administer: mayAdminister,
  audit: mayAudit,
};

const t = initTRPC
  .context<RequestContext>()
  .meta<{ policy: Policy; limit?: Limit }>()
  .create({
    transformer: wireFormat,
    sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 25_000 } },
    errorFormatter: ({ shape, error, ctx }) => {
      const { cause } = error;
      const refusal = cause instanceof DomainError ? { code: cause.code, details: cause.details } : null;
      const fields = cause instanceof ZodError ? z.flattenError(cause).fieldErrors : null;
      const message =
        refusal || fields || error.code !== "INTERNAL_SERVER_ERROR"
          ? shape.message
          : `Something went wrong on our side (${ctx?.requestId ?? "no reference"}). Nothing was saved; try again.`;
      const { stack: _, ...data } = shape.data;
      return { ...shape, message: fields ? readable(fields) : message, data: { ...data, refusal, fields } };
    },
  });

export const { router, createCallerFactory } = t;

/** The one place that knows both the domain's refusals and the wire's codes. */
const refusals = t.middleware(async ({ next }) => {
  const result = await next();
  if (result.ok || !(result.error.cause instanceof DomainError)) return result;
  throw toTRPCError(result.error.cause);
});

/** Maps a DomainError to a TRPCError. A subscription, whose errors no middleware sees, calls it itself. */
export function toTRPCError(refusal: DomainError): TRPCError {
  return new TRPCError({ code: ERROR_STATUS[refusal.code], message: refusal.message, cause: refusal });
}

/** For what is limited beside being a press. */
export const limitedTo = (policy: Policy, limit: Limit): { policy: Policy; limit: Limit } => ({ policy, limit });

/** A procedure at a desk: signed in, and of a role that the policy admits. There is no other kind. */
function procedureFor(policy: Policy): typeof signedIn {
  return signedIn.meta({ policy });
}

const signedIn = t.procedure
  .use(refusals)
  .use(({ ctx, meta, next }) => {
    const { actor } = ctx;
    if (!actor)
      throw new DomainError("session.ended", "Your session has ended. Sign in again; what you typed is kept.");
    if (ctx.shownDesk && ctx.shownDesk !== actor.deskId)
      throw new DomainError(
        "access.desk",
        `In this browser you went to ${actor.deskName} meanwhile. Nothing was done. Go back to the other desk, or open this page anew.`,
      );
    if (!meta || !MAY[meta.policy](actor.role))
      throw new DomainError("access.role", "Your role at this desk does not allow this.");
    return next({ ctx: { ...ctx, actor } });
  })
  .use(async ({ ctx, type, path, meta, getRawInput, next }) => {
    if (type === "query") return next({ ctx: { ...ctx, isReading: true } });
    // What a reader may send notes what they see and where they are: sent twice, it says the same.
    if (type !== "mutation" || meta?.policy === "read") return next({ ctx });
    const key = browserName.safeParse(ctx.requestKey);
    if (!key.success)
      throw new DomainError(
        "request.unnamed",
        "A press is sent with a name of its own, in the header Idempotency-Key.",
      );
    for (const limit of ["presses", meta?.limit] as const) if (limit) await ctx.count?.(limit);
    const inputSha256 = sha256(JSON.stringify(await getRawInput(), hashed) ?? "");
    const request: NamedRequest = { key: key.data, procedure: path, inputSha256 };
    return next({ ctx: { ...ctx, request } });
  });

/** A file’s letters are many, and putting them into JSON once more would keep everybody waiting: its hash stands for them. */
const LONG_TEXT = 10_000;
const hashed = (_key: string, value: unknown): unknown =>
  typeof value === "string" && value.length > LONG_TEXT ? sha256(value) : value;

export const reading = procedureFor("read");
export const editing = procedureFor("edit");
export const reviewing = procedureFor("review");
export const administering = procedureFor("administer");
export const auditing = procedureFor("audit");

function readable(fields: Record<string, string[] | undefined>): string {
  return Object.values(fields).flatMap((messages) => messages ?? [])[0] ?? "Something in this form is not right.";
}
