"use client";

import type { BriefingStop } from "@second-source/domain/briefing/briefing";
import { isSettled, REVIEW_STATE_WORDS } from "@second-source/domain/review/review-state";
import type { BriefingView } from "@second-source/server/view/briefing-view";
import Link from "next/link";
import type { KeyboardEvent, ReactNode } from "react";
import { ChangedMeanwhile, type FieldDifference } from "@/components/claim/changed-meanwhile";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { VERDICT_ICONS } from "@/components/ui/verdict-badge";
import type { BriefingEditing, DraftSentence } from "./use-briefing-draft";

/** Headline and sentences, each with the claims it rests on and whatever stops it. */
export function Composer({
  view,
  draft,
  publishing,
}: {
  view: BriefingView;
  draft: BriefingEditing;
  /** Where it stands between its writers, its reader and whoever publishes it. */
  publishing: ReactNode;
}): ReactNode {
  const stopsOf = (index: number): readonly BriefingStop[] => {
    const saved = view.draft.sentences[index];
    return draft.isSaved && saved ? view.stops.filter((stop) => stop.sentenceId === saved.id) : [];
  };
  return (
    <section className="br-c" aria-label="Compose">
      <label className="vh" htmlFor="headline">
        Headline
      </label>
      <textarea
        className="bh"
        id="headline"
        rows={1}
        value={draft.headline}
        maxLength={200}
        placeholder="Write a headline"
        onChange={(event) => draft.setHeadline(event.target.value.replace(/\n/g, " "))}
      />
      {draft.refusal?.code === "briefing.changed" ? (
        <ChangedMeanwhile
          refusal={draft.refusal}
          fields={differences(view.draft, draft)}
          onTake={() => draft.saveOver()}
          onTheirs={() => draft.takeTheirs()}
        />
      ) : null}
      {draft.refusal && draft.refusal.code !== "briefing.changed" ? (
        <div className="guard" role="alert">
          <p>{draft.refusal.message}</p>
          <div className="acts">
            <Button onClick={() => draft.tryAgain()}>Try again</Button>
          </div>
        </div>
      ) : null}
      <h2 className="sec">
        Findings{" "}
        <span className="muted">{draft.isSaving ? "saving…" : draft.isSaved ? "saved" : "kept as you type"}</span>
      </h2>
      {draft.sentences.length === 0 ? (
        <p className="empty">
          No sentence yet. Add an approved claim from the left, and write the sentence that it bears.
        </p>
      ) : null}
      <ol className="bss">
        {draft.sentences.map((sentence, index) => (
          <Sentence key={index} index={index} sentence={sentence} view={view} draft={draft} stops={stopsOf(index)} />
        ))}
      </ol>
      <Button look="quiet" keys={["N"]} onClick={() => draft.begin()}>
        Add a sentence
      </Button>
      {publishing}
    </section>
  );
}

/** Sentence by sentence, in their order: what stands now, and what saving this would make of it. */
function differences(theirs: BriefingView["draft"], mine: BriefingEditing): FieldDifference[] {
  const most = Math.max(theirs.sentences.length, mine.sentences.length);
  const words = (sentence: { readonly text: string } | undefined): string => sentence?.text.trim() ?? "";
  return [
    { what: "Headline", theirs: theirs.headline, mine: mine.headline.trim() },
    ...Array.from({ length: most }, (_, index) => ({
      what: `Sentence ${index + 1}`,
      theirs: words(theirs.sentences[index]),
      mine: words(mine.sentences[index]),
    })),
  ];
}

