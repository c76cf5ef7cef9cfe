import type { ShownPlace } from "@second-source/server/view/changes-view";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { WordDifference } from "@/components/ui/word-difference";
import { PassageFrame, type PassageProps } from "./passage-frame";

interface Props extends PassageProps {
  readonly now: ShownPlace;
  readonly isBusy: boolean;
  readonly onDecide: (isIt: boolean) => void;
}

/** Found with other words, or in other surroundings: before and after, and one key to confirm. */
export function ChangedPassage({ now, isBusy, onDecide, ...frame }: Props): ReactNode {
  const { passage, mayEdit } = frame;
  const isSame = passage.was === now.exact;
  return (
    <PassageFrame {...frame} what={isSame ? "the same words, in other surroundings." : "the words changed."}>
      <blockquote className="changed-q">
        <span className="muted">… {now.before}</span>
        {isSame ? <mark>{now.exact}</mark> : <WordDifference was={passage.was} now={now.exact} />}
        <span className="muted">{now.after} …</span>
      </blockquote>
      {mayEdit ? (
        <div className="acts">
          <Button look="primary" keys={["Y"]} disabled={isBusy} onClick={() => onDecide(true)}>
            It is the same passage
          </Button>
          <Button keys={["N"]} disabled={isBusy} onClick={() => onDecide(false)}>
            It is not
          </Button>
        </div>
      ) : null}
    </PassageFrame>
  );
}
