import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "../actor.ts";
import { atDesk } from "../desk/at-desk.ts";
import { listAuditEvents } from "../store/audit.ts";
import { freshDatabase, PASSWORD, PLACE, testDesk, type TestDesk, type TestPerson } from "../testing/test-desk.ts";
import { accountView } from "../view/account-view.ts";
import { changePassword } from "./change-password.ts";
import { endOtherSessions, endOwnSession } from "./end-sessions.ts";
import { findActor, signIn } from "./sign-in.ts";

const now = new Date("2026-11-22T10:00:00Z");
const NEXT = "copper lantern orbit fig";

describe("one’s own account", () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await testDesk(await freshDatabase(), "owned");
  });

  const enter = (person: TestPerson, password = PASSWORD): Promise<string | null> =>
    signIn(desk.database, { email: `${person}@owned.test`, password }, { ...PLACE, browser: "Firefox/140.0" }, now);

  async function signedIn(person: TestPerson): Promise<{ database: TestDesk["database"]; actor: Actor; now: Date }> {
    const actor = await findActor(desk.database, (await enter(person)) ?? "", now);
    if (!actor) throw new Error(`${person} is signed in`);
    return { database: desk.database, actor, now };
  }

  const lives = async (session: string | null): Promise<boolean> =>
    (await findActor(desk.database, session ?? "", now)) !== null;

  const logged = async (action: string): Promise<number> => {
    const filter = { storyId: null, personId: null, kind: "member", from: null, to: null, before: null } as const;
    const rows = await atDesk(desk.as("admin"), ({ transaction }) => listAuditEvents(transaction, filter, 1000));
    return rows.filter((row) => row.action === action).length;
  };

  test("a new password takes the one there is, is no easy one, and ends every other session", async () => {
    const call = await signedIn("editor");
    const elsewhere = await enter("editor");
    await expect(changePassword(call, { current: "another", next: NEXT })).rejects.toMatchObject({
      code: "password.wrong",
    });
    for (const next of ["password1234", "editor@owned.test"])
      await expect(changePassword(call, { current: PASSWORD, next })).rejects.toMatchObject({ code: "password.weak" });
    expect([await lives(elsewhere), await enter("editor", NEXT)]).toEqual([true, null]);
    await changePassword(call, { current: PASSWORD, next: NEXT });
    expect([await lives(call.actor.sessionId), await lives(elsewhere)]).toEqual([true, false]);
    expect([await enter("editor"), (await enter("editor", NEXT)) === null]).toEqual([null, false]);
    expect(await logged("member.password-changed")).toBe(1);
  });

  test("the password there is cannot be guessed with somebody’s session", async () => {
    const call = await signedIn("reviewer");
    const guess = (): Promise<unknown> => changePassword(call, { current: "guess", next: NEXT });
    for (let tries = 0; tries < 10; tries++) await expect(guess()).rejects.toMatchObject({ code: "password.wrong" });
    await expect(guess()).rejects.toMatchObject({ code: "limit.reached" });
  });

  test("sessions are listed with where they are, and ended one by one or all but this", async () => {
    const call = await signedIn("admin");
    const others = [await enter("admin"), await enter("admin"), await enter("admin")];
    const { sessions } = await accountView(call);
    expect(sessions).toHaveLength(4);
    expect(sessions.filter(({ isThis }) => isThis)).toMatchObject([
      { id: call.actor.sessionId, browser: "Firefox/140.0", address: PLACE.address },
    ]);
    await endOwnSession(call, others[0] ?? "");
    await expect(endOwnSession(call, others[0] ?? "")).rejects.toMatchObject({ code: "not-found" });
    expect(await endOtherSessions(call)).toEqual({ ended: 2 });
    expect(await Promise.all([...others, call.actor.sessionId].map(lives))).toEqual([false, false, false, true]);
    expect(await logged("member.session-ended")).toBe(2);
  });

  test("nobody ends a session of somebody else", async () => {
    const [call, theirs] = [await signedIn("viewer"), await enter("second-editor")];
    await expect(endOwnSession(call, theirs ?? "")).rejects.toMatchObject({ code: "not-found" });
    expect(await lives(theirs)).toBe(true);
  });
});
