"use client";

import { capital } from "@second-source/domain/text/capital";
import { counted } from "@second-source/domain/text/counted";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useMayEdit } from "@/components/signed-in";
import { StoryBar } from "@/components/story-bar";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { useKeys } from "@/components/use-keys";
import { useTRPC } from "@/trpc/client";
import { ClaimShelf } from "./claim-shelf";
import { Composer } from "./composer";
import { DraftRead } from "./draft-read";
import { download } from "./download";
import { Preview } from "./preview";
import { Publishing } from "./publishing";
import { useBriefingDraft } from "./use-briefing-draft";

/** Approved claims at the left, the sentences in the middle, what will print at the right. */
export function BriefingScreen({ story }: { story: string }): ReactNode {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.briefing.view.queryOptions({ story }));
  const draft = useBriefingDraft(story, data);
  const mayEdit = useMayEdit();
  useKeys(mayEdit ? { n: () => draft.begin() } : {});
  const stopped = new Set(data.stops.map((stop) => stop.sentenceId)).size;
  const isReady = data.stops.length === 0 && draft.isSaved;
  const publishing = <Publishing story={story} view={data} isReady={isReady} />;
  return (
    <>
      <StoryBar story={data.story}>
        {data.stops.length > 0 ? (
          <span className="stopd" role="status">
            <Icon name="stop" />{" "}
            {stopWords(
              stopped,
              data.stops[0]?.reason ?? "",
              data.stops.every((stop) => stop.sentenceId === null),
            )}
          </span>
        ) : null}
        <Button disabled={!isReady} onClick={() => void download(story, "markdown")}>
          Markdown
        </Button>
        <Button disabled={!isReady} onClick={() => void download(story, "pdf")}>
          PDF
        </Button>
      </StoryBar>
      <main className="br fill">
        <ClaimShelf
          view={data}
          used={draft.sentences.flatMap((sentence) => sentence.claimIds)}
          onAdd={mayEdit ? (claim) => draft.add(claim.wording, [claim.id]) : null}
          onExport={(format, edition) => void download(story, format, edition)}
        />
        {mayEdit ? (
          <Composer view={data} draft={draft} publishing={publishing} />
        ) : (
          <DraftRead draft={data.draft} publishing={publishing} />
        )}
        <Preview composed={data.composed} />
      </main>
    </>
  );
}

function stopWords(sentences: number, first: string, isWhole: boolean): string {
  return isWhole
    ? first
    : `${capital(counted(sentences, "sentence"))} ${sentences === 1 ? "stops" : "stop"} the export.`;
}
