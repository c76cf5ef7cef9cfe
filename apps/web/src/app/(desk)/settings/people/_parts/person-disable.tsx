"use client";

import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Fault } from "@/components/ui/fault";
import { SureButton } from "@/components/ui/sure-button";
import { useServerAction } from "@/components/use-server-action";
import { useTRPC } from "@/trpc/client";
import type { Person } from "./person-pane";

/** Shuts somebody out of the desk, or lets them in again. What they did stays, with their name. */
export function PersonDisable({ person: { personId, name, disabledAt } }: { person: Person }): ReactNode {
  const trpc = useTRPC();
  const [reason, setReason] = useState("");
  const disable = useServerAction(trpc.people.disable.mutationOptions(), {
    successMessage: `${name} is shut out. You can let them in again.`,
    isLogged: false,
  });
  const enable = useServerAction(trpc.people.enable.mutationOptions(), {
    successMessage: `${name} may come in again.`,
    isLogged: false,
  });
  if (disabledAt)
    return (
      <>
        <h3>Shut out</h3>
        <p>What they wrote stays, with their name. Let in again, they have the role they had.</p>
        <div className="acts">
          <Button disabled={enable.isRunning} onClick={() => enable.run({ person: personId })}>
            Let {name} in again
          </Button>
        </div>
        <Fault>{enable.refusal?.message}</Fault>
      </>
    );
  return (
    <>
      <h3>Shut out</h3>
      <p>
        Ends their sessions at this desk within seconds. What they wrote stays, with their name; claims that wait for
        them wait for anybody.
      </p>
      <label className="field">
        <span className="lab">Why, where you want to say so</span>
        <input className="input" maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} />
      </label>
      <div className="acts">
        <SureButton
          look="danger"
          disabled={disable.isRunning}
          sure={`Shut ${name} out`}
          onSure={() => disable.run({ person: personId, reason: reason.trim() || null })}
        >
          Shut {name} out…
        </SureButton>
      </div>
      <Fault>{disable.refusal?.message}</Fault>
    </>
  );
}
