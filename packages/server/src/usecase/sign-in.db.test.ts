import { beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, PASSWORD, PLACE, testDesk, type TestDesk } from "../testing/test-desk.ts";
import { disablePerson } from "./disable-person.ts";
import { resetByCommand } from "./link-by-command.ts";
import { findActor, signIn, signOut } from "./sign-in.ts";

describe("signing in", () => {
  let desk: TestDesk;
  const now = new Date("2026-11-22T10:00:00Z");
  const later = (hours: number): Date => new Date(now.getTime() + hours * 3_600_000);
  const email = (name: string): string => `${name}@doors.test`;
  const enter = (name: string, password = PASSWORD): Promise<string | null> =>
    signIn(desk.database, { email: email(name), password }, PLACE, now);
  beforeAll(async () => {
    desk = await testDesk(await freshDatabase(), "doors");
  });

  test("the right password opens a session at one’s desk, in one’s role", async () => {
    const session = (await enter("reviewer")) ?? "";
    expect(await findActor(desk.database, session, now)).toMatchObject({
      email: email("reviewer"),
      deskId: desk.deskId,
      role: "REVIEWER",
    });
  });

  test("a wrong password and an unknown account are told apart by nothing", async () => {
    expect(await enter("editor", "something else")).toBeNull();
    expect(await enter("nobody")).toBeNull();
  });

  test("guesses at one account come to an end, for known and unknown ones alike, and nobody else notices", async () => {
    for (const name of ["admin", "nobody at all"]) {
      const guesses = Array.from({ length: 14 }, (_, index) => enter(name, `guess number ${index}`));
      const answers = await Promise.allSettled(guesses);
      expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
      await expect(enter(name)).rejects.toMatchObject({ code: "sign-in.limited", message: /in \d+ minutes/ });
    }
    expect(await enter("reviewer")).not.toBeNull();
  });

  test("a right password begins the count anew", async () => {
    for (let round = 0; round < 3; round++) {
      for (let wrong = 0; wrong < 6; wrong++) expect(await enter("second-reviewer", "something else")).toBeNull();
      expect(await enter("second-reviewer")).not.toBeNull();
    }
  });

  test("signing out, time, a new password and being shut out each end a session at once", async () => {
    const [left, aged, changed, shut] = [
      await enter("editor"),
      await enter("editor"),
      await enter("second-editor"),
      await enter("viewer"),
    ];
    await signOut(desk.database, left ?? "", now);
    expect(await findActor(desk.database, left ?? "", now)).toBeNull();
    expect(await findActor(desk.database, aged ?? "", later(11))).not.toBeNull();
    expect(await findActor(desk.database, aged ?? "", later(13))).toBeNull();
    await resetByCommand(desk.database, email("second-editor"), now);
    expect(await findActor(desk.database, changed ?? "", now)).toBeNull();
    expect(await enter("second-editor")).toBeNull();
    await disablePerson(desk.database, email("viewer"), now);
    expect(await findActor(desk.database, shut ?? "", now)).toBeNull();
    expect(await enter("viewer")).toBeNull();
  });
});
