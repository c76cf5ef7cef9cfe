"use client";

import { counted } from "@second-source/domain/text/counted";
import type { PeopleView } from "@second-source/server/view/people-view";
import { useState, type ReactNode } from "react";
import { Fault } from "@/components/ui/fault";
import { SureButton } from "@/components/ui/sure-button";
import { When } from "@/components/ui/time";
import { useServerAction } from "@/components/use-server-action";
import { useTRPC } from "@/trpc/client";
import { drawToken, linkOf } from "./draw-token";
import { OneTimeLink, type MadeLink } from "./one-time-link";
import type { Person } from "./person-pane";

/** How somebody signs in, and the way back for whoever cannot. */
export function PersonSignIn({
  person: { personId, name, email, sessions, hasCodeApp, hasPasskey, isLinked },
  asksSecondStep,
  hasMail,
  reset,
}: {
  person: Person;
  asksSecondStep: boolean;
  hasMail: boolean;
  reset: PeopleView["invitations"][number] | null;
}): ReactNode {
  const trpc = useTRPC();
  const [made, setMade] = useState<MadeLink | null>(null);
  const renew = useServerAction(trpc.people.reset.mutationOptions(), { isLogged: false });
  const withdraw = useServerAction(trpc.people.withdrawLink.mutationOptions(), {
    successMessage: "The link is withdrawn: it opens nothing any more.",
    isLogged: false,
  });
  const start = (): void => {
    const token = drawToken();
    renew.run({ person: personId, token }, ({ until, sentTo }) => setMade({ link: linkOf(token), until, sentTo }));
  };
  return (
    <>
      <h3>Sign-in</h3>
      <p>
        {sessions === 0 ? "Signed in nowhere at the moment." : `Signed in at ${counted(sessions, "browser")}.`}
        {isLinked
          ? " The newsroom’s own sign-in lets them in, and no password."
          : hasCodeApp
            ? " A code of their app is asked for after the password."
            : " The password alone lets them in."}
        {hasPasskey ? " They have a passkey." : ""} A reset ends every session, forgets the password, passkeys and a
        sign-in elsewhere, and {hasMail ? "sends" : "makes"} a one-time link; once it is used, a code app is forgotten
        too.
      </p>
      {asksSecondStep && !hasCodeApp && !hasPasskey && !isLinked ? (
        <p>
          <b>No second step.</b> They approve, publish and change nothing that matters until they have set one up.
        </p>
      ) : null}
      {reset && !made ? (
        <p>
          A link is open until <When at={reset.expiresAt} />.
        </p>
      ) : null}
      <div className="acts">
        {reset ? (
          <SureButton
            disabled={withdraw.isRunning}
            sure={`Withdraw the link of ${name}`}
            onSure={() => withdraw.run({ invitation: reset.id }, () => setMade(null))}
          >
            Withdraw the link
          </SureButton>
        ) : (
          <SureButton look="danger" disabled={renew.isRunning} sure={`Reset the sign-in of ${name}`} onSure={start}>
            Reset sign-in…
          </SureButton>
        )}
      </div>
      <Fault>{renew.refusal?.message ?? withdraw.refusal?.message}</Fault>
      {made ? <OneTimeLink made={made} whose={email} /> : null}
    </>
  );
}
