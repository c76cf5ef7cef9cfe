import { DEFAULT_POLICY } from "@second-source/domain/desk/policy";
import { fillDesk } from "@second-source/server/testing/large-desk";
import { approveVerdict } from "@second-source/server/usecase/decide-review";
import { atDesk } from "@second-source/server/desk/at-desk";
import { previewPolicy } from "@second-source/server/usecase/change-policy";
import { proposeVerdict } from "@second-source/server/usecase/propose-verdict";
import { claimView } from "@second-source/server/view/claim-view";
import { fillStory } from "@second-source/server/testing/large-story";
import { toFill, type BenchedDesk } from "./benched-desk.ts";

const APPROVALS = 30;

/** How soon a preview of another policy over 1,000 stories shows something, and how long approvals wait meanwhile. */
export async function benchPolicy(desk: BenchedDesk): Promise<void> {
  const { editor, reviewer, admin } = desk;
  await fillDesk(toFill(desk), { stories: 1000, claimsEach: 20 });
  const small = await fillStory(toFill(desk), "pressed", { articles: 4, claims: 80, carriedBy: 2, capturesEach: 1 });
  const proposed: { claim: string; revisionHash: string }[] = [];
  for (const claim of small.claimIds.slice(0, 2 * APPROVALS + 5)) {
    const verdict = { rationale: "Offices say so.", exception: null, tried: null, publicNote: null };
    const { revision } = await atDesk(editor, (work) => claimView(work, claim));
    await proposeVerdict(editor, { claim, revision, label: "UNVERIFIED", ...verdict });
    const { revisionHash } = await atDesk(editor, (work) => claimView(work, claim));
    proposed.push({ claim, revisionHash });
  }
  const approve = async (): Promise<number> => {
    const next = proposed.pop();
    if (!next) throw new Error("too few verdicts are proposed");
    const started = performance.now();
    await approveVerdict(reviewer, { ...next, comment: null });
    return performance.now() - started;
  };
  for (let warm = 0; warm < 5; warm++) await approve();
  const alone: number[] = [];
  for (let run = 0; run < APPROVALS; run++) alone.push(await approve());

  const policy = { ...DEFAULT_POLICY, approvalsNeeded: 2 };
  const started = performance.now();
  let [first, portions, found] = [0, 0, 0];
  let isOver = false;
  const previewed = (async (): Promise<void> => {
    for (let cursor: string | null = null; ;) {
      const portion: Awaited<ReturnType<typeof previewPolicy>> = await previewPolicy(admin, { policy, cursor });
      first ||= performance.now() - started;
      portions++;
      found += portion.effects.length;
      cursor = portion.next;
      if (cursor === null) break;
    }
    isOver = true;
  })();
  const beside: number[] = [];
  while (!isOver && beside.length < APPROVALS) {
    beside.push(await approve());
    await new Promise((next) => setTimeout(next, 100));
  }
  await previewed;
  const middle = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  const whole = performance.now() - started;
  console.log(
    `policy preview over 1,001 stories: first results in ${first.toFixed(0)} ms (1000), all in ${(whole / 1000).toFixed(1)} s, ${portions} portions, ${found} claims listed`,
  );
  console.log(
    `approvals meanwhile, in the same process: median ${middle(beside).toFixed(0)} ms, alone ${middle(alone).toFixed(0)} ms: ${(middle(beside) - middle(alone)).toFixed(0)} ms more (50)`,
  );
}
