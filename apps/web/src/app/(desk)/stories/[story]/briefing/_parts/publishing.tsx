"use client";

import { shortHash } from "@second-source/domain/text/short-hash";
import type { BriefingView } from "@second-source/server/view/briefing-view";
import type { ReactNode } from "react";
import { useMayEdit } from "@/components/role";
import { Button } from "@/components/ui/button";
import { GuardNote } from "@/components/ui/guard-note";
import { When } from "@/components/ui/time";
import { useAct } from "@/components/use-act";
import { useTRPC } from "@/trpc/client";

/** Two hands at least, each named: one who wrote none of it reads it as it stands, and any but the reader publishes. */
export function Publishing({
  story,
  view,
  isReady,
}: {
  story: string;
  view: BriefingView;
  isReady: boolean;
}): ReactNode {
  const trpc = useTRPC();
  const mayWrite = useMayEdit();
  const read = useAct(trpc.briefing.read.mutationOptions(), { said: "Your reading is kept." });
  const freeze = useAct(trpc.briefing.freeze.mutationOptions(), {
    said: "The edition is published. Its claims are released.",
  });
  const { edition, draft } = view;
  if (draft.sentences.length === 0) return null;
  const refusal = read.refusal ?? freeze.refusal;
  const { documentSha256, number, readBy, readBefore, writers } = edition;
  const document = { story, documentSha256 };
  return (
    <section className="pub" aria-labelledby="publishing">
      <h2 className="sec" id="publishing">
        Edition {number} <span className="hash">{shortHash(documentSha256)}</span>
      </h2>
      {writers.length > 0 ? <p className="muted">Written by {writers.join(", ")}.</p> : null}
      {readBy ? (
        <p>
          Read as it stands here by <b>{readBy.name}</b>, <When at={readBy.at} />.
        </p>
      ) : readBefore ? (
        <p>
          It changed since {readBefore.name} read it, <When at={readBefore.at} />: that reading stands for another
          document.
        </p>
      ) : (
        <p>Nobody has read it as it stands here. Somebody who wrote none of it does, and only then it can go out.</p>
      )}
      {!isReady ? <p className="muted">It can be read once nothing stops it and everything is saved.</p> : null}
      {refusal ? <GuardNote title="Nothing was done" reasons={[refusal.message]} /> : null}
      {mayWrite ? (
        <div className="acts">
          {readBy ? null : (
            <Button
              look="primary"
              disabled={!isReady || edition.notYoursToRead !== null || read.isRunning}
              onClick={() => read.run(document)}
            >
              I have read edition {number} as it stands here
            </Button>
          )}
          {readBy ? (
            <Button
              look="primary"
              disabled={!isReady || edition.notYoursToPublish !== null || edition.isUnchanged || freeze.isRunning}
              onClick={() => freeze.run(document)}
            >
              Publish edition {number}
            </Button>
          ) : null}
          <span className="muted">
            {readBy
              ? edition.isUnchanged
                ? "It says what the last edition says."
                : edition.notYoursToPublish
              : edition.notYoursToRead}
          </span>
        </div>
      ) : null}
    </section>
  );
}
