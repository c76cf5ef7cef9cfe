"use client";

import { browserSupportsWebAuthn, startRegistration, WebAuthnAbortService } from "@simplewebauthn/browser";
import { browserWords } from "@second-source/domain/desk/browser-words";
import type { AccountView } from "@second-source/server/view/account-view";
import { useState, type ReactNode } from "react";
import { madeOf } from "@/components/passkey-answer";
import { passkeyFault } from "@/components/passkey-fault";
import { Button } from "@/components/ui/button";
import { Fault } from "@/components/ui/fault";
import { Icon } from "@/components/ui/icon";
import { When } from "@/components/ui/time";
import { useServerAction } from "@/components/use-server-action";
import { useTRPC } from "@/trpc/client";
import { ProofForm } from "./proof-form";

/** What one is about to do with one’s password: add a passkey, or remove the one of that id. */
type Doing = "ADD" | { readonly remove: string };

/** Keys of one’s devices that sign in by themselves. */
export function Passkeys({ passkeys }: Pick<AccountView, "passkeys">): ReactNode {
  const trpc = useTRPC();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const begin = useServerAction(trpc.account.beginPasskey.mutationOptions(), { isLogged: false });
  const add = useServerAction(trpc.account.addPasskey.mutationOptions(), {
    isLogged: false,
    successMessage: "Your passkey is added. It signs you in without a password.",
  });
  const remove = useServerAction(trpc.account.removePasskey.mutationOptions(), {
    isLogged: false,
    successMessage: "This passkey signs nobody in any more, and your other sessions have ended.",
  });
  const leave = (): void => {
    WebAuthnAbortService.cancelCeremony();
    for (const each of [begin, add, remove]) each.forget();
    setFault(null);
    setDoing(null);
  };
  const make = async (optionsJSON: Parameters<typeof startRegistration>[0]["optionsJSON"]): Promise<void> => {
    try {
      const made = madeOf(await startRegistration({ optionsJSON }));
      add.run({ name: browserWords(navigator.userAgent), made }, leave);
    } catch (error) {
      setFault(passkeyFault(error) ?? "No passkey was made.");
    }
  };
  const prove = (password: string): void => {
    setFault(null);
    if (doing === "ADD") begin.run({ password }, (options) => void make(options));
    else if (doing) remove.run({ passkey: doing.remove, password }, leave);
  };
  const proof = (words: string): ReactNode => (
    <ProofForm
      words={words}
      isRunning={begin.isRunning || add.isRunning || remove.isRunning}
      fault={fault ?? (begin.refusal ?? add.refusal ?? remove.refusal)?.message ?? null}
      onProof={prove}
      onLeave={leave}
    />
  );
  return (
    <section aria-labelledby="passkeys">
      <h2 id="passkeys">
        Passkeys <span className="muted">this device, or your key manager, instead of the password</span>
      </h2>
      {passkeys.length === 0 ? (
        <p className="acc-p">None yet. A passkey cannot be guessed, or typed into a page that only looks like ours.</p>
      ) : (
        <ul className="acc-l">
          {passkeys.map(({ id, name, madeAt, usedAt }) => (
            <li key={id}>
              <Icon name="lock" />
              <span>
                <b>{name}</b>
                added <When at={madeAt} />
                {usedAt ? (
                  <>
                    , used <When at={usedAt} />
                  </>
                ) : (
                  ", not used yet"
                )}
              </span>
              <Button aria-label={`Remove the passkey ${name}`} onClick={() => setDoing({ remove: id })}>
                Remove…
              </Button>
            </li>
          ))}
        </ul>
      )}
      {doing ? (
        proof(doing === "ADD" ? "Add a passkey" : "Remove it")
      ) : (
        <>
          <div className="acts">
            <Button
              onClick={() =>
                browserSupportsWebAuthn()
                  ? setDoing("ADD")
                  : setFault("This browser makes passkeys only over https, at the address that your desk is known by.")
              }
            >
              Add a passkey…
            </Button>
          </div>
          <Fault>{fault}</Fault>
        </>
      )}
    </section>
  );
}
