"use client";

import { Fault } from "@/components/ui/fault";
import type { FormEvent, ReactNode } from "react";
import { ClaimFields, EMPTY_CLAIM } from "@/components/claim/claim-fields";
import { Button } from "@/components/ui/button";
import { useServerAction } from "@/components/use-server-action";
import { useDraft } from "@/components/use-draft";
import { useTRPC } from "@/trpc/client";

/** A claim before any passage: a draft. */
export function NewClaim({ story, onClose }: { story: string; onClose: () => void }): ReactNode {
  const trpc = useTRPC();
  const [fields, setFields, clear] = useDraft(`new claim ${story}`, EMPTY_CLAIM);
  const create = useServerAction(trpc.claim.create.mutationOptions(), {
    successMessage: "The claim is a draft. Mark a passage to check it.",
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    create.run({ story, fields }, () => {
      clear();
      onClose();
    });
  };
  return (
    <form className="newclaim" onSubmit={submit} aria-label="New claim">
      <ClaimFields value={fields} onChange={setFields} />
      <Fault>{create.refusal?.message}</Fault>
      <div className="acts">
        <Button look="primary" type="submit" disabled={create.isRunning}>
          Add claim
        </Button>
        <Button look="quiet" keys={["Esc"]} onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
