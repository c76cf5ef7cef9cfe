import { MODE_WORDS, STANCE_WORDS, type Mode, type Stance } from "@second-source/domain/claim/assertion";
import type { Silence } from "@second-source/domain/claim/silence";
import type { ReactNode } from "react";
import { Icon } from "./icon";

export const STANCE_ICONS: Record<Stance, string> = {
  ASSERTS: "s-asserts",
  DENIES: "s-denies",
  QUALIFIES: "s-qualifies",
  REPORTS_DISPUTE: "s-disputes",
};
const STANCE_CLASS: Record<Stance, string> = {
  ASSERTS: "st-asserts",
  DENIES: "st-denies",
  QUALIFIES: "st-qualifies",
  REPORTS_DISPUTE: "st-disputes",
};
export const MODE_ICONS: Record<Mode, string> = {
  DIRECT: "m-quote",
  MIXED: "m-mixed",
  INDIRECT: "m-para",
  NARRATOR: "m-own",
};

export function StanceMark({ stance, short = false }: { stance: Stance; short?: boolean }): ReactNode {
  return (
    <span className={`stance ${STANCE_CLASS[stance]}`}>
      <Icon name={STANCE_ICONS[stance]} />
      <span>{short && stance === "REPORTS_DISPUTE" ? "dispute" : STANCE_WORDS[stance]}</span>
    </span>
  );
}

export function SilenceMark({ silence }: { silence: Silence }): ReactNode {
  return silence === "SILENT" ? (
    <span className="stance st-silent">
      <Icon name="s-silent" />
      <span>silent</span>
    </span>
  ) : (
    <span className="stance st-unread">
      <Icon name="s-unread" />
      <span>silent so far</span>
    </span>
  );
}

export function ModeMark({ mode, word = true }: { mode: Mode; word?: boolean }): ReactNode {
  return (
    <span className="mode">
      {word ? <Icon name={MODE_ICONS[mode]} /> : <Icon name={MODE_ICONS[mode]} label={MODE_WORDS[mode]} />}
      {word ? <span>{MODE_WORDS[mode]}</span> : null}
    </span>
  );
}
