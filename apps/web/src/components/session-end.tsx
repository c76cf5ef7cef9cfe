"use client";

import { signIn } from "next-auth/react";
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from "react";
import { isSecondStepDue, SecondStepForm } from "./second-step-form";
import { signInFault } from "./sign-in-fault";
import { Button } from "./ui/button";
import { FormFault } from "./ui/form-fault";

const EVENT = "second-source-session-end";

/** Tells the page that the server no longer knows this session. */
export function announceSessionEnd(): void {
  dispatchEvent(new Event(EVENT));
}

const AGAIN = "second-source-signed-in-again";

/** Calls back when somebody has signed in again over the page; answers with how to stop. */
export function onSignedInAgain(heard: () => void): () => void {
  addEventListener(AGAIN, heard);
  return () => removeEventListener(AGAIN, heard);
}

const ELSEWHERE = "second-source-signed-in-elsewhere";

/** Tells the page that somebody has signed in again in another tab of this browser. */
export function announceSignedInElsewhere(): void {
  dispatchEvent(new Event(ELSEWHERE));
}

/** Signs in again over the page, so that nothing typed on it is lost. */
export function SessionEnd({ email }: { email: string }): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    const show = (): void => {
      if (dialog.current?.open) return;
      setDue(false);
      dialog.current?.showModal();
    };
    const hide = (): void => dialog.current?.close();
    addEventListener(EVENT, show);
    addEventListener(ELSEWHERE, hide);
    return () => {
      removeEventListener(EVENT, show);
      removeEventListener(ELSEWHERE, hide);
    };
  }, []);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const answer = await signIn("credentials", {
      email,
      password: new FormData(form).get("password"),
      redirect: false,
    });
    setFault(answer?.ok ? null : signInFault(answer?.error, "That e-mail and password do not go together."));
    if (!answer?.ok) return;
    form.reset();
    if (await isSecondStepDue()) setDue(true);
    else goOn();
  };
  const goOn = (): void => {
    setDue(false);
    dialog.current?.close();
    dispatchEvent(new Event(AGAIN));
  };
  return (
    <dialog ref={dialog} className="again" aria-labelledby={isDue ? "second-step" : "again"}>
      {isDue ? (
        <SecondStepForm onDone={goOn}>
          <button type="button" className="use" onClick={() => setDue(false)}>
            Type the password again
          </button>
        </SecondStepForm>
      ) : (
        <form onSubmit={(event) => void submit(event)}>
          <h2 id="again">Your session has ended</h2>
          <p>Sign in again as {email}. What you typed is still here; nothing of it was lost.</p>
          <FormFault>{fault}</FormFault>
          <label className="field">
            <span className="lab">Password</span>
            <input className="input" name="password" type="password" autoComplete="current-password" required />
          </label>
          <Button look="primary" type="submit">
            Sign in again
          </Button>
        </form>
      )}
    </dialog>
  );
}
