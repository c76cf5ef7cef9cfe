"use client";

import { counted } from "@second-source/domain/text/counted";
import type { OutletsView } from "@second-source/server/view/outlets-view";
import type { ReactNode } from "react";
import { toast } from "sonner";
import { Button } from "@/components/ui/button";
import { Fault } from "@/components/ui/fault";
import { useAct } from "@/components/use-act";
import { useDraft } from "@/components/use-draft";
import { useTRPC } from "@/trpc/client";

interface Props {
  readonly outlet: OutletsView["outlets"][number];
  readonly onClose: () => void;
}

/** What the desk knows of an outlet. Name and owner were judged by reviewers: the form says so before they change. */
export function OutletForm({ outlet, onClose }: Props): ReactNode {
  const trpc = useTRPC();
  const was = { name: outlet.name, owner: outlet.owner, domains: [...outlet.domains] };
  const initial = { was, name: outlet.name, owner: outlet.owner ?? "", domains: outlet.domains.join(", ") };
  const [draft, setDraft, forget] = useDraft(`outlet ${outlet.id}`, initial);
  const change = useAct(trpc.outlet.change.mutationOptions());
  const takeTheirs = (): void => {
    forget();
    change.forget();
  };
  const close = (): void => {
    forget();
    onClose();
  };
  const isJudged = draft.name !== initial.name || draft.owner !== initial.owner;
  const field = (key: "name" | "owner" | "domains", label: string, note: string): ReactNode => (
    <label className="mf">
      <span className="lab">{label}</span>
      <input
        className="input"
        value={draft[key]}
        onChange={(event) => setDraft({ ...draft, [key]: event.target.value })}
      />
      <span className="mf-f">{note}</span>
    </label>
  );
  return (
    <form
      className="out-f"
      aria-label={`Change ${outlet.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        const domains = draft.domains.split(/[\s,]+/).filter((domain) => domain !== "");
        const fields = { name: draft.name, owner: draft.owner || null, domains };
        change.run({ outlet: outlet.id, was: draft.was, ...fields }, ({ stale }) => {
          toast.success(stale === 0 ? "Kept." : `Kept. ${counted(stale, "approval", "approvals")} went stale.`);
          close();
        });
      }}
    >
      {field("name", "Name", "As the desk writes it.")}
      {field("domains", "Domains", "Like herald.example, several with a comma between them.")}
      {field("owner", "Owner", "The company or person behind it; the same spelling for every outlet of theirs.")}
      {isJudged ? (
        <p className="note-line">
          Reviewers judged by the name and the owner: approvals that rest on this outlet go stale.
        </p>
      ) : null}
      <Fault>{change.refusal?.message}</Fault>
      {change.refusal?.code === "outlet.changed" ? (
        <div className="acts">
          <Button onClick={() => takeTheirs()}>Show what is known now</Button>
        </div>
      ) : null}
      <div className="acts">
        <Button look="primary" type="submit" disabled={change.isRunning || draft.name.trim() === ""}>
          Keep
        </Button>
        <Button look="quiet" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
