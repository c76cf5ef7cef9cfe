"use client";

import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { When } from "@/components/ui/time";

/** A link that was made, until another is. */
export interface MadeLink {
  readonly link: string;
  readonly until: Date;
  /** Where it went by mail; null where it is handed on. */
  readonly sentTo: string | null;
}

/** A link as it is shown this once, to be handed on; or where it went. */
export function OneTimeLink({ made: { link, until, sentTo }, whose }: { made: MadeLink; whose: string }): ReactNode {
  if (sentTo === null) return <ShownLink key={link} link={link} until={until} whose={whose} />;
  return (
    <div role="status">
      <h3>Sent by mail</h3>
      <p>
        A one-time link is on its way to {sentTo}. It works until <When at={until} />, and nobody at the desk is shown
        it.
      </p>
    </div>
  );
}

function ShownLink({ link, until, whose }: { link: string; until: Date; whose: string }): ReactNode {
  const [isCopied, setCopied] = useState(false);
  const copy = (): void =>
    void navigator.clipboard.writeText(link).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div role="status">
      <h3>One-time link</h3>
      <p>
        Works once, for {whose}, until <When at={until} />. Shown only now: hand it on by a way you trust.
      </p>
      <div className="once">
        <code>{link}</code>
        {/* Where the browser gives a page no clipboard, the words can be marked and copied. */}
        {"clipboard" in navigator ? (
          <Button look="primary" onClick={copy}>
            {isCopied ? "Copied" : "Copy"}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
