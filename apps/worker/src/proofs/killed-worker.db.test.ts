import { isFull, tellProof } from "@second-source/domain/testing/proof";
import { freshDatabase, testDesk } from "@second-source/server/testing/test-desk";
import { addIntake } from "@second-source/server/usecase/add-intake";
import { createStory } from "@second-source/server/usecase/create-story";
import { atDesk } from "@second-source/server/desk/at-desk";
import { intakesView, type ListedIntake } from "@second-source/server/view/intakes-view";
import { expect, test } from "vitest";
import { childPids, isAlive } from "./testing/child-pids.ts";
import { until, workersOf } from "./testing/worker-process.ts";

const KILLS = isFull ? 5 : 1;

const at = await freshDatabase();
const desk = await testDesk(at, "killed");
const editor = desk.as("editor");
const { slug: story } = await createStory(editor, { title: "The pier" });
const everyChild = new Set<number>();
const startWorker = workersOf(at.ownerUrl);

const intakes = (): Promise<ListedIntake[]> => atDesk(editor, (work) => intakesView(work, story));
const stateOf = async (id: string): Promise<string> =>
  (await intakes()).find((item) => item.id === id)?.state ?? "GONE";

async function addFile(name: string, text: string): Promise<string> {
  const base64 = Buffer.from(text).toString("base64");
  return (await addIntake(editor, { story, what: { how: "FILE", fileName: name, base64 } })).id;
}

/** Takes a second or so to read: well within the time that a file is given, on a busy machine too. */
const SLOW =
  `<p>${"The harbour board voted on Tuesday to close the old ferry pier, two members of it said. ".repeat(3)}</p>`.repeat(
    2_500,
  );
const QUICK =
  "The harbour board voted on Tuesday to close the old ferry pier, two members of it said, without a reason.";

// It looks into /proc.
test.skipIf(process.platform !== "linux")(
  "a worker that is killed while it reads leaves nothing behind, and another one finishes",
  { timeout: 900_000 },
  async () => {
    const ids: string[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const worker = startWorker();
      const slow = await addFile(`slow-${kill}.html`, SLOW);
      ids.push(slow, await addFile(`quick-${kill}.txt`, QUICK));
      await until(async () => (await stateOf(slow)) === "READING");
      // Not always at the same point of the reading.
      await new Promise((next) => setTimeout(next, 40 * kill));
      for (const pid of childPids(worker.pid)) everyChild.add(pid);
      worker.kill("SIGKILL");
      await until(() => Promise.resolve(!isAlive(worker.pid)));
    }
    const half = (await intakes()).filter(({ state }) => state === "READING");
    const last = startWorker();
    await until(async () => (await intakes()).every(({ state }) => state === "READY" || state === "FAILED"));
    // Each was left in the middle once, and a file is given up after three times.
    expect((await intakes()).filter(({ state }) => state !== "READY")).toEqual([]);
    expect((await intakes()).map(({ id }) => id)).toEqual(ids);
    for (const pid of childPids(last.pid)) everyChild.add(pid);
    last.stdin?.end();
    await until(() => Promise.resolve([...everyChild].every((pid) => !isAlive(pid))));
    tellProof({
      "workers killed with SIGKILL while they read": KILLS,
      "files left in the middle of being read": half.length,
      "files, each read or failed with a reason": ids.length,
      "processes they had started, all ended": everyChild.size,
    });
  },
);
