"use client";

import type { ReaderArticle } from "@second-source/server/view/read-view";
import { useRouter } from "next/navigation";
import { useState, type ReactNode } from "react";
import { useTRPC } from "@/trpc/client";
import { Button } from "../ui/button";
import { Fault } from "../ui/fault";
import { useServerAction } from "../use-server-action";
import { useKeys } from "../use-keys";
import { PopForm } from "./pop-form";

/** The words just selected become the place of a passage that had lost its own. */
export function ReattachForm({
  slug,
  article,
  marking: { span },
  lost,
  onClose,
}: {
  slug: string;
  article: ReaderArticle;
  marking: { readonly span: { readonly start: number; readonly end: number } };
  /** The record whose words are looked for, and the passage that it stood on. */
  lost: { readonly assertion: string; readonly passage: string };
  onClose: () => void;
}): ReactNode {
  const trpc = useTRPC();
  const router = useRouter();
  // The words were selected in this capture; a newer one that arrives meanwhile has other places.
  const [{ text, captureId }] = useState(article);
  const words = text.slice(span.start, span.end);
  const reattach = useServerAction(trpc.claim.reattachPassage.mutationOptions(), { successMessage: "Attached again." });
  const submit = (): void =>
    reattach.run({ ...lost, place: { captureId, ...span } }, () => router.push(`/stories/${slug}/changed`));
  useKeys({ "mod+Enter": submit });
  return (
    <PopForm label="Attach the lost passage" span={span} words={words} onSubmit={submit}>
      <p className="muted">The passage goes here, with everything recorded on it.</p>
      <Fault>{reattach.refusal?.message ?? null}</Fault>
      <div className="acts">
        <Button look="primary" type="submit" keys={["Ctrl", "↵"]} disabled={reattach.isRunning}>
          These are the words
        </Button>
        <Button look="quiet" keys={["Esc"]} onClick={onClose}>
          Cancel
        </Button>
      </div>
    </PopForm>
  );
}
