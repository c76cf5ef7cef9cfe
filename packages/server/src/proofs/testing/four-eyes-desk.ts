import { applicationUrl } from "@second-source/database/application-role";
import { withConnection } from "@second-source/database/connection";
import type { Role } from "@second-source/domain/desk/role";
import type { VerdictLabel } from "@second-source/domain/verdict/verdict";
import type pg from "pg";
import { expect } from "vitest";
import { DomainError, type DomainErrorCode } from "../../errors.ts";
import { contextOf, PASSWORD, type TestDesk } from "../../testing/test-desk.ts";
import {
  CLAIM_FIELDS,
  SAID_BY_THE_BOARD,
  twoOutletStory,
  type TwoOutletStory,
} from "../../testing/two-outlet-story.ts";
import { assignClaim } from "../../usecase/assign-claim.ts";
import { approveVerdict, reaffirmVerdict } from "../../usecase/decide-review.ts";
import { atDesk } from "../../desk/at-desk.ts";
import { openThread } from "../../usecase/discuss-claim.ts";
import { editClaim } from "../../usecase/edit-claim.ts";
import { mergeClaims } from "../../usecase/merge-claims.ts";
import { actAs } from "../../usecase/act-as.ts";
import { addPerson } from "../../usecase/add-person.ts";
import { namedOrigin } from "../../testing/named-origin.ts";
import { linkOrigins } from "../../usecase/link-origins.ts";
import { proposeVerdict } from "../../usecase/propose-verdict.ts";
import { recordAssertion } from "../../usecase/record-assertion.ts";
import { claimView } from "../../view/claim-view.ts";
import { mutation, sendBatch, type Answer, type WireCall } from "./wire.ts";
import { shownClaim, shownTarget } from "../../testing/shown.ts";

/** Somebody's call, at a moment of its own. */
export type Call = ReturnType<TestDesk["as"]>;
/** A claim to approve, and the desk it is at. */
export interface Case extends Pick<TwoOutletStory, "claim" | "captures" | "assertions" | "look"> {
  readonly desk: TestDesk;
}
type Stance = (typeof SAID_BY_THE_BOARD)["stance"];

export async function openCase(
  desk: TestDesk,
  fields: Partial<typeof CLAIM_FIELDS> = {},
): Promise<Case & TwoOutletStory> {
  return { ...(await twoOutletStory(desk, fields)), desk };
}

/** Another claim of the same story. */
export function caseOf(story: Case, claim: string): Case {
  return { ...story, claim, look: () => atDesk(story.desk.as("viewer"), (work) => claimView(work, claim)) };
}

/** A claim that an editor proposed and a reviewer, who wrote nothing, has approved. */
export async function approvedCase(desk: TestDesk): Promise<Case & TwoOutletStory> {
  const story = await openCase(desk);
  await story.propose("editor");
  await story.approve("second-reviewer");
  return story;
}

export const emailAt = (desk: TestDesk, name: string): string => `${name}@${desk.slug}.test`;

/** An account at the desk: a new one, or a known one in another role. */
export async function account(desk: TestDesk, name: string, role: Role): Promise<Call> {
  const email = emailAt(desk, name);
  await addPerson(desk.database, desk.deskId, { email, name, role, password: PASSWORD });
  return callOf(desk, name);
}

/** A call by an account as it stands now. */
export async function callOf(desk: TestDesk, name: string): Promise<Call> {
  const actor = await actAs(desk.database, desk.slug, emailAt(desk, name));
  return contextOf(desk.database, actor);
}

/** What a screen was made from; what the claim is now by default. */
interface Press {
  readonly revisionHash?: string;
}

export async function approve(call: Call, story: Case, press: Press = {}): Promise<string> {
  return (await approveVerdict(call, { ...(await pressOn(story, press)), comment: null })).state;
}

export async function reaffirm(call: Call, story: Case, press: Press = {}): Promise<string> {
  return (await reaffirmVerdict(call, { ...(await pressOn(story, press)), reason: "It still holds." })).state;
}

async function pressOn({ claim, look }: Case, { revisionHash }: Press) {
  return { claim, revisionHash: revisionHash ?? (await look()).revisionHash };
}

export function verdict(claim: string, revision: number, label: VerdictLabel) {
  const words = { rationale: "As the passages stand.", tried: "Both were called.", exception: "The desk knows both." };
  return { claim, revision, label, ...words, publicNote: null };
}

export async function propose(call: Call, story: Case, label: VerdictLabel): Promise<void> {
  await proposeVerdict(call, verdict(story.claim, (await story.look()).revision, label));
}

export async function reword(call: Call, story: Case, fields: Partial<typeof CLAIM_FIELDS>): Promise<void> {
  const { claim, look } = story;
  await editClaim(call, { claim, revision: (await look()).revision, fields: { ...CLAIM_FIELDS, ...fields } });
}

/** One request of a browser that proposes a verdict and, in the same breath, approves the claim twice. */
export async function proposeAndApproveAtOnce(call: Call, story: Case): Promise<Answer[]> {
  const { revision } = await story.look();
  const proposing = mutation("review.propose", verdict(story.claim, revision, "UNVERIFIABLE"));
  return sendBatch(() => call, [proposing, await approvalOf(story), await approvalOf(story)]);
}

/** The approval of what stands now, as a batch of one. */
export async function approveInBatch(call: Call, story: Case): Promise<Answer | undefined> {
  return (await sendBatch(() => call, [await approvalOf(story)]))[0];
}

async function approvalOf({ claim, look }: Case): Promise<WireCall> {
  return mutation("review.approve", { claim, revisionHash: (await look()).revisionHash, comment: null });
}

