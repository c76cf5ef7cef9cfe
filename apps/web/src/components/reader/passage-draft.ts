import type { Certainty, Mode, Stance, Terms } from "@second-source/domain/claim/assertion";
import { foldName } from "@second-source/domain/naming/fold-name";
import type { AssertionFieldsInput } from "@second-source/server/contract/claim-contract";
import type { ReaderHighlight, ReadView } from "@second-source/server/view/read-view";
import { EMPTY_CLAIM, type ClaimFieldsValue } from "../claim/claim-fields";
import { EMPTY_ORIGIN, originFieldsFrom, type OriginDraft } from "../origin/origin-draft";

/** Nothing is chosen for anybody: a voice that nobody chose would be a voice that nobody checked. */
export const NOT_CHOSEN = "";

/** "OWN", "NOBODY", "NEW", the id of an origin of the story, or NOT_CHOSEN. */
export type OriginPick = string;

export interface PassageDraft {
  /** The claim's revision that this was written on; 0 for a new assertion, which overwrites nobody's. */
  readonly revision: number;
  /** Null writes a new claim; it may be NOT_CHOSEN. */
  readonly claimId: string | null;
  readonly newClaim: ClaimFieldsValue;
  readonly stance: Stance;
  readonly mode: Mode;
  readonly speaker: string;
  /** Outlets on the way, as typed; the last one may still be in its field. */
  readonly relays: readonly string[];
  readonly relay: string;
  /** Where and when it was said; no name, no occasion. */
  readonly occasion: { readonly name: string; readonly on: string };
  readonly terms: Terms;
  readonly certainty: Certainty;
  /** What a denial gives instead. */
  readonly newValue: string;
  readonly origin: OriginPick;
  readonly newOrigin: OriginDraft;
}

type Blank = Omit<PassageDraft, "revision" | "claimId" | "stance" | "mode" | "certainty" | "origin">;
const BLANK: Blank = {
  newClaim: EMPTY_CLAIM,
  speaker: "",
  relays: [],
  relay: "",
  occasion: { name: "", on: "" },
  terms: "UNSTATED",
  newValue: "",
  newOrigin: EMPTY_ORIGIN,
};

/** A form as it opens: what was recorded before, or what the words themselves suggest. */
export function draftFor(words: string, highlight: ReaderHighlight | null, claimId: string | null): PassageDraft {
  if (highlight) {
    const { stance, mode, speaker, relayNames, occasion, terms, certainty, newValue, originId, mark } = highlight;
    const pick = mark.style === "OWN" ? "OWN" : mark.style === "UNKNOWN" ? "NOBODY" : originId;
    return {
      ...BLANK,
      revision: highlight.claimRevision,
      claimId: highlight.claimId,
      stance,
      mode,
      terms,
      certainty,
      speaker: speaker ?? "",
      relays: relayNames,
      occasion: { name: occasion?.name ?? "", on: occasion?.on ?? "" },
      newValue: newValue ?? "",
      origin: pick,
    };
  }
  return {
    ...BLANK,
    revision: 0,
    claimId,
    stance: "ASSERTS",
    mode: modeOf(words),
    certainty: "STATED",
    origin: NOT_CHOSEN,
  };
}

/** Words all in quotation marks are a quote, some are part-quoted, none are a paraphrase until said otherwise. */
function modeOf(words: string): Mode {
  const trimmed = words.trim();
  if (/^[“"][^“”"]*[”"]$/.test(trimmed)) return "DIRECT";
  return /[“”"]/.test(trimmed) ? "MIXED" : "INDIRECT";
}

/** Picking an origin or a mode settles what follows from it: the outlet's own voice names nobody, a named origin is stated. */
export function withOrigin(
  draft: PassageDraft,
  origin: OriginPick,
  known: { readonly remembered: ReadView["remembered"]; readonly text: string } = { remembered: [], text: "" },
): PassageDraft {
  if (origin === "OWN") return { ...draft, origin, certainty: "UNSTATED", mode: "NARRATOR" };
  const mode = draft.mode === "NARRATOR" ? "INDIRECT" : draft.mode;
  if (origin === "NOBODY") return { ...draft, origin, certainty: "UNSTATED", mode };
  const last = known.remembered.find((each) => each.originId === origin);
  // Who speaks is proposed only where this article names them too.
  const speaker = last?.speaker && known.text.includes(last.speaker) ? last.speaker : "";
  return {
    ...draft,
    origin,
    mode,
    certainty: draft.certainty === "UNSTATED" ? "STATED" : draft.certainty,
    speaker: draft.speaker || speaker,
    terms: draft.terms === "UNSTATED" && last ? last.terms : draft.terms,
  };
}

export function withMode(draft: PassageDraft, mode: Mode): PassageDraft {
  if (mode === "NARRATOR") return withOrigin({ ...draft, mode }, "OWN");
  return draft.origin === "OWN" ? { ...withOrigin(draft, "NEW"), mode } : { ...draft, mode };
}

/** A known occasion brings its day along; of a new one the day of publication is proposed, to be corrected. */
export function withOccasion(
  draft: PassageDraft,
  name: string,
  occasions: ReadView["occasions"],
  publishedOn: string | null,
): PassageDraft {
  const known = occasions.find((each) => foldName(each.name) === foldName(name));
  const on = known ? (known.on ?? "") : draft.occasion.on || (publishedOn ?? "");
  return { ...draft, occasion: { name, on: name.trim() === "" ? "" : on } };
}

export function withRelay(draft: PassageDraft, name: string): PassageDraft {
  return name.trim() === "" ? draft : { ...draft, relays: [...draft.relays, name.trim()], relay: "" };
}

export function isComplete(draft: PassageDraft): boolean {
  if (draft.claimId === NOT_CHOSEN || draft.origin === NOT_CHOSEN) return false;
  if (draft.claimId === null && draft.newClaim.wording.trim() === "") return false;
  return draft.origin !== "NEW" || draft.newOrigin.name.trim() !== "";
}

export function fieldsOf(typed: PassageDraft): AssertionFieldsInput {
  const draft = withRelay(typed, typed.relay);
  const { stance, mode, speaker, relays, occasion, terms, certainty, newValue } = draft;
  const isOwn = draft.origin === "OWN";
  return {
    stance,
    mode,
    terms,
    certainty,
    speaker: speaker.trim() || null,
    relays: [...relays],
    occasion: isOwn || occasion.name.trim() === "" ? null : { name: occasion.name, on: occasion.on || null },
    newValue: stance === "DENIES" ? newValue.trim() || null : null,
    origin: choiceOf(draft),
  };
}

function choiceOf({ origin, newOrigin }: PassageDraft): AssertionFieldsInput["origin"] {
  if (origin === "OWN") return { choice: "OWN_REPORTING" };
  if (origin === "NOBODY") return { choice: "NOBODY_NAMED" };
  if (origin !== "NEW") return { choice: "KNOWN", originId: origin };
  return { choice: "NEW", fields: originFieldsFrom(newOrigin) };
}
