"use client";

import type { ReactNode } from "react";
import { Button } from "../ui/button";
import { Fault } from "../ui/fault";
import { useServerAction } from "../use-server-action";
import { useTRPC } from "@/trpc/client";

/** An inference counts once somebody other than who made it says so too. */
export function ConfirmWho({ assertionId, revision }: { assertionId: string; revision: number }): ReactNode {
  const trpc = useTRPC();
  const confirm = useServerAction(trpc.claim.confirmInference.mutationOptions(), {
    successMessage: "Confirmed: it counts as a known origin now.",
  });
  return (
    <div className="acts">
      <Button disabled={confirm.isRunning} onClick={() => confirm.run({ assertion: assertionId, revision })}>
        Confirm who it is
      </Button>
      <span className="muted">By somebody other than who concluded it.</span>
      <Fault>{confirm.refusal?.message}</Fault>
    </div>
  );
}
