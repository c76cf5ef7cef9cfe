import { answerObjection } from "../../usecase/answer-objection.ts";
import { shownClaim, shownTarget } from "../../testing/shown.ts";
import * as shelves from "./rights-shelf.ts";
import type { Shelf } from "./rights-shelf.ts";
import type { Sample } from "./rights-sample.ts";
import type { Json } from "./wire.ts";

const WHY = "It was looked into.";
const FIELDS = { wording: "They met", kind: "EVENT", question: null, topic: null, highRisk: false, contested: false };
const SAID = { stance: "ASSERTS", mode: "INDIRECT", speaker: null, relays: [], terms: "UNSTATED", certainty: "STATED" };
const VERDICT = { label: "UNVERIFIED", rationale: WHY, exception: null, tried: null, publicNote: null };

/** A claim with what a screen that shows it knows of it. */
async function shown(
  shelf: Shelf,
  { claim }: { claim: string },
): Promise<{ claim: string; revision: number; hash: string }> {
  const { revision, revisionHash } = await shelves.lookAt(shelf, claim);
  return { claim, revision, hash: revisionHash };
}

/** A record, at the revision of its claim. */
async function recordOn(shelf: Shelf): Promise<Json> {
  const made = await shelves.claimOn(shelf);
  return { assertion: made.assertion, revision: (await shown(shelf, made)).revision };
}

async function decided(shelf: Shelf, made: { claim: string }, more: { [key: string]: Json }): Promise<Json> {
  const { claim, hash } = await shown(shelf, made);
  return { claim, revisionHash: hash, ...more };
}

/** Inputs for what is done with a claim and its verdict. */
export const CLAIM_SAMPLES: Readonly<Record<string, Sample>> = {
  "claim.view": async (shelf) => ({ claim: (await shelves.claimOn(shelf)).claim }),
  "claim.find": async (shelf) => {
    const { number } = await shelves.lookAt(shelf, (await shelves.claimOn(shelf)).claim);
    return { story: shelf.story.id, number };
  },
  "claim.create": ({ story }) => ({ story: story.id, fields: FIELDS }),
  "claim.edit": async (shelf) => {
    const { claim, revision } = await shown(shelf, await shelves.claimOn(shelf));
    return { claim, revision, fields: FIELDS };
  },
  "claim.merge": async (shelf) => {
    const [from, into] = [await shelves.claimOn(shelf), await shelves.claimOn(shelf)];
    const by = shelf.desk.as("second-editor");
    return { from: await shownClaim(by, from.claim), into: await shownClaim(by, into.claim) };
  },
  "claim.withdraw": async (shelf) => {
    const { claim, revision } = await shown(shelf, await shelves.claimOn(shelf));
    return { claim, revision, reason: WHY };
  },
  "claim.recordAssertion": async (shelf) => {
    const made = await shelves.claimOn(shelf);
    const origin = { choice: "KNOWN", originId: await shelves.originOf(shelf, made) };
    const place = { captureId: shelf.captures[1], start: 0, end: 40 };
    const target = await shownTarget(shelf.desk.as("second-editor"), made.claim);
    return { place, target, fields: { ...SAID, origin } };
  },
  "claim.previewAssertion": async (shelf) => {
    const made = await shelves.claimOn(shelf);
    const origin = { choice: "KNOWN", originId: await shelves.originOf(shelf, made) };
    const place = { captureId: shelf.captures[1], start: 0, end: 40 };
    return { place, claim: made.claim, fields: { ...SAID, origin } };
  },
  "claim.editAssertion": async (shelf) => {
    const made = await shelves.claimOn(shelf);
    const { revision } = await shown(shelf, made);
    const origin = { choice: "KNOWN", originId: await shelves.originOf(shelf, made) };
    return { assertion: made.assertion, revision, fields: { ...SAID, origin } };
  },
  "claim.removeAssertion": recordOn,
  "claim.confirmInference": recordOn,
  "claim.settlePassage": async (shelf) => {
    const { assertion, passage } = await shelves.movedOn(shelf);
    return { assertion, passage, isIt: true };
  },
  "claim.reattachPassage": async (shelf) => {
    const { assertion, passage, captureId } = await shelves.movedOn(shelf);
    return { assertion, passage, place: { captureId, start: 0, end: 30 } };
  },
  "claim.recordConflict": async (shelf) => {
    const made = await shelves.conflictOn(shelf);
    const { claim, revision } = await shown(shelf, made);
    return {
      claim,
      revision,
      type: "LABEL",
      first: made.assertion,
      second: made.second,
      firstWords: null,
      secondWords: null,
    };
  },
  "claim.answer": async (shelf) => {
    const made = await shelves.conflictOn(shelf);
    const { revision } = await shown(shelf, made);
    return { what: { conflict: made.conflict }, revision, kind: "IMMATERIAL", reason: WHY };
  },
  "claim.reopen": async (shelf) => {
    const made = await shelves.conflictOn(shelf);
    const what = { conflict: made.conflict };
    const { revision } = await shown(shelf, made);
    const reason = `${shelf.canary} was wrong`;
    const by = shelf.desk.as("second-editor");
    const answered = await answerObjection(by, { what, revision, kind: "IMMATERIAL", reason });
    return { what, revision: answered.revision, reason: WHY };
  },

  "review.queue": () => undefined,
  "review.propose": async (shelf) => {
    const { claim, revision } = await shown(shelf, await shelves.claimOn(shelf));
    return { claim, revision, ...VERDICT };
  },
  "review.approve": async (shelf) => decided(shelf, await shelves.proposedOn(shelf), { comment: WHY }),
  "review.return": async (shelf) => decided(shelf, await shelves.proposedOn(shelf), { comment: WHY }),
  "review.reaffirm": async (shelf) => {
    const made = await shelves.approvedOn(shelf);
    await shelves.claimOn(shelf, { claim: made.claim });
    return decided(shelf, made, { reason: WHY });
  },
};
