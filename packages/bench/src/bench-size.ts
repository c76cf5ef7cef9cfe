import { openDatabase } from "@second-source/server/database";
import { fillDesk } from "@second-source/server/testing/large-desk";
import { fillStory } from "@second-source/server/testing/large-story";
import { approveVerdict } from "@second-source/server/usecase/decide-review";
import { proposeVerdict } from "@second-source/server/usecase/propose-verdict";
import { recordAssertion } from "@second-source/server/usecase/record-assertion";
import { atDesk, type DeskCall, type DeskWork } from "@second-source/server/usecase/desk-work";
import { actAs, foundDesk } from "@second-source/server/usecase/keep-people";
import { deskActivity } from "@second-source/server/view/activity-view";
import { claimView } from "@second-source/server/view/claim-view";
import { matrixView } from "@second-source/server/view/matrix-view";
import { readView } from "@second-source/server/view/read-view";
import { deskView, reviewQueue } from "@second-source/server/view/desk-view";
import { timed } from "./figures.ts";

const SIZE = { stories: 10_000, claimsEach: 20 };
const RUNS = 15;
/** Before anything is measured: a server that has been up for a minute has its code compiled. */
const WARM = 30;

const saidBy = (originId: string): Parameters<typeof recordAssertion>[1]["fields"] => ({
  ...{ stance: "ASSERTS", mode: "INDIRECT", speaker: null, relays: [], occasion: null },
  ...{ terms: "UNSTATED", certainty: "STATED", newValue: null, origin: { choice: "KNOWN", originId } },
});

interface Reach {
  readonly statements: number;
  readonly kilobytes: number;
  readonly cpuMs: number;
}

