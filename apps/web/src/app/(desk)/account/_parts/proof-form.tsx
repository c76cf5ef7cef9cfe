"use client";

import type { FormEvent, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Fault } from "@/components/ui/fault";

/** Asks for the password before something is done that decides who can sign in. */
export function ProofForm({
  words,
  isRunning,
  fault,
  onProof,
  onLeave,
}: {
  words: string;
  isRunning: boolean;
  fault: string | null;
  onProof: (password: string) => void;
  onLeave: () => void;
}): ReactNode {
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const password = new FormData(event.currentTarget).get("password");
    if (typeof password === "string") onProof(password);
  };
  return (
    <form onSubmit={submit}>
      <label className="field acc-1">
        <span className="lab">Your password, once more</span>
        <input className="input" name="password" type="password" autoComplete="current-password" required autoFocus />
      </label>
      <Fault>{fault}</Fault>
      <div className="acts">
        <Button type="submit" disabled={isRunning}>
          {words}
        </Button>
        <Button look="quiet" onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
