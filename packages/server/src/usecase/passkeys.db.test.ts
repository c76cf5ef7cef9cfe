import { TOKEN_BYTES, tokenOf } from "@second-source/domain/desk/invitation-token";
import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";
import type { DomainError } from "../errors.ts";
import { clientOf } from "../store/database.ts";
import { endSession } from "../store/sessions.ts";
import { listAuditEvents } from "../store/audit.ts";
import { SITE, softPasskey, type SoftPasskey } from "../testing/soft-passkey.ts";
import { freshDatabase, openAccounts, PASSWORD, PLACE, testDesk, type TestDesk } from "../testing/test-desk.ts";
import { SEALER } from "../testing/test-sealer.ts";
import { accountView } from "../view/account-view.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { addPerson } from "./add-person.ts";
import { addPasskey, beginPasskey, removeOwnPasskey } from "./own-passkeys.ts";
import { resetSignIn } from "./reset-sign-in.ts";
import { codeAppOf } from "./second-step.ts";
import { resetByCommand } from "./link-by-command.ts";
import { beginSettingUp, confirmSetUp } from "./set-up-code-app.ts";
import { askForPasskey, signInByPasskey } from "./sign-in-by-passkey.ts";
import { findActor, signIn } from "./sign-in.ts";

const AT = new Date("2026-11-28T10:00:00Z");
const proof = { password: PASSWORD };
const later = (minutes: number): Date => new Date(AT.getTime() + minutes * 60_000);
const ELSEWHERE = { host: "desk.test.evil", origin: "https://desk.test.evil" };

