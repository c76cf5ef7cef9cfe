import type { TRPC_ERROR_CODE_KEY } from "@trpc/server";
import type { DomainErrorCode } from "./errors.ts";

/** How each refusal reads on the wire: the one table, complete by type. */
export const ERROR_STATUS = {
  "sign-in.refused": "UNAUTHORIZED",
  "session.ended": "UNAUTHORIZED",
  "access.role": "FORBIDDEN",
  "not-found": "NOT_FOUND",
  "input.text": "BAD_REQUEST",
  "input.too-large": "PAYLOAD_TOO_LARGE",
  "input.binary": "UNSUPPORTED_MEDIA_TYPE",
  "input.empty": "BAD_REQUEST",
  "import.known": "CONFLICT",
  "passage.invalid": "BAD_REQUEST",
  "claim.changed": "CONFLICT",
  "claim.state": "CONFLICT",
  "claim.incomplete": "PRECONDITION_FAILED",
  "claim.merge": "BAD_REQUEST",
  "conflict.invalid": "BAD_REQUEST",
  "origin.invalid": "BAD_REQUEST",
  "verdict.refused": "PRECONDITION_FAILED",
  "review.own-work": "FORBIDDEN",
  "review.changed": "CONFLICT",
  "review.replayed": "CONFLICT",
  "review.blocked": "PRECONDITION_FAILED",
  "review.twice": "FORBIDDEN",
  "claim.correction": "PRECONDITION_FAILED",
  "origin.own-link": "FORBIDDEN",
  "origin.changed": "CONFLICT",
  "policy.changed": "CONFLICT",
  "briefing.changed": "CONFLICT",
  "briefing.stopped": "PRECONDITION_FAILED",
} as const satisfies Record<DomainErrorCode, TRPC_ERROR_CODE_KEY>;
