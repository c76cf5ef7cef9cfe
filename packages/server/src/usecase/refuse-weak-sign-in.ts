import { DEFAULT_POLICY } from "@second-source/domain/desk/policy";
import { counted } from "@second-source/domain/text/counted";
import { DomainError } from "../errors.ts";
import { inDesk } from "../store/database.ts";
import { loadSignIn } from "../store/sessions.ts";
import type { DeskCall, DeskWork } from "../desk/at-desk.ts";

/**
 * Whoever approves, publishes or changes rights signed in as lately, and with as much, as the desk asks. What a command on
 * the server does has no sign-in.
 */
export async function refuseWeakSignIn({ transaction, actor, now }: DeskWork): Promise<void> {
  if (actor.sessionId === null) return;
  const signIn = await loadSignIn(transaction, actor.sessionId);
  if (!signIn) return;
  const { since, isTwoStep, hasSecondStep, isLinked, freshSignInMinutes, asksSecondStep } = signIn;
  if (asksSecondStep && !isTwoStep && isLinked)
    throw new DomainError(
      "sign-in.stale",
      "Your desk asks whoever decides for a second step, and your newsroom’s sign-in did not say that it asked for one. Turn it on there, and sign in again.",
    );
  if (asksSecondStep && !isTwoStep && !hasSecondStep)
    throw new DomainError(
      "sign-in.one-step",
      "Your desk asks whoever decides for a second step at sign-in. Set up a code app or a passkey under Your account; then come back.",
    );
  if (asksSecondStep && !isTwoStep)
    throw new DomainError(
      "sign-in.stale",
      "You signed in with a password alone, and your desk asks whoever decides for a second step. Sign in again with it.",
    );
  const isAnyAge = freshSignInMinutes >= DEFAULT_POLICY.freshSignInMinutes;
  if (isAnyAge || now.getTime() - since.getTime() <= freshSignInMinutes * 60_000) return;
  throw new DomainError(
    "sign-in.stale",
    `Your desk asks whoever decides to have signed in within the last ${lengthOf(freshSignInMinutes)}. Sign in again.`,
  );
}

/** Nobody asks of others what would keep themselves from taking it back. */
export async function refuseOneStepNow({ transaction, actor }: DeskWork): Promise<void> {
  const signIn = actor.sessionId === null ? null : await loadSignIn(transaction, actor.sessionId);
  if (!signIn || signIn.isTwoStep) return;
  throw new DomainError(
    "sign-in.one-step",
    "Sign in with a second step yourself first: else you could not take this back. Set one up under Your account.",
  );
}

/**
 * Whoever has a second step changes none with their password alone: who learnt that would make one of their own, and be taken
 * for them.
 */
export async function refuseOneStep({ database, actor }: DeskCall): Promise<void> {
  const { sessionId } = actor;
  if (sessionId === null) return;
  const signIn = await inDesk(database, actor, (transaction) => loadSignIn(transaction, sessionId));
  if (!signIn?.hasSecondStep || signIn.isTwoStep) return;
  throw new DomainError(
    "sign-in.stale",
    "You signed in with your password alone. Sign in with your second step first; where you have lost it, your desk’s admin makes you a link.",
  );
}

const lengthOf = (minutes: number): string =>
  minutes % 60 === 0 ? (minutes === 60 ? "hour" : counted(minutes / 60, "hour")) : counted(minutes, "minute");
