import { beforeAll, describe, expect, test } from "vitest";
import { identityClaims, type IdentityClaims } from "../contract/identity-contract.ts";
import { atDesk } from "../desk/at-desk.ts";
import { drawnToken } from "../proofs/testing/rights-people-inputs.ts";
import { confirmedPolicy } from "../testing/confirmed-policy.ts";
import { freshDatabase, PASSWORD, PLACE, testDesk, type TestDesk } from "../testing/test-desk.ts";
import { policyView } from "../view/policy-view.ts";
import { acceptByIdentity, acceptInvitation } from "./accept-invitation.ts";
import { changeRole } from "./change-member.ts";
import { invitePerson } from "./invite-person.ts";
import { resetSignIn } from "./reset-sign-in.ts";
import { signInByIdentity } from "./sign-in-by-identity.ts";
import { findActor, signIn } from "./sign-in.ts";

const NOW = new Date();
const ISSUER = "https://login.newsroom.test";
const seconds = (minutesAgo: number): number => Math.floor(NOW.getTime() / 1000) - minutesAgo * 60;

describe("the newsroom’s own sign-in", () => {
  let at: Awaited<ReturnType<typeof freshDatabase>>;
  let desk: TestDesk;
  let numbers = 0;
  beforeAll(async () => {
    at = await freshDatabase();
    desk = await testDesk(at, "sso");
  });

  const there = (): IdentityClaims => ({ iss: ISSUER, sub: `subject-${++numbers}` });
  const enter = (who: IdentityClaims): Promise<string | null> => signInByIdentity(at.database, who, PLACE, NOW);
  const actorOf = (session: string | null): ReturnType<typeof findActor> => findActor(at.database, session ?? "", NOW);

  async function invited(email = `person-${++numbers}@sso.test`, by = desk): Promise<{ token: string; email: string }> {
    const token = drawnToken();
    await invitePerson(by.as("admin"), { email, name: "Karl Brandt", role: "EDITOR", token });
    return { token, email };
  }

  /** A press on somebody’s rights, in a session that they open so. */
  async function invite(who: IdentityClaims): Promise<void> {
    const actor = await actorOf(await enter(who));
    if (!actor) throw new Error("they are signed in");
    const person = {
      email: `guest-${++numbers}@sso.test`,
      name: "A guest",
      role: "VIEWER",
      token: drawnToken(),
    } as const;
    await invitePerson({ database: at.database, actor, now: NOW }, person);
  }

  async function linked(): Promise<{ who: IdentityClaims; email: string; personId: string }> {
    const [who, { token, email }] = [there(), await invited()];
    await acceptByIdentity(at.database, token, who, NOW);
    return { who, email, personId: (await actorOf(await enter(who)))?.personId ?? "" };
  }

  test("lets nobody in whom no link brought here, whatever address they have there", async () => {
    const { email } = desk.people.admin;
    expect(await enter(identityClaims.parse({ ...there(), email, email_verified: true }))).toBeNull();
  });

  test("an invitation links it with a new account, which no password opens", async () => {
    const { who, email } = await linked();
    expect(await actorOf(await enter(who))).toMatchObject({ email, role: "EDITOR" });
    expect(await enter({ ...who, iss: "https://login.elsewhere.test" })).toBeNull();
    expect(await signIn(at.database, { email, password: PASSWORD }, PLACE, NOW)).toBeNull();
  });

  test("a link works once, and one outside identity is one account", async () => {
    const { who } = await linked();
    const { token } = await invited();
    const second = acceptByIdentity(at.database, token, who, NOW);
    await expect(second).rejects.toMatchObject({ code: "sign-in.refused" });
    const other = there();
    await acceptByIdentity(at.database, token, other, NOW);
    await expect(acceptByIdentity(at.database, token, there(), NOW)).rejects.toMatchObject({ code: "not-found" });
  });

  test("an account that is here already is taken over by no link: it has to be linked before", async () => {
    const elsewhere = await testDesk(at, "sso-two");
    const { token } = await invited(desk.people.editor.email, elsewhere);
    const stranger = acceptByIdentity(at.database, token, there(), NOW);
    await expect(stranger).rejects.toMatchObject({ code: "sign-in.refused" });
    const { who, email } = await linked();
    const { token: more } = await invited(email, elsewhere);
    expect(await acceptByIdentity(at.database, more, who, NOW)).toEqual({ email });
  });

  test("a reset unlinks it at once, and its link links another", async () => {
    const { who, personId } = await linked();
    const token = drawnToken();
    await resetSignIn(desk.as("admin"), { person: personId, token });
    expect(await enter(who)).toBeNull();
    const other = there();
    await acceptByIdentity(at.database, token, other, NOW);
    expect((await actorOf(await enter(other)))?.personId).toBe(personId);
  });

  test("a reset by a password leaves no other way in", async () => {
    const { who, personId, email } = await linked();
    const token = drawnToken();
    await resetSignIn(desk.as("admin"), { person: personId, token });
    await acceptInvitation(at.database, { token, password: "copper lantern orbit fig" }, NOW);
    expect(await enter(who)).toBeNull();
    expect(await signIn(at.database, { email, password: "copper lantern orbit fig" }, PLACE, NOW)).not.toBeNull();
  });

  test("counts as two steps where it says that it asked for two", async () => {
    const { who, personId } = await linked();
    await changeRole(desk.as("admin"), { person: personId, was: "EDITOR", role: "ADMIN" });
    const { policy } = await atDesk(desk.as("viewer"), policyView);
    await confirmedPolicy(desk, { ...policy, asksSecondStep: true });
    await expect(invite(who)).rejects.toMatchObject({ code: "sign-in.stale" });
    await invite({ ...who, amr: ["pwd", "otp", "mfa"] });
    await confirmedPolicy(desk, { ...policy, asksSecondStep: false });
  });

  test("the session is as old as the sign-in there, for whatever the desk asks", async () => {
    const { who, personId } = await linked();
    await changeRole(desk.as("admin"), { person: personId, was: "EDITOR", role: "ADMIN" });
    const { policy } = await atDesk(desk.as("viewer"), policyView);
    await confirmedPolicy(desk, { ...policy, freshSignInMinutes: 60 });
    await expect(invite(who)).rejects.toMatchObject({ code: "sign-in.stale" });
    await expect(invite({ ...who, auth_time: seconds(61) })).rejects.toMatchObject({ code: "sign-in.stale" });
    await invite({ ...who, auth_time: seconds(59) });
  });
});
