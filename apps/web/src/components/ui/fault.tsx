import type { ReactNode } from "react";

/** Why something was refused, told where it was tried; nothing when there is nothing to tell. */
export function Fault({ children }: { children: string | null | undefined }): ReactNode {
  return children ? (
    <p className="fault" role="alert">
      {children}
    </p>
  ) : null;
}
