import { randomBytes } from "node:crypto";
import { TOKEN_BYTES, tokenOf } from "@second-source/domain/desk/invitation-token";
import { beforeAll, describe, expect, test } from "vitest";
import type { DeskCall } from "../desk/at-desk.ts";
import { DomainError } from "../errors.ts";
import { sealerFrom } from "../sealer.ts";
import { listAuditEvents } from "../store/audit.ts";
import { isKnownPlace } from "../store/sessions.ts";
import { atDesk } from "../desk/at-desk.ts";
import { freshDatabase, openAccounts, PASSWORD, PLACE, testDesk, type TestDesk } from "../testing/test-desk.ts";
import { SEALER } from "../testing/test-sealer.ts";
import { clientOf } from "../store/database.ts";
import { accountView } from "../view/account-view.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { addPerson } from "./add-person.ts";
import { findWaiting, finishSignIn } from "./finish-sign-in.ts";
import { codeAppOf } from "./second-step.ts";
import { resetSignIn } from "./reset-sign-in.ts";
import { resetByCommand } from "./link-by-command.ts";
import { beginSettingUp, confirmSetUp, removeCodeApp, renewRecoveryCodes } from "./set-up-code-app.ts";
import { findActor, signIn } from "./sign-in.ts";

const AT = new Date("2026-11-22T10:00:00Z");
const proof = { password: PASSWORD };
const later = (seconds: number): Date => new Date(AT.getTime() + seconds * 1000);

