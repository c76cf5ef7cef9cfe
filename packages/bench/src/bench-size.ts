import { openDatabase } from "@second-source/server/database";
import { fillDesk } from "@second-source/server/testing/large-desk";
import { fillLog } from "@second-source/server/testing/large-log";
import { fillStory } from "@second-source/server/testing/large-story";
import { approveVerdict } from "@second-source/server/usecase/decide-review";
import { proposeVerdict } from "@second-source/server/usecase/propose-verdict";
import { recordAssertion } from "@second-source/server/usecase/record-assertion";
import { atDesk, type DeskCall } from "@second-source/server/desk/at-desk";
import { actAs } from "@second-source/server/usecase/act-as";
import { openDesk } from "@second-source/server/usecase/open-desk";
import { deskActivity } from "@second-source/server/view/activity-view";
import { claimView } from "@second-source/server/view/claim-view";
import { matrixView } from "@second-source/server/view/matrix-view";
import { readView } from "@second-source/server/view/read-view";
import { deskView, reviewQueue } from "@second-source/server/view/desk-view";
import { benchPeople, type ServedWeb } from "./bench-people.ts";
import { benchPolicy } from "./bench-policy.ts";
import { LARGE, saidBy, toFill, type BenchedDesk } from "./benched-desk.ts";
import { costBench, RUNS, WARM, type CostBench } from "./cost.ts";

const SIZE = { stories: 10_000, claimsEach: 20 };
const LOG_ROWS = 1_000_000;
const PARTS = ["desk", "story", "policy", "people"];

/** What screens and presses cost at a newsroom's size. Names of parts leave out the others. */
export async function benchSize(served: ServedWeb, only: readonly string[]): Promise<void> {
  const unknown = only.find((part) => !PARTS.includes(part));
  if (unknown) throw new Error(`There is no part “${unknown}”: ${PARTS.join(", ")} are what there is.`);
  const parts = only.length > 0 ? only : PARTS;
  let statements = 0;
  const database = openDatabase(served.applicationUrl, 4, () => statements++);
  const cost = costBench(() => statements);
  const found = async (slug: string): Promise<BenchedDesk> => {
    const { deskId } = await openDesk(
      database,
      { slug, name: "A newsroom" },
      (["EDITOR", "REVIEWER", "ADMIN"] as const).map((role) => ({
        email: `${role.toLowerCase()}@${slug}.test`,
        name: `Somebody who is ${role.toLowerCase()}`,
        role,
        password: "a password for the bench",
      })),
    );
    const call = async (who: string): Promise<DeskCall> => ({
      database,
      actor: await actAs(database, slug, `${who}@${slug}.test`),
      now: new Date(),
    });
    const [editor, reviewer, admin] = [await call("editor"), await call("reviewer"), await call("admin")];
    return { ownerUrl: served.ownerUrl, deskId, editor, reviewer, admin };
  };
  console.log("in brackets what is to be reached; BEGIN and COMMIT are counted too");
  if (parts.includes("desk")) await benchDesk(await found("size"), cost);
  if (parts.includes("story")) await benchStory(await found("story"), cost);
  if (parts.includes("policy")) await benchPolicy(await found("policy"));
  if (parts.includes("people")) await benchPeople(database, served);
  await database.close();
}

async function benchDesk(desk: BenchedDesk, cost: CostBench): Promise<void> {
  const { editor, reviewer, admin } = desk;
  await fillDesk(toFill(desk), SIZE);
  const claims = (SIZE.stories * SIZE.claimsEach).toLocaleString("en");
  console.log(`${SIZE.stories.toLocaleString("en")} stories, ${claims} claims`);
  const reach = { statements: 6, kilobytes: 60, cpuMs: 20 };
  await cost.view("desk, as an editor", editor, deskView, reach);
  await cost.view("desk, as a reviewer", reviewer, deskView, reach);
  await cost.view("review queue", reviewer, reviewQueue, reach);
  await fillLog(toFill(desk), LOG_ROWS);
  console.log(`${LOG_ROWS.toLocaleString("en")} rows of the log`);
  const all = { person: null, kind: null, from: null, to: null, before: null } as const;
  const day = new Date(Date.now() - 300 * 86_400_000).toISOString().slice(0, 10);
  const filters = {
    "no filter": all,
    "by person": { ...all, person: editor.actor.personId },
    "by a common kind": { ...all, kind: "claim" as const },
    "by a rare kind": { ...all, kind: "policy" as const },
    "by a kind that never was": { ...all, kind: "party" as const },
    "by a day": { ...all, from: day, to: day },
    "by person, rare kind and year": { ...all, person: editor.actor.personId, kind: "policy" as const, to: day },
    "far back": { ...all, before: 1000 },
  };
  for (const [name, filter] of Object.entries(filters))
    await cost.view(`activity, ${name}`, admin, (work) => deskActivity(work, filter), {
      statements: 5,
      kilobytes: 40,
      cpuMs: 15,
    });
}

async function benchStory(desk: BenchedDesk, cost: CostBench): Promise<void> {
  const { editor, reviewer } = desk;
  const large = await fillStory(toFill(desk), "large", LARGE);
  console.log("one story: 500 claims, 50 articles of 40 captures each, 5,000 records");
  const [left = "", right = ""] = large.articleIds;
  const claim = large.claimIds[250] ?? "";
  await cost.view("matrix, first page", editor, (work) => matrixView(work, "large"), {
    statements: 8,
    kilobytes: 150,
    cpuMs: 40,
  });
  await cost.view("reader, two articles", editor, (work) => readView(work, "large", [left, right]), {
    statements: 10,
    kilobytes: 200,
    cpuMs: 40,
  });
  await cost.view("one claim", editor, (work) => claimView(work, claim), { statements: 12, kilobytes: 60, cpuMs: 20 });
  const words = await atDesk(editor, (work) => readView(work, "large", [left]));
  const text = words.shown[0]?.text ?? "";
  const free = text.lastIndexOf("It was written as number");
  let said = 0;
  const reach = { statements: 25, cpuMs: 30 };
  await cost.press(
    "record an assertion",
    editor,
    async (call) => {
      const mine = large.claimIds[100 + said++] ?? "";
      const place = { captureId: large.captureId, start: free, end: text.length };
      const wording = `Finding number ${99 + said} was announced on Thursday`;
      const fields = saidBy(words.origins[0]?.id ?? "");
      await recordAssertion(call, { place, target: { claim: mine, wording }, fields });
    },
    reach,
  );
  const proposed: { claim: string; revisionHash: string }[] = [];
  // As many as are pressed: one, those that warm up, those that are timed with their own warm-up, those that are counted.
  for (const each of large.claimIds.slice(300, 304 + WARM + 2 * RUNS)) {
    const verdict = { rationale: "Offices say so.", exception: null, tried: null, publicNote: null };
    const { revision } = await atDesk(editor, (work) => claimView(work, each));
    await proposeVerdict(editor, { claim: each, revision, label: "UNVERIFIED", ...verdict });
    const { revisionHash } = await atDesk(editor, (work) => claimView(work, each));
    proposed.push({ claim: each, revisionHash });
  }
  await cost.press(
    "approve",
    reviewer,
    async (call) => {
      const next = proposed.pop();
      if (!next) throw new Error("too few verdicts are proposed");
      await approveVerdict(call, { ...next, comment: null });
    },
    reach,
  );
}
