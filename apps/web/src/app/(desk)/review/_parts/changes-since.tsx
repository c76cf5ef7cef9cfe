import { diffWordsWithSpace } from "diff";
import type { ClaimView } from "@second-source/server/view/claim-view";
import type { ReactNode } from "react";
import { z } from "zod";
import { When } from "@/components/ui/time";

/** The parts of a judged revision that read as text. */
const judgedShape = z.object({
  wording: z.string(),
  question: z.string().nullable(),
  verdict: z.object({ label: z.string(), rationale: z.string() }).nullable(),
});

/** What changed since the claim was last approved: texts word by word, the rest as the history tells it. */
export function ChangesSince({ claim }: { claim: ClaimView }): ReactNode {
  const { lastApproved } = claim;
  const judged = judgedShape.safeParse(lastApproved?.judged);
  if (!lastApproved || !judged.success) return null;
  const texts = [
    { name: "Wording", was: judged.data.wording, now: claim.wording },
    { name: "Question", was: judged.data.question ?? "", now: claim.question ?? "" },
    { name: "Why", was: judged.data.verdict?.rationale ?? "", now: claim.verdict?.rationale ?? "" },
  ].filter((each) => each.was !== each.now);
  const writes = claim.history.filter((entry) => entry.kind === "WRITE" && entry.revision > lastApproved.revision);
  return (
    <>
      <h3 className="sec rv-sec">
        What changed since r{lastApproved.revision} was approved{" "}
        <span className="muted">
          <When at={lastApproved.at} />
        </span>
      </h3>
      <div className="chgs">
        {texts.map(({ name, was, now }) => (
          <div className="chg" key={name}>
            <div className="chg-h">
              <b>{name}</b>
            </div>
            <p className="chg-b">
              {diffWordsWithSpace(was, now).map((part, index) =>
                part.added ? (
                  <ins key={index}>{part.value}</ins>
                ) : part.removed ? (
                  <del key={index}>{part.value}</del>
                ) : (
                  <span key={index}>{part.value}</span>
                ),
              )}
            </p>
          </div>
        ))}
        {writes.map((entry, index) => (
          <div className="chg" key={index}>
            <div className="chg-h">
              <b>{entry.personName}</b>
              <span className="muted">
                <When at={entry.at} />
              </span>
            </div>
            <p className="chg-b">{entry.what}</p>
          </div>
        ))}
        {texts.length + writes.length === 0 ? <p className="same">Nothing of what was approved has changed.</p> : null}
      </div>
    </>
  );
}