/** What screens cost at a newsroom's size: statements, the answer, and the server's own processor time. */
export async function benchSize({
  ownerUrl,
  applicationUrl,
}: {
  ownerUrl: string;
  applicationUrl: string;
}): Promise<void> {
  let statements = 0;
  const database = openDatabase(applicationUrl, 2, () => statements++);
  const { deskId } = await foundDesk(
    database,
    { slug: "size", name: "A newsroom" },
    (["EDITOR", "REVIEWER", "ADMIN"] as const).map((role) => ({
      ...{ email: `${role.toLowerCase()}@size.test`, name: `Somebody who is ${role.toLowerCase()}`, role },
      password: "a password for the bench",
    })),
  );
  const [editor, reviewer, admin] = [
    await actAs(database, "size", "editor@size.test"),
    await actAs(database, "size", "reviewer@size.test"),
    await actAs(database, "size", "admin@size.test"),
  ];
  await fillDesk({ ownerUrl, deskId, people: { editor, "second-editor": admin } }, SIZE);
  const claims = (SIZE.stories * SIZE.claimsEach).toLocaleString("en");
  console.log(`${SIZE.stories.toLocaleString("en")} stories, ${claims} claims`);

  const costOf = async <T>(
    work: () => Promise<T>,
  ): Promise<{ sent: number; answer: T; cpu: number; figures: Awaited<ReturnType<typeof timed>> }> => {
    statements = 0;
    const answer = await work();
    const sent = statements;
    for (let run = 0; run < WARM; run++) await work();
    const figures = await timed(RUNS, async () => void (await work()));
    const before = process.cpuUsage();
    for (let run = 0; run < RUNS; run++) await work();
    const { user, system } = process.cpuUsage(before);
    return { sent, answer, cpu: (user + system) / 1000 / RUNS, figures };
  };
  const measure = async (
    what: string,
    actor: typeof editor,
    view: (work: DeskWork) => Promise<unknown>,
    reach: Reach,
  ): Promise<void> => {
    const { sent, answer, cpu, figures } = await costOf(() => atDesk({ database, actor, now: new Date() }, view));
    const bytes = JSON.stringify(answer).length;
    console.log(
      [
        `${what}: ${sent} statements (${reach.statements})`,
        `${(bytes / 1000).toFixed(1)} kB (${reach.kilobytes})`,
        `own CPU ${cpu.toFixed(1)} ms (${reach.cpuMs})`,
        `median ${figures.median.toFixed(0)} ms (${figures.minimum.toFixed(0)} to ${figures.maximum.toFixed(0)})`,
      ].join(", "),
    );
  };
  console.log("in brackets what is to be reached; BEGIN and COMMIT are counted too");
  const desk = { statements: 6, kilobytes: 60, cpuMs: 20 };
  await measure("desk, as an editor", editor, deskView, desk);
  await measure("desk, as a reviewer", reviewer, deskView, desk);
  await measure("review queue", reviewer, reviewQueue, desk);
  const everything = { person: null, kind: null, from: null, to: null, before: null };
  await measure("activity of the desk", admin, (work) => deskActivity(work, everything), {
    ...{ statements: 5, kilobytes: 40, cpuMs: 15 },
  });
  await benchStory();
  await database.close();

  async function benchStory(): Promise<void> {
    const size = { articles: 50, claims: 500, carriedBy: 10, capturesEach: 40 };
    const large = await fillStory({ ownerUrl, deskId, people: { editor, "second-editor": admin } }, "large", size);
    console.log("one story: 500 claims, 50 articles of 40 captures each, 5,000 records");
    const [left = "", right = ""] = large.articleIds;
    const claim = large.claimIds[250] ?? "";
    await measure("matrix, first page", editor, (work) => matrixView(work, "large"), {
      ...{ statements: 8, kilobytes: 150, cpuMs: 40 },
    });
    await measure("reader, two articles", editor, (work) => readView(work, "large", [left, right]), {
      ...{ statements: 10, kilobytes: 200, cpuMs: 40 },
    });
    await measure("one claim", editor, (work) => claimView(work, claim), { statements: 12, kilobytes: 60, cpuMs: 20 });
    const words = await atDesk({ database, actor: editor, now: new Date() }, (work) => readView(work, "large", [left]));
    const text = words.shown[0]?.text ?? "";
    const free = text.lastIndexOf("It was written as number");
    let said = 0;
    await press("record an assertion", editor, async (call) => {
      const mine = large.claimIds[100 + said++] ?? "";
      const fields = saidBy(words.origins[0]?.id ?? "");
      const place = { captureId: large.captureId, start: free, end: text.length };
      const wording = `Finding number ${99 + said} was announced on Thursday`;
      await recordAssertion(call, { place, target: { claim: mine, wording }, fields });
    });
    const proposed: { claim: string; revisionHash: string }[] = [];
    for (const each of large.claimIds.slice(300, 301 + WARM + 2 * RUNS)) {
      const call = { database, actor: editor, now: new Date() };
      const verdict = { rationale: "Offices say so.", exception: null, tried: null, publicNote: null };
      const { revision } = await atDesk(call, (work) => claimView(work, each));
      await proposeVerdict(call, { claim: each, revision, label: "UNVERIFIED", ...verdict });
      const { revisionHash } = await atDesk(call, (work) => claimView(work, each));
      proposed.push({ claim: each, revisionHash });
    }
    await press("approve", reviewer, async (call) => {
      const next = proposed.pop();
      if (next) await approveVerdict(call, { ...next, comment: null });
    });
  }

  async function press(what: string, actor: typeof editor, run: (call: DeskCall) => Promise<void>): Promise<void> {
    const once = (): Promise<void> => {
      const request = { key: crypto.randomUUID(), procedure: what, inputSha256: "" };
      return run({ database, actor, now: new Date(), request });
    };
    const { sent, cpu, figures } = await costOf(once);
    console.log(
      `${what}: ${sent} statements (25), own CPU ${cpu.toFixed(1)} ms (30), median ${figures.median.toFixed(0)} ms (${figures.minimum.toFixed(0)} to ${figures.maximum.toFixed(0)})`,
    );
  }
}
