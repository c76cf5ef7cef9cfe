import type { Role } from "@second-source/domain/desk/role";
import type { DeskCall } from "../desk/at-desk.ts";
import { inDesk } from "../store/database.ts";
import { loadDeskPolicy } from "../store/desks.ts";
import { findLinkDay } from "../store/identities.ts";
import { findPasswordDay } from "../store/people.ts";
import { listPasskeys, type PasskeyRow } from "../store/passkeys.ts";
import { countRecoveryCodes, findCodeApp } from "../store/second-steps.ts";
import { listSessionsOf } from "../store/sessions.ts";

export interface AccountSession {
  readonly id: string;
  /** Whether it is the one that asks. */
  readonly isThis: boolean;
  /** What the browser called itself; null where it said nothing. */
  readonly browser: string | null;
  readonly address: string | null;
  readonly since: Date;
}

export interface AccountView {
  readonly name: string;
  readonly email: string;
  readonly deskName: string;
  readonly role: Role;
  readonly passwordSince: Date | null;
  /** Null where the password alone is enough to sign in. */
  readonly codeApp: { readonly since: Date; readonly codesLeft: number } | null;
  readonly passkeys: readonly PasskeyRow[];
  /** Since when the newsroom’s own sign-in lets them in; null where it does not. */
  readonly linkedSince: Date | null;
  /** Whether the desk asks whoever decides for a second step. */
  readonly asksSecondStep: boolean;
  /** Those that live, the newest first. */
  readonly sessions: readonly AccountSession[];
}

/** One's own account: it belongs to no desk. */
export async function accountView({ database, actor, now }: DeskCall): Promise<AccountView> {
  const { name, email, deskId, deskName, role, personId, sessionId } = actor;
  const app = await findCodeApp(database, personId);
  const passkeys = await listPasskeys(database, personId);
  const sessions = await listSessionsOf(database, personId, now);
  return {
    name,
    email,
    deskName,
    role,
    passwordSince: await findPasswordDay(database, personId),
    codeApp: app?.confirmedAt
      ? { since: app.confirmedAt, codesLeft: await countRecoveryCodes(database, personId) }
      : null,
    passkeys: passkeys.map(({ id, name: called, madeAt, usedAt }) => ({ id, name: called, madeAt, usedAt })),
    linkedSince: await findLinkDay(database, personId),
    asksSecondStep: (await inDesk(database, actor, (transaction) => loadDeskPolicy(transaction, deskId)))
      .asksSecondStep,
    sessions: sessions.map((session) => ({ ...session, isThis: session.id === sessionId })),
  };
}
