"use client";

import type { BriefingView } from "@second-source/server/view/briefing-view";
import { useEffect, useRef, useState } from "react";
import { useAct } from "@/components/use-act";
import type { Refusal } from "@/trpc/refusal";
import { useTRPC } from "@/trpc/client";

export interface DraftSentence {
  /** Stable on this screen; the server gives new ids with every save. */
  readonly key: string;
  readonly text: string;
  readonly claimIds: readonly string[];
}

export interface BriefingEditing {
  readonly headline: string;
  readonly sentences: readonly DraftSentence[];
  readonly isSaved: boolean;
  readonly isSaving: boolean;
  readonly refusal: Refusal | null;
  setHeadline(headline: string): void;
  change(key: string, part: Partial<DraftSentence>): void;
  add(text: string, claimIds: readonly string[]): void;
  remove(key: string): void;
  move(key: string, by: -1 | 1): void;
  /** After a conflict: take the server's version as the base and save this text over it. */
  saveOver(): void;
}

const PAUSE_MS = 500;

/** The draft as typed, saved after a pause; when somebody else saved first, nothing typed is lost. */
export function useBriefingDraft(story: string, view: BriefingView): BriefingEditing {
  const trpc = useTRPC();
  const save = useAct(trpc.briefing.save.mutationOptions());
  const [headline, setHeadline] = useState(view.draft.headline);
  const [sentences, setSentences] = useState<readonly DraftSentence[]>(() =>
    view.draft.sentences.map(({ id, text, claimIds }) => ({ key: id, text, claimIds })),
  );
  const [version, setVersion] = useState(view.draft.version);
  const [savedText, setSavedText] = useState(() => textOf(view.draft.headline, view.draft.sentences));
  const text = textOf(headline, sentences);
  const isSaved = text === savedText;
  const keys = useRef(0);

  const { run, isRunning, refusal } = save;
  const latest = useRef({ run, headline, sentences, version, text });
  useEffect(() => {
    latest.current = { run, headline, sentences, version, text };
  });
  useEffect(() => {
    if (isSaved || isRunning || refusal) return undefined;
    const timer = setTimeout(() => {
      const now = latest.current;
      now.run(
        {
          story,
          version: now.version,
          headline: now.headline,
          sentences: now.sentences.map((each) => ({ text: each.text, claimIds: [...each.claimIds] })),
        },
        (saved) => {
          setVersion(saved.version);
          setSavedText(now.text);
        },
      );
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isSaved, isRunning, refusal, story, text]);

  return {
    headline,
    sentences,
    isSaved,
    isSaving: isRunning,
    refusal,
    setHeadline,
    change: (key, part) => setSentences(sentences.map((each) => (each.key === key ? { ...each, ...part } : each))),
    add: (typed, claimIds) => setSentences([...sentences, { key: `new ${keys.current++}`, text: typed, claimIds }]),
    remove: (key) => setSentences(sentences.filter((each) => each.key !== key)),
    move: (key, by) => setSentences(moved(sentences, key, by)),
    saveOver: () => {
      setVersion(view.draft.version);
      save.forget();
    },
  };
}

function moved(sentences: readonly DraftSentence[], key: string, by: -1 | 1): readonly DraftSentence[] {
  const from = sentences.findIndex((each) => each.key === key);
  const to = from + by;
  const [one, other] = [sentences[from], sentences[to]];
  if (!one || !other) return sentences;
  return sentences.map((each, index) => (index === from ? other : index === to ? one : each));
}

function textOf(headline: string, sentences: readonly { text: string; claimIds: readonly string[] }[]): string {
  return JSON.stringify([headline, sentences.map(({ text, claimIds }) => [text, claimIds])]);
}
