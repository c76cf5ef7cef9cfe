"use client";

import type { Role } from "@second-source/domain/desk/role";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Fault } from "@/components/ui/fault";
import { useServerAction } from "@/components/use-server-action";
import { useTRPC } from "@/trpc/client";
import type { Person } from "./person-pane";
import { MAY, ROLE_OPTIONS, roleWords } from "./role-words";

/** What somebody may: chosen first, and given with a press of its own. */
export function PersonRole({ person: { personId, name, role } }: { person: Person }): ReactNode {
  const trpc = useTRPC();
  const [another, setAnother] = useState<Role | null>(null);
  const chosen = another ?? role;
  const change = useServerAction(trpc.people.changeRole.mutationOptions(), {
    successMessage: `${name} is ${roleWords(chosen).toLowerCase()} from now on.`,
    isLogged: false,
  });
  return (
    <>
      <h3>Role</h3>
      <Choice<Role> label="Role" options={ROLE_OPTIONS} value={chosen} onChange={setAnother} />
      <p className="stg-n">{MAY[chosen]}</p>
      <Fault>{change.refusal?.message}</Fault>
      {chosen === role ? null : (
        <div className="acts">
          <Button
            look="primary"
            disabled={change.isRunning}
            onClick={() => change.run({ person: personId, was: role, role: chosen }, () => setAnother(null))}
          >
            Make {name} {roleWords(chosen).toLowerCase()}
          </Button>
          <Button look="quiet" onClick={() => setAnother(null)}>
            Leave it
          </Button>
        </div>
      )}
    </>
  );
}
