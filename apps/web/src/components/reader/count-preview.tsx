"use client";

import type { Span } from "@second-source/domain/text/span";
import { listed } from "@second-source/domain/text/counted";
import { WAY_OUT_WORDS } from "@second-source/domain/verdict/way-out";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { EvidenceFigure } from "../ui/evidence-figure";
import { useSettled } from "../use-settled";
import { fieldsOf, isComplete, type PassageDraft } from "./passage-draft";
import { useTRPC } from "@/trpc/client";

const EFFECT_WORDS = {
  RAISES: "One voice more.",
  FIRST: "The first voice.",
  SAME: "The same voice as another: it adds none.",
  OPEN: "Not known to be another voice: it adds none.",
  NOBODY: "Nobody is named: it adds no voice.",
  NONE: "It is printed; it counts for nobody.",
};

/** What recording the passage would do to the count, before it is pressed. */
export function CountPreview({
  captureId,
  span,
  draft,
  assertionId,
}: {
  captureId: string;
  span: Span;
  draft: PassageDraft;
  assertionId: string | null;
}): ReactNode {
  const trpc = useTRPC();
  const settled = useSettled(draft);
  const { claimId } = settled;
  const { data } = useQuery({
    ...trpc.claim.previewAssertion.queryOptions({
      place: { captureId, start: span.start, end: span.end },
      claim: claimId ?? "",
      assertion: assertionId,
      fields: fieldsOf(settled),
    }),
    enabled: claimId !== null && isComplete(settled),
    placeholderData: keepPreviousData,
    retry: false,
  });
  if (!data || claimId === null || !isComplete(draft)) return null;
  const ways = [...new Set(data.waysOut.map(({ kind }) => WAY_OUT_WORDS[kind]))];
  const isMore = data.effect === "RAISES" || data.effect === "FIRST";
  return (
    <div className={`count-will${isMore ? " is-more" : ""}`} role="status">
      <p>
        <EvidenceFigure evidence={data.after.evidence} /> <b>{EFFECT_WORDS[data.effect]}</b> {data.after.words.title}:{" "}
        {data.after.words.detail}.
      </p>
      {data.reason ? <p className="muted">Because {data.reason}.</p> : null}
      {ways.length > 0 ? <p className="muted">What would change it: {listed(ways).toLowerCase()}.</p> : null}
    </div>
  );
}
