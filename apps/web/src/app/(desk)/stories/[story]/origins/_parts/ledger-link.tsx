"use client";

import { LINK_KIND_WORDS, type LinkKind } from "@second-source/domain/origin/origin";
import type { ShownLink } from "@second-source/server/view/origins-view";
import type { ReactNode } from "react";
import { staleWords } from "@/components/origin/stale-words";
import { useMayEdit } from "@/components/signed-in";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { When } from "@/components/ui/time";
import { useServerAction } from "@/components/use-server-action";
import { useDraft } from "@/components/use-draft";
import { useTRPC } from "@/trpc/client";

const iconOf = (kind: LinkKind, isWaiting: boolean): string | null => {
  if (kind === "DISTINCT") return isWaiting ? "l-distinct-p" : "l-distinct";
  return kind === "SPEAKS_FOR" ? "l-speaks" : null;
};

/** How two origins stand to each other, by whom it was said, and the way to take it back. */
export function LedgerLink({ link }: { link: ShownLink }): ReactNode {
  const trpc = useTRPC();
  const mayWrite = useMayEdit();
  const [reason, setReason, forget] = useDraft(`end link ${link.id}`, "");
  const confirm = useServerAction(trpc.origin.confirmLink.mutationOptions(), {
    errorDisplay: "TOAST",
    successMessage: "Confirmed.",
  });
  const end = useServerAction(trpc.origin.endLink.mutationOptions(), {
    errorDisplay: "TOAST",
    successMessage: "Ended.",
  });
  const names = { from: link.from, to: link.to };
  const icon = iconOf(link.kind, link.isWaiting);
  const word = link.isWaiting ? "Reject" : "Take back";
  return (
    <div className="lg-l">
      <p>
        {icon ? <Icon name={icon} /> : null} <b>{link.from}</b> {LINK_KIND_WORDS[link.kind]} <b>{link.to}</b>{" "}
        {link.isWaiting ? <span className="tag">waits for a second person</span> : null}
      </p>
      <p className="muted">
        {link.reason} <span>{link.proposedBy}</span>, <When at={link.proposedAt} />
      </p>
      {mayWrite ? (
        <form
          className="acts"
          onSubmit={(event) => {
            event.preventDefault();
            end.run({ link: link.id, names, reason }, (done) => {
              forget();
              staleWords(done);
            });
          }}
        >
          {!link.isWaiting ? null : link.isOwn ? (
            <span className="muted">You said it, so somebody else confirms it.</span>
          ) : (
            <Button
              look="primary"
              disabled={confirm.isRunning}
              onClick={() => confirm.run({ link: link.id, names }, staleWords)}
            >
              Confirm
            </Button>
          )}
          <label className="inline-field">
            <span className="lab">{word}, because</span>
            <input
              className="input"
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </label>
          <Button type="submit" look="quiet" disabled={reason.trim() === "" || end.isRunning}>
            {word}
          </Button>
        </form>
      ) : null}
    </div>
  );
}
