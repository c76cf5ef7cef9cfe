import type { ReactNode } from "react";
import type { Refusal } from "@/trpc/refusal";
import { Button } from "../ui/button";

/** The second writer sees what stands now and decides; the text in the form stays as it is. */
export function ChangedMeanwhile({
  refusal,
  now,
  onTake,
}: {
  refusal: Refusal;
  now: string;
  onTake: () => void;
}): ReactNode {
  const isChange = refusal.code === "claim.changed";
  return (
    <div className="guard" role="alert">
      <p>{refusal.message}</p>
      {isChange ? (
        <>
          <p>
            It reads now: <b>{now}</b>
          </p>
          <div className="acts">
            <Button onClick={onTake}>I have seen it; save mine over it</Button>
          </div>
        </>
      ) : null}
    </div>
  );
}
