"use client";

import { mayEdit } from "@second-source/domain/desk/role";
import type { ClaimView } from "@second-source/server/view/claim-view";
import type { ReactNode } from "react";
import { useMayEdit } from "../signed-in";
import { useServerAction } from "../use-server-action";
import { useTRPC } from "@/trpc/client";

/** Who takes the next step. It decides nothing about who may approve. */
export function Assignee({ claim }: { claim: ClaimView }): ReactNode {
  const trpc = useTRPC();
  const assign = useServerAction(trpc.thread.assign.mutationOptions(), { errorDisplay: "TOAST" });
  const mayWrite = useMayEdit();
  return (
    <label className="inline-field assignee">
      <span className="lab">Assigned to</span>
      <select
        className="input"
        value={claim.assignedTo ?? ""}
        disabled={assign.isRunning || !mayWrite}
        onChange={(event) => assign.run({ claim: claim.id, person: event.target.value || null, was: claim.assignedTo })}
      >
        <option value="">anybody</option>
        {claim.people
          .filter((person) => mayEdit(person.role))
          .map((person) => (
            <option key={person.personId} value={person.personId}>
              {person.name}
            </option>
          ))}
      </select>
    </label>
  );
}
