import { shortHash } from "@second-source/domain/text/short-hash";
import type { BriefingView } from "@second-source/server/view/briefing-view";
import Link from "next/link";
import type { ReactNode } from "react";
import { When } from "@/components/ui/time";

/** Where the next edition stands between its writers, its reader and whoever publishes it, and the way to read it. */
export function Publishing({
  story,
  view,
  isReady,
}: {
  story: string;
  view: BriefingView;
  isReady: boolean;
}): ReactNode {
  const { edition, draft } = view;
  if (draft.sentences.length === 0) return null;
  const { documentSha256, number, readBy, readBefore, writers, isUnchanged } = edition;
  return (
    <section className="pub" aria-labelledby="publishing">
      <h2 className="sec" id="publishing">
        Edition {number} <span className="hash">{shortHash(documentSha256)}</span>
      </h2>
      {writers.length > 0 ? <p className="muted">Written by {writers.join(", ")}.</p> : null}
      {readBy ? (
        <p>
          Read as it stands here by <b>{readBy.name}</b>, <When at={readBy.at} />. Anybody else may publish it.
        </p>
      ) : readBefore ? (
        <p>
          It changed since {readBefore.name} read it, <When at={readBefore.at} />: that reading stands for another
          document.
        </p>
      ) : (
        <p>Nobody has read it as it stands here. Somebody who wrote none of it does, and only then it can go out.</p>
      )}
      {isUnchanged ? (
        <p className="muted">It says what the last edition says.</p>
      ) : isReady ? (
        <p>
          <Link className="btn" href={`/stories/${story}/briefing/reading`}>
            {readBy ? `Publish edition ${number}…` : `Read edition ${number} beside what it rests on`}
          </Link>
        </p>
      ) : (
        <p className="muted">It can be read once nothing stops it and everything is saved.</p>
      )}
    </section>
  );
}
