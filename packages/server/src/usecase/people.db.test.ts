import { randomBytes } from "node:crypto";
import { TOKEN_BYTES, tokenOf } from "@second-source/domain/desk/invitation-token";
import { beforeAll, describe, expect, test } from "vitest";
import { atDesk } from "../desk/at-desk.ts";
import { freshDatabase, openAccounts, PASSWORD, PLACE, testDesk, type TestDesk } from "../testing/test-desk.ts";
import { twoOutletStory } from "../testing/two-outlet-story.ts";
import { peopleView } from "../view/people-view.ts";
import { acceptInvitation, readInvitation } from "./accept-invitation.ts";
import { addPerson } from "./add-person.ts";
import { assignClaim } from "./assign-claim.ts";
import { changeRole, disableMember, enableMember } from "./change-member.ts";
import { disablePerson } from "./disable-person.ts";
import { editClaim } from "./edit-claim.ts";
import { invitePerson, withdrawLink } from "./invite-person.ts";
import { joinAccounts, separateAccounts } from "./join-accounts.ts";
import { openDesk } from "./open-desk.ts";
import { resetSignIn } from "./reset-sign-in.ts";
import { findActor, signIn } from "./sign-in.ts";
import { CLAIM_FIELDS } from "../testing/two-outlet-story.ts";

const now = new Date();
const NEW = "copper lantern orbit fig";
const drawn = (): string => tokenOf(randomBytes(TOKEN_BYTES));

