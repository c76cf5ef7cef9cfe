import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { atDesk } from "../desk/at-desk.ts";
import type { Letter, LinkMail } from "../link-mail.ts";
import { freshDatabase, openAccounts, PASSWORD, PLACE, testDesk } from "../testing/test-desk.ts";
import { deskActivity } from "../view/activity-view.ts";
import { peopleView } from "../view/people-view.ts";
import { acceptInvitation, readInvitation } from "./accept-invitation.ts";
import { addPerson } from "./add-person.ts";
import { invitePerson } from "./invite-person.ts";
import { inviteByCommand, resetByCommand } from "./link-by-command.ts";
import { drawToken } from "./make-link.ts";
import { openDesk } from "./open-desk.ts";
import { resetSignIn } from "./reset-sign-in.ts";
import { signIn } from "./sign-in.ts";

const NOW = new Date();
const NEW = "copper lantern orbit fig";
const at = await freshDatabase();
const desk = await testDesk(at, "links");
const admin = (): ReturnType<typeof desk.as> => ({ ...desk.as("admin"), now: NOW });
const enter = (email: string, password: string): Promise<string | null> =>
  signIn(at.database, { email, password }, PLACE, NOW);
const accept = (token: string, password = NEW): Promise<unknown> =>
  acceptInvitation(at.database, { token, password }, NOW);
const newcomer = (name: string) => ({ email: `${name}@newcomer.test`, name, role: "EDITOR" }) as const;

/** A mail server of a newsroom that keeps what it takes. */
function postOffice(isTaking = true): LinkMail & { readonly letters: Letter[] } {
  const letters: Letter[] = [];
  return {
    letters,
    opening: "https://desk.example/join#",
    send: (letter) => {
      if (!isTaking) return Promise.reject(new Error(`550 ${letter.to} is nobody`));
      letters.push(letter);
      return Promise.resolve();
    },
  };
}

const tokenIn = ({ text }: Letter): string => /join#(\S+)/.exec(text)?.[1]?.replaceAll("-", "") ?? "";

describe("where the newsroom has mail", () => {
  test("an invitation goes to its address alone: what the inviter’s browser drew opens nothing", async () => {
    const mail = postOffice();
    const drawn = drawToken();
    const given = await invitePerson({ ...admin(), mail }, { ...newcomer("mara"), token: drawn });
    expect(given.sentTo).toBe("mara@newcomer.test");
    const [letter] = mail.letters;
    expect(letter).toMatchObject({ to: "mara@newcomer.test", subject: "You are invited to The links desk" });
    expect(letter?.text).toContain(`${desk.people.admin.name} invites you to The links desk, as editor`);
    await expect(readInvitation(at.database, { token: drawn }, NOW)).rejects.toMatchObject({ code: "not-found" });
    await accept(letter ? tokenIn(letter) : "");
    expect(await enter("mara@newcomer.test", NEW)).not.toBeNull();
  });

  test("so does a link that sets a sign-in anew: whoever asked for it cannot come in by it", async () => {
    const mail = postOffice();
    const drawn = drawToken();
    const { personId, email } = desk.people["second-editor"];
    await resetSignIn({ ...admin(), mail }, { person: personId, token: drawn });
    await expect(accept(drawn)).rejects.toMatchObject({ code: "not-found" });
    await accept(mail.letters[0] ? tokenIn(mail.letters[0]) : "");
    expect(await enter(email, NEW)).not.toBeNull();
  });

  test("what its server does not take leaves nothing: no link, no line of the log, and nobody’s password forgotten", async () => {
    const mail = postOffice(false);
    const before = await atDesk(admin(), peopleView);
    const invite = invitePerson({ ...admin(), mail }, { ...newcomer("otto"), token: drawToken() });
    await expect(invite).rejects.toMatchObject({ code: "mail.refused" });
    const { personId, email } = desk.people.viewer;
    const reset = resetSignIn({ ...admin(), mail }, { person: personId, token: drawToken() });
    await expect(reset).rejects.toMatchObject({ code: "mail.refused" });
    expect(await atDesk(admin(), peopleView)).toEqual(before);
    expect(await enter(email, PASSWORD)).not.toBeNull();
  });

  test("one press is one letter, however often it is sent", async () => {
    const mail = postOffice();
    const request = { key: randomUUID(), procedure: "people.invite", inputSha256: "of this press" };
    const input = { ...newcomer("pia"), token: drawToken() };
    const press = () => invitePerson({ ...admin(), mail, request }, input);
    expect(await Promise.all([press(), press(), press()])).toHaveLength(3);
    expect(mail.letters).toHaveLength(1);
  });
});

describe("whoever runs the server", () => {
  test("invites by a link, and knows nobody’s password", async () => {
    const { token } = await inviteByCommand(at.database, desk.deskId, newcomer("rosa"), NOW);
    expect(await readInvitation(at.database, { token }, NOW)).toMatchObject({ invitedBy: null, asks: "NEW_PASSWORD" });
    await accept(token);
    expect(await enter("rosa@newcomer.test", NEW)).not.toBeNull();
  });

  test("makes nobody a member who has an account and does not want it", async () => {
    const known = newcomer("sven");
    await openAccounts(at.database, [known]);
    const { token } = await inviteByCommand(at.database, desk.deskId, known, NOW);
    const { people } = await atDesk(admin(), peopleView);
    expect(people.map(({ email }) => email)).not.toContain(known.email);
    await expect(accept(token)).rejects.toMatchObject({ code: "password.wrong" });
    await accept(token, PASSWORD);
    expect((await atDesk(admin(), peopleView)).people.map(({ email }) => email)).toContain(known.email);
  });

  test("sets a sign-in anew that belongs to two desks, and both are told", async () => {
    const { email, name } = desk.people.editor;
    const other = await openDesk(at.database, { slug: "links-elsewhere", name: "Elsewhere" }, []);
    await addPerson(at.database, other.deskId, { email, name, role: "ADMIN", password: PASSWORD });
    const { token } = await resetByCommand(at.database, email, NOW);
    expect(await enter(email, PASSWORD)).toBeNull();
    await accept(token);
    expect(await enter(email, NEW)).not.toBeNull();
    for (const deskId of [desk.deskId, other.deskId]) {
      const call = { ...admin(), actor: { ...admin().actor, deskId } };
      const filter = { person: null, kind: null, from: null, to: null, before: null };
      const { entries } = await atDesk(call, (work) => deskActivity(work, filter));
      expect(entries.map(({ what }) => what)).toContain(`set the sign-in of ${name} anew, by a link`);
    }
  });
});
