import type { Certainty, Mode, Stance, Terms } from "@second-source/domain/claim/assertion";
import type { NamedKind } from "@second-source/domain/origin/origin";
import type { AssertionFieldsInput } from "@second-source/server/contract/claim-contract";
import type { ReaderHighlight } from "@second-source/server/view/read-view";
import { EMPTY_CLAIM, type ClaimFieldsValue } from "../claim/claim-fields";

/** "OWN", "NOBODY", "NEW", or the id of an origin of the story. */
export type OriginPick = string;

export interface PassageDraft {
  /** The claim's revision that this was written on; 0 for a new assertion, which overwrites nobody's. */
  readonly revision: number;
  /** Null writes a new claim. */
  readonly claimId: string | null;
  readonly newClaim: ClaimFieldsValue;
  readonly stance: Stance;
  readonly mode: Mode;
  readonly speaker: string;
  readonly relays: readonly string[];
  readonly terms: Terms;
  readonly certainty: Certainty;
  readonly origin: OriginPick;
  readonly newOrigin: {
    readonly name: string;
    readonly kind: NamedKind;
    readonly party: string;
    readonly occasion: string;
  };
}

/** A form as it opens: what was recorded before, or what the words themselves suggest. */
export function draftFor(words: string, highlight: ReaderHighlight | null, claimId: string | null): PassageDraft {
  const newOrigin = { name: "", kind: "PERSON" as const, party: "", occasion: "" };
  if (highlight) {
    const { stance, mode, speaker, relays, terms, certainty, originId, origin } = highlight.fields;
    const pick = origin.kind === "OUTLET_REPORTING" ? "OWN" : origin.kind === "UNKNOWN" ? "NOBODY" : originId;
    return {
      revision: highlight.claimRevision,
      claimId: highlight.claimId,
      newClaim: EMPTY_CLAIM,
      stance,
      mode,
      speaker: speaker ?? "",
      relays,
      terms,
      certainty,
      origin: pick,
      newOrigin,
    };
  }
  const mode = modeOf(words);
  const isOwn = mode === "NARRATOR";
  return {
    revision: 0,
    claimId,
    newClaim: EMPTY_CLAIM,
    stance: "ASSERTS",
    mode,
    speaker: "",
    relays: [],
    terms: "UNSTATED",
    certainty: isOwn ? "UNSTATED" : "STATED",
    origin: isOwn ? "OWN" : "NEW",
    newOrigin,
  };
}

/** Words all in quotation marks are a quote, some are part-quoted, none are the outlet's own until said otherwise. */
function modeOf(words: string): Mode {
  const trimmed = words.trim();
  if (/^[“"][^“”"]*[”"]$/.test(trimmed)) return "DIRECT";
  return /[“”"]/.test(trimmed) ? "MIXED" : "NARRATOR";
}

/** Picking an origin or a mode settles what follows from it: the outlet's own voice names nobody, a named origin is stated. */
export function withOrigin(draft: PassageDraft, origin: OriginPick): PassageDraft {
  if (origin === "OWN") return { ...draft, origin, certainty: "UNSTATED", mode: "NARRATOR" };
  if (origin === "NOBODY")
    return { ...draft, origin, certainty: "UNSTATED", mode: draft.mode === "NARRATOR" ? "INDIRECT" : draft.mode };
  return {
    ...draft,
    origin,
    certainty: draft.certainty === "UNSTATED" ? "STATED" : draft.certainty,
    mode: draft.mode === "NARRATOR" ? "INDIRECT" : draft.mode,
  };
}

export function withMode(draft: PassageDraft, mode: Mode): PassageDraft {
  if (mode === "NARRATOR") return withOrigin({ ...draft, mode }, "OWN");
  return draft.origin === "OWN" ? { ...withOrigin(draft, "NEW"), mode } : { ...draft, mode };
}

export function isComplete(draft: PassageDraft): boolean {
  if (draft.claimId === null && draft.newClaim.wording.trim() === "") return false;
  return draft.origin !== "NEW" || draft.newOrigin.name.trim() !== "";
}

export function fieldsOf(draft: PassageDraft): AssertionFieldsInput {
  const { stance, mode, speaker, relays, terms, certainty } = draft;
  return {
    stance,
    mode,
    speaker: speaker.trim() || null,
    relays: [...relays],
    terms,
    certainty,
    origin: choiceOf(draft),
  };
}

function choiceOf({ origin, newOrigin }: PassageDraft): AssertionFieldsInput["origin"] {
  if (origin === "OWN") return { choice: "OWN_REPORTING" };
  if (origin === "NOBODY") return { choice: "NOBODY_NAMED" };
  if (origin !== "NEW") return { choice: "KNOWN", originId: origin };
  const { name, kind, party, occasion } = newOrigin;
  return { choice: "NEW", kind, name, party: party.trim() || null, occasion: occasion.trim() || null };
}
