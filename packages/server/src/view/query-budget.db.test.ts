import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fillDesk } from "../testing/large-desk.ts";
import { countingDatabase, type Cost } from "../testing/statement-count.ts";
import { contextOf, freshDatabase, testDesk, type TestDesk } from "../testing/test-desk.ts";
import { atDesk, type DeskWork } from "../desk/at-desk.ts";
import { deskActivity, storyActivity } from "./activity-view.ts";
import { deskView, reviewQueue, storyPage } from "./desk-view.ts";

/**
 * What a screen costs does not grow with the desk: statements and bytes, at a few stories and at many. Times are for
 * `npm run bench -- size`.
 */
describe("the desk's front page and its queue", () => {
  const small: { desk?: TestDesk } = {};
  const large: { desk?: TestDesk } = {};
  let counting: ReturnType<typeof countingDatabase>;

  beforeAll(async () => {
    const at = await freshDatabase();
    counting = countingDatabase(at.ownerUrl);
    small.desk = await testDesk(at, "small");
    large.desk = await testDesk(at, "large");
    await fillDesk(small.desk, { stories: 3, claimsEach: 50 });
    await fillDesk(large.desk, { stories: 400, claimsEach: 50 });
  }, 120_000);
  afterAll(() => counting.database.close());

  async function cost<T>(
    desk: TestDesk | undefined,
    person: "editor" | "reviewer" | "admin",
    view: (work: DeskWork) => Promise<T>,
  ): Promise<Cost<T>> {
    if (!desk) throw new Error("the desk was filled");
    return counting.cost((database) => atDesk({ ...contextOf(database, desk.people[person]), isReading: true }, view));
  }

  test.each(["editor", "reviewer"] as const)("cost an %s as much at 400 stories as at three", async (person) => {
    const few = await cost(small.desk, person, deskView);
    const many = await cost(large.desk, person, deskView);
    expect(many.sent).toBe(few.sent);
    expect(many.sent).toBeLessThanOrEqual(6);
    expect(many.bytes).toBeLessThan(60_000);
    expect(many.answer.stale).toHaveLength(20);
    const { toCheck, given } = many.answer;
    expect([toCheck.length, given.length]).toEqual(person === "editor" ? [20, 20] : [0, 0]);
  });

  test("the review queue begins with what waits longest, and is as long as one can look at", async () => {
    const { sent, bytes, answer } = await cost(large.desk, "reviewer", reviewQueue);
    expect([sent, answer.length]).toEqual([3, 100]);
    expect(bytes).toBeLessThan(60_000);
    const times = answer.map(({ changedAt }) => changedAt.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  test("the log of a story and of the desk are a few statements each, and tell of who has left", async () => {
    const any = { person: null, kind: null, from: null, to: null, before: null };
    const story = await cost(large.desk, "editor", (work) => storyActivity(work, "story-7", { ...any, kind: "claim" }));
    expect(story.sent).toBeLessThanOrEqual(5);
    expect(story.answer.story).toMatchObject({ slug: "story-7", claims: 50 });
    const desk = await cost(large.desk, "admin", (work) => deskActivity(work, any));
    expect(desk.sent).toBeLessThanOrEqual(5);
    expect(desk.answer.people).toHaveLength(6);
  });

  test("every story is reached page by page, each once", async () => {
    const seen: string[] = [];
    for (let before: string | null = null, pages = 0; pages < 20; pages++) {
      const page: Awaited<ReturnType<typeof storyPage>> = (
        await cost(large.desk, "editor", (work) => storyPage(work, before))
      ).answer;
      seen.push(...page.stories.map(({ id }) => id));
      before = page.next;
      if (before === null) break;
    }
    expect(new Set(seen).size).toBe(400);
    expect(seen).toHaveLength(400);
  });
});
