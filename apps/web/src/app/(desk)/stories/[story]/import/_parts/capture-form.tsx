"use client";

import { counted } from "@second-source/domain/text/counted";
import type { ImportPreview } from "@second-source/server/usecase/preview-import";
import type { Recapture } from "@second-source/server/usecase/recapture-article";
import Link from "next/link";
import { useState, type ReactNode } from "react";
import { CaptureChanges } from "@/components/capture-changes";
import { Fault } from "@/components/ui/fault";
import { useServerAction } from "@/components/use-server-action";
import { useDraft } from "@/components/use-draft";
import { useKeys } from "@/components/use-keys";
import { useTRPC } from "@/trpc/client";
import { ImportFoot } from "./import-foot";
import type { Material } from "./material";

interface Props {
  readonly slug: string;
  readonly article: { readonly id: string; readonly outletName: string };
  readonly preview: ImportPreview;
  readonly material: Material;
  readonly kept: ReadonlySet<number>;
  readonly onBack: () => void;
}

/** An outlet changed its story: stores what it says now, and tells what became of every passage. */
export function CaptureForm({ slug, article, preview, material, kept, onBack }: Props): ReactNode {
  const trpc = useTRPC();
  const [stored, setStored] = useState<Recapture | null>(null);
  const [, , clearText] = useDraft(`import ${slug}`, "");
  const store = useServerAction(trpc.article.recapture.mutationOptions());
  const submit = (): void => {
    if (kept.size === 0 || stored || !preview.comparison) return;
    const { since: after } = preview.comparison;
    store.run({ article: article.id, after, material, keptLines: [...kept] }, (answer) => {
      clearText();
      setStored(answer);
    });
  };
  useKeys({ "mod+Enter": submit });
  if (stored) return <WhatBecame slug={slug} article={article} stored={stored} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2 className="sec">What {article.outletName} says now</h2>
      <p>
        It is stored beside the captures before it, which stay as they are. Every passage is placed anew: what stands
        unchanged goes along, what changed waits for you, and approvals go stale only where their words changed.
      </p>
      {preview.comparison ? (
        <>
          <h3 className="lab">Since capture {preview.comparison.since}</h3>
          <CaptureChanges comparison={preview.comparison} />
        </>
      ) : null}
      <Fault>{store.refusal?.message ?? null}</Fault>
      <ImportFoot
        action="Store new capture"
        isStoring={store.isRunning}
        keptLines={kept.size}
        rawSha256={preview.rawSha256}
        onBack={onBack}
      />
    </form>
  );
}

function WhatBecame({ slug, article, stored }: Pick<Props, "slug" | "article"> & { stored: Recapture }): ReactNode {
  const { number, placed, moved, lost, reached } = stored;
  const stale = reached.filter(({ wentStale }) => wentStale);
  return (
    <section aria-labelledby="became">
      <h2 className="sec" id="became">
        Capture {number} of {article.outletName} is stored
      </h2>
      <ul className="became">
        <li>{counted(placed, "passage stands", "passages stand")} as before.</li>
        <li>{counted(moved, "passage was", "passages were")} found with other words: yours to confirm.</li>
        <li>{counted(lost, "passage", "passages")} not found again.</li>
        {stale.length > 0 ? (
          <li>
            The approval of {stale.map(({ number: claim }) => `claim ${claim}`).join(", ")} went stale: its words
            changed.
          </li>
        ) : null}
      </ul>
      <div className="im-f">
        <Link
          className="btn btn-primary"
          href={moved + lost > 0 ? `/stories/${slug}/changed` : `/stories/${slug}/read?article=${article.id}`}
        >
          {moved + lost > 0 ? "Look at them" : "Read it"}
        </Link>
      </div>
    </section>
  );
}
