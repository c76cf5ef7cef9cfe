"use client";

import type { WatchView } from "@second-source/server/view/follow-view";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { When } from "@/components/ui/time";
import { useServerAction } from "@/components/use-server-action";
import { useTRPC } from "@/trpc/client";
import { everyWords } from "./every";

/** When it was looked at, what came of it, and the ways to look now or to stop. */
export function WatchLine({ watch, mayEdit }: { watch: WatchView; mayEdit: boolean }): ReactNode {
  const trpc = useTRPC();
  const pollNow = useServerAction(trpc.follow.pollNow.mutationOptions(), { errorDisplay: "TOAST", isLogged: false });
  const stop = useServerAction(trpc.follow.stop.mutationOptions(), {
    successMessage: "Not followed any more.",
    errorDisplay: "TOAST",
  });
  const { id, name, state, lookedAt, everyMinutes, fault } = watch;
  return (
    <div className="fol-w">
      <span className="muted">
        {state !== "AT_REST" ? (
          <>
            <span className="spin" aria-hidden="true" />{" "}
            {state === "LOOKING" ? "Looking now…" : "Waiting to be looked at…"}
          </>
        ) : (
          <>
            Looked at {everyWords(everyMinutes)}
            {lookedAt ? (
              <>
                , last <When at={lookedAt} />
              </>
            ) : null}
          </>
        )}
      </span>
      {mayEdit ? (
        <span className="acts">
          <Button
            look="quiet"
            aria-label={`Look now at ${name}`}
            disabled={state !== "AT_REST" || pollNow.isRunning}
            onClick={() => pollNow.run({ watch: id })}
          >
            Look now
          </Button>
          <Button look="quiet" aria-label={`Stop following ${name}`} onClick={() => stop.run({ watch: id })}>
            Stop
          </Button>
        </span>
      ) : null}
      {fault ? (
        <p className="intake-f" role="alert">
          <Icon name="warn" /> {fault}
        </p>
      ) : null}
    </div>
  );
}
