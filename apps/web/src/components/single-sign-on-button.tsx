"use client";

import { signIn } from "next-auth/react";
import { useState, type ReactNode } from "react";
import { Button } from "./ui/button";

/** Leads to the newsroom’s own sign-in and back. */
export function SingleSignOnButton({
  name,
  to,
  isAfresh = false,
  before,
}: {
  /** What people call it. */
  name: string;
  /** Where it leads back to. */
  to: string;
  /** Whether they prove there again who they are, also where they are signed in still. */
  isAfresh?: boolean;
  /** What is to be done before; where that fails, nobody is led away. */
  before?: () => Promise<void>;
}): ReactNode {
  const [isBusy, setBusy] = useState(false);
  const go = async (): Promise<void> => {
    setBusy(true);
    try {
      await before?.();
      await signIn("oidc", { callbackUrl: to }, isAfresh ? { prompt: "login" } : {});
    } catch {
      setBusy(false);
    }
  };
  return (
    <Button className="si-elsewhere" disabled={isBusy} onClick={() => void go()}>
      {isBusy ? "One moment…" : `Sign in with ${name}`}
    </Button>
  );
}
