"use client";

import { browserWords } from "@second-source/domain/desk/browser-words";
import type { AccountSession } from "@second-source/server/view/account-view";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Fault } from "@/components/ui/fault";
import { Icon } from "@/components/ui/icon";
import { When } from "@/components/ui/time";
import { useServerAction } from "@/components/use-server-action";
import { useTRPC } from "@/trpc/client";

/** Every browser in which one is signed in: a strange one is ended here. */
export function SessionList({ sessions }: { sessions: readonly AccountSession[] }): ReactNode {
  const trpc = useTRPC();
  const end = useServerAction(trpc.account.endSession.mutationOptions(), {
    successMessage: "This session has ended.",
    isLogged: false,
  });
  const endOthers = useServerAction(trpc.account.endOthers.mutationOptions(), {
    successMessage: "All your other sessions have ended.",
    isLogged: false,
  });
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">
        Where you are signed in <span className="muted">{sessions.length}</span>
      </h2>
      <ul className="acc-l">
        {sessions.map(({ id, isThis, browser, address, since }) => (
          <li key={id}>
            <Icon name={isThis ? "check" : "open"} />
            <span>
              <b>{browserWords(browser)}</b>
              {address ?? "address not kept"}, since <When at={since} />
            </span>
            {isThis ? (
              <span className="muted">here</span>
            ) : (
              <Button
                disabled={end.isRunning}
                aria-label={`End the session of ${browserWords(browser)}`}
                onClick={() => end.run({ session: id })}
              >
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Fault>{end.refusal?.message ?? endOthers.refusal?.message}</Fault>
      {sessions.length > 1 ? (
        <div className="acts">
          <Button disabled={endOthers.isRunning} onClick={() => endOthers.run({})}>
            End all the others
          </Button>
        </div>
      ) : null}
    </section>
  );
}
