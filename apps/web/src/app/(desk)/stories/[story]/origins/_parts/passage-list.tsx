import { capital } from "@second-source/domain/text/capital";
import type { OriginThread } from "@second-source/server/view/origins-view";
import Link from "next/link";
import type { ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import { StanceMark } from "@/components/ui/stance-mark";

/** Passages with their way, each leading to its claim and its place in the article. */
export function PassageList({
  title,
  threads,
  slug,
}: {
  title?: string;
  threads: readonly OriginThread[];
  slug: string;
}): ReactNode {
  const passages = (
    <ol>
      {threads.map((thread) => (
        <li key={thread.assertionId} data-o={thread.mark.slot}>
          <Chip mark={thread.mark} />
          <div>
            <q className="q">{thread.quote}</q>
            <span className="pl-m">
              <StanceMark stance={thread.stance} />
              <span>{[thread.outletName, ...thread.through].join(" → ")}</span>
              <Link href={`/stories/${slug}/claims/${thread.claimNumber}`}>Claim {thread.claimNumber}</Link>
              <Link href={`/stories/${slug}/read?article=${thread.articleId}&claim=${thread.claimId}`}>
                {thread.sentence > 0 ? `Sentence ${thread.sentence}` : "Lost its place"}
              </Link>
            </span>
          </div>
        </li>
      ))}
    </ol>
  );
  if (!title) return <div className="pl">{passages}</div>;
  return (
    <section className="pl" aria-label={title} aria-live="polite">
      <h2 className="sec">{capital(title)}</h2>
      {passages}
    </section>
  );
}
