import { SITE } from "../../testing/soft-passkey.ts";
import { SEALER } from "../../testing/test-sealer.ts";
import { randomUUID } from "node:crypto";
import type { Role } from "@second-source/domain/desk/role";
import { expect } from "vitest";
import type { Listener } from "../../store/listener.ts";
import type { Database } from "../../store/database.ts";
import { PASSWORD, PLACE } from "../../testing/test-desk.ts";
import type { Policy } from "../../trpc.ts";
import { disablePerson } from "../../usecase/disable-person.ts";
import { findActor, signIn } from "../../usecase/sign-in.ts";
import type { ContextSource } from "./wire.ts";

/** Somebody who calls: at which desk, in which role. Null is nobody, or somebody who is nobody any more. */
export interface Seat {
  readonly title: string;
  readonly name: string;
  readonly home: "one" | "two";
  readonly role: Role | null;
}
export interface Caller extends Seat {
  readonly context: ContextSource;
  readonly personId: string | null;
}

const LEAVER = "leaver";

/** The eight who call. */
export const CALLERS: readonly Seat[] = [
  { title: "nobody in particular", name: "", home: "one", role: null },
  { title: "a viewer", name: "viewer", home: "one", role: "VIEWER" },
  { title: "an auditor", name: "auditor", home: "one", role: "AUDITOR" },
  { title: "an editor", name: "editor", home: "one", role: "EDITOR" },
  { title: "a reviewer", name: "reviewer", home: "one", role: "REVIEWER" },
  { title: "an admin", name: "admin", home: "one", role: "ADMIN" },
  { title: "an editor whose account was disabled", name: LEAVER, home: "one", role: null },
  { title: "another desk’s admin", name: "admin", home: "two", role: "ADMIN" },
];

/** What each policy admits, written down a second time. */
const ADMITTED: Readonly<Record<Policy, readonly Role[]>> = {
  read: ["VIEWER", "AUDITOR", "EDITOR", "REVIEWER", "ADMIN"],
  edit: ["EDITOR", "REVIEWER", "ADMIN"],
  review: ["REVIEWER", "ADMIN"],
  administer: ["ADMIN"],
  audit: ["AUDITOR", "ADMIN"],
};

export function expectation({ role }: Caller, policy: Policy | undefined): "ADMITTED" | "FORBIDDEN" | "UNAUTHORIZED" {
  if (role === null) return "UNAUTHORIZED";
  return policy && ADMITTED[policy].includes(role) ? "ADMITTED" : "FORBIDDEN";
}

/** Signs everybody in. Each of their requests looks up its session afresh, as the web does. */
export async function signInAll(
  database: Database,
  listener: Listener,
  slugs: Readonly<Record<"one" | "two", string>>,
): Promise<Map<string, Caller>> {
  const callers = new Map<string, Caller>();
  for (const seat of CALLERS) {
    const email = `${seat.name}@${slugs[seat.home]}.test`;
    const session = seat.name === "" ? null : await enter(database, email);
    if (seat.name === LEAVER) await disablePerson(database, email, new Date());
    const readActor = async () => (session ? findActor(database, session, new Date()) : null);
    const actor = await readActor();
    expect(actor?.role ?? null).toBe(seat.role);
    const context: ContextSource = async () => {
      return {
        database,
        actor: await readActor(),
        now: new Date(),
        live: { listener, readActor },
        requestKey: randomUUID(),
        requestId: "of a test",
        sealer: SEALER,
        passkeySite: SITE,
      };
    };
    callers.set(seat.title, { ...seat, context, personId: actor?.personId ?? null });
  }
  return callers;
}

/** A session that was good when it was opened. */
async function enter(database: Database, email: string): Promise<string> {
  const session = await signIn(database, { email, password: PASSWORD }, PLACE, new Date());
  if (!session || !(await findActor(database, session, new Date()))) throw new Error(`${email} could not sign in.`);
  return session;
}
