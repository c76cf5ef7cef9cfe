"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useMayEdit } from "@/components/role";
import { Fault } from "@/components/ui/fault";
import { useAct } from "@/components/use-act";
import { useTRPC } from "@/trpc/client";
import { OutletForm } from "./outlet-form";
import { OutletLine } from "./outlet-line";

/** The outlets that the desk has met, what it knows of them, and how it fetches from them. */
export function OutletsScreen({ mayAdminister }: { mayAdminister: boolean }): ReactNode {
  const trpc = useTRPC();
  const mayEdit = useMayEdit();
  const { data } = useSuspenseQuery(trpc.outlet.view.queryOptions());
  const robots = useAct(trpc.outlet.respectRobots.mutationOptions(), { said: "The desk fetches by this from now on." });
  const [openId, setOpen] = useState<string | null>(null);
  return (
    <main className="pol">
      <h1>Outlets</h1>
      <p className="muted">
        Every outlet that an article was imported from. An address on one of its domains is proposed as its own; two
        outlets of one owner are not two voices of their own.
      </p>
      {data.outlets.length === 0 ? <p>None yet: import an article, and its outlet is kept here.</p> : null}
      <ul className="out-l">
        {data.outlets.map((outlet) => (
          <li key={outlet.id}>
            {openId === outlet.id ? (
              <OutletForm outlet={outlet} onClose={() => setOpen(null)} />
            ) : (
              <OutletLine outlet={outlet} onEdit={mayEdit ? () => setOpen(outlet.id) : null} />
            )}
          </li>
        ))}
      </ul>
      <div className="pol-f">
        <fieldset>
          <legend className="lab">Fetching</legend>
          <label className="pol-r">
            <input
              type="checkbox"
              checked={data.respectsRobots}
              disabled={!mayAdminister || robots.isRunning}
              onChange={(event) => robots.run({ respects: event.target.checked })}
            />
            <span>
              Leave alone what robots.txt keeps programs out of
              <small>
                Such a page is not fetched, for editors and for watches alike. It can still be sent from a browser, or
                brought in as a file.
                {mayAdminister ? "" : " An admin of the desk changes this."}
              </small>
            </span>
          </label>
        </fieldset>
        <Fault>{robots.refusal?.message}</Fault>
      </div>
    </main>
  );
}
