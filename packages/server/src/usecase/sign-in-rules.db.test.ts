import { randomUUID } from "node:crypto";
import { DEFAULT_POLICY, type Policy } from "@second-source/domain/desk/policy";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../actor.ts";
import type { DeskCall } from "../desk/at-desk.ts";
import { drawnToken } from "../proofs/testing/rights-people-inputs.ts";
import { confirmedPolicy } from "../testing/confirmed-policy.ts";
import { shownDocument } from "../testing/published-edition.ts";
import { SITE, softPasskey, type SoftPasskey } from "../testing/soft-passkey.ts";
import { freshDatabase, PASSWORD, PLACE, testDesk, type TestDesk, type TestPerson } from "../testing/test-desk.ts";
import { SEALER } from "../testing/test-sealer.ts";
import { twoOutletStory, type TwoOutletStory } from "../testing/two-outlet-story.ts";
import { changeRole, disableMember } from "./change-member.ts";
import { changePolicy } from "./change-policy.ts";
import { approveVerdict, returnVerdict } from "./decide-review.ts";
import { finishSignIn } from "./finish-sign-in.ts";
import { freezeEdition } from "./freeze-edition.ts";
import { invitePerson, withdrawLink } from "./invite-person.ts";
import { addPasskey, beginPasskey } from "./own-passkeys.ts";
import { confirmLoosening } from "./loosen-policy.ts";
import { readEdition } from "./read-edition.ts";
import { resetSignIn } from "./reset-sign-in.ts";
import { codeAppOf } from "./second-step.ts";
import { beginSettingUp, confirmSetUp, removeCodeApp } from "./set-up-code-app.ts";
import { askForPasskey, signInByPasskey } from "./sign-in-by-passkey.ts";
import { findActor, signIn } from "./sign-in.ts";

const NOW = new Date();
const ago = (minutes: number): Date => new Date(NOW.getTime() - minutes * 60_000);
const proof = { password: PASSWORD };

