"use client";

import { signIn } from "next-auth/react";
import { useState, type FormEvent, type ReactNode } from "react";
import { PasskeyButton } from "@/components/passkey-button";
import { SingleSignOnButton } from "@/components/single-sign-on-button";
import { SubmitButton } from "@/components/ui/submit-button";
import { signInFault } from "@/components/sign-in-fault";
import { FormFault } from "@/components/ui/form-fault";

const REFUSED = "That e-mail and password do not go together. Check both, or ask your desk’s admin for a new password.";
const UNREACHABLE = "The server cannot be reached. Try again in a moment.";

export function SignInForm({
  to,
  elsewhere,
  fault: cameBack,
}: {
  to: string;
  /** What people call the newsroom’s own sign-in; null where there is none. */
  elsewhere: string | null;
  /** Why that led nowhere. */
  fault: string | null;
}): ReactNode {
  const [fault, setFault] = useState(cameBack);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const form = new FormData(event.currentTarget);
    const answer = await signIn("credentials", {
      email: form.get("email"),
      password: form.get("password"),
      redirect: false,
    }).catch(() => null);
    if (answer?.ok) location.assign(to);
    else {
      setBusy(false);
      setFault(answer ? signInFault(answer.error, REFUSED) : UNREACHABLE);
    }
  };
  return (
    <form aria-labelledby="sign-in" onSubmit={(event) => void submit(event)}>
      <h1 id="sign-in">Sign in</h1>
      <FormFault>{fault}</FormFault>
      {elsewhere === null ? null : (
        <>
          <SingleSignOnButton name={elsewhere} to={to} />
          <span className="si-or">or with a password</span>
        </>
      )}
      <label className="field">
        <span className="lab">E-mail</span>
        <input className="input" name="email" type="email" autoComplete="username" required autoFocus />
      </label>
      <label className="field">
        <span className="lab">Password</span>
        <input
          className="input"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          aria-invalid={fault === REFUSED}
        />
      </label>
      <SubmitButton isBusy={isBusy} busy="Signing in…">
        Sign in
      </SubmitButton>
      <div className="si-w">
        <PasskeyButton onDone={() => location.assign(to)} onFault={setFault} />
      </div>
    </form>
  );
}
