import { ANSWER_KINDS } from "@second-source/domain/claim/answer";
import { CERTAINTIES, MODES, STANCES, TERMS } from "@second-source/domain/claim/assertion";
import { CLAIM_KINDS } from "@second-source/domain/claim/claim";
import { CONFLICT_TYPES } from "@second-source/domain/claim/conflict";
import { z } from "zod";
import { originFields } from "./origin-contract.ts";
import { count, id, line, optionalLine, paragraph, storyKey } from "./text-fields.ts";

export const claimFields = z.strictObject({
  wording: line(300),
  kind: z.enum(CLAIM_KINDS),
  question: optionalLine(200),
  topic: optionalLine(80),
  highRisk: z.boolean().default(false),
  /** The parties to it tell it differently. */
  contested: z.boolean().default(false),
  /** An opinion or a forecast: nothing to check. */
  opinion: z.boolean().default(false),
});

/** An origin of the story, a new one by name, the outlet's own reporting, or nobody named. */
export const originChoice = z.discriminatedUnion("choice", [
  z.strictObject({ choice: z.literal("KNOWN"), originId: id }),
  z.strictObject({ choice: z.literal("NEW"), fields: originFields }),
  z.strictObject({ choice: z.literal("OWN_REPORTING") }),
  z.strictObject({ choice: z.literal("NOBODY_NAMED") }),
]);

/** Where and when it was said: a known occasion of the story by its name, or a new one. */
export const occasionFields = z.strictObject({
  name: line(120),
  on: z.union([z.null(), z.iso.date("A day like 2 March 2023.")]),
});

export const assertionFields = z
  .strictObject({
    stance: z.enum(STANCES),
    mode: z.enum(MODES),
    speaker: optionalLine(200),
    /** Names of outlets, from the one nearest the article inwards: known ones are found however they are spelled. */
    relays: z.array(line(120)).max(6),
    occasion: occasionFields.nullable().default(null),
    terms: z.enum(TERMS),
    certainty: z.enum(CERTAINTIES),
    /** What a denial gives in place of the claim's value. */
    newValue: optionalLine(120).default(null),
    origin: originChoice,
  })
  .refine(({ stance, newValue }) => stance === "DENIES" || newValue === null, {
    path: ["newValue"],
    message: "Only a denial gives another value.",
  });

/** UTF-16 units of a passage: what is longer carries no one claim, and each screen that shows it would carry it all. */
const MOST_MARKED = 5000;

export const passagePlace = z
  .strictObject({ captureId: id, start: count(0), end: count(1) })
  .refine(({ start, end }) => start < end, "These words cannot be marked. Select at least one whole word.")
  .refine(
    ({ start, end }) => end - start <= MOST_MARKED,
    `Mark at most ${MOST_MARKED.toLocaleString("en")} characters: the words that carry the claim.`,
  );

/** Whether changed words, those of `passage`, are the ones that an assertion's passage stood for. */
export const settlePassageInput = z.strictObject({ assertion: id, passage: id, isIt: z.boolean() });
/** Where the lost words of `passage` stand now. */
export const reattachPassageInput = z.strictObject({ assertion: id, passage: id, place: passagePlace });

/** A claim as addresses name it: by its number in the story. */
export const claimNumberInput = z.strictObject({ story: storyKey, number: count(1) });
export const claimInput = z.strictObject({ claim: id });
export const createClaimInput = z.strictObject({ story: storyKey, fields: claimFields });
export const editClaimInput = z.strictObject({ claim: id, revision: count(0), fields: claimFields });
/** A claim at the revision that was on the screen. */
const shownClaim = z.strictObject({ claim: id, revision: count(0) });
export const mergeClaimsInput = z.strictObject({ from: shownClaim, into: shownClaim });
export const withdrawClaimInput = shownClaim.extend({ reason: line(1000) });
/** A passage on a claim that is there (`claim`, with the wording on the screen), or on a new one (`newClaim`). */
export const recordAssertionInput = z.strictObject({
  place: passagePlace,
  target: z.union([
    z.strictObject({ claim: id, wording: z.string().max(1000) }),
    z.strictObject({ newClaim: claimFields }),
  ]),
  fields: assertionFields,
});
/** What recording these words on a claim would do to its count; `assertion` names the record that is being changed. */
export const previewAssertionInput = z.strictObject({
  place: passagePlace,
  claim: id,
  assertion: id.nullable().default(null),
  fields: assertionFields,
});
export const editAssertionInput = z.strictObject({ assertion: id, revision: count(0), fields: assertionFields });
/** An assertion as the screen showed it: at a revision of its claim. */
const shownAssertion = z.strictObject({ assertion: id, revision: count(0) });
export const removeAssertionInput = shownAssertion;
export const confirmInferenceInput = shownAssertion;
const sentenceMark = z.enum(["OPINION", "NOT_CHECKABLE"]).nullable();
/** A sentence's mark, and the one that the screen showed. */
export const markSentenceInput = z.strictObject({ place: passagePlace, kind: sentenceMark, was: sentenceMark });
export const recordConflictInput = shownClaim.extend({
  type: z.enum(CONFLICT_TYPES),
  first: id,
  second: id,
  /** The clashing words within each passage; the whole passage when null. */
  firstWords: optionalLine(1000),
  secondWords: optionalLine(1000),
});
const why = paragraph(2000).pipe(z.string().min(1, "Say why."));
/** What is answered: a denial, a qualification or a reported dispute (`assertion`), or a conflict. */
const answered = z.union([z.strictObject({ assertion: id }), z.strictObject({ conflict: id })]);
const revision = count(0);
export const answerInput = z.strictObject({ what: answered, revision, kind: z.enum(ANSWER_KINDS), reason: why });
export const reopenInput = z.strictObject({ what: answered, revision, reason: why });

export type ClaimFieldsInput = z.infer<typeof claimFields>;
export type AssertionFieldsInput = z.infer<typeof assertionFields>;
export type OriginChoice = z.infer<typeof originChoice>;
export type OccasionInput = z.infer<typeof occasionFields>;