describe("people of a desk", () => {
  let at: Awaited<ReturnType<typeof freshDatabase>>;
  let desk: TestDesk;
  let numbers = 0;
  beforeAll(async () => {
    at = await freshDatabase();
    desk = await testDesk(at, "people");
  });

  const admin = (): ReturnType<TestDesk["as"]> => desk.as("admin");
  const enter = (email: string, password: string): Promise<string | null> =>
    signIn(desk.database, { email, password }, PLACE, now);
  async function invited(role: "VIEWER" | "ADMIN" = "VIEWER"): Promise<{ token: string; email: string; id: string }> {
    const [token, email] = [drawn(), `new${++numbers}@people.test`];
    const { invitation: id } = await invitePerson(admin(), { email, name: `New ${numbers}`, role, token });
    return { token, email, id };
  }
  async function member(role: "EDITOR" | "REVIEWER" | "ADMIN" = "EDITOR"): Promise<{ id: string; email: string }> {
    const email = `member${++numbers}@people.test`;
    await openAccounts(desk.database, [{ email, name: `Member ${numbers}` }]);
    const person = { email, name: `Member ${numbers}`, role, password: PASSWORD };
    return { id: await addPerson(desk.database, desk.deskId, person), email };
  }
  const accept = (token: string, password: string, when = now): Promise<unknown> =>
    acceptInvitation(desk.database, { token, password }, when);

  describe("are invited by a link", () => {
    test("that says what it is for, opens an account with a password nobody else knows, and works once", async () => {
      const { token, email } = await invited();
      const shown = await readInvitation(desk.database, { token }, now);
      expect(shown).toMatchObject({ deskName: "The people desk", email, role: "VIEWER", asks: "NEW_PASSWORD" });
      await accept(token, NEW);
      const actor = await findActor(desk.database, (await enter(email, NEW)) ?? "", now);
      expect(actor).toMatchObject({ email, role: "VIEWER", deskId: desk.deskId });
      await expect(accept(token, NEW)).rejects.toMatchObject({ code: "not-found" });
      await expect(readInvitation(desk.database, { token }, now)).rejects.toMatchObject({ code: "not-found" });
    });

    test("of two who use it at once, one does", async () => {
      const { token } = await invited();
      const answers = await Promise.allSettled([accept(token, NEW), accept(token, NEW)]);
      expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    });

    test("that runs out after three days, can be withdrawn, and is nothing to who guesses", async () => {
      const [late, withdrawn] = [await invited(), await invited()];
      const afterwards = new Date(now.getTime() + 73 * 3_600_000);
      await expect(accept(late.token, NEW, afterwards)).rejects.toMatchObject({ code: "not-found" });
      await withdrawLink(admin(), { invitation: withdrawn.id });
      await expect(accept(withdrawn.token, NEW)).rejects.toMatchObject({ code: "not-found" });
      await expect(accept(drawn(), NEW)).rejects.toMatchObject({ code: "not-found" });
    });

    test("and an easy password leaves it open", async () => {
      const { token } = await invited();
      await expect(accept(token, "password1234")).rejects.toMatchObject({ code: "password.weak" });
      await accept(token, NEW);
    });

    test("whoever is at the desk, or has an open link, is not invited again", async () => {
      const { email } = await invited();
      const again = { email, name: "Twice", role: "EDITOR", token: drawn() } as const;
      await expect(invitePerson(admin(), again)).rejects.toMatchObject({ code: "person.known" });
      const here = { ...again, email: desk.people.editor.email.toUpperCase() };
      await expect(invitePerson(admin(), here)).rejects.toMatchObject({ code: "person.known" });
    });

    test("somebody of another desk comes by proving the password they have, and keeps it", async () => {
      const other = await testDesk(at, `people-other-${++numbers}`);
      const { email } = other.people.editor;
      const token = drawn();
      await invitePerson(admin(), { email, name: "Another name", role: "EDITOR", token });
      expect(await readInvitation(desk.database, { token }, now)).toMatchObject({ asks: "OWN_PASSWORD" });
      await expect(accept(token, NEW)).rejects.toMatchObject({ code: "password.wrong" });
      await accept(token, PASSWORD);
      expect(await enter(email, NEW)).toBeNull();
      expect(await enter(email, PASSWORD)).not.toBeNull();
    });

    test("a second mailbox of somebody’s own is theirs: one pair of eyes", async () => {
      const token = drawn();
      const email = desk.people.reviewer.email.replace("@", "+two@");
      await invitePerson(admin(), { email, name: "Somebody else", role: "REVIEWER", token });
      await accept(token, NEW);
      const actor = await findActor(desk.database, (await enter(email, NEW)) ?? "", now);
      expect(actor?.humanId).toBe(desk.people.reviewer.personId);
    });
  });

  describe("are not let in by a link", () => {
    test("whose maker is no admin any more, whatever took that away", async () => {
      const { email } = await member("ADMIN");
      const actor = await findActor(desk.database, (await enter(email, PASSWORD)) ?? "", now);
      if (!actor) throw new Error("they are signed in");
      const token = drawn();
      const own = { email: `own${++numbers}@second.test`, name: "Me", role: "ADMIN", token } as const;
      await invitePerson({ ...admin(), actor }, own);
      await disablePerson(desk.database, email, now);
      await expect(accept(token, NEW)).rejects.toMatchObject({ code: "not-found" });
    });

    test("to another role than they were given since", async () => {
      const { token, email } = await invited("ADMIN");
      await addPerson(desk.database, desk.deskId, { email, name: "Since", role: "EDITOR", password: PASSWORD });
      await expect(accept(token, PASSWORD)).rejects.toMatchObject({ code: "not-found" });
      const { people } = await atDesk(admin(), peopleView);
      expect(people.find((each) => each.email === email)?.role).toBe("EDITOR");
    });
  });

  describe("have rights", () => {
    test("that hold in the very next request, and that nobody gives themselves", async () => {
      const { id, email } = await member();
      const session = (await enter(email, PASSWORD)) ?? "";
      await changeRole(admin(), { person: id, was: "EDITOR", role: "REVIEWER" });
      expect((await findActor(desk.database, session, now))?.role).toBe("REVIEWER");
      const stale = changeRole(admin(), { person: id, was: "EDITOR", role: "VIEWER" });
      await expect(stale).rejects.toMatchObject({ code: "member.changed" });
      const own = changeRole(admin(), { person: desk.people.admin.personId, was: "ADMIN", role: "VIEWER" });
      await expect(own).rejects.toMatchObject({ code: "member.own" });
    });

    test("and links that an admin made go with their role", async () => {
      const { id, email } = await member("ADMIN");
      const actor = await findActor(desk.database, (await enter(email, PASSWORD)) ?? "", now);
      if (!actor) throw new Error("they are signed in");
      const token = drawn();
      await invitePerson({ ...admin(), actor }, { email: "own@second.test", name: "Me", role: "ADMIN", token });
      await changeRole(admin(), { person: id, was: "ADMIN", role: "EDITOR" });
      await expect(accept(token, NEW)).rejects.toMatchObject({ code: "not-found" });
    });

    test("until they are shut out of this desk, and not of another", async () => {
      const { id, email } = await member();
      const other = await openDesk(desk.database, { slug: `people-${++numbers}`, name: "Elsewhere" }, []);
      const session = (await enter(email, PASSWORD)) ?? "";
      await addPerson(desk.database, other.deskId, { email, name: "x", role: "EDITOR", password: PASSWORD });
      expect((await findActor(desk.database, session, now))?.deskId).toBe(desk.deskId);
      const { claim } = await twoOutletStory(desk);
      await assignClaim(admin(), { claim, person: id, was: null });
      const ended = await disableMember(admin(), { person: id, reason: "left the desk" });
      expect(ended).toEqual({ sessions: 1, claims: 1 });
      expect(await findActor(desk.database, session, now)).toBeNull();
      expect((await findActor(desk.database, (await enter(email, PASSWORD)) ?? "", now))?.deskId).toBe(other.deskId);
      const { people } = await atDesk(admin(), peopleView);
      expect(people.find(({ personId }) => personId === id)).toMatchObject({
        disabledBy: desk.people.admin.name,
        disabledWhy: "left the desk",
      });
      await enableMember(admin(), { person: id });
      expect(await enter(email, PASSWORD)).not.toBeNull();
    });
  });

  describe("whose sign-in is set anew", () => {
    test("lose password and sessions at once, and choose another by a link", async () => {
      const { id, email } = await member();
      const session = (await enter(email, PASSWORD)) ?? "";
      const token = drawn();
      await resetSignIn(admin(), { person: id, token });
      expect(await findActor(desk.database, session, now)).toBeNull();
      expect(await enter(email, PASSWORD)).toBeNull();
      expect(await readInvitation(desk.database, { token }, now)).toMatchObject({ asks: "NEW_PASSWORD" });
      await accept(token, NEW);
      expect(await enter(email, NEW)).not.toBeNull();
    });

    test("are not reset by one desk’s admin where they belong to another: they would come in there", async () => {
      const { id, email } = await member();
      const other = await openDesk(desk.database, { slug: `people-${++numbers}`, name: "Elsewhere" }, []);
      await addPerson(desk.database, other.deskId, { email, name: "x", role: "EDITOR", password: PASSWORD });
      await expect(resetSignIn(admin(), { person: id, token: drawn() })).rejects.toMatchObject({
        code: "member.elsewhere",
      });
      expect(await enter(email, PASSWORD)).not.toBeNull();
    });

    test("and a link that resets somebody opens nothing once they have come to another desk", async () => {
      const { id, email } = await member();
      const token = drawn();
      await resetSignIn(admin(), { person: id, token });
      const other = await openDesk(desk.database, { slug: `people-${++numbers}`, name: "Elsewhere" }, []);
      await addPerson(desk.database, other.deskId, { email, name: "x", role: "EDITOR", password: PASSWORD });
      await expect(accept(token, NEW)).rejects.toMatchObject({ code: "not-found" });
    });
  });

  describe("with two accounts", () => {
    test("are told apart by no desk’s admin where another desk counts on their being one", async () => {
      const [one, two] = [await member(), await member("REVIEWER")];
      await joinAccounts(admin(), { person: two.id, first: one.id });
      const other = await openDesk(desk.database, { slug: `people-${++numbers}`, name: "Elsewhere" }, []);
      const person = { email: one.email, name: "x", role: "EDITOR", password: PASSWORD } as const;
      await addPerson(desk.database, other.deskId, person);
      const separated = separateAccounts(admin(), { person: two.id });
      await expect(separated).rejects.toMatchObject({ code: "member.elsewhere" });
    });

    test("are one pair of eyes, backwards too: what one approved of the other’s goes stale", async () => {
      const story = await twoOutletStory(desk);
      const untouched = await twoOutletStory(desk);
      const { revision } = await story.look();
      const fields = { ...CLAIM_FIELDS, wording: "They met on the quay" };
      await editClaim(desk.as("second-editor"), { claim: story.claim, revision, fields });
      await story.propose();
      await untouched.propose();
      await story.approve("second-reviewer");
      await untouched.approve("second-reviewer");
      const [person, first] = [desk.people["second-reviewer"].personId, desk.people["second-editor"].personId];
      expect(await joinAccounts(admin(), { person, first })).toEqual({ stale: 1 });
      expect((await story.look()).state).toBe("STALE");
      expect((await untouched.look()).state).toBe("APPROVED");
      await separateAccounts(admin(), { person });
      expect((await story.look()).state).toBe("STALE");
      await expect(separateAccounts(admin(), { person })).rejects.toMatchObject({ code: "member.changed" });
    });
  });
});
