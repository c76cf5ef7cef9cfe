import type { Change, Comparison } from "@second-source/domain/capture/compare-captures";
import { MATTER_WORDS } from "@second-source/domain/capture/what-matters";
import { counted } from "@second-source/domain/text/counted";
import type { ReactNode } from "react";
import { Icon } from "./ui/icon";
import { WordDifference } from "./ui/word-difference";

/** What an outlet changed, the weighty first: sentence by sentence, word by word, and whether it says so itself. */
export function CaptureChanges({ comparison }: { comparison: Comparison }): ReactNode {
  const { changes, announced, isStealth } = comparison;
  const weighty = changes.filter(({ matters }) => matters.length > 0);
  const slight = changes.filter(({ matters }) => matters.length === 0);
  if (changes.length === 0 && announced.length === 0)
    return <p className="muted">Nothing but noise: spaces, signs, times of update, links to other stories.</p>;
  return (
    <div className="edits">
      {isStealth ? (
        <p className="edits-s">
          <Icon name="warn" /> <b>Changed without a word.</b> No notice of correction tells readers of it.
        </p>
      ) : null}
      {announced.map((notice) => (
        <p key={notice} className="note-line">
          <b>It says so itself:</b> {notice}
        </p>
      ))}
      <ChangeList changes={weighty} />
      {slight.length > 0 && weighty.length > 0 ? (
        <details>
          <summary>{counted(slight.length, "other change", "other changes")} of wording</summary>
          <ChangeList changes={slight} />
        </details>
      ) : (
        <ChangeList changes={slight} />
      )}
    </div>
  );
}

function ChangeList({ changes }: { changes: readonly Change[] }): ReactNode {
  if (changes.length === 0) return null;
  return (
    <ul className="edits-l">
      {changes.map(({ was, now, matters }, index) => (
        <li key={index}>
          {matters.map((matter) => (
            <span key={matter} className="tag">
              {MATTER_WORDS[matter]}
            </span>
          ))}
          {was === null ? <span className="tag tag-quiet">new</span> : null}
          {now === null ? <span className="tag tag-quiet">gone</span> : null}
          <p>
            {was !== null && now !== null ? (
              <WordDifference was={was} now={now} />
            ) : was === null ? (
              <ins>{now}</ins>
            ) : (
              <del>{was}</del>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
