"use client";

import { useQuery } from "@tanstack/react-query";
import { type ReactNode } from "react";
import { Button } from "../ui/button";
import { Fault } from "../ui/fault";
import { NameField } from "../ui/name-field";
import { useServerAction } from "../use-server-action";
import { useDraft } from "../use-draft";
import { useTRPC } from "@/trpc/client";
import { keptWords } from "./stale-words";

/** Who owns an outlet, where nobody has recorded it. */
export function OutletOwnerForm({ outletId }: { outletId: string }): ReactNode {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.outlet.view.queryOptions());
  const outlet = data?.outlets.find((each) => each.id === outletId);
  const [owner, setOwner, forget] = useDraft(`owner of ${outletId}`, "");
  const change = useServerAction(trpc.outlet.change.mutationOptions());
  if (!outlet) return <p className="muted">{data ? "This outlet is not there." : "Reading…"}</p>;
  const { id, name, aliases, kind, domains } = outlet;
  const was = { name, aliases: [...aliases], kind, owner: outlet.owner, domains: [...domains] };
  return (
    <form
      aria-label={`Who owns ${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        change.run({ outlet: id, was, ...was, owner }, (done) => {
          keptWords(done);
          forget();
        });
      }}
    >
      <div className="field">
        <label className="lab" htmlFor={`owner-${id}`}>
          Who owns {name}
        </label>
        <NameField
          id={`owner-${id}`}
          label={`Who owns ${name}`}
          of="OWNERS"
          value={owner}
          placeholder="the company, or whoever is behind it"
          onChange={setOwner}
        />
      </div>
      <Fault>{change.refusal?.message}</Fault>
      <div className="acts">
        <Button type="submit" disabled={owner.trim() === "" || change.isRunning}>
          Save
        </Button>
      </div>
    </form>
  );
}
