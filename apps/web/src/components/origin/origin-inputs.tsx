"use client";

import {
  IDENTIFIED,
  NAMED_KINDS,
  ORIGIN_KIND_WORDS,
  type Identified,
  type NamedKind,
} from "@second-source/domain/origin/origin";
import { useId, type ReactNode } from "react";
import { NamesList } from "../ui/names-list";
import { identifiedOf, withParty, type OriginDraft, type SideChoice } from "./origin-draft";

interface Props {
  readonly draft: OriginDraft;
  readonly onChange: (draft: OriginDraft) => void;
}

const IDENTIFIED_WORDS: Record<Identified, string> = {
  NAMED: "named: a reader could tell who",
  DESCRIBED: "described, not named",
};
const SIDE_WORDS: Record<SideChoice, string> = {
  NOT_RECORDED: "whose side: not recorded",
  NONE: "on no side: a bystander, an expert, a court",
  PARTIES: "on the side of …",
};

/** Who knew it, whether a reader could tell who, and on whose side: the same wherever an origin is written. */
export function OriginInputs({ draft, onChange }: Props): ReactNode {
  const change = (part: Partial<OriginDraft>): void => onChange({ ...draft, ...part });
  const isProposed = draft.identified === null && identifiedOf(draft) === "DESCRIBED";
  const sides: SideChoice[] =
    draft.kind === "STATEMENT" ? ["NOT_RECORDED", "PARTIES"] : ["NOT_RECORDED", "NONE", "PARTIES"];
  return (
    <div className="neworigin">
      <input
        className="input"
        aria-label="Who knew it"
        placeholder="Who knew it: Russian foreign ministry"
        maxLength={160}
        value={draft.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <select
        className="input"
        aria-label="Kind of origin"
        value={draft.kind}
        onChange={(event) => {
          const kind = event.target.value as NamedKind;
          change({ kind, side: kind === "STATEMENT" && draft.side === "NONE" ? "NOT_RECORDED" : draft.side });
        }}
      >
        {NAMED_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {ORIGIN_KIND_WORDS[kind]}
          </option>
        ))}
      </select>
      <select
        className={`input${isProposed ? " guess" : ""}`}
        aria-label="Named or described"
        value={identifiedOf(draft)}
        onChange={(event) => change({ identified: event.target.value as Identified })}
      >
        {IDENTIFIED.map((each) => (
          <option key={each} value={each}>
            {IDENTIFIED_WORDS[each]}
          </option>
        ))}
      </select>
      <select
        className="input"
        aria-label="Whose side"
        value={draft.side}
        onChange={(event) => change({ side: event.target.value as SideChoice })}
      >
        {sides.map((side) => (
          <option key={side} value={side}>
            {SIDE_WORDS[side]}
          </option>
        ))}
      </select>
      {draft.side === "PARTIES" ? <PartyNames draft={draft} onChange={onChange} /> : null}
      {draft.kind === "RECORD" ? (
        <input
          className="input"
          aria-label="Where it can be found"
          placeholder="Where it can be found: an address, a file number, a page"
          maxLength={500}
          value={draft.locator}
          onChange={(event) => change({ locator: event.target.value })}
        />
      ) : null}
      {isProposed ? (
        <p className="from">“{draft.name.trim()}” reads like a description. Change it if that is a name.</p>
      ) : null}
    </div>
  );
}

function PartyNames({ draft, onChange }: Props): ReactNode {
  const id = useId();
  return (
    <NamesList
      id={id}
      label="Party"
      of="PARTIES"
      names={draft.parties}
      typed={draft.party}
      placeholder={draft.parties.length === 0 ? "Party: Russia" : "and, jointly, …"}
      onTyped={(party) => onChange({ ...draft, party })}
      onAdd={(name) => onChange(withParty(draft, name))}
      onRemove={(name) => onChange({ ...draft, parties: draft.parties.filter((each) => each !== name) })}
    />
  );
}
