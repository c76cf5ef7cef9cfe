"use client";

import { counted } from "@second-source/domain/text/counted";
import { capital } from "@second-source/domain/text/capital";
import { shortHash } from "@second-source/domain/text/short-hash";
import type { EditionHit } from "@second-source/server/view/edition-hits";
import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import type { ReactNode } from "react";
import { StoryBar } from "@/components/story-bar";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { When } from "@/components/ui/time";
import { useTRPC } from "@/trpc/client";
import { download } from "./download";
import { EditionSheet } from "./edition-sheet";

/** An edition as it went out. It never changes; what of it rests on something withdrawn since stands over it. */
export function EditionScreen({ story, number }: { story: string; number: number }): ReactNode {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.briefing.edition.queryOptions({ story, number }));
  const left = new Map(
    data.hits.flatMap(({ claims }) =>
      claims.map((claim) => [claim.number, `${claim.words.title}, ${claim.words.detail}`.toLowerCase()] as const),
    ),
  );
  return (
    <>
      <StoryBar story={data.story}>
        <span className="hash">sha256 {shortHash(data.sha256)}</span>
        {(["markdown", "pdf"] as const).map((format) => (
          <Button key={format} onClick={() => void download(story, format, number)}>
            {format === "pdf" ? "PDF" : "Markdown"}
          </Button>
        ))}
        <Link className="btn" href={`/stories/${story}/briefing`}>
          Back to the briefing
        </Link>
      </StoryBar>
      <main className="er-main fill">
        {data.hits.map((hit) => (
          <Banner key={hit.id} hit={hit} story={story} number={number} sentences={sentencesOn(hit, data.composed)} />
        ))}
        <p className="er-hands">
          <b>Edition {number}</b>
          <span>
            Published by {data.frozenBy}, <When at={data.frozenAt} />
          </span>
          <span>It never changes: same edition, same bytes</span>
        </p>
        <EditionSheet
          story={story}
          composed={data.composed}
          claims={data.claims}
          what={`Edition ${number}`}
          hit={left}
        />
      </main>
    </>
  );
}

type Findings = { readonly findings: readonly { readonly claims: readonly { readonly claimNumber: number }[] }[] };

const sentencesOn = ({ claims }: EditionHit, { findings }: Findings): number =>
  findings.filter((finding) =>
    finding.claims.some(({ claimNumber }) => claims.some(({ number }) => number === claimNumber)),
  ).length;

function Banner({
  hit,
  story,
  number,
  sentences,
}: {
  hit: EditionHit;
  story: string;
  number: number;
  sentences: number;
}): ReactNode {
  return (
    <div className="er-banner" role="note">
      <Icon name="stop" />
      <p>
        <b>
          {capital(counted(sentences, "sentence"))} of edition {number} {sentences === 1 ? "rests" : "rest"} on what was
          withdrawn.
        </b>{" "}
        {hit.name}, by {hit.withdrawnBy}, <When at={hit.withdrawnAt} />: “{hit.reason}”
      </p>
      <span className="er-acts">
        {hit.claims.map((claim) => (
          <Link key={claim.id} className="btn" href={`/stories/${story}/claims/${claim.number}`}>
            Correct claim {claim.number}
          </Link>
        ))}
      </span>
    </div>
  );
}