/** A passage of the first article, or of another, on the story's claim or on a new one; answers with the claim. */
export async function mark(
  call: Call,
  { captures, claim }: Case,
  { article = 0, stance = "ASSERTS", anew = null }: { article?: number; stance?: Stance; anew?: string | null },
): Promise<string> {
  const { claimId } = await recordAssertion(call, {
    place: { captureId: captures[article] ?? "", start: 31, end: 60 },
    target: anew === null ? await shownTarget(call, claim) : { newClaim: { ...CLAIM_FIELDS, wording: anew } },
    fields: { ...SAID_BY_THE_BOARD, stance },
  });
  return claimId;
}

/** How many decisions are recorded on a claim, and how many of them completed an approval. */
export async function decisionsOn({ desk, claim }: Case): Promise<{ all: number; completing: number }> {
  return withConnection(desk.ownerUrl, async (client) => {
    await client.query("select set_config('app.desk_id', $1, false)", [desk.deskId]);
    const { rows } = await client.query<{ all: number; completing: number }>(
      `select count(*)::int as "all", count(*) filter (where completes)::int as completing from review where claim_id = $1`,
      [claim],
    );
    return rows[0] ?? { all: 0, completing: 0 };
  });
}

/** Statements as the application's own login makes them, signed by somebody of the desk. */
export async function asApplication<T>(
  call: Call,
  ownerUrl: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const { deskId, personId } = call.actor;
  return withConnection(applicationUrl(ownerUrl), async (client) => {
    const scope = "select set_config('app.desk_id', $1, false), set_config('app.person_id', $2, false)";
    await client.query(scope, [deskId, personId]);
    return work(client);
  });
}

/** Writes an approval past every rule of the application, as somebody who got hold of its login would. */
export function forgeApproval(call: Call, { desk, claim }: Case): Promise<unknown> {
  const insert = `insert into review (desk_id, id, claim_id, reviewer_id, decision, revision, revision_hash, judged, completes)
    values ($1, gen_random_uuid(), $2, $3, 'APPROVED', 99, 'x', '{}', true)`;
  const { deskId, personId } = call.actor;
  return asApplication(call, desk.ownerUrl, (client) => client.query(insert, [deskId, claim, personId]));
}

/** Confirms a link past every rule of the application. */
export function forgeConfirmation(call: Call, { desk }: Case, link: string): Promise<unknown> {
  const update = "update origin_link set confirmed_by = $1, confirmed_at = now() where id = $2";
  return asApplication(call, desk.ownerUrl, (client) => client.query(update, [call.actor.personId, link]));
}

/** Says that the harbour master, whom an editor has just met in the story unnamed, is another than the harbour board. */
export async function proposeHarbourLink(call: Call, { desk, claim, captures, look }: Case): Promise<string> {
  const fields = namedOrigin("Harbour master", { kind: "OFFICE", identified: "DESCRIBED", party: "The port" });
  const origin = { choice: "NEW", fields } as const;
  await recordAssertion(desk.as("editor"), {
    place: { captureId: captures[1] ?? "", start: 31, end: 60 },
    target: await shownTarget(call, claim),
    fields: { ...SAID_BY_THE_BOARD, origin },
  });
  const { origins } = await look();
  const idOf = (name: string): string => origins.find((each) => each.name === name)?.id ?? "";
  const [from, to] = [idOf("Harbour master"), idOf("Harbour board")];
  const names = { from: "Harbour master", to: "Harbour board" };
  const reason = "The master does not sit on the board.";
  return (await linkOrigins(call, { kind: "DISTINCT", from, to, names, reason })).id;
}

/** Asks something that has to be answered before the approval. */
export async function openBlocking(call: Call, { claim }: Case): Promise<string> {
  const question = { claim, assertion: null, blocking: true, text: "Who told the board?", mentions: [] };
  return (await openThread(call, question)).id;
}

export async function refusalOf(attempt: Promise<unknown>): Promise<DomainError> {
  const outcome: unknown = await attempt.then(
    (answer: unknown) => answer,
    (error: unknown) => error,
  );
  if (!(outcome instanceof DomainError))
    expect.fail(`It was not refused: ${JSON.stringify(outcome) ?? String(outcome)}`);
  return outcome;
}

/** Every refusal with the way it stopped, to see at the end that each way is stopped for a reason of its own. */
export function openReasonBook() {
  const reasons: { readonly way: string; readonly message: string }[] = [];
  const note = (way: string, message: string): void => void reasons.push({ way, message });
  return {
    reasons,
    note,
    /** Sees an attempt refused with a code and its own words, and that it left no decision behind. */
    refused: async (way: string, story: Case, attempt: () => Promise<unknown>, [code, says]: Reason): Promise<void> => {
      const before = await decisionsOn(story);
      const refusal = await refusalOf(attempt());
      expect(refusal.code).toBe(code);
      expect(refusal.message).toContain(says);
      expect(await decisionsOn(story)).toEqual(before);
      expect((await story.look()).state).not.toBe("APPROVED");
      note(way, refusal.message);
    },
  };
}

/** The code of a refusal, and words of it that tell it from every other way's. */
export type Reason = readonly [code: DomainErrorCode, says: string];

/** Merges one claim into another, both as they stand now. */
export async function merge(call: Call, from: string, into: string): Promise<void> {
  await mergeClaims(call, { from: await shownClaim(call, from), into: await shownClaim(call, into) });
}

/** Gives the next step to somebody, whoever has it now. */
export async function assign(call: Call, { claim, look }: Case, person: string | null): Promise<void> {
  await assignClaim(call, { claim, person, was: (await look()).assignedTo });
}
