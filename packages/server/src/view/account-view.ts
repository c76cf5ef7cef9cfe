import type { Role } from "@second-source/domain/desk/role";
import type { DeskCall } from "../desk/at-desk.ts";
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
  /** Those that live, the newest first. */
  readonly sessions: readonly AccountSession[];
}

/** One's own account: it belongs to no desk. */
export async function accountView({ database, actor, now }: DeskCall): Promise<AccountView> {
  const { name, email, deskName, role, personId, sessionId } = actor;
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
    sessions: sessions.map((session) => ({ ...session, isThis: session.id === sessionId })),
  };
}
