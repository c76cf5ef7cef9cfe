import type { Pool } from "pg";
import { expect } from "vitest";
import { DomainError } from "../../errors.ts";
import type { TestDesk, TestPerson } from "../../testing/test-desk.ts";
import { CLAIM_FIELDS, SAID_BY_THE_BOARD } from "../../testing/two-outlet-story.ts";
import { approveVerdict } from "../../usecase/decide-review.ts";
import { atDesk } from "../../desk/at-desk.ts";
import { editClaim } from "../../usecase/edit-claim.ts";
import { proposeVerdict } from "../../usecase/propose-verdict.ts";
import { recordAssertion } from "../../usecase/record-assertion.ts";
import { loadClaimModel } from "../../story/story-model.ts";
import { buildStage } from "./review-stage.ts";
import { pause, type SeededRandom } from "./seeded-random.ts";

const WORDING = "They met at the port";

/** One claim on which an editor and a reviewer race, again and again. */
interface Race {
  readonly desk: TestDesk;
  readonly onlooker: Pool;
  readonly claim: string;
  readonly random: SeededRandom;
}

interface Screen {
  readonly state: string;
  readonly revision: number;
  readonly revisionHash: string;
}

export interface RaceTally {
  approvedFirst: number;
  editedFirst: number;
  readonly refused: Map<string, number>;
  /** "claim hash" of what every approval that was accepted had on its screen. */
  readonly approved: string[];
  endedApproved: number;
}

export async function startRace(
  { desk, onlooker }: Pick<Race, "desk" | "onlooker">,
  title: string,
  random: SeededRandom,
): Promise<Race> {
  const { captures } = await buildStage(desk, title);
  const { claimId: claim } = await recordAssertion(desk.as("editor"), {
    place: { captureId: captures[0] ?? "", start: 0, end: 12 },
    target: { newClaim: { ...CLAIM_FIELDS, wording: WORDING } },
    fields: SAID_BY_THE_BOARD,
  });
  const race = { desk, onlooker, claim, random };
  await propose(race, 2);
  return race;
}

/**
 * An edit and an approval of the screen from before it start together. The editor proposes anew at once, so that a late
 * approval finds a proposed claim again; now and then a second reviewer looks in the middle of it, and approves that.
 */
export async function raceOnce(race: Race, tally: RaceTally): Promise<void> {
  const { claim, random } = race;
  const shown = await proposedScreen(race);
  const wording = random.oneIn(5) ? WORDING : `They met ${random.below(1_000_000_000)}`;
  const isEditorAhead = random.oneIn(2);
  const lead = random.below(isEditorAhead && random.oneIn(3) ? 80 : 12);
  await Promise.all([
    after(isEditorAhead ? 0 : lead, () => editAndPropose(race, shown.revision, wording)),
    after(isEditorAhead ? lead : 0, () => approve(race, "reviewer", shown, tally)),
    random.oneIn(8) ? after(random.below(60), () => lookAndApprove(race, tally)) : null,
  ]);
  if (await isApprovedAt(race, shown.revision)) tally.approvedFirst++;
  else tally.editedFirst++;
  // Somebody who looks once all is over, however quick it was, approves what stands then.
  if (random.oneIn(8)) await lookAndApprove(race, tally);
  const ended = await glance(race);
  expect(["PROPOSED", "APPROVED"]).toContain(ended.state);
  if (ended.state !== "APPROVED") return;
  tally.endedApproved++;
  expect(tally.approved).toContain(`${claim} ${(await look(race)).revisionHash}`);
}

/** The claim as it stands proposed, on everybody's screen. */
async function proposedScreen(race: Race): Promise<Screen> {
  const last = await glance(race);
  if (last.state === "PROPOSED") return last;
  await editAndPropose(race, last.revision, WORDING);
  return look(race);
}

/** As the product shows it. */
function look({ desk, claim }: Race): Promise<Screen> {
  return atDesk(desk.as("viewer"), async ({ transaction }) => (await loadClaimModel(transaction, claim)).claim);
}

/** The same for a proposed claim and ten times as cheap: its proposal was stored with the hash that it is shown with. */
async function glance({ onlooker, claim }: Race): Promise<Screen> {
  const { rows } = await onlooker.query<Screen>(
    `select c.state, c.revision, v.revision_hash as "revisionHash" from claim c join verdict v on v.claim_id = c.id
    where c.id = $1`,
    [claim],
  );
  return rows[0] ?? { state: "", revision: 0, revisionHash: "" };
}

async function isApprovedAt({ onlooker, claim }: Race, revision: number): Promise<boolean> {
  const approvals = "select 1 from review where claim_id = $1 and revision = $2 and decision = 'APPROVED'";
  return (await onlooker.query(approvals, [claim, revision])).rows.length > 0;
}

async function editAndPropose(race: Race, revision: number, wording: string): Promise<void> {
  const { desk, claim } = race;
  const edited = await editClaim(desk.as("editor"), { claim, revision, fields: { ...CLAIM_FIELDS, wording } });
  await propose(race, edited.revision);
}

async function propose({ desk, claim }: Race, revision: number): Promise<void> {
  const nothingElse = { exception: null, tried: null, publicNote: null };
  const verdict = { label: "SINGLE_SOURCE", rationale: "The board alone.", ...nothingElse } as const;
  await proposeVerdict(desk.as("editor"), { claim, revision, ...verdict });
}

async function lookAndApprove(race: Race, tally: RaceTally): Promise<void> {
  await approve(race, "second-reviewer", await look(race), tally);
}

async function approve(race: Race, by: TestPerson, shown: Screen, tally: RaceTally): Promise<void> {
  const { desk, claim } = race;
  const { revisionHash } = shown;
  try {
    await approveVerdict(desk.as(by), { claim, revisionHash, comment: null });
    tally.approved.push(`${claim} ${revisionHash}`);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    tally.refused.set(error.code, (tally.refused.get(error.code) ?? 0) + 1);
  }
}

/** Starts some work after so many milliseconds. */
async function after<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  if (milliseconds > 0) await pause(milliseconds);
  return work();
}

/** "claim hash" of every approval that is stored, in order. */
export async function readApprovals(onlooker: Pool): Promise<string[]> {
  const { rows } = await onlooker.query<{ approved: string }>(
    "select claim_id || ' ' || revision_hash as approved from review where decision = 'APPROVED'",
  );
  return rows.map((row) => row.approved).sort();
}
