import { expect, test } from "vitest";
import { contextOf, freshDatabase, PASSWORD, PLACE, testDesk } from "../testing/test-desk.ts";
import { send } from "../proofs/testing/wire.ts";
import { addPerson } from "./add-person.ts";
import { findActor, signIn } from "./sign-in.ts";
import { listOwnDesks, switchDesk } from "./switch-desk.ts";

const now = new Date();

test("somebody of two desks goes from one to the other with their session, and is there again when they sign in", async () => {
  const at = await freshDatabase();
  const [first, second, foreign] = [await testDesk(at, "one"), await testDesk(at, "two"), await testDesk(at, "three")];
  const { email, name } = first.people.editor;
  await addPerson(at.database, second.deskId, { email, name, role: "REVIEWER", password: PASSWORD });
  const desks = await listOwnDesks(at.database, first.people.editor);
  expect(desks.map(({ id }) => id).sort()).toEqual([first.deskId, second.deskId].sort());
  const session = (await signIn(at.database, { email, password: PASSWORD }, PLACE, now)) ?? "";
  const here = await findActor(at.database, session, now);
  const there = here?.deskId === first.deskId ? second : first;
  await switchDesk(at.database, first.people.editor, session, there.deskId);
  expect(await findActor(at.database, session, now)).toMatchObject({
    deskId: there.deskId,
    role: there === second ? "REVIEWER" : "EDITOR",
  });
  await expect(switchDesk(at.database, first.people.editor, session, foreign.deskId)).rejects.toMatchObject({
    code: "not-found",
  });
  const again = (await signIn(at.database, { email, password: PASSWORD }, PLACE, now)) ?? "";
  expect((await findActor(at.database, again, now))?.deskId).toBe(there.deskId);
});

test("a page that was made for another desk does nothing at this one", async () => {
  const at = await freshDatabase();
  const desk = await testDesk(at, "shown");
  const from = (shownDesk: string) => () => ({ ...contextOf(at.database, desk.people.editor), shownDesk });
  const call = { path: "story.create", type: "mutation", input: { title: "At the port" } } as const;
  const answer = await send(from("00000000-0000-4000-8000-000000000000"), call);
  expect([answer.status, answer.refusal]).toEqual([409, "access.desk"]);
  expect((await send(from(desk.deskId), call)).status).toBe(200);
});
