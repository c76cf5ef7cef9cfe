import type { ReactNode } from "react";
import type { Refusal } from "@/trpc/refusal";
import { Button } from "../ui/button";
import { WordDifference } from "../ui/word-difference";

/** One field as it stands now, and as it stands in the form. */
export interface FieldDifference {
  readonly what: string;
  readonly theirs: string;
  readonly mine: string;
}

const HELD = ["claim.changed", "thing.changed", "briefing.changed"];

/** The second writer is shown what saving would change in what stands now, and decides; the form stays as it is. */
export function ChangedMeanwhile({
  refusal,
  fields,
  onTake,
  onTheirs,
}: {
  refusal: Refusal;
  fields: readonly FieldDifference[];
  onTake: () => void;
  onTheirs: () => void;
}): ReactNode {
  const differing = fields.filter(({ theirs, mine }) => theirs !== mine);
  return (
    <div className="guard" role="alert">
      <p>{refusal.message}</p>
      {HELD.includes(refusal.code ?? "") ? (
        <>
          {differing.length > 0 ? (
            <dl className="mine" aria-label="What saving yours would change">
              {differing.map(({ what, theirs, mine }) => (
                <div key={what}>
                  <dt>{what}</dt>
                  <dd>
                    <WordDifference was={theirs} now={mine} />
                  </dd>
                </div>
              ))}
            </dl>
          ) : (
            <p>What you have here says the same as what stands now.</p>
          )}
          <div className="acts">
            <Button onClick={onTake}>I have seen it; go on with mine</Button>
            <Button look="quiet" onClick={onTheirs}>
              Take what stands now
            </Button>
          </div>
        </>
      ) : null}
    </div>
  );
}
