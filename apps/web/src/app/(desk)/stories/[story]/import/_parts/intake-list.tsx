"use client";

import type { ListedIntake } from "@second-source/server/view/intakes-view";
import { type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { isUnderway, type Intakes } from "./use-intakes";

/** The intakes, one line each: on its way, being read, ready to look at, or the reason why not. */
export function IntakeList({
  intakes,
  openId,
  onOpen,
}: {
  intakes: Intakes;
  openId: string | null;
  onOpen: (id: string) => void;
}): ReactNode {
  if (intakes.items.length + intakes.sending.length + intakes.faults.length === 0) return null;
  return (
    <section className="intakes" aria-labelledby="intakes">
      <h2 className="sec" id="intakes">
        To import
      </h2>
      <p className="muted">Kept for 30 days, for you alone, until you import or drop it.</p>
      <ul aria-live="polite">
        {intakes.items.map((item) => (
          <IntakeLine
            key={item.id}
            item={item}
            isOpen={item.id === openId}
            intakes={intakes}
            onOpen={() => onOpen(item.id)}
          />
        ))}
        {intakes.sending.map((name) => (
          <li key={name} className="intake-l">
            <b>{name}</b>
            <span className="muted">On its way…</span>
          </li>
        ))}
        {intakes.faults.map((fault) => (
          <li key={fault} className="intake-l is-fault" role="alert">
            <span>{fault}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function IntakeLine({
  item,
  isOpen,
  intakes,
  onOpen,
}: {
  item: ListedIntake;
  isOpen: boolean;
  intakes: Intakes;
  onOpen: () => void;
}): ReactNode {
  const { id, name, state, fault, feed } = item;
  return (
    <li className={`intake-l${state === "FAILED" ? " is-fault" : ""}${isOpen ? " is-open" : ""}`}>
      <b title={name}>{feed?.title ?? name}</b>
      {isUnderway(item) ? (
        <span className="muted">
          <span className="spin" aria-hidden="true" /> {state === "WAITING" ? "Waiting…" : "Reading it…"}
        </span>
      ) : null}
      {state === "READY" && !feed ? <span className="muted">Ready</span> : null}
      <span className="acts">
        {state === "READY" && !feed ? (
          <Button look={isOpen ? "quiet" : "primary"} disabled={isOpen} onClick={onOpen}>
            {isOpen ? "Shown" : "Check the text"}
          </Button>
        ) : null}
        <Button
          look="quiet"
          aria-label={`${isUnderway(item) ? "Cancel" : "Drop"} ${name}`}
          onClick={() => intakes.drop(id)}
        >
          {isUnderway(item) ? "Cancel" : "Drop"}
        </Button>
      </span>
      {fault ? (
        <p className="intake-f" role="alert">
          <Icon name="warn" /> {fault}
        </p>
      ) : null}
      {feed ? <FeedItems feed={feed} intakes={intakes} /> : null}
    </li>
  );
}

/** A feed is a list of places: the editor says which of them to fetch. */
function FeedItems({ feed, intakes }: { feed: NonNullable<ListedIntake["feed"]>; intakes: Intakes }): ReactNode {
  return (
    <ol className="intake-feed">
      {feed.items.map(({ title, url, publishedAt }) => (
        <li key={url}>
          <span>
            {title} <span className="muted">{publishedAt ?? ""}</span>
          </span>
          <button type="button" className="use" onClick={() => intakes.addUrl(url)}>
            Fetch it
          </button>
        </li>
      ))}
    </ol>
  );
}
