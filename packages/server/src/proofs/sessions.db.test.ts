import { randomUUID } from "node:crypto";
import { tellProof } from "@second-source/domain/testing/proof";
import { beforeAll, describe, expect, test } from "vitest";
import type { Database } from "../store/database.ts";
import { freshDatabase, PASSWORD, PLACE, testDesk, type TestDesk } from "../testing/test-desk.ts";
import { SEALER } from "../testing/test-sealer.ts";
import { resetSignIn } from "../usecase/reset-sign-in.ts";
import { disableMember } from "../usecase/change-member.ts";
import { changePassword } from "../usecase/change-password.ts";
import { disablePerson } from "../usecase/disable-person.ts";
import { endOtherSessions } from "../usecase/end-sessions.ts";
import { codeAppOf } from "../usecase/second-step.ts";
import { resetByCommand } from "../usecase/link-by-command.ts";
import { beginSettingUp, confirmSetUp } from "../usecase/set-up-code-app.ts";
import { findActor, signIn, signOut } from "../usecase/sign-in.ts";
import { listProcedures } from "./testing/rights-cells.ts";
import { drawnToken } from "./testing/rights-people-inputs.ts";
import { PROOF_SEED } from "./testing/seeded-random.ts";
import { send, type ContextSource } from "./testing/wire.ts";

/**
 * A session that is over, by whatever way, is nobody's: every procedure of the router, found at run time, refuses whoever
 * still holds it, before it looks at what was sent.
 */
const procedures = listProcedures();
const NOW = new Date();
const NEXT = "copper lantern orbit fig";
const counts = { procedures: procedures.length, "ways to end": 0, asked: 0, answered: 0 };

/** Somebody of a desk of their own, in a session. */
interface Held {
  readonly desk: TestDesk;
  readonly database: Database;
  readonly session: string;
}

let at: Awaited<ReturnType<typeof freshDatabase>>;
let desks = 0;
beforeAll(async () => {
  at = await freshDatabase();
});

async function enter(desk: TestDesk, now = NOW, replaces: string | null = null): Promise<string> {
  const { email } = desk.people.editor;
  const session = await signIn(at.database, { email, password: PASSWORD }, { ...PLACE, replaces }, now);
  if (!session) throw new Error("the password is right");
  return session;
}

async function callIn({ database, session }: Held, now = NOW) {
  const actor = await findActor(database, session, now);
  if (!actor) throw new Error("they are signed in");
  return { database, actor, now };
}

async function setUpApp(held: Held): Promise<void> {
  const call = await callIn(held);
  const { secret } = await beginSettingUp(call, SEALER, { password: PASSWORD });
  const code = codeAppOf(secret).generate({ timestamp: NOW.getTime() });
  await confirmSetUp(call, SEALER, { code });
}

/** How a session comes to its end; answers with the one that is over. */
const ENDS: Readonly<Record<string, (held: Held) => Promise<string>>> = {
  "its person signed out": async ({ database, session }) => {
    await signOut(database, session, NOW);
    return session;
  },
  "its person ended it from another": async (held) => {
    await endOtherSessions(await callIn({ ...held, session: await enter(held.desk) }));
    return held.session;
  },
  "its person signed in again in that browser": async ({ desk, session }) => {
    await enter(desk, NOW, session);
    return session;
  },
  "its person chose another password elsewhere": async (held) => {
    const elsewhere = await callIn({ ...held, session: await enter(held.desk) });
    await changePassword(elsewhere, { current: PASSWORD, next: NEXT });
    return held.session;
  },
  "its person set up a code app elsewhere": async (held) => {
    await setUpApp({ ...held, session: await enter(held.desk) });
    return held.session;
  },
  "an admin shut its person out": async ({ desk, session }) => {
    await disableMember(desk.as("admin"), { person: desk.people.editor.personId, reason: null });
    return session;
  },
  "an admin reset its person": async ({ desk, session }) => {
    await resetSignIn(desk.as("admin"), { person: desk.people.editor.personId, token: drawnToken() });
    return session;
  },
  "a command set its sign-in anew": async ({ desk, database, session }) => {
    await resetByCommand(database, desk.people.editor.email, NOW);
    return session;
  },
  "a command disabled its account": async ({ desk, database, session }) => {
    await disablePerson(database, desk.people.editor.email, NOW);
    return session;
  },
  "it ran out": ({ desk }) => enter(desk, new Date(NOW.getTime() - 12 * 3_600_000 - 1)),
  "its second step was never done": async (held) => {
    await setUpApp(held);
    return enter(held.desk);
  },
  "there never was one": () => Promise.resolve(randomUUID()),
};

async function held(): Promise<Held> {
  const desk = await testDesk(at, `session-${++desks}`);
  return { desk, database: at.database, session: await enter(desk, new Date(NOW.getTime() - 60_000)) };
}

function contextIn(database: Database, session: string): ContextSource {
  const readActor = () => findActor(database, session, NOW);
  return async () => ({
    database,
    actor: await readActor(),
    now: NOW,
    live: null,
    requestKey: randomUUID(),
    requestId: "of a test",
    sealer: SEALER,
  });
}

async function statusesIn(session: string): Promise<Map<string, number>> {
  const statuses = new Map<string, number>();
  for (const { path, type } of procedures) {
    const answer = await send(contextIn(at.database, session), {
      path,
      type,
      input: { is: "nothing that is expected" },
    });
    statuses.set(path, answer.code === "UNAUTHORIZED" ? 401 : answer.status);
  }
  return statuses;
}

describe.each(Object.keys(ENDS))("where %s", (way) => {
  test("nothing answers, and nothing looks at what was sent", { timeout: 120_000 }, async () => {
    const one = await held();
    expect(await findActor(at.database, one.session, NOW)).not.toBeNull();
    const over = (await ENDS[way]?.(one)) ?? "";
    const statuses = await statusesIn(over);
    const others = [...statuses].filter(([, status]) => status !== 401);
    counts["ways to end"]++;
    counts.asked += statuses.size;
    counts.answered += others.length;
    expect(others).toEqual([]);
  });
});

test("each sign-in has an id of its own", async () => {
  const { desk } = await held();
  const sessions = [await enter(desk), await enter(desk), await enter(desk)];
  expect(new Set(sessions).size).toBe(3);
});

test("control: one that lives is let in everywhere, and told what it sent wrong", { timeout: 120_000 }, async () => {
  const { session } = await held();
  const statuses = await statusesIn(session);
  expect([...statuses].filter(([, status]) => status === 401)).toEqual([]);
});

test("everything was counted", () => {
  tellProof({ ...counts, seed: String(PROOF_SEED) });
  expect(counts["ways to end"]).toBe(Object.keys(ENDS).length);
});
