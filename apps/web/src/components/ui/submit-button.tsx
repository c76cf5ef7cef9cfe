import type { ReactNode } from "react";
import { Button } from "./button";

/** Sends a form; while it is on its way it says so, and cannot be pressed again. */
export function SubmitButton({
  isBusy,
  busy,
  children,
}: {
  isBusy: boolean;
  /** What it says meanwhile. */
  busy: string;
  children: ReactNode;
}): ReactNode {
  return (
    <Button look="primary" type="submit" disabled={isBusy}>
      {isBusy ? busy : children}
    </Button>
  );
}
