import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

/** Why a form of a public page was refused; nothing while it was not. */
export function FormFault({ children }: { children: string | null }): ReactNode {
  return children ? (
    <p className="si-e" role="alert">
      <Icon name="stop" />
      <span>{children}</span>
    </p>
  ) : null;
}