function Sentence({
  index,
  sentence,
  view,
  draft,
  stops,
}: {
  index: number;
  sentence: DraftSentence;
  view: BriefingView;
  draft: BriefingEditing;
  stops: readonly BriefingStop[];
}): ReactNode {
  const bound = sentence.claimIds.flatMap((id) => view.claims.find((claim) => claim.id === id) ?? []);
  const onKey = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    const by = event.key === "ArrowUp" ? -1 : 1;
    draft.move(index, by);
    document.querySelector<HTMLElement>(`[aria-label="Sentence ${index + 1 + by}"]`)?.focus();
  };
  const unbind = (id: string): void =>
    draft.change(index, { claimIds: sentence.claimIds.filter((each) => each !== id) });
  return (
    <li className={`bs${stops.length > 0 ? " is-bad" : ""}`}>
      <span className="bs-g">{index + 1}</span>
      <div>
        <textarea
          className="bst"
          aria-label={`Sentence ${index + 1}`}
          rows={2}
          value={sentence.text}
          autoFocus={draft.begun === index}
          placeholder="Write the sentence"
          onKeyDown={onKey}
          onChange={(event) => draft.change(index, { text: event.target.value })}
        />
        <div className="bs-m">
          {bound.length === 0 ? <span className="bc is-none">no claim</span> : null}
          {bound.map((claim) => (
            <span key={claim.id} className={`bc${isSettled(claim.state) ? "" : " is-bad"}`}>
              <Link href={`/stories/${view.story.slug}/claims/${claim.number}`} title={claim.wording}>
                {claim.number}{" "}
                <Icon
                  name={`v-${VERDICT_ICONS[claim.verdict]}`}
                  label={claim.verdict.toLowerCase().replace("_", " ")}
                />{" "}
                {isSettled(claim.state) ? "" : REVIEW_STATE_WORDS[claim.state]}
              </Link>
              <button
                type="button"
                aria-label={`Detach claim ${claim.number} from sentence ${index + 1}`}
                onClick={() => unbind(claim.id)}
              >
                <Icon name="cross" />
              </button>
            </span>
          ))}
          <span>{bound.length === 1 ? bound[0]?.finding.flags.join(", ") : ""}</span>
          <select
            className="drop"
            aria-label={`Attach a claim to sentence ${index + 1}`}
            value=""
            onChange={(event) => draft.change(index, { claimIds: [...sentence.claimIds, event.target.value] })}
          >
            <option value="">Attach a claim…</option>
            {view.claims
              .filter((claim) => !sentence.claimIds.includes(claim.id))
              .map((claim) => (
                <option key={claim.id} value={claim.id}>
                  {claim.number} {claim.wording} ({REVIEW_STATE_WORDS[claim.state]})
                </option>
              ))}
          </select>
          <span className="grow" />
          <button
            type="button"
            className="ib"
            title="Move up (Alt ↑)"
            disabled={index === 0}
            onClick={() => draft.move(index, -1)}
          >
            <Icon name="caret" className="i up" label={`Move sentence ${index + 1} up`} />
          </button>
          <button
            type="button"
            className="ib"
            title="Move down (Alt ↓)"
            disabled={index === draft.sentences.length - 1}
            onClick={() => draft.move(index, 1)}
          >
            <Icon name="caret" label={`Move sentence ${index + 1} down`} />
          </button>
          <button type="button" className="ib" title="Remove it" onClick={() => draft.remove(index)}>
            <Icon name="cross" label={`Remove sentence ${index + 1}`} />
          </button>
        </div>
        {sentence.ownWords.map((words) => (
          <p key={words} className="bs-own muted">
            “{words}” is marked as an outlet’s own wording.{" "}
            <button
              type="button"
              className="use"
              onClick={() => draft.change(index, { ownWords: sentence.ownWords.filter((each) => each !== words) })}
            >
              Take that back
            </button>
          </p>
        ))}
        {stops.map((stop) => (
          <p key={stop.reason} className="bs-b">
            <Icon name="stop" />
            <span>{stop.reason}</span>
            {stop.ownWords === null ? null : (
              <button
                type="button"
                className="use"
                onClick={() =>
                  draft.change(index, { ownWords: [...sentence.ownWords, ...(stop.ownWords ? [stop.ownWords] : [])] })
                }
              >
                It is the outlet’s own wording
              </button>
            )}
          </p>
        ))}
      </div>
    </li>
  );
}
