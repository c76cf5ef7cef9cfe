import { randomUUID } from "node:crypto";
import { verify } from "@node-rs/argon2";
import type { z } from "zod";
import type { IdentityClaims } from "../contract/identity-contract.ts";
import type { acceptInvitationInput, readInvitationInput } from "../contract/people-contract.ts";
import { DomainError } from "../errors.ts";
import { sha256 } from "../sha256.ts";
import { writeAudit } from "../store/audit.ts";
import { findLinkedPerson, linkIdentity, type OutsideIdentity } from "../store/identities.ts";
import { findMemberByEmail } from "../store/members.ts";
import { inDesk, type Database, type Transaction } from "../store/database.ts";
import { findInvitationByHash, useInvitation } from "../store/invitations.ts";
import {
  addMember,
  createPerson,
  findFirstAccount,
  belongElsewhere,
  findPersonByEmail,
  joinAccounts,
  type PersonWithPassword,
} from "../store/people.ts";
import { endSessionsOf } from "../store/sessions.ts";
import { logEverywhere } from "./by-command.ts";
import { refuseTooMany } from "./refuse-too-many.ts";
import { hashOfNoPassword, replaceSignIn } from "./replace-sign-in.ts";
import { hashPassword } from "./sign-in.ts";
import { refuseWeak } from "./weak-password.ts";

/** What a link is for, as whoever holds it is told. */
export interface ShownInvitation {
  readonly deskName: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
  /** Null where a command on the server made it. */
  readonly invitedBy: string | null;
  readonly until: Date;
  /** What a password is asked for: a new one, or the one that this address has here already. */
  readonly asks: "NEW_PASSWORD" | "OWN_PASSWORD";
}

type Link = NonNullable<Awaited<ReturnType<typeof findInvitationByHash>>>;

/** Says what a link is for, to whoever holds it. Nothing is used up by looking. */
export async function readInvitation(
  database: Database,
  { token }: z.output<typeof readInvitationInput>,
  now: Date,
): Promise<ShownInvitation> {
  const link = await openLink(database, token, now);
  const { deskName, name, email, role, invitedBy, expiresAt } = link;
  const asks = ownAccount(link, await findPersonByEmail(database, email)) ? "OWN_PASSWORD" : "NEW_PASSWORD";
  return { deskName, name, email, role, invitedBy, until: expiresAt, asks };
}

/**
 * Uses a link: an account is opened with the password that its owner chose, an account that is there already comes to the
 * desk by proving its own password, or another password takes the place of one that was forgotten. Nobody is signed in by it.
 */
export function acceptInvitation(
  database: Database,
  { token, password }: z.output<typeof acceptInvitationInput>,
  now: Date,
): Promise<{ readonly email: string }> {
  return acceptLink(database, token, { password }, now);
}

/**
 * The same by the newsroom’s own sign-in: from then on it lets this account in. An account that is there already comes to
 * one more desk by it only where it was linked with it before.
 */
export function acceptByIdentity(
  database: Database,
  token: string,
  { iss: issuer, sub: subject }: IdentityClaims,
  now: Date,
): Promise<{ readonly email: string }> {
  return acceptLink(database, token, { identity: { issuer, subject } }, now);
}

type Proof = { readonly password: string } | { readonly identity: OutsideIdentity };

async function acceptLink(
  database: Database,
  token: string,
  proof: Proof,
  now: Date,
): Promise<{ readonly email: string }> {
  const link = await openLink(database, token, now);
  const person = await findPersonByEmail(database, link.email);
  if (person?.isDisabled)
    throw new DomainError("access.role", "This account is disabled. Ask whoever runs the server.");
  const own = ownAccount(link, person);
  if (own) await proveOwn(database, link, own, proof);
  else await refuseUnfit(database, link, person, proof);
  // Who signs in elsewhere has a password that nobody knows.
  const chosen = (): Promise<string> => ("password" in proof ? hashPassword(proof.password) : hashOfNoPassword());
  const passwordHash = own ? null : await chosen();
  const personId = person?.id ?? randomUUID();
  await inDesk(database, { deskId: link.deskId, personId }, async (transaction) => {
    if (!(await useInvitation(transaction, link.id, now))) throw spent();
    // Whoever came by another way meanwhile has the role that they were given there.
    if (!link.resets && (await findMemberByEmail(transaction, link.deskId, link.email))) throw spent();
    if (!person && passwordHash) await openAccount(transaction, link, { id: personId, passwordHash });
    if (person && passwordHash) await replaceSignIn(transaction, personId, passwordHash, now);
    if (!own && "identity" in proof) await linkIdentity(transaction, proof.identity, personId, now);
    if (!link.resets) await addMember(transaction, link.deskId, personId, link.role);
    const { name, role, invitedBy: by } = link;
    writeAudit(
      { transaction, actor: { deskId: link.deskId, personId }, now },
      {
        ...(link.resets
          ? { action: "member.password-changed" as const, details: {} }
          : { action: "member.let-in" as const, details: { name, role, by } }),
        subjectKind: "member",
        subjectId: personId,
        storyId: null,
      },
    );
  });
  if (link.resets) await endSessionsOf(database, personId, now);
  return { email: link.email };
}

const spent = (): DomainError =>
  new DomainError(
    "not-found",
    "This link is not open any more: it was used, withdrawn, or has run out. Ask whoever invited you for another.",
  );

/** The link, while it is open; a desk’s own that resets somebody is not any more once they belong to another desk as well. */
async function openLink(database: Database, token: string, now: Date): Promise<Link> {
  const link = await findInvitationByHash(database, sha256(token), now);
  if (!link) throw spent();
  if (link.resets && link.invitedBy !== null && (await belongElsewhere(database, [link.resets], link.deskId)))
    throw spent();
  return link;
}

/** The account that is invited to one more desk; null where a password is to be chosen. */
function ownAccount({ resets }: Link, person: PersonWithPassword | null): PersonWithPassword | null {
  return resets ? null : person;
}

/** Tries are counted by the link, and stand in the log of every desk of the account, like those to sign in. */
async function proveOwn(
  database: Database,
  link: Link,
  { id, name, passwordHash }: PersonWithPassword,
  proof: Proof,
): Promise<void> {
  if ("identity" in proof) {
    if ((await findLinkedPerson(database, proof.identity))?.personId === id) return;
    throw new DomainError(
      "sign-in.refused",
      "This address has an account here that is not linked with that sign-in. Open the link again, and use its password.",
    );
  }
  await refuseTooMany(database, "passwords", link.id);
  if (await verify(passwordHash, proof.password)) return;
  await logEverywhere(database, id, "member.sign-in-refused", { name, address: `a link to ${link.deskName}` });
  throw new DomainError("password.wrong", "This is not the password that your account has here.");
}

/** A password is strong enough; who somebody is outside is nobody else’s account here. */
async function refuseUnfit(
  database: Database,
  { email, name }: Link,
  person: PersonWithPassword | null,
  proof: Proof,
): Promise<void> {
  if ("password" in proof) return refuseWeak(proof.password, [email, name]);
  const linked = await findLinkedPerson(database, proof.identity);
  if (linked && linked.personId !== person?.id)
    throw new DomainError(
      "sign-in.refused",
      `You have an account here by that sign-in already, as ${linked.name}. Ask whoever invited you to use its address.`,
    );
}

async function openAccount(
  transaction: Transaction,
  { email, name }: Link,
  account: { readonly id: string; readonly passwordHash: string },
): Promise<void> {
  const first = await findFirstAccount(transaction, email);
  await createPerson(transaction, { ...account, email, name });
  if (first) await joinAccounts(transaction, account.id, first.id);
}
