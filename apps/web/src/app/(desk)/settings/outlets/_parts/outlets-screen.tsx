"use client";

import { counted } from "@second-source/domain/text/counted";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { AwaitedNote, whileAwaited } from "@/components/ui/awaited-note";
import { Fault } from "@/components/ui/fault";
import { useServerAction } from "@/components/use-server-action";
import { useTRPC } from "@/trpc/client";
import { OutletForm } from "./outlet-form";
import { OwnerForm } from "./owner-form";
import { PartyForm } from "./party-form";
import { ThingList } from "./thing-list";

/** The outlets that the desk has met, what it knows of them, and how it fetches from them. */
export function OutletsScreen({ mayAdminister }: { mayAdminister: boolean }): ReactNode {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery({ ...trpc.outlet.view.queryOptions(), refetchInterval: whileAwaited });
  const robots = useServerAction(trpc.outlet.respectRobots.mutationOptions(), {
    successMessage: "The desk fetches by this from now on.",
  });
  return (
    <main className="pol">
      <h1>Outlets</h1>
      <p className="muted">
        Every outlet that an article was imported from. An address on one of its domains is proposed as its own; two
        outlets of one owner are not two voices of their own, and where nobody has recorded an owner, nobody can tell.
      </p>
      <AwaitedNote awaited={data.awaited} />
      {data.outlets.length === 0 ? <p>None yet: import an article, and its outlet is kept here.</p> : null}
      <ThingList
        things={data.outlets}
        line={({ domains, owner, kind, articles, aliases }) => (
          <>
            <span>{domains.length > 0 ? domains.join(", ") : <span className="muted">no domain</span>}</span>
            <span>{owner ?? <span className="muted">owner not recorded</span>}</span>
            <span className="muted">
              {[
                ...(kind === "WIRE" ? ["agency"] : []),
                counted(articles, "article"),
                ...(aliases.length > 0 ? [`also ${aliases.join(", ")}`] : []),
              ].join(", ")}
            </span>
          </>
        )}
        form={(outlet, onClose) => <OutletForm outlet={outlet} onClose={onClose} />}
      />
      {data.owners.length > 0 ? <h2 className="sec">Owners</h2> : null}
      <ThingList
        things={data.owners}
        line={({ party, aliases }) => (
          <>
            <span>{party ? `party: ${party}` : <span className="muted">no party</span>}</span>
            <span className="muted">{aliases.length > 0 ? `also ${aliases.join(", ")}` : ""}</span>
          </>
        )}
        form={(owner, onClose) => <OwnerForm owner={owner} onClose={onClose} />}
      />
      {data.parties.length > 0 ? <h2 className="sec">Parties</h2> : null}
      <ThingList
        things={data.parties}
        line={({ aliases }) => <span className="muted">{aliases.length > 0 ? `also ${aliases.join(", ")}` : ""}</span>}
        form={(party, onClose) => <PartyForm party={party} onClose={onClose} />}
      />
      <div className="pol-f">
        <fieldset>
          <legend className="lab">Fetching</legend>
          <label className="pol-r">
            <input
              type="checkbox"
              checked={data.respectsRobots}
              disabled={!mayAdminister || robots.isRunning}
              onChange={(event) => robots.run({ respects: event.target.checked, was: data.respectsRobots })}
            />
            <span>
              Leave alone what robots.txt keeps programs out of
              <small>
                Such a page is not fetched, for editors and for watches alike. It can still be sent from a browser, or
                imported as a file.
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