/** Somebody with a code app of their own. */
interface Owner {
  readonly email: string;
  readonly call: DeskCall;
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

describe("the second step", () => {
  let desk: TestDesk;
  let numbers = 0;
  beforeAll(async () => {
    desk = await testDesk(await freshDatabase(), "stepped");
  });

  const enter = (email: string, now = AT): Promise<string | null> =>
    signIn(desk.database, { email, password: PASSWORD }, PLACE, now);
  const lives = async (session: string | null, now = AT): Promise<boolean> =>
    (await findActor(desk.database, session ?? "", now)) !== null;
  const codeOf = (secret: string, now: Date): string => codeAppOf(secret).generate({ timestamp: now.getTime() });
  const finish = (session: string | null, code: string, now = AT): Promise<void> =>
    finishSignIn(desk.database, SEALER, session ?? "", { code }, now);

  async function somebody(): Promise<Omit<Owner, "secret" | "recoveryCodes">> {
    const person = { email: `person${++numbers}@stepped.test`, name: `Person ${numbers}`, role: "EDITOR" } as const;
    await openAccounts(desk.database, [person]);
    await addPerson(desk.database, desk.deskId, { ...person, password: PASSWORD });
    const actor = await findActor(desk.database, (await enter(person.email)) ?? "", AT);
    if (!actor) throw new Error("they are signed in");
    return { email: person.email, call: { database: desk.database, actor, now: AT } };
  }

  async function owner(): Promise<Owner> {
    const one = await somebody();
    const { secret } = await beginSettingUp(one.call, SEALER, proof);
    const { recoveryCodes } = await confirmSetUp(one.call, SEALER, { code: codeOf(secret, AT) });
    return { ...one, secret, recoveryCodes };
  }

  const logged = async (personId: string, action: string): Promise<number> => {
    const filter = { storyId: null, personId: null, kind: "member", from: null, to: null, before: null } as const;
    const rows = await atDesk(desk.as("admin"), ({ transaction }) => listAuditEvents(transaction, filter, 1000));
    return rows.filter((row) => row.action === action && row.subjectId === personId).length;
  };

  test("is asked for nowhere before the app’s first code was right, and its secret cannot be read in the database", async () => {
    const { email, call } = await somebody();
    const { secret, address } = await beginSettingUp(call, SEALER, proof);
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(address).toContain(`secret=${secret}`);
    await expect(confirmSetUp(call, SEALER, { code: "000000" })).rejects.toMatchObject({ code: "code.wrong" });
    expect(await lives(await enter(email))).toBe(true);
    const { sealed } = await clientOf(desk.database).codeApp.findUniqueOrThrow({
      where: { personId: call.actor.personId },
    });
    expect(sealed).not.toContain(secret);
    expect(sealerFrom("another secret of another server").open(sealed)).toBeNull();
  });

  test("keeps whoever knows the password out until the app’s code is typed, and ends sessions that never saw it", async () => {
    const { email, call } = await somebody();
    const elsewhere = await enter(email);
    const { secret } = await beginSettingUp(call, SEALER, proof);
    await confirmSetUp(call, SEALER, { code: codeOf(secret, AT) });
    expect([await lives(call.actor.sessionId), await lives(elsewhere)]).toEqual([true, false]);
    const session = await enter(email, later(60));
    expect([await lives(session, later(60)), await findWaiting(desk.database, session ?? "", later(60))]).toEqual([
      false,
      { name: call.actor.name },
    ]);
    for (const code of ["123456", "not a code", codeOf(secret, later(600))])
      await expect(finish(session, code, later(60))).rejects.toMatchObject({ code: "code.wrong" });
    expect(await lives(session, later(60))).toBe(false);
    await finish(session, codeOf(secret, later(60)), later(60));
    expect(await lives(session, later(60))).toBe(true);
    expect(await logged(call.actor.personId, "member.sign-in-refused")).toBe(3);
  });

  test("takes no code twice, and none that is older than one that was used", async () => {
    const { email, secret } = await owner();
    const code = codeOf(secret, later(60));
    await finish(await enter(email, later(60)), ` ${code.slice(0, 3)} ${code.slice(3)} `, later(60));
    const again = await enter(email, later(70));
    for (const old of [code, codeOf(secret, later(30)), codeOf(secret, AT)])
      await expect(finish(again, old, later(70))).rejects.toMatchObject({ code: "code.wrong" });
    await finish(again, codeOf(secret, later(90)), later(70));
  });

  test("of two who type one code at once, one comes in", async () => {
    const { email, secret, recoveryCodes } = await owner();
    for (const code of [codeOf(secret, later(60)), recoveryCodes[0] ?? ""]) {
      const sessions = await Promise.all([enter(email, later(60)), enter(email, later(60))]);
      const answers = await Promise.allSettled(sessions.map((session) => finish(session, code, later(60))));
      expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    }
  });

  test("is done once by each recovery code, however it is typed; new ones are worth what the old ones were", async () => {
    const { email, call, recoveryCodes } = await owner();
    const [first = "", second = "", third = ""] = recoveryCodes;
    expect(new Set(recoveryCodes).size).toBe(10);
    await finish(await enter(email), first.toLowerCase().replaceAll(" ", "-"));
    await expect(finish(await enter(email), first)).rejects.toMatchObject({ code: "code.wrong" });
    await finish(await enter(email), second);
    expect((await accountView(call)).codeApp).toEqual({ since: AT, codesLeft: 8 });
    const renewed = await renewRecoveryCodes(call, proof);
    await expect(finish(await enter(email), third)).rejects.toMatchObject({ code: "code.wrong" });
    await finish(await enter(email), renewed.recoveryCodes[9] ?? "");
  });

  test("cannot be guessed, nor waited for, and nobody’s code lets somebody else in", async () => {
    const [one, other] = [await owner(), await owner()];
    const session = await enter(one.email);
    await expect(finish(session, codeOf(other.secret, AT))).rejects.toMatchObject({ code: "code.wrong" });
    await expect(finish(session, other.recoveryCodes[0] ?? "")).rejects.toMatchObject({ code: "code.wrong" });
    const eleven = later(11 * 60);
    await expect(finish(session, codeOf(one.secret, eleven), eleven)).rejects.toMatchObject({ code: "session.ended" });
    const words = new Set<string>();
    const waiting = await enter(one.email);
    for (const guess of ["１２３４５６", "٣٤٥٦٧٨", ...Array.from({ length: 10 }, (_, nth) => String(100_000 + nth))])
      await finish(waiting, guess).catch((error: unknown) =>
        words.add(error instanceof DomainError ? error.code : "fault"),
      );
    expect([...words].sort()).toEqual(["code.wrong", "sign-in.limited"]);
    // Whoever tries keeps the owner out of nothing: a recovery code is no guess.
    await finish(waiting, one.recoveryCodes[0] ?? "");
    expect(await lives(waiting)).toBe(true);
  });

  test("a right password alone makes no known place, stands in no list of sessions, and is told in the log", async () => {
    const { email, call } = await owner();
    const place = { ...PLACE, address: "203.0.113.77" };
    const tries = Array.from({ length: 11 }, () => signIn(desk.database, { email, password: PASSWORD }, place, AT));
    const answers = await Promise.allSettled(tries);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
    expect(await logged(call.actor.personId, "member.second-step-asked")).toBe(10);
    expect(await isKnownPlace(desk.database, call.actor.personId, place.address, later(-60))).toBe(false);
    expect((await accountView(call)).sessions.map(({ address }) => address)).not.toContain(place.address);
  });

  test("asks for the password before it is set up, renewed or removed; a second app is not set up over the first", async () => {
    const { call } = await owner();
    const wrong = { password: "another password" };
    await expect(beginSettingUp(call, SEALER, proof)).rejects.toMatchObject({ code: "code.changed" });
    for (const press of [
      () => beginSettingUp(call, SEALER, wrong),
      () => renewRecoveryCodes(call, wrong),
      () => removeCodeApp(call, wrong),
    ])
      await expect(press()).rejects.toMatchObject({ code: "password.wrong" });
    expect((await accountView(call)).codeApp).not.toBeNull();
  });

  test("the same code sent twice by one browser is one step; whose app is removed meanwhile begins again", async () => {
    const { email, call, recoveryCodes } = await owner();
    const [session, other] = [await enter(email), await enter(email)];
    await finish(session, recoveryCodes[0] ?? "");
    await finish(session, recoveryCodes[0] ?? "");
    await removeCodeApp(call, proof);
    await expect(finish(other, recoveryCodes[1] ?? "")).rejects.toMatchObject({ code: "session.ended" });
  });

  test("no session that never saw a code lives on beside an app, however the two are begun", async () => {
    for (let round = 0; round < 8; round++) {
      const { email, call } = await somebody();
      const { secret } = await beginSettingUp(call, SEALER, proof);
      const [session] = await Promise.all([enter(email), confirmSetUp(call, SEALER, { code: codeOf(secret, AT) })]);
      expect(await lives(session), `round ${round}`).toBe(false);
    }
  });

  test("of codes that are made anew twice at once, ten are left", async () => {
    const { call } = await owner();
    await Promise.all([renewRecoveryCodes(call, proof), renewRecoveryCodes(call, proof)]);
    expect((await accountView(call)).codeApp).toMatchObject({ codesLeft: 10 });
  });

  test("removed, the password is enough again, and the log says both", async () => {
    const { email, call } = await owner();
    await removeCodeApp(call, proof);
    expect(await lives(await enter(email))).toBe(true);
    expect((await accountView(call)).codeApp).toBeNull();
    await expect(renewRecoveryCodes(call, proof)).rejects.toMatchObject({ code: "code.changed" });
    const { personId } = call.actor;
    expect([
      await logged(personId, "member.second-step-set"),
      await logged(personId, "member.second-step-removed"),
    ]).toEqual([1, 1]);
  });

  test("whoever lost their phone is let in again by a link from the server, which forgets the app", async () => {
    const { email } = await owner();
    const { token } = await resetByCommand(desk.database, email, AT);
    await acceptInvitation(desk.database, { token, password: PASSWORD }, AT);
    expect(await lives(await enter(email))).toBe(true);
  });

  test("or by a link of an admin’s, once they have used it", async () => {
    const { email, call } = await owner();
    const token = tokenOf(randomBytes(TOKEN_BYTES));
    await resetSignIn({ ...desk.as("admin"), now: AT }, { person: call.actor.personId, token });
    expect((await accountView(call)).codeApp).not.toBeNull();
    await acceptInvitation(desk.database, { token, password: PASSWORD }, AT);
    expect(await lives(await enter(email))).toBe(true);
  });

  test("where the secret of the installation was changed, the recovery codes still hold", async () => {
    const { email, secret, recoveryCodes } = await owner();
    const elsewhere = sealerFrom("a new secret of this server");
    const session = (await enter(email)) ?? "";
    const typed = (code: string): Promise<void> => finishSignIn(desk.database, elsewhere, session, { code }, later(60));
    await expect(typed(codeOf(secret, later(60)))).rejects.toMatchObject({ code: "code.wrong" });
    await typed(recoveryCodes[3] ?? "");
    expect(await lives(session, later(60))).toBe(true);
  });
});
