"use client";

import type { WatchView } from "@second-source/server/view/follow-view";
import Link from "next/link";
import type { ReactNode } from "react";
import { When } from "@/components/ui/time";
import { useServerAction } from "@/components/use-server-action";
import { useTRPC } from "@/trpc/client";
import { WatchLine } from "./watch-line";

/** A feed and what it offers: each item is fetched by an editor, or put aside for all. */
export function FollowedFeed({ feed, slug, mayEdit }: { feed: WatchView; slug: string; mayEdit: boolean }): ReactNode {
  const trpc = useTRPC();
  const settle = useServerAction(trpc.follow.settleItem.mutationOptions(), { errorDisplay: "TOAST" });
  const taken = useServerAction(trpc.follow.settleItem.mutationOptions(), {
    successMessage: "It is being fetched, and waits where articles are imported.",
    errorDisplay: "TOAST",
  });
  return (
    <li className="fol">
      <h3>{feed.name}</h3>
      {feed.name === feed.url ? null : <span className="fol-u">{feed.url}</span>}
      <WatchLine watch={feed} mayEdit={mayEdit} />
      {feed.found.length > 0 ? (
        <ol className="fol-i">
          {feed.found.map(({ title, url, publishedAt }) => (
            <li key={url}>
              <span>
                <a href={url} rel="noreferrer" target="_blank">
                  {title}
                </a>{" "}
                <ItemTime published={publishedAt} />
              </span>
              {mayEdit ? (
                <span className="acts">
                  <button
                    type="button"
                    className="use"
                    aria-label={`Fetch it: ${title}`}
                    onClick={() => taken.run({ watch: feed.id, url, take: true })}
                  >
                    Fetch it
                  </button>
                  <button
                    type="button"
                    className="use"
                    aria-label={`Put aside ${title}`}
                    onClick={() => settle.run({ watch: feed.id, url, take: false })}
                  >
                    Put aside
                  </button>
                </span>
              ) : null}
            </li>
          ))}
        </ol>
      ) : null}
      {feed.found.length === 0 && feed.lookedAt && !feed.fault ? (
        <p className="muted">
          Nothing new. What was fetched waits <Link href={`/stories/${slug}/import`}>where articles are imported</Link>.
        </p>
      ) : null}
    </li>
  );
}

/** Feeds write their times in many ways: one that can be read is shown as all times are, any other as it stands. */
function ItemTime({ published }: { published: string | null }): ReactNode {
  if (published === null) return null;
  const at = new Date(published);
  return <span className="muted">{Number.isNaN(at.getTime()) ? published : <When at={at} />}</span>;
}
