import type { OriginEnd } from "@second-source/server/view/origin-ends";
import type { OriginThread, OriginsView } from "@second-source/server/view/origins-view";
import Link from "next/link";
import type { ReactNode } from "react";
import { Chip } from "@/components/ui/chip";
import { OriginActions } from "./origin-actions";
import { PassageList } from "./passage-list";

/** The same as the map, one origin after the other, for the keyboard and for whoever listens to it. */
export function OriginTable({
  view,
  threads,
  ends,
}: {
  view: OriginsView;
  threads: readonly OriginThread[];
  ends: readonly OriginEnd[];
}): ReactNode {
  return (
    <div className="ot">
      {ends.map((end) => (
        <section key={end.key} className="ot-o" aria-label={end.name} data-o={end.mark.slot}>
          <header>
            <h2>
              <Chip mark={end.mark} /> {end.name}
            </h2>
            <span className="muted">{[end.party, end.detail].filter(Boolean).join(", ")}</span>
            <span className="grow" />
            {view.origins.some((origin) => origin.id === end.key) ? (
              <OriginActions origin={end.key} view={view} />
            ) : null}
          </header>
          {end.alone.length > 0 ? (
            <p className="ot-a">
              Rests on this voice alone:{" "}
              {end.alone.map((claim, index) => (
                <span key={claim.number}>
                  {index > 0 ? ", " : ""}
                  <Link href={`/stories/${view.story.slug}/claims/${claim.number}`} title={claim.wording}>
                    claim {claim.number}
                  </Link>
                  {claim.perhaps ? ` (perhaps: ${claim.perhaps})` : ""}
                </span>
              ))}
            </p>
          ) : null}
          <PassageList threads={threads.filter((thread) => thread.end === end.key)} slug={view.story.slug} />
        </section>
      ))}
    </div>
  );
}
