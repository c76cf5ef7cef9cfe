"use client";

import type { AccountView } from "@second-source/server/view/account-view";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { When } from "@/components/ui/time";
import { useServerAction } from "@/components/use-server-action";
import { useTRPC } from "@/trpc/client";
import { AppPicture } from "./app-picture";
import { ProofForm } from "./proof-form";
import { RecoveryCodes } from "./recovery-codes";

/** What one is about to do with one’s password. */
type Doing = "SET_UP" | "RENEW" | "REMOVE";

const WORDS: Record<Doing, string> = {
  SET_UP: "Set up a code app",
  RENEW: "Make new recovery codes",
  REMOVE: "Remove the code app",
};

/** The app whose six digits are asked for after the password: set up, renewed, removed. */
export function CodeApp({ codeApp }: Pick<AccountView, "codeApp">): ReactNode {
  const trpc = useTRPC();
  const [doing, setDoing] = useState<Doing | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const quiet = { isLogged: false } as const;
  const begin = useServerAction(trpc.account.beginCodeApp.mutationOptions(), quiet);
  const confirm = useServerAction(trpc.account.confirmCodeApp.mutationOptions(), quiet);
  const renew = useServerAction(trpc.account.renewRecoveryCodes.mutationOptions(), quiet);
  const remove = useServerAction(trpc.account.removeCodeApp.mutationOptions(), {
    ...quiet,
    successMessage: "Your code app is removed. The password alone lets you in.",
  });
  const [toSetUp, setToSetUp] = useState<{ secret: string; address: string } | null>(null);
  const done = (): void => {
    for (const each of [begin, confirm, renew, remove]) each.forget();
    setDoing(null);
    setToSetUp(null);
  };
  const show = ({ recoveryCodes }: { recoveryCodes: readonly string[] }): void => {
    done();
    setCodes(recoveryCodes);
  };
  const prove = (password: string): void => {
    if (doing === "SET_UP") begin.run({ password }, setToSetUp);
    if (doing === "RENEW") renew.run({ password }, show);
    if (doing === "REMOVE") remove.run({ password }, done);
  };
  const running = begin.isRunning || renew.isRunning || remove.isRunning;
  const refusal = { SET_UP: begin.refusal, RENEW: renew.refusal, REMOVE: remove.refusal };
  return (
    <section aria-labelledby="code-app">
      <h2 id="code-app">
        Code app <span className="muted">six digits, as a second step after the password</span>
      </h2>
      {codes ? <RecoveryCodes codes={codes} onKept={() => setCodes(null)} /> : null}
      {toSetUp ? (
        <AppPicture
          {...toSetUp}
          fault={confirm.refusal?.message ?? null}
          isRunning={confirm.isRunning}
          onCode={(code) => confirm.run({ code }, show)}
          onLeave={done}
        />
      ) : null}
      {toSetUp || codes ? null : (
        <p className="acc-p">
          {codeApp ? (
            <>
              Set up <When at={codeApp.since} />. {codeApp.codesLeft} of 10 recovery codes left.
            </>
          ) : (
            "Not set up. Whoever learns your password can sign in as you, and approve in your name."
          )}
        </p>
      )}
      {doing && !toSetUp ? (
        <ProofForm
          words={WORDS[doing]}
          isRunning={running}
          fault={refusal[doing]?.message ?? null}
          onProof={prove}
          onLeave={done}
        />
      ) : null}
      {doing || codes ? null : (
        <div className="acts">
          {codeApp ? (
            <>
              <Button onClick={() => setDoing("RENEW")}>New recovery codes…</Button>
              <Button onClick={() => setDoing("REMOVE")}>Remove…</Button>
            </>
          ) : (
            <Button onClick={() => setDoing("SET_UP")}>Set up a code app…</Button>
          )}
        </div>
      )}
    </section>
  );
}
