"use client";

import type { OriginsView, ShownLink } from "@second-source/server/view/origins-view";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { When } from "@/components/ui/time";
import { useMayEdit } from "@/components/role";
import { useAct } from "@/components/use-act";
import { useDraft } from "@/components/use-draft";
import { useTRPC } from "@/trpc/client";
import { OriginActions } from "./origin-actions";
import { staleWords } from "./stale-words";

/** The ledger: every named origin, who derives from whom, and which two turned out to be one. */
export function Ledger({ view }: { view: OriginsView }): ReactNode {
  if (view.origins.length === 0) return null;
  return (
    <section className="lg" aria-labelledby="ledger">
      <div className="sec-h">
        <h2 className="sec" id="ledger">
          The ledger
        </h2>
        <span className="muted">what is recorded of each origin; a change makes approvals that rest on it stale</span>
      </div>
      <ul className="lg-o">
        {view.origins.map(({ id, letter, slot, name, party, occasion }) => (
          <li key={id}>
            <Chip mark={{ letter, slot, style: "NAMED", name }} />
            <span className="lg-n">{name}</span>
            <span className="muted">{[party, occasion].filter((part) => part !== null).join(", ")}</span>
            <span className="grow" />
            <OriginActions origin={id} view={view} />
          </li>
        ))}
      </ul>
      {view.links.map((link) => (
        <Link key={link.id} link={link} />
      ))}
      {view.merged.map(({ id, name, into }) => (
        <Merged key={id} origin={id} words={`${name} was taken for ${into}.`} />
      ))}
    </section>
  );
}

function Link({ link }: { link: ShownLink }): ReactNode {
  const trpc = useTRPC();
  const mayWrite = useMayEdit();
  const [reason, setReason, forget] = useDraft(`end link ${link.id}`, "");
  const confirm = useAct(trpc.origin.confirmLink.mutationOptions(), { refusals: "NOTE", said: "Confirmed." });
  const end = useAct(trpc.origin.endLink.mutationOptions(), { refusals: "NOTE", said: "Ended." });
  return (
    <div className="lg-l">
      <p>
        <b>{link.from}</b> has it from <b>{link.to}</b>{" "}
        <span className="tag">{link.isConfirmed ? "confirmed" : "proposed"}</span>
      </p>
      <p className="muted">
        {link.reason} <span>{link.proposedBy}</span>, <When at={link.proposedAt} />
      </p>
      {mayWrite ? (
        <form
          className="acts"
          onSubmit={(event) => {
            event.preventDefault();
            end.run({ link: link.id, reason }, forget);
          }}
        >
          {link.isConfirmed ? null : link.isOwn ? (
            <span className="muted">You proposed it, so somebody else confirms it.</span>
          ) : (
            <Button
              look="primary"
              disabled={confirm.isRunning}
              onClick={() => confirm.run({ link: link.id }, staleWords)}
            >
              Confirm
            </Button>
          )}
          <label className="inline-field">
            <span className="lab">{link.isConfirmed ? "Take back, because" : "Reject, because"}</span>
            <input className="input" value={reason} onChange={(event) => setReason(event.target.value)} />
          </label>
          <Button type="submit" look="quiet" disabled={reason.trim() === "" || end.isRunning}>
            {link.isConfirmed ? "Take back" : "Reject"}
          </Button>
        </form>
      ) : null}
    </div>
  );
}

function Merged({ origin, words }: { origin: string; words: string }): ReactNode {
  const trpc = useTRPC();
  const mayWrite = useMayEdit();
  const [reason, setReason, forget] = useDraft(`unmerge ${origin}`, "");
  const unmerge = useAct(trpc.origin.unmerge.mutationOptions(), { refusals: "NOTE", said: "They are two again." });
  if (!mayWrite) return <p className="lg-l">{words}</p>;
  return (
    <form
      className="lg-l acts"
      onSubmit={(event) => {
        event.preventDefault();
        unmerge.run({ origin, reason }, (done) => {
          forget();
          staleWords(done);
        });
      }}
    >
      <span>{words}</span>
      <label className="inline-field">
        <span className="lab">Tell apart, because</span>
        <input className="input" value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <Button type="submit" look="quiet" disabled={reason.trim() === "" || unmerge.isRunning}>
        Tell apart
      </Button>
    </form>
  );
}
