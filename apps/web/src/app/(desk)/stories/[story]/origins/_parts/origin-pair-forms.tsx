"use client";

import type { LinkKind } from "@second-source/domain/origin/origin";
import type { NamedOrigin } from "@second-source/server/story/story-model";
import type { ReactNode } from "react";
import { staleWords } from "@/components/origin/stale-words";
import { useServerAction } from "@/components/use-server-action";
import { useTRPC } from "@/trpc/client";
import { PairForm } from "./pair-form";

interface Words {
  readonly title: string;
  readonly label: string;
  readonly action: string;
  readonly successMessage: string;
}

const WORDS: Record<LinkKind, Words> = {
  DERIVES_FROM: {
    title: "has it from somebody else",
    label: "It has it from",
    action: "Record where it comes from",
    successMessage: "Recorded: they are one voice.",
  },
  SPEAKS_FOR: {
    title: "speaks for somebody else",
    label: "It speaks for",
    action: "Record for whom it speaks",
    successMessage: "Recorded: they are one voice.",
  },
  SAME_AS: {
    title: "is the same as another origin",
    label: "It is the same as",
    action: "Take them for one",
    successMessage: "They count as one now.",
  },
  DISTINCT: {
    title: "is another person than somebody who is unnamed too",
    label: "It is another than",
    action: "Say that they are two",
    successMessage: "Said. It counts once somebody else confirms it.",
  },
};

/** Says how an origin stands to another: what makes two one holds at once, that two are two needs a second person. */
export function LinkForm({
  kind,
  origin,
  origins,
  onClose,
}: {
  kind: LinkKind;
  origin: NamedOrigin;
  origins: readonly NamedOrigin[];
  onClose: () => void;
}): ReactNode {
  const trpc = useTRPC();
  const { title, label, action, successMessage } = WORDS[kind];
  const link = useServerAction(trpc.origin.link.mutationOptions(), { successMessage });
  return (
    <PairForm
      {...{ origin, origins, label, action, onClose, refusal: link.refusal, isRunning: link.isRunning }}
      title={`${origin.name} ${title}`}
      onSubmit={(to, reason, forget) =>
        link.run({ kind, from: origin.id, to: to.id, names: { from: origin.name, to: to.name }, reason }, (done) => {
          forget();
          staleWords(done);
          onClose();
        })
      }
    />
  );
}
