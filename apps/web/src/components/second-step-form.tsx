"use client";

import { useState, type FormEvent, type ReactNode } from "react";
import { askRoute } from "./ask-route";
import { SubmitButton } from "./ui/submit-button";
import { FormFault } from "./ui/form-fault";

const ROUTE = "/api/second-step";

/** Whether the password of this browser’s session was right, and its second step is still to come. */
export async function isSecondStepDue(): Promise<boolean> {
  const response = await fetch(ROUTE).catch(() => null);
  const answer = (await response?.json().catch(() => null)) as { readonly isDue?: boolean } | null;
  return answer?.isDue === true;
}

/** Six digits of an app, or a recovery code. `children` are other ways on. */
export function SecondStepForm({
  name = null,
  onDone,
  children,
}: {
  /** Whose code it is, where that is not on the screen. */
  name?: string | null;
  onDone: () => void;
  children?: ReactNode;
}): ReactNode {
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isRecovery, setRecovery] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    try {
      await askRoute(ROUTE, { code: new FormData(form).get("code") });
      onDone();
    } catch (error) {
      setFault(error instanceof Error ? error.message : "This did not work. Try again.");
      form.querySelector("input")?.select();
      setBusy(false);
    }
  };
  return (
    <form aria-labelledby="second-step" onSubmit={(event) => void submit(event)}>
      <h1 id="second-step">Six digits</h1>
      <p className="muted">
        {name ? `Your password is right, ${name}. ` : ""}
        {isRecovery
          ? "One of the ten codes that you kept. It works once."
          : "Type the code that your app shows. It changes every 30 seconds."}
      </p>
      <FormFault>{fault}</FormFault>
      <label className="field" key={isRecovery ? "recovery" : "app"}>
        <span className="lab">{isRecovery ? "Recovery code" : "Code"}</span>
        <input
          className="input si-code"
          name="code"
          inputMode={isRecovery ? "text" : "numeric"}
          autoComplete={isRecovery ? "off" : "one-time-code"}
          maxLength={40}
          required
          autoFocus
          aria-invalid={fault !== null}
        />
      </label>
      <SubmitButton isBusy={isBusy} busy="Looking…">
        Go on
      </SubmitButton>
      <div className="si-w">
        <button type="button" className="use" onClick={() => setRecovery(!isRecovery)}>
          {isRecovery ? "Use the app instead" : "Use a recovery code"}
        </button>
        {children}
      </div>
    </form>
  );
}
