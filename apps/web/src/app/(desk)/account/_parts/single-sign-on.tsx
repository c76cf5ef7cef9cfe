import type { AccountView } from "@second-source/server/view/account-view";
import type { ReactNode } from "react";
import { When } from "@/components/ui/time";

/** Whether the newsroom’s own sign-in lets one in. */
export function SingleSignOn({
  name,
  linkedSince,
}: {
  name: string;
} & Pick<AccountView, "linkedSince">): ReactNode {
  return (
    <section aria-labelledby="single-sign-on">
      <h2 id="single-sign-on">
        Sign in with {name} <span className="muted">without a password of its own</span>
      </h2>
      <p className="acc-p">
        {linkedSince ? (
          <>
            Linked <When at={linkedSince} />. It alone lets you in: there is no password, and a second step is asked for
            there. A reset of your sign-in unlinks it.
          </>
        ) : (
          "Not linked with this account. An admin of your desk resets your sign-in; use their link with it."
        )}
      </p>
    </section>
  );
}
