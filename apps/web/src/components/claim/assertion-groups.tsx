"use client";

import { TERMS_WORDS, type Stance } from "@second-source/domain/claim/assertion";
import { occasionWords } from "@second-source/domain/claim/occasion";
import { listed } from "@second-source/domain/text/counted";
import type { ClaimView, ShownAssertion } from "@second-source/server/view/claim-view";
import Link from "next/link";
import type { ReactNode } from "react";
import { useServerAction } from "../use-server-action";
import { Chip } from "../ui/chip";
import { Icon } from "../ui/icon";
import { SureButton } from "../ui/sure-button";
import { ModeMark, SilenceMark, StanceMark } from "../ui/stance-mark";
import { AnswerForm, AnswerStanding } from "./answer-form";
import { placeOf } from "./place-of";
import { useTRPC } from "@/trpc/client";

/** Who says what, grouped by origin: outlets above, voices below. */
export function AssertionGroups({
  claim,
  stance,
  withStance = true,
  readOnly = false,
}: {
  claim: ClaimView;
  stance?: Stance;
  withStance?: boolean;
  readOnly?: boolean;
}): ReactNode {
  const shown = claim.assertions.filter((assertion) => !stance || assertion.stance === stance);
  const groups = new Map<string, ShownAssertion[]>();
  for (const assertion of shown) {
    const key = `${assertion.originId} ${assertion.mark.style} ${assertion.mark.letter}`;
    groups.set(key, [...(groups.get(key) ?? []), assertion]);
  }
  return (
    <>
      {[...groups].map(([key, assertions]) => {
        const [first] = assertions;
        return first ? (
          <section key={key} className="og" data-o={first.mark.slot}>
            <h4>
              <Chip mark={first.mark} />
              <span>{first.mark.name + (NAME_NOTES[first.mark.style] ?? "")}</span>
              <span className="muted og-s">{sideOf(first, claim)}</span>
            </h4>
            <ol className="asl">
              {assertions.map((assertion) => (
                <AssertionLine
                  key={assertion.id}
                  assertion={assertion}
                  slug={claim.story.slug}
                  revision={claim.revision}
                  withStance={withStance}
                  readOnly={readOnly}
                />
              ))}
            </ol>
          </section>
        ) : null;
      })}
    </>
  );
}

const NAME_NOTES: Partial<Record<ShownAssertion["mark"]["style"], string>> = {
  INFERRED: ", inferred",
  WITHDRAWN: ", taken back",
};

/** Whose side it is on, and whether a reader could tell who it is. */
function sideOf({ origin }: ShownAssertion, { origins }: ClaimView): string {
  const named = origins.find(({ id }) => id === origin.id);
  if (!named) return "";
  const side =
    named.side === "NOT_RECORDED"
      ? "side not recorded"
      : named.side === "NONE"
        ? "no side"
        : named.partyNames.join(" and ");
  return named.identified === "DESCRIBED" ? `unnamed, ${side}` : side;
}

function AssertionLine({
  assertion,
  slug,
  revision,
  withStance,
  readOnly,
}: {
  assertion: ShownAssertion;
  slug: string;
  revision: number;
  withStance: boolean;
  readOnly: boolean;
}): ReactNode {
  const trpc = useTRPC();
  const confirm = useServerAction(trpc.claim.confirmInference.mutationOptions(), {
    successMessage: "Confirmed: it counts as a known origin now.",
    errorDisplay: "TOAST",
  });
  const remove = useServerAction(trpc.claim.removeAssertion.mutationOptions(), {
    successMessage: "Removed. The log keeps it.",
    errorDisplay: "TOAST",
  });
  const path = [assertion.outletName, ...assertion.relayNames, ...(assertion.speaker ? [assertion.speaker] : [])];
  return (
    <li>
      <span className="path">
        {path.map((step, index) => (
          <span key={index}>
            {index > 0 ? <Icon name="arrow" /> : null} {step}
          </span>
        ))}
      </span>
      <Link className="q" href={`/stories/${slug}/read?article=${assertion.articleId}&passage=${assertion.id}`}>
        {assertion.passage.exact}
      </Link>
      <span className="asl-m">
        {withStance ? <StanceMark stance={assertion.stance} isAnswered={assertion.answer !== null} /> : null}
        <ModeMark mode={assertion.mode} />
        <span className="muted">
          {assertion.terms === "UNSTATED" || assertion.placement !== "PLACED"
            ? placeOf(assertion)
            : TERMS_WORDS[assertion.terms]}
        </span>
        {assertion.occasion ? <span className="muted">{occasionWords(assertion.occasion)}</span> : null}
        {assertion.newValue ? <span className="muted">gives {assertion.newValue}</span> : null}
        {assertion.mark.style === "INFERRED" && !readOnly ? (
          <button type="button" className="use" onClick={() => confirm.run({ assertion: assertion.id, revision })}>
            Confirm who it is
          </button>
        ) : null}
        {assertion.placement !== "PLACED" && !readOnly ? (
          <SureButton
            sure="Remove this record"
            disabled={remove.isRunning}
            onSure={() => remove.run({ assertion: assertion.id, revision })}
          >
            Remove
          </SureButton>
        ) : null}
      </span>
      <Objection assertion={assertion} revision={revision} readOnly={readOnly} />
    </li>
  );
}

const OBJECTIONS: readonly Stance[] = ["DENIES", "QUALIFIES", "REPORTS_DISPUTE"];

/** What stands in the way stays there until somebody answers it. */
function Objection({
  assertion,
  revision,
  readOnly,
}: {
  assertion: ShownAssertion;
  revision: number;
  readOnly: boolean;
}): ReactNode {
  const { id, stance, answer, answerReason } = assertion;
  if (!OBJECTIONS.includes(stance)) return null;
  const what = { assertion: id };
  if (answer) return <AnswerStanding {...{ what, revision, readOnly }} kind={answer} reason={answerReason} />;
  if (readOnly) return null;
  return (
    <details className="way">
      <summary>Answer it</summary>
      <AnswerForm what={what} revision={revision} />
    </details>
  );
}

/** Outlets that say nothing: silent, or not read to the end. */
export function Silences({ claim }: { claim: ClaimView }): ReactNode {
  return (
    <>
      {(["SILENT", "SO_FAR"] as const).map((kind) => {
        const names = [
          ...new Set(claim.silences.filter(({ silence }) => silence === kind).map((each) => each.outletName)),
        ];
        return names.length === 0 ? null : (
          <p key={kind} className="sil">
            <SilenceMark silence={kind} /> <b>{listed(names)}</b>
          </p>
        );
      })}
    </>
  );
}
