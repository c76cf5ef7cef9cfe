"use client";

import { useRef, type FormEvent, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Fault } from "@/components/ui/fault";
import { When } from "@/components/ui/time";
import { useServerAction } from "@/components/use-server-action";
import { useTRPC } from "@/trpc/client";

/** Another password, chosen by whoever proves to have the one there is. */
export function PasswordForm({ email, since }: { email: string; since: Date | null }): ReactNode {
  const trpc = useTRPC();
  const form = useRef<HTMLFormElement>(null);
  const change = useServerAction(trpc.account.changePassword.mutationOptions(), {
    successMessage: "Your password is changed. Wherever else you were signed in, you are not any more.",
    isLogged: false,
  });
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const [current, next] = [typed.get("current"), typed.get("next")];
    if (typeof current === "string" && typeof next === "string")
      change.run({ current, next }, () => form.current?.reset());
  };
  return (
    <section aria-labelledby="password">
      <h2 id="password">
        Password{" "}
        {since ? (
          <span className="muted">
            chosen <When at={since} />
          </span>
        ) : null}
      </h2>
      <form ref={form} onSubmit={submit}>
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <div className="acc-f">
          <label className="field">
            <span className="lab">The one you have</span>
            <input className="input" name="current" type="password" autoComplete="current-password" required />
          </label>
          <label className="field">
            <span className="lab">A new one, 12 characters at least</span>
            <input className="input" name="next" type="password" autoComplete="new-password" minLength={12} required />
          </label>
        </div>
        <Fault>{change.refusal?.message}</Fault>
        <div className="acts">
          <Button type="submit" disabled={change.isRunning}>
            Change password
          </Button>
          <span className="muted">ends your other sessions</span>
        </div>
      </form>
    </section>
  );
}
