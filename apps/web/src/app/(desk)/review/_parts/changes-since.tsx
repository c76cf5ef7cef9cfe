import type { RevisionChange } from "@second-source/domain/review/revision-changes";
import type { ClaimView } from "@second-source/server/view/claim-view";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { When } from "@/components/ui/time";
import { WordDifference } from "@/components/ui/word-difference";

/** What changed since the claim was last approved: texts word by word, values from and to, and what stayed. */
export function ChangesSince({ claim }: { claim: ClaimView }): ReactNode {
  const { sinceApproval: since } = claim;
  if (!since) return null;
  const writes = claim.history.filter((entry) => entry.kind === "WRITE" && entry.revision > since.revision);
  return (
    <>
      <h3 className="sec rv-sec">
        What changed since r{since.revision} was approved{" "}
        <span className="muted">
          <When at={since.at} />
        </span>
      </h3>
      <div className="chgs">
        {since.changes.map((change, index) => (
          <div className="chg" key={index}>
            <div className="chg-h">
              <b>{change.what}</b>
            </div>
            <div className="chg-b">
              <Change change={change} />
            </div>
          </div>
        ))}
        {writes.length > 0 ? (
          <div className="chg">
            <div className="chg-h">
              <b>By whom</b>
            </div>
            <ol className="chg-b chg-by">
              {writes.toReversed().map((entry, index) => (
                <li key={index}>
                  {entry.personName} {entry.what}{" "}
                  <span className="muted">
                    <When at={entry.at} />
                  </span>
                </li>
              ))}
            </ol>
          </div>
        ) : null}
      </div>
      <p className="same">
        <Icon name="check" />
        <span>
          {since.changes.length === 0 ? (
            "Nothing of what was approved has changed."
          ) : (
            <>
              <b>Unchanged since r{since.revision}:</b> {since.unchanged || "nothing"}.
            </>
          )}
        </span>
      </p>
    </>
  );
}

function Change({ change: { kind, was, now } }: { change: RevisionChange }): ReactNode {
  if (kind === "TEXT") return <WordDifference was={was} now={now} />;
  if (was === "") return <ins>{now}</ins>;
  if (now === "") return <del>{was}</del>;
  return (
    <span className="fromto">
      <span className="was">{was}</span>
      <Icon name="arrow" label="became" />
      <span className="now">{now}</span>
    </span>
  );
}