describe("passkeys", () => {
  let desk: TestDesk;
  let numbers = 0;
  beforeAll(async () => {
    desk = await testDesk(await freshDatabase(), "keyed");
  });

  async function somebody(): Promise<{ readonly email: string; readonly call: DeskCall }> {
    const person = { email: `person${++numbers}@keyed.test`, name: `Person ${numbers}`, role: "EDITOR" } as const;
    await openAccounts(desk.database, [person]);
    await addPerson(desk.database, desk.deskId, { ...person, password: PASSWORD });
    const session = await signIn(desk.database, { email: person.email, password: PASSWORD }, PLACE, AT);
    const actor = await findActor(desk.database, session ?? "", AT);
    if (!actor) throw new Error("they are signed in");
    return { email: person.email, call: { database: desk.database, actor, now: AT } };
  }

  async function add(call: DeskCall, name = "Chrome on Linux"): Promise<SoftPasskey> {
    const passkey = softPasskey();
    const { challenge } = await beginPasskey(call, SITE, proof);
    await addPasskey(call, SITE, { name, made: passkey.make(challenge) });
    return passkey;
  }

  const asked = async (now = AT): Promise<string> => (await askForPasskey(desk.database, SITE, now)).challenge;
  const enter = (signed: ReturnType<SoftPasskey["sign"]>, now = AT, only: string | null = null): Promise<string> =>
    signInByPasskey(desk.database, SITE, { signed, only }, PLACE, now);
  const lives = async (session: string): Promise<string | undefined> =>
    (await findActor(desk.database, session, AT))?.personId;
  const logged = async (personId: string): Promise<string[]> => {
    const filter = { storyId: null, personId: null, kind: "member", from: null, to: null, before: null } as const;
    const rows = await atDesk(desk.as("admin"), ({ transaction }) => listAuditEvents(transaction, filter, 1000));
    return rows.filter((row) => row.subjectId === personId).map(({ action }) => action);
  };

  test("one that somebody added signs them in, and nobody else; what happened stands in the log", async () => {
    const { call } = await somebody();
    const passkey = await add(call);
    const session = await enter(passkey.sign(await asked(), 1));
    expect(await lives(session)).toBe(call.actor.personId);
    expect((await accountView(call)).passkeys).toMatchObject([{ name: "Chrome on Linux", usedAt: AT }]);
    expect(await logged(call.actor.personId)).toEqual(
      expect.arrayContaining(["member.passkey-added", "member.signed-in"]),
    );
    await expect(enter(softPasskey().sign(await asked(), 1))).rejects.toMatchObject({ code: "passkey.refused" });
  });

  test("over somebody’s own page it is theirs, or it signs nobody in", async () => {
    const { email, call } = await somebody();
    const passkey = await add(call);
    const other = await somebody();
    await expect(enter(passkey.sign(await asked(), 1), AT, other.email)).rejects.toMatchObject({
      code: "passkey.refused",
    });
    expect(await lives(await enter(passkey.sign(await asked(), 1), AT, email.toUpperCase()))).toBe(call.actor.personId);
  });

  test("device and what unlocks it are two things: no code is asked for after it", async () => {
    const { email, call } = await somebody();
    const passkey = await add(call);
    const { secret } = await beginSettingUp(call, SEALER, proof);
    await confirmSetUp(call, SEALER, { code: codeAppOf(secret).generate({ timestamp: AT.getTime() }) });
    expect(await lives((await signIn(desk.database, { email, password: PASSWORD }, PLACE, AT)) ?? "")).toBeUndefined();
    expect(await lives(await enter(passkey.sign(await asked(), 1)))).toBe(call.actor.personId);
  });

  test("what was signed once, for another site, too late, unasked or without unlocking opens nothing", async () => {
    const { call } = await somebody();
    const passkey = await add(call);
    const once = passkey.sign(await asked(), 1);
    await enter(once);
    const mine = (await beginPasskey(call, SITE, proof)).challenge;
    const refused = [
      once,
      passkey.sign(await asked(), 2, { site: ELSEWHERE }),
      passkey.sign(await asked(), 2, { isUnlocked: false }),
      passkey.sign(randomBytes(32).toString("base64url"), 2),
      // Asked for to add a passkey, not to sign in.
      passkey.sign(mine, 2),
      // A copy, which does not know how often the other one signed.
      passkey.sign(await asked(), 1),
      { ...passkey.sign(await asked(), 2), response: softPasskey().sign(await asked(), 2).response },
    ];
    for (const [nth, signed] of refused.entries())
      await expect(enter(signed), `${nth}`).rejects.toMatchObject({ code: "passkey.refused" });
    expect((await logged(call.actor.personId)).filter((each) => each === "member.sign-in-refused")).toHaveLength(
      refused.length,
    );
    const late = passkey.sign(await asked(), 2);
    await expect(enter(late, later(6))).rejects.toMatchObject({ code: "passkey.refused" });
    await enter(passkey.sign(await asked(), 2));
  });

  test("somebody else’s name on it opens nothing, and answers without end come to an end", async () => {
    const { call } = await somebody();
    const passkey = await add(call);
    const named = (id: string): string => Buffer.from(id).toString("base64url");
    const signedAs = async (id: string, count: number): Promise<ReturnType<SoftPasskey["sign"]>> => {
      const signed = passkey.sign(await asked(), count);
      return { ...signed, response: { ...signed.response, userHandle: named(id) } };
    };
    await expect(enter(await signedAs(desk.deskId, 1))).rejects.toMatchObject({ code: "passkey.refused" });
    await enter(await signedAs(call.actor.personId, 1));
    const junk = passkey.sign("nothing", 2);
    const codes = [];
    for (let nth = 0; nth < 60; nth++)
      codes.push(await enter(junk).catch((error: unknown) => (error as DomainError).code));
    expect([codes[0], codes.at(-1)]).toEqual(["passkey.refused", "limit.reached"]);
  });

  test("twenty who send one answer at once are one who signed in", async () => {
    const { call } = await somebody();
    const passkey = await add(call);
    const signed = passkey.sign(await asked(), 0);
    const all = await Promise.allSettled(Array.from({ length: 20 }, () => enter(signed)));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("none is added without the password, for another, at another site, twice, or without unlocking", async () => {
    const { call } = await somebody();
    const { call: other } = await somebody();
    await expect(beginPasskey(call, SITE, { password: "another than theirs" })).rejects.toMatchObject({
      code: "password.wrong",
    });
    const passkey = softPasskey();
    const asking = async (): Promise<string> => (await beginPasskey(call, SITE, proof)).challenge;
    const name = "Theirs";
    for (const made of [
      passkey.make(await asking(), { site: ELSEWHERE }),
      passkey.make(await asking(), { isUnlocked: false }),
      passkey.make(await asked()),
      passkey.make((await beginPasskey(other, SITE, proof)).challenge),
    ])
      await expect(addPasskey(call, SITE, { name, made })).rejects.toMatchObject({ code: "passkey.refused" });
    await addPasskey(call, SITE, { name, made: passkey.make(await asking()) });
    const again = passkey.make((await beginPasskey(other, SITE, proof)).challenge);
    await expect(addPasskey(other, SITE, { name, made: again })).rejects.toMatchObject({ code: "passkey.changed" });
    expect((await accountView(other)).passkeys).toEqual([]);
  });

  test("one that is removed opens nothing, and nobody removes another’s", async () => {
    const { call } = await somebody();
    const { call: other } = await somebody();
    const passkey = await add(call);
    const id = (await accountView(call)).passkeys[0]?.id ?? "";
    await expect(removeOwnPasskey(other, { passkey: id, ...proof })).rejects.toMatchObject({ code: "not-found" });
    await expect(removeOwnPasskey(call, { passkey: id, password: "wrong" })).rejects.toMatchObject({
      code: "password.wrong",
    });
    const opened = await enter(passkey.sign(await asked(), 1));
    await removeOwnPasskey(call, { passkey: id, ...proof });
    expect([await lives(opened), await lives(call.actor.sessionId ?? "")]).toEqual([undefined, call.actor.personId]);
    await expect(enter(passkey.sign(await asked(), 2))).rejects.toMatchObject({ code: "passkey.refused" });
  });

  test("whoever is shut out, or whose sign-in is set anew, has none", async () => {
    const { email, call } = await somebody();
    const passkey = await add(call);
    const { personId } = call.actor;
    await clientOf(desk.database).person.update({ where: { id: personId }, data: { disabledAt: AT } });
    await expect(enter(passkey.sign(await asked(), 1))).rejects.toMatchObject({ code: "passkey.refused" });
    await clientOf(desk.database).person.update({ where: { id: personId }, data: { disabledAt: null } });
    await enter(passkey.sign(await asked(), 2));
    await resetByCommand(desk.database, email, AT);
    await expect(enter(passkey.sign(await asked(), 3))).rejects.toMatchObject({ code: "passkey.refused" });

    const { call: again } = await somebody();
    const theirs = await add(again);
    const token = tokenOf(randomBytes(TOKEN_BYTES));
    await resetSignIn({ ...desk.as("admin"), now: AT }, { person: again.actor.personId, token });
    await expect(enter(theirs.sign(await asked(), 1))).rejects.toMatchObject({ code: "passkey.refused" });
    await expect(add(again)).rejects.toMatchObject({ code: "password.wrong" });
    await acceptInvitation(desk.database, { token, password: PASSWORD }, AT);
    await expect(enter(theirs.sign(await asked(), 2))).rejects.toMatchObject({ code: "passkey.refused" });
  });

  test("whoever adds one while their session is ended adds none", async () => {
    const { call } = await somebody();
    const passkey = softPasskey();
    const { challenge } = await beginPasskey(call, SITE, proof);
    await endSession(desk.database, call.actor.sessionId ?? "", AT);
    await expect(addPasskey(call, SITE, { name: "Theirs", made: passkey.make(challenge) })).rejects.toMatchObject({
      code: "session.ended",
    });
    expect((await accountView(call)).passkeys).toEqual([]);
  });
});
