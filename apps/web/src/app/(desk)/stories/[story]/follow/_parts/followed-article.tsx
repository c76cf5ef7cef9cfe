"use client";

import type { FollowView } from "@second-source/server/view/follow-view";
import Link from "next/link";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Fault } from "@/components/ui/fault";
import { useServerAction } from "@/components/use-server-action";
import { useDraft } from "@/components/use-draft";
import { useTRPC } from "@/trpc/client";
import { EveryChoice, type EveryMinutes } from "./every";
import { WatchLine } from "./watch-line";

/** An article of the story: watched, watchable, or without an address. */
export function FollowedArticle({
  article,
  slug,
  mayEdit,
}: {
  article: FollowView["articles"][number];
  slug: string;
  mayEdit: boolean;
}): ReactNode {
  const { id, outletName, headline, url, captureNumber, watch } = article;
  return (
    <li className="fol">
      <h3>
        {outletName} <span className="muted">{headline ?? ""}</span>
      </h3>
      {url ? (
        <a className="fol-u" href={url} rel="noreferrer" target="_blank">
          {url}
        </a>
      ) : mayEdit ? null : (
        <p className="muted">No address is known of it.</p>
      )}
      {watch?.changedIntake ? (
        <p className="fol-n">
          <b>The page no longer reads like capture {captureNumber}.</b>{" "}
          <Link
            className="btn btn-primary"
            href={`/stories/${slug}/import?article=${id}&intake=${watch.changedIntake}`}
          >
            See what changed
          </Link>
        </p>
      ) : null}
      {watch ? <WatchLine watch={watch} mayEdit={mayEdit} /> : null}
      {!watch && mayEdit ? (
        <BeginWatching story={slug} article={id} outletName={outletName} hasAddress={url !== null} />
      ) : null}
    </li>
  );
}

const EMPTY = "";

function BeginWatching({
  story,
  article,
  outletName,
  hasAddress,
}: {
  story: string;
  article: string;
  outletName: string;
  hasAddress: boolean;
}): ReactNode {
  const trpc = useTRPC();
  const [url, setUrl, forget] = useDraft(`address of ${article}`, EMPTY);
  const [everyMinutes, setEvery] = useState<EveryMinutes>(60);
  const start = useServerAction(trpc.follow.start.mutationOptions());
  return (
    <form
      className="fol-w"
      onSubmit={(event) => {
        event.preventDefault();
        const what = { kind: "ARTICLE", article, url: hasAddress ? null : url.trim() } as const;
        start.run({ story, what, everyMinutes }, forget);
      }}
    >
      {hasAddress ? null : (
        <input
          className="input grow"
          type="url"
          required
          aria-label={`Address of the article of ${outletName}`}
          placeholder="https:// where the article stands"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
      )}
      <EveryChoice label={`How often to look at ${outletName}`} value={everyMinutes} onChange={setEvery} />
      <Button type="submit" aria-label={`Watch it: ${outletName}`} disabled={start.isRunning}>
        Watch it
      </Button>
      <Fault>{start.refusal?.message}</Fault>
    </form>
  );
}
