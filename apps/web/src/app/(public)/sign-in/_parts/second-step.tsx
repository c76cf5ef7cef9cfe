"use client";

import { signOut } from "next-auth/react";
import type { ReactNode } from "react";
import { SecondStepForm } from "@/components/second-step-form";

/** What is asked after the right password of somebody who has a code app. */
export function SecondStep({ to, name }: { to: string; name: string }): ReactNode {
  return (
    <SecondStepForm name={name} onDone={() => location.assign(to)}>
      <button type="button" className="use" onClick={() => void signOut({ callbackUrl: "/sign-in" })}>
        Somebody else
      </button>
    </SecondStepForm>
  );
}
