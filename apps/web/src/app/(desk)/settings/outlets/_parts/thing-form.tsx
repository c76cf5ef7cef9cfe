import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Fault } from "@/components/ui/fault";
import type { Refusal } from "@/trpc/refusal";

/** The frame of the forms for outlets, owners and parties. */
export function ThingForm({
  name,
  isReady,
  isJudged,
  refusal,
  onSubmit,
  onTheirs,
  onClose,
  children,
}: {
  name: string;
  isReady: boolean;
  /** Whether something changes that reviewers judged by. */
  isJudged: boolean;
  refusal: Refusal | null;
  onSubmit: () => void;
  onTheirs: () => void;
  onClose: () => void;
  children: ReactNode;
}): ReactNode {
  return (
    <form
      className="out-f"
      aria-label={`Change ${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onSubmit();
      }}
    >
      {children}
      {isJudged ? <p className="note-line">Reviewers judged by this: approvals that rest on {name} go stale.</p> : null}
      <Fault>{refusal?.message}</Fault>
      {refusal?.code === "thing.changed" ? (
        <div className="acts">
          <Button onClick={onTheirs}>Show what is known now</Button>
        </div>
      ) : null}
      <div className="acts">
        <Button look="primary" type="submit" disabled={!isReady}>
          Save
        </Button>
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