describe("what the desk asks of the sign-in of whoever decides", () => {
  let at: Awaited<ReturnType<typeof freshDatabase>>;
  let desk: TestDesk;
  let story: TwoOutletStory;
  let count = 0;
  beforeAll(async () => {
    at = await freshDatabase();
  });
  beforeEach(async () => {
    desk = await testDesk(at, `signed-${++count}`);
    story = await twoOutletStory(desk);
    await story.propose();
  });

  const asks = (rules: Partial<Policy>): Promise<void> => confirmedPolicy(desk, { ...DEFAULT_POLICY, ...rules });
  async function callIn(session: string | null, now = NOW): Promise<DeskCall & { readonly actor: Actor }> {
    const actor = await findActor(at.database, session ?? "", now);
    if (!actor) throw new Error("they are signed in");
    return { database: at.database, actor, now };
  }
  const enter = (person: TestPerson, when: Date, replaces: string | null = null): Promise<string | null> => {
    const { email } = desk.people[person];
    return signIn(at.database, { email, password: PASSWORD }, { ...PLACE, replaces }, when);
  };
  const signedIn = async (person: TestPerson, when: Date): ReturnType<typeof callIn> =>
    callIn(await enter(person, when));
  const approve = async (call: DeskCall): Promise<{ state: string }> => {
    const { revisionHash } = await story.look();
    return approveVerdict(call, { claim: story.claim, revisionHash, comment: null });
  };
  const lives = async (session: string | null): Promise<boolean> =>
    (await findActor(at.database, session ?? "", NOW)) !== null;

  test("by default a session decides for as long as it lives", async () => {
    expect(await approve(await signedIn("reviewer", ago(11 * 60)))).toEqual({ state: "APPROVED" });
  });

  test("an older sign-in than it asks for approves nothing, and returns what it likes", async () => {
    await asks({ freshSignInMinutes: 60 });
    const stale = await signedIn("reviewer", ago(61));
    await expect(approve(stale)).rejects.toMatchObject({ code: "sign-in.stale" });
    expect((await story.look()).state).toBe("PROPOSED");
    const { revisionHash } = await story.look();
    await returnVerdict(stale, { claim: story.claim, revisionHash, comment: "Who says so?" });
    await story.propose();
    expect(await approve(await signedIn("reviewer", ago(59)))).toEqual({ state: "APPROVED" });
  });

  test("nor does it read, publish, or change rights or rules", async () => {
    await asks({ freshSignInMinutes: 60 });
    const documentSha256 = await shownDocument(desk.as("viewer"), story.story);
    const [viewer, editor, admin] = await Promise.all([
      signedIn("viewer", ago(61)),
      signedIn("editor", ago(61)),
      signedIn("admin", ago(61)),
    ]);
    const token = drawnToken();
    const person = desk.people.viewer.personId;
    const policy = { ...DEFAULT_POLICY, freshSignInMinutes: 60 };
    const presses: Record<string, () => Promise<unknown>> = {
      read: () => readEdition(viewer, { story: story.story, documentSha256 }),
      publish: () => freezeEdition(editor, { story: story.story, documentSha256 }),
      role: () => changeRole(admin, { person, was: "VIEWER", role: "EDITOR" }),
      invite: () => invitePerson(admin, { email: "new@signed.test", name: "New", role: "ADMIN", token }),
      confirm: () => confirmLoosening(admin, { loosening: randomUUID(), expected: [] }),
      disable: () => disableMember(admin, { person, reason: null }),
      reset: () => resetSignIn(admin, { person, token }),
      withdraw: () => withdrawLink(admin, { invitation: randomUUID() }),
      policy: () =>
        changePolicy(admin, { policy: { ...policy, minOrigins: 3 }, was: policy, reason: "So.", expected: [] }),
    };
    for (const [what, press] of Object.entries(presses))
      await expect(press(), what).rejects.toMatchObject({ code: "sign-in.stale" });
  });

  test("who has no second step decides nothing where one is asked for, until they have set it up", async () => {
    await asks({ asksSecondStep: true });
    const call = await signedIn("reviewer", NOW);
    await expect(approve(call)).rejects.toMatchObject({ code: "sign-in.one-step" });
    const { secret } = await beginSettingUp(call, SEALER, proof);
    await confirmSetUp(call, SEALER, { code: codeAppOf(secret).generate({ timestamp: NOW.getTime() }) });
    expect(await approve(call)).toEqual({ state: "APPROVED" });
  });

  test("a passkey that is added counts as one, and signs in with two; the password alone does not", async () => {
    await asks({ asksSecondStep: true });
    const device = softPasskey();
    const first = await signedIn("reviewer", NOW);
    const { challenge } = await beginPasskey(first, SITE, proof);
    await addPasskey(first, SITE, { name: "A key", made: device.make(challenge) });
    const byPassword = await signedIn("reviewer", NOW);
    await expect(approve(byPassword)).rejects.toMatchObject({ code: "sign-in.stale" });
    expect(await approve(await byPasskey(device))).toEqual({ state: "APPROVED" });
  });

  test("a password alone makes no second step beside one that is there, and takes none away", async () => {
    const device = softPasskey();
    const first = await signedIn("reviewer", NOW);
    const { challenge } = await beginPasskey(first, SITE, proof);
    await addPasskey(first, SITE, { name: "A key", made: device.make(challenge) });
    const thief = await signedIn("reviewer", NOW);
    const refused = { code: "sign-in.stale" };
    await expect(beginPasskey(thief, SITE, proof)).rejects.toMatchObject(refused);
    await expect(beginSettingUp(thief, SEALER, proof)).rejects.toMatchObject(refused);
    const { challenge: own } = await beginPasskey(await byPasskey(device), SITE, proof);
    const added = addPasskey(thief, SITE, { name: "Theirs", made: softPasskey().make(own) });
    await expect(added).rejects.toMatchObject(refused);
  });

  test("a second step that never came leaves no session behind that it was to replace", async () => {
    const first = await enter("reviewer", ago(3));
    const call = await callIn(first);
    const early = new Date(NOW.getTime() - 30_000);
    const { secret } = await beginSettingUp(call, SEALER, proof);
    const code = (when: Date): string => codeAppOf(secret).generate({ timestamp: when.getTime() });
    await confirmSetUp({ ...call, now: early }, SEALER, { code: code(early) });
    const due = await enter("reviewer", ago(1), first);
    const again = await enter("reviewer", NOW, due);
    expect(await lives(first)).toBe(true);
    await finishSignIn(at.database, SEALER, again ?? "", { code: code(NOW) }, NOW);
    expect([await lives(first), await lives(due), await lives(again)]).toEqual([false, false, true]);
  });

  test("taking the only second step away takes the right to decide away", async () => {
    await asks({ asksSecondStep: true });
    const call = await signedIn("reviewer", NOW);
    const { secret } = await beginSettingUp(call, SEALER, proof);
    await confirmSetUp(call, SEALER, { code: codeAppOf(secret).generate({ timestamp: NOW.getTime() }) });
    await removeCodeApp(call, proof);
    await expect(approve(call)).rejects.toMatchObject({ code: "sign-in.one-step" });
  });

  test("signing in again ends the session that the browser had, once it is signed in", async () => {
    const first = await enter("reviewer", ago(2));
    const second = await enter("reviewer", ago(1), first);
    expect([await lives(first), await lives(second)]).toEqual([false, true]);
    const call = await callIn(second);
    const { secret } = await beginSettingUp(call, SEALER, proof);
    const early = new Date(NOW.getTime() - 30_000);
    await confirmSetUp({ ...call, now: early }, SEALER, {
      code: codeAppOf(secret).generate({ timestamp: early.getTime() }),
    });
    const third = await enter("reviewer", NOW, second);
    expect([await lives(second), await lives(third)]).toEqual([true, false]);
    const code = codeAppOf(secret).generate({ timestamp: NOW.getTime() });
    await finishSignIn(at.database, SEALER, third ?? "", { code }, NOW);
    expect([await lives(second), await lives(third)]).toEqual([false, true]);
  });

  test("a wrong password, or somebody made up, ends nobody’s session", async () => {
    const first = await enter("reviewer", ago(2));
    const { email } = desk.people.reviewer;
    for (const typed of [
      { email, password: "not this one" },
      { email: `${randomUUID()}@nowhere.test`, ...proof },
    ])
      expect(await signIn(at.database, typed, { ...PLACE, replaces: first }, NOW)).toBeNull();
    expect(await lives(first)).toBe(true);
  });

  async function byPasskey(device: SoftPasskey): ReturnType<typeof callIn> {
    const { challenge } = await askForPasskey(at.database, SITE, NOW);
    const answer = { signed: device.sign(challenge, 1), only: null };
    return callIn(await signInByPasskey(at.database, SITE, answer, PLACE, NOW));
  }
});
