"use client";

import { signIn } from "next-auth/react";
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import { PasskeyButton } from "./passkey-button";
import { isSecondStepDue, SecondStepForm } from "./second-step-form";
import { announceSignedInAgain, onSignInAsked, type SignInAsked } from "./sign-in-again";
import { SingleSignOnButton } from "./single-sign-on-button";
import { signInFault } from "./sign-in-fault";
import { Button } from "./ui/button";
import { FormFault } from "./ui/form-fault";

/** Signs in again over the page, so that nothing typed on it is lost. */
export function SessionEnd({ email, elsewhere }: { email: string; elsewhere: string | null }): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [asked, setAsked] = useState<SignInAsked | null>(null);
  const [isDue, setDue] = useState(false);
  useEffect(
    () =>
      onSignInAsked((now) => {
        if (now === null) return dialog.current?.close();
        if (dialog.current?.open) return undefined;
        setAsked(now);
        setDue(false);
        return dialog.current?.showModal();
      }),
    [],
  );
  const signedIn = async (): Promise<void> => {
    if (await isSecondStepDue()) setDue(true);
    else goOn();
  };
  const goOn = (): void => {
    if (!dialog.current?.open) return;
    dialog.current.close();
    announceSignedInAgain();
    asked?.goOn?.();
  };
  return (
    <dialog
      ref={dialog}
      className="again"
      aria-labelledby={isDue ? "second-step" : "again"}
      onClose={() => setAsked(null)}
    >
      {isDue ? (
        <SecondStepForm onDone={goOn}>
          <button type="button" className="use" onClick={() => setDue(false)}>
            Type the password again
          </button>
        </SecondStepForm>
      ) : asked ? (
        <AgainForm
          asked={asked}
          email={email}
          elsewhere={elsewhere}
          onDone={() => void signedIn()}
          onLeave={() => dialog.current?.close()}
        />
      ) : null}
    </dialog>
  );
}

function AgainForm({
  asked: { why, message },
  email,
  elsewhere,
  onDone,
  onLeave,
}: {
  asked: SignInAsked;
  email: string;
  elsewhere: string | null;
  onDone: () => void;
  onLeave: () => void;
}): ReactNode {
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const password = new FormData(event.currentTarget).get("password");
    const answer = await signIn("credentials", { email, password, redirect: false }).catch(() => null);
    setBusy(false);
    setFault(answer?.ok ? null : signInFault(answer?.error, "That e-mail and password do not go together."));
    if (answer?.ok) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <h2 id="again">{why === "ENDED" ? "Your session has ended" : "Sign in again first"}</h2>
      <p>{message ?? `Sign in again as ${email}.`} What you typed is still here; nothing of it was lost.</p>
      <FormFault>{fault}</FormFault>
      <label className="field">
        <span className="lab">Password</span>
        <input
          className="input"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          autoFocus
          aria-describedby="again"
        />
      </label>
      <Button look="primary" type="submit" disabled={isBusy}>
        {why === "ENDED" ? "Sign in again" : "Sign in and go on"}
      </Button>
      {elsewhere === null ? null : (
        <SingleSignOnButton name={elsewhere} to={location.pathname + location.search} isAfresh />
      )}
      <div className="si-w">
        <PasskeyButton only={email} onDone={onDone} onFault={setFault} />
        {why === "STALE" ? (
          <button type="button" className="use" onClick={onLeave}>
            Not now
          </button>
        ) : null}
      </div>
    </form>
  );
}
