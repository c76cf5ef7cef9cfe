"use client";

import { signOut } from "next-auth/react";
import { useState, type ReactNode } from "react";
import { PasskeyButton } from "@/components/passkey-button";
import { SecondStepForm } from "@/components/second-step-form";
import { FormFault } from "@/components/ui/form-fault";

/** What is asked after the right password of somebody who has a code app. */
export function SecondStep({ to, name }: { to: string; name: string }): ReactNode {
  const [fault, setFault] = useState<string | null>(null);
  const goOn = (): void => location.assign(to);
  return (
    <SecondStepForm name={name} onDone={goOn}>
      <PasskeyButton onDone={goOn} onFault={setFault} />
      <button type="button" className="use" onClick={() => void signOut({ callbackUrl: "/sign-in" })}>
        Somebody else
      </button>
      <FormFault>{fault}</FormFault>
    </SecondStepForm>
  );
}
