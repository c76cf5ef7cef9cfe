import { MODE_WORDS, STANCE_WORDS, type Mode, type Stance } from "@second-source/domain/claim/assertion";
import type { Silence } from "@second-source/domain/claim/silence";
import type { ReactNode } from "react";
import { Icon } from "./icon";

export const STANCE_ICONS: Record<Stance, string> = {
  ASSERTS: "s-asserts",
  DENIES: "s-denies",
  QUALIFIES: "s-qualifies",
  REPORTS_DISPUTE: "s-disputes",
  DECLINES: "s-declines",
};
const STANCE_CLASS: Record<Stance, string> = {
  ASSERTS: "st-asserts",
  DENIES: "st-denies",
  QUALIFIES: "st-qualifies",
  REPORTS_DISPUTE: "st-disputes",
  DECLINES: "st-declines",
};
export const MODE_ICONS: Record<Mode, string> = {
  DIRECT: "m-quote",
  MIXED: "m-mixed",
  INDIRECT: "m-para",
  NARRATOR: "m-own",
};

const SHORT_WORDS: Partial<Record<Stance, string>> = { REPORTS_DISPUTE: "dispute", DECLINES: "declines" };

export function StanceMark({
  stance,
  short = false,
  isAnswered = false,
}: {
  stance: Stance;
  short?: boolean;
  /** Whether somebody has said why it no longer stands in the way. */
  isAnswered?: boolean;
}): ReactNode {
  if (isAnswered)
    return (
      <span className="stance st-answered">
        <Icon name="s-answered" />
        <span>{STANCE_WORDS[stance]}, answered</span>
      </span>
    );
  return (
    <span className={`stance ${STANCE_CLASS[stance]}`}>
      <Icon name={STANCE_ICONS[stance]} />
      <span>{(short && SHORT_WORDS[stance]) || STANCE_WORDS[stance]}</span>
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
