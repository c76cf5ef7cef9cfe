"use client";

import { shortHash } from "@second-source/domain/text/short-hash";
import type { BriefingView } from "@second-source/server/view/briefing-view";
import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { useMayEdit } from "@/components/signed-in";
import { StoryBar } from "@/components/story-bar";
import { Button } from "@/components/ui/button";
import { GuardNote } from "@/components/ui/guard-note";
import { When } from "@/components/ui/time";
import { useServerAction } from "@/components/use-server-action";
import { useKeys } from "@/components/use-keys";
import { useTRPC } from "@/trpc/client";
import { EditionSheet } from "./edition-sheet";

/** Two hands at least, each named: one who wrote none of it reads it as it stands, and any but the reader publishes. */
export function ReadingScreen({ story }: { story: string }): ReactNode {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.briefing.view.queryOptions({ story }));
  const mayWrite = useMayEdit();
  const read = useServerAction(trpc.briefing.read.mutationOptions(), { successMessage: "Your reading is kept." });
  const freeze = useServerAction(trpc.briefing.freeze.mutationOptions(), {
    successMessage: "The edition is published. So are its claims.",
  });
  const { number, documentSha256, readBy, notYoursToRead, notYoursToPublish, isUnchanged } = data.edition;
  const act = readBy ? freeze : read;
  const notYours = readBy ? notYoursToPublish : notYoursToRead;
  const why = isUnchanged ? "It says what the last edition says." : (data.stops[0]?.reason ?? notYours);
  const isOpen = mayWrite && why === null && data.draft.sentences.length > 0 && !act.isRunning;
  const press = (): void => act.run({ story, documentSha256 });
  useKeys({ a: (event) => event.shiftKey && isOpen && press() });
  const refusal = read.refusal ?? freeze.refusal;
  return (
    <>
      <StoryBar story={data.story}>
        <span className="hash">document {shortHash(documentSha256)}</span>
        <Link className="btn" href={`/stories/${story}/briefing`}>
          Back to the briefing
        </Link>
      </StoryBar>
      <main className="er-main fill">
        <Hands edition={data.edition} />
        {data.draft.sentences.length === 0 ? (
          <p className="empty">Nothing is written yet. Sentences come first, in the briefing.</p>
        ) : (
          <EditionSheet
            story={story}
            composed={data.composed}
            claims={data.claims}
            what={`Edition ${number}, ${readBy ? "to be published" : "to be read"}`}
          />
        )}
        <footer className="er-foot" aria-label="Your decision">
          <div>
            {refusal ? <GuardNote title="Nothing was done" reasons={[refusal.message]} /> : null}
            {why === null ? (
              <p>
                {readBy
                  ? "Publishing freezes it: an edition never changes."
                  : "Read every line beside what it rests on. Your reading stands for this document alone."}
              </p>
            ) : (
              <p>{why}</p>
            )}
          </div>
          {mayWrite ? (
            <Button look="primary" keys={["⇧", "A"]} disabled={!isOpen} onClick={press}>
              {readBy ? `Publish edition ${number}` : `I have read edition ${number} as it stands here`}
            </Button>
          ) : null}
        </footer>
      </main>
    </>
  );
}

/** Who wrote it, who read it, and who may publish it. */
function Hands({ edition }: { edition: BriefingView["edition"] }): ReactNode {
  const { number, writers, readBy, readBefore } = edition;
  return (
    <p className="er-hands">
      <b>Edition {number}, second reading</b>
      <span>{writers.length > 0 ? `Written by ${writers.join(", ")}` : "Nobody has written on it yet"}</span>
      <span>
        {readBy ? (
          <>
            Read by <b>{readBy.name}</b>, <When at={readBy.at} />
          </>
        ) : readBefore ? (
          <>
            It changed since {readBefore.name} read it, <When at={readBefore.at} />
          </>
        ) : (
          "Read by somebody who wrote none of it"
        )}
      </span>
      <span>{readBy ? `Published by anybody but ${readBy.name}` : "Published by anybody but the reader"}</span>
    </p>
  );
}
