"use client";

import type { BriefingView } from "@second-source/server/view/briefing-view";
import { useEffect, useRef, useState } from "react";
import { useServerAction } from "@/components/use-server-action";
import { useDraft } from "@/components/use-draft";
import type { Refusal } from "@/trpc/refusal";
import { useTRPC } from "@/trpc/client";

export interface DraftSentence {
  readonly text: string;
  readonly claimIds: readonly string[];
  /** Quoted words that an editor has marked as an outlet's own wording. */
  readonly ownWords: readonly string[];
}

/** The draft as typed, with the version of the server's draft that it was typed on. */
interface Typed {
  readonly version: number;
  readonly headline: string;
  readonly sentences: readonly DraftSentence[];
}

export interface BriefingEditing extends Typed {
  /** What is on the screen is what the server has, and what the rest of the screen was computed from. */
  readonly isSaved: boolean;
  readonly isSaving: boolean;
  readonly refusal: Refusal | null;
  setHeadline(headline: string): void;
  change(index: number, part: Partial<DraftSentence>): void;
  add(text: string, claimIds: readonly string[]): void;
  remove(index: number): void;
  move(index: number, by: -1 | 1): void;
  /** An empty sentence at the end, with the keyboard in it. */
  begin(): void;
  /** The sentence that was begun here. */
  readonly begun: number | null;
  /** After a conflict: leave this text, and go on with what stands now. */
  takeTheirs(): void;
  /** After a conflict: save this text over the version that stands now. */
  saveOver(): void;
  /** After a failure: try once more. */
  tryAgain(): void;
}

const PAUSE_MS = 500;
const NOTHING: Typed | null = null;

/** Saves what is typed after a pause. Typed text is kept in this browser until the server has it and shows it again. */
export function useBriefingDraft(story: string, view: BriefingView): BriefingEditing {
  const trpc = useTRPC();
  const save = useServerAction(trpc.briefing.save.mutationOptions());
  const [typed, setTyped, forgetTyped] = useDraft<Typed | null>(`briefing ${story}`, NOTHING);
  /** The last text that was sent, so that a refused one is not sent again until it changes. */
  const [sent, setSent] = useState<string | null>(null);
  const [begun, setBegun] = useState<number | null>(null);
  const stored: Typed = view.draft;
  const now = typed ?? stored;
  const isSaved = typed === null || textOf(typed) === textOf(stored);

  const latest = useRef({ save, typed, setTyped, forgetTyped });
  useEffect(() => {
    latest.current = { save, typed, setTyped, forgetTyped };
  });
  useEffect(() => {
    if (typed !== null && isSaved) latest.current.forgetTyped();
  }, [typed, isSaved]);

  const text = typed === null ? null : textOf(typed);
  const isDue =
    text !== null && !isSaved && !save.isRunning && text !== sent && save.refusal?.code !== "briefing.changed";
  useEffect(() => {
    if (!isDue || text === null) return undefined;
    const timer = setTimeout(() => {
      const { typed: last } = latest.current;
      if (!last) return;
      setSent(text);
      latest.current.save.run({ story, ...plain(last) }, ({ version }) => {
        const { typed: since } = latest.current;
        if (since) latest.current.setTyped({ ...since, version });
      });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [isDue, text, story]);

  const edit = (part: Partial<Typed>): void =>
    setTyped({ version: now.version, headline: now.headline, sentences: now.sentences, ...part });
  return {
    ...now,
    isSaved,
    isSaving: save.isRunning,
    refusal: save.refusal,
    setHeadline: (headline) => edit({ headline }),
    change: (at, part) =>
      edit({ sentences: now.sentences.map((each, index) => (index === at ? { ...each, ...part } : each)) }),
    add: (words, claimIds) => edit({ sentences: [...now.sentences, { text: words, claimIds, ownWords: [] }] }),
    begun,
    begin: () => {
      setBegun(now.sentences.length);
      edit({ sentences: [...now.sentences, { text: "", claimIds: [], ownWords: [] }] });
    },
    takeTheirs: () => {
      forgetTyped();
      setSent(null);
      save.forget();
    },
    remove: (at) => edit({ sentences: now.sentences.filter((_, index) => index !== at) }),
    move: (from, by) => edit({ sentences: moved(now.sentences, from, by) }),
    saveOver: () => {
      edit({ version: stored.version });
      setSent(null);
      save.forget();
    },
    tryAgain: () => {
      setSent(null);
      save.forget();
    },
  };
}

function moved(sentences: readonly DraftSentence[], from: number, by: -1 | 1): readonly DraftSentence[] {
  const [one, other] = [sentences[from], sentences[from + by]];
  if (!one || !other) return sentences;
  return sentences.map((each, index) => (index === from ? other : index === from + by ? one : each));
}

function plain({ version, headline, sentences }: Typed): {
  version: number;
  headline: string;
  sentences: { text: string; claimIds: string[]; ownWords: string[] }[];
} {
  const copies = sentences.map(({ text, claimIds, ownWords }) => ({
    text,
    claimIds: [...claimIds],
    ownWords: [...ownWords],
  }));
  return { version, headline, sentences: copies };
}

/** What counts as the same text: the server stores it composed (NFC) and trimmed. */
const asStored = (text: string): string => text.normalize("NFC").trim();

function textOf({ headline, sentences }: Typed): string {
  return JSON.stringify([
    asStored(headline),
    sentences.map(({ text, claimIds, ownWords }) => [asStored(text), claimIds, ownWords]),
  ]);
}
