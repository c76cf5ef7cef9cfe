/** Every refusal the product knows, by one stable code. A bug is a plain Error; an expected outcome is a value. */
export const DOMAIN_ERROR_CODES = [
  "sign-in.refused",
  "sign-in.limited",
  "sign-in.stale",
  "sign-in.one-step",
  "session.ended",
  "password.wrong",
  "password.weak",
  "code.wrong",
  "code.changed",
  "passkey.refused",
  "passkey.changed",
  "person.known",
  "member.changed",
  "member.own",
  "member.elsewhere",
  "mail.refused",
  "server.busy",
  "limit.reached",
  "request.unnamed",
  "request.replayed",
  "access.role",
  "access.desk",
  "not-found",
  "input.text",
  "input.too-large",
  "input.binary",
  "input.empty",
  "input.unread",
  "import.known",
  "watch.known",
  "outlet.taken",
  "passage.invalid",
  "claim.changed",
  "claim.state",
  "claim.incomplete",
  "claim.awaits",
  "claim.merge",
  "conflict.invalid",
  "origin.invalid",
  "origin.known",
  "occasion.invalid",
  "name.taken",
  "thing.changed",
  "thread.changed",
  "passage.changed",
  "assertion.known",
  "verdict.refused",
  "review.own-work",
  "review.changed",
  "review.blocked",
  "review.twice",
  "claim.correction",
  "origin.own-link",
  "confirm.own",
  "answer.invalid",
  "withdrawal.changed",
  "origin.changed",
  "policy.changed",
  "briefing.changed",
  "briefing.stopped",
  "briefing.own-reading",
  "briefing.unread",
  "briefing.known",
  "edition.altered",
] as const;
export type DomainErrorCode = (typeof DOMAIN_ERROR_CODES)[number];

/** A refusal: what happened and why, in newsroom words; `details` holds what the screen shows beside it. */
export class DomainError extends Error {
  readonly code: DomainErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: DomainErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = "DomainError";
    this.code = code;
    this.details = details;
  }
}
