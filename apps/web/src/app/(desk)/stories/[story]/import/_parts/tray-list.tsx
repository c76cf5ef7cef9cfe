"use client";

import type { TrayItem } from "@second-source/server/view/intakes-view";
import { type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { isUnderway, type Tray } from "./use-tray";

/** What was brought in, one line each: on its way, being read, ready to look at, or the reason why not. */
export function TrayList({
  tray,
  openId,
  onOpen,
}: {
  tray: Tray;
  openId: string | null;
  onOpen: (id: string) => void;
}): ReactNode {
  if (tray.items.length + tray.sending.length + tray.faults.length === 0) return null;
  return (
    <section className="tray" aria-labelledby="tray">
      <h2 className="sec" id="tray">
        Brought in
      </h2>
      <p className="muted">Kept for 30 days, for you alone, until you import or drop it.</p>
      <ul aria-live="polite">
        {tray.items.map((item) => (
          <TrayLine key={item.id} item={item} isOpen={item.id === openId} tray={tray} onOpen={() => onOpen(item.id)} />
        ))}
        {tray.sending.map((name) => (
          <li key={name} className="tray-l">
            <b>{name}</b>
            <span className="muted">On its way…</span>
          </li>
        ))}
        {tray.faults.map((fault) => (
          <li key={fault} className="tray-l is-fault" role="alert">
            <span>{fault}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function TrayLine({
  item,
  isOpen,
  tray,
  onOpen,
}: {
  item: TrayItem;
  isOpen: boolean;
  tray: Tray;
  onOpen: () => void;
}): ReactNode {
  const { id, name, state, fault, feed } = item;
  return (
    <li className={`tray-l${state === "FAILED" ? " is-fault" : ""}${isOpen ? " is-open" : ""}`}>
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
          onClick={() => tray.drop(id)}
        >
          {isUnderway(item) ? "Cancel" : "Drop"}
        </Button>
      </span>
      {fault ? (
        <p className="tray-f" role="alert">
          <Icon name="warn" /> {fault}
        </p>
      ) : null}
      {feed ? <FeedItems feed={feed} tray={tray} /> : null}
    </li>
  );
}

/** A feed is a list of places: the editor says which of them to fetch. */
function FeedItems({ feed, tray }: { feed: NonNullable<TrayItem["feed"]>; tray: Tray }): ReactNode {
  return (
    <ol className="tray-feed">
      {feed.items.map(({ title, url, publishedAt }) => (
        <li key={url}>
          <span>
            {title} <span className="muted">{publishedAt ?? ""}</span>
          </span>
          <button type="button" className="use" onClick={() => tray.addUrl(url)}>
            Fetch it
          </button>
        </li>
      ))}
    </ol>
  );
}
