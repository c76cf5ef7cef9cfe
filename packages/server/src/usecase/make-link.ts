import { randomBytes } from "node:crypto";
import { shownToken, TOKEN_BYTES, tokenOf } from "@second-source/domain/desk/invitation-token";
import type { DeskCall, DeskWork } from "../desk/at-desk.ts";
import { DomainError } from "../errors.ts";
import type { LinkMail } from "../link-mail.ts";
import { logFault } from "../log.ts";
import { sha256 } from "../sha256.ts";
import type { AuditScope } from "../store/audit.ts";
import { createInvitation, type InvitationRow } from "../store/invitations.ts";

const HOURS = 72;

/** A link that works once: what is kept of it, and until when it holds. */
export interface OpenLink {
  readonly invitation: string;
  readonly until: Date;
}

/** A link, and where it went by mail; null where whoever made it hands it on. */
export interface GivenLink extends OpenLink {
  readonly sentTo: string | null;
}

/** A call that gives links out: by mail, where the newsroom has that. */
export type LinkCall = DeskCall & { readonly mail?: LinkMail | null | undefined };

/** Whom a link is for, and what it does: it brings them to the desk, or sets somebody's sign-in anew. */
type LinkFor = Pick<InvitationRow, "email" | "name" | "role" | "resets">;

export const drawToken = (): string => tokenOf(randomBytes(TOKEN_BYTES));

/** Keeps what there is to keep of a link: of its token a hash. */
export async function keepLink(
  { transaction, actor, now }: AuditScope,
  { token, ...what }: LinkFor & { readonly token: string },
): Promise<OpenLink> {
  const until = new Date(now.getTime() + HOURS * 3_600_000);
  const invitation = await createInvitation(transaction, {
    ...what,
    deskId: actor.deskId,
    tokenHash: sha256(token),
    invitedBy: actor.personId,
    invitedAt: now,
    expiresAt: until,
  });
  return { invitation, until };
}

/**
 * Makes a link for somebody at a screen, whose browser drew its token. Where the newsroom has mail, one that nobody at a
 * screen has seen goes to its address instead: whoever made it cannot use it.
 */
export async function giveLink(
  desk: DeskWork,
  mail: LinkMail | null | undefined,
  { token, ...what }: LinkFor & { readonly token: string },
): Promise<GivenLink> {
  if (!mail) return { ...(await keepLink(desk, { ...what, token })), sentTo: null };
  const unseen = drawToken();
  const link = await keepLink(desk, { ...what, token: unseen });
  await sendLink(desk, mail, what, { link: `${mail.opening}${shownToken(unseen)}`, until: link.until });
  return { ...link, sentTo: what.email };
}

async function sendLink(
  { actor }: DeskWork,
  mail: LinkMail,
  { email, name, role, resets }: LinkFor,
  { link, until }: { readonly link: string; readonly until: Date },
): Promise<void> {
  const what = resets
    ? `${actor.name} has set your sign-in at ${actor.deskName} anew. Choose how you sign in from now on:`
    : `${actor.name} invites you to ${actor.deskName}, as ${role.toLowerCase()}. Open your account:`;
  const day = `${until.toISOString().slice(0, 16).replace("T", " at ")} UTC`;
  const text = [
    `${name},`,
    what,
    link,
    `The link works once, until ${day}. Nobody else has been shown it. If you did not expect it, tell ${actor.name}, and leave it unopened.`,
  ].join("\n\n");
  const subject = resets ? `Your sign-in at ${actor.deskName}` : `You are invited to ${actor.deskName}`;
  try {
    await mail.send({ to: email, subject, text });
  } catch (error) {
    // What a mail server says names whom the letter was for.
    const { code } = error as { readonly code?: unknown };
    logFault(new Error(`The mail server took no letter: ${typeof code === "string" ? code : "no code"}`), {
      path: "mail",
      deskId: actor.deskId,
    });
    throw new DomainError(
      "mail.refused",
      `The mail server did not take the letter to ${email}. Nothing was changed. Look at the address, or tell whoever runs the server.`,
    );
  }
}
