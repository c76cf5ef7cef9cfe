import { beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, testDesk, type TestDesk } from "../testing/test-desk.ts";
import { twoOutletStory } from "../testing/two-outlet-story.ts";
import { withConnection } from "@second-source/database/connection";
import { send } from "../proofs/testing/wire.ts";
import { openDatabase } from "../store/database.ts";
import { createCallerFactory } from "../trpc.ts";
import { readiness } from "../usecase/readiness.ts";
import { appRouter } from "./app-router.ts";

const createCaller = createCallerFactory(appRouter);
/** Where no database is. */
const AWAY = "postgresql://nobody@127.0.0.1:1/nothing";

describe("the router", () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await testDesk(await freshDatabase(), "router");
  });

  test("every procedure declares a policy", () => {
    const procedures = Object.entries(
      appRouter._def.procedures as unknown as Record<string, { _def: { meta?: { policy?: string } } }>,
    );
    expect(procedures.length).toBeGreaterThan(20);
    expect(procedures.filter(([, procedure]) => !procedure._def.meta?.policy).map(([name]) => name)).toEqual([]);
  });

  test("without a session nothing answers, and a viewer changes nothing", async () => {
    const nobody = createCaller({
      database: desk.database,
      actor: null,
      now: new Date(),
      live: null,
      requestKey: null,
      requestId: "of a test",
    });
    await expect(nobody.desk.view()).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    const viewer = createCaller(desk.as("viewer"));
    await expect(viewer.story.create({ title: "Mine" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(viewer.desk.view()).resolves.toMatchObject({ deskName: "The router desk" });
  });

  test("a press without a name is refused, before anything is looked at", async () => {
    const unnamed = createCaller({ ...desk.as("editor"), requestKey: null });
    await expect(unnamed.story.create({ title: "Mine" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: expect.stringContaining("Idempotency-Key") as string,
    });
  });

  test("a fault of ours is told with the reference under which the log has it, and with nothing of its inside", async () => {
    const gone = openDatabase(AWAY, 1);
    const context = () => ({ ...desk.as("viewer"), database: gone, requestId: "4f1c09ab" });
    const answer = await send(context, { path: "desk.view", type: "query" });
    expect([answer.status, answer.message]).toEqual([
      500,
      "Something went wrong on our side (4f1c09ab). Nothing was saved; try again.",
    ]);
    expect(answer.text).not.toMatch(/prisma|postgres|stack/i);
    await gone.close();
  });

  test("what a request needs is there, and is said to be away when it is", async () => {
    expect(await readiness(desk.database)).toEqual({ database: true, queue: true });
    const gone = openDatabase(AWAY, 1);
    expect(await readiness(gone)).toEqual({ database: false, queue: false });
    await gone.close();
  });

  test("an unknown key in an input is refused, not ignored", async () => {
    const editor = createCaller(desk.as("editor"));
    await expect(editor.story.create({ title: "x", deskId: desk.deskId } as never)).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  test("each write leaves its row in the log, in the same transaction", async () => {
    const story = await twoOutletStory(desk);
    await story.propose();
    await story.approve();
    await withConnection(desk.ownerUrl, async (client) => {
      await client.query("select set_config('app.desk_id', $1, false)", [desk.deskId]);
      const { rows } = await client.query<{ action: string }>(
        "select action from audit_event where story_id = (select story_id from claim where id = $1) order by seq",
        [story.claim],
      );
      expect(rows.map((row) => row.action)).toEqual([
        "story.created",
        "article.imported",
        "claim.created",
        "assertion.recorded",
        "article.imported",
        "assertion.recorded",
        "verdict.proposed",
        "verdict.approved",
      ]);
    });
  });
});
