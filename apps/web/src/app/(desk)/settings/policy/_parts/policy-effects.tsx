import { counted } from "@second-source/domain/text/counted";
import type { PolicyEffect } from "@second-source/server/story/policy-effects";
import Link from "next/link";
import type { ReactNode } from "react";
import { GuardNote } from "@/components/ui/guard-note";
import { VerdictBadge } from "@/components/ui/verdict-badge";
import type { PolicyPreviewed } from "./use-policy-preview";

/** What another policy would turn stale, and what it would keep from approval. */
export function PolicyEffects({ found, looked, stories, isWhole, fault }: PolicyPreviewed): ReactNode {
  if (fault) return <p className="fault">{fault}</p>;
  if (stories === null) return <p className="muted">Looking at every approved claim of the desk…</p>;
  const stale = found.filter((effect) => effect.goesStale);
  const blocked = found.filter((effect) => !effect.goesStale);
  return (
    <>
      <h2 className="sec">What this changes</h2>
      {isWhole ? null : (
        <p className="muted" role="status">
          Looked at {looked.toLocaleString("en")} of {counted(stories, "story", "stories")} so far…
        </p>
      )}
      {found.length === 0 && !isWhole ? null : found.length === 0 ? (
        <GuardNote ok title="Nothing that is approved would be judged otherwise" />
      ) : (
        <>
          <Effects title="Goes stale" effects={stale} />
          <Effects title="Proposed, and could no longer be approved as it stands" effects={blocked} />
        </>
      )}
    </>
  );
}

/** Story by story. */
function Effects({ title, effects }: { title: string; effects: readonly PolicyEffect[] }): ReactNode {
  if (effects.length === 0) return null;
  const stories = [...new Set(effects.map(({ storySlug }) => storySlug))];
  return (
    <div className="dg">
      <h3>
        {title} <span>{effects.length}</span>
      </h3>
      {stories.map((slug) => (
        <EffectsOnStory key={slug} effects={effects.filter(({ storySlug }) => storySlug === slug)} />
      ))}
    </div>
  );
}

function EffectsOnStory({ effects }: { effects: readonly PolicyEffect[] }): ReactNode {
  return (
    <>
      <h4 className="pol-s">
        {effects[0]?.storyTitle} <span className="muted">{counted(effects.length, "claim")}</span>
      </h4>
      <ol>
        {effects.map((effect) => (
          <li key={effect.claimId}>
            <Link className="dq" href={`/stories/${effect.storySlug}/claims/${effect.number}`}>
              <span className="dq-w">{effect.wording}</span>
              <span className="dq-v">
                <VerdictBadge label={effect.verdict} />
              </span>
              <span className="dq-s">claim {effect.number}</span>
              <span className="dq-r">{effect.why}</span>
            </Link>
          </li>
        ))}
      </ol>
    </>
  );
}
