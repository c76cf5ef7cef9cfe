"use client";

import type { TrayItem } from "@second-source/server/view/intakes-view";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useAct } from "@/components/use-act";
import { useTRPC } from "@/trpc/client";

/** The same bound as the server's: said before anything is sent. */
export const MOST_BYTES = 10 * 1024 * 1024;
const LOOK_EVERY_MS = 300;

export interface Tray {
  readonly items: readonly TrayItem[];
  /** Whether it was brought in since the screen opened: then it is looked at as soon as it can be. */
  readonly isNew: (item: TrayItem) => boolean;
  /** Files on their way to the server. */
  readonly sending: readonly string[];
  /** Why some of them never got there. */
  readonly faults: readonly string[];
  readonly addFiles: (files: readonly File[]) => void;
  readonly addUrl: (url: string, then?: () => void) => void;
  readonly drop: (id: string) => void;
}

/** What somebody has brought in and not yet imported; it is looked after while anything is being read. */
export function useTray(story: string): Tray {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.article.tray.queryOptions(
      { story },
      { refetchInterval: ({ state }) => (state.data?.some(isUnderway) ? LOOK_EVERY_MS : false) },
    ),
  );
  const bringIn = useAct(trpc.article.bringIn.mutationOptions(), { refusals: "NOTE" });
  const drop = useAct(trpc.article.drop.mutationOptions(), { refusals: "NOTE" });
  /** What lay there when the screen opened waits for its editor. */
  const [old, setOld] = useState<ReadonlySet<string> | null>(null);
  if (data && !old) setOld(new Set(data.map(({ id }) => id)));
  const [sending, setSending] = useState<readonly string[]>([]);
  const [faults, setFaults] = useState<readonly string[]>([]);

  const addFiles = (files: readonly File[]): void => {
    setFaults(files.filter(({ size }) => size > MOST_BYTES).map(({ name, size }) => largeWords(`“${name}”`, size)));
    for (const file of files.filter(({ size }) => size <= MOST_BYTES)) {
      setSending((before) => [...before, file.name]);
      void base64Of(file)
        .then((base64) => bringIn.run({ story, what: { how: "FILE", fileName: file.name, base64 } }))
        .catch(() => setFaults((before) => [...before, `“${file.name}” could not be read from your disk.`]))
        .finally(() => setSending((before) => before.filter((name) => name !== file.name)));
    }
  };
  return {
    ...{ items: data ?? [], sending, faults, addFiles },
    isNew: ({ id }) => old !== null && !old.has(id),
    addUrl: (url, then) => bringIn.run({ story, what: { how: "URL", url } }, then),
    drop: (intake) => drop.run({ intake }),
  };
}

export const isUnderway = ({ state }: TrayItem): boolean => state === "WAITING" || state === "READING";

export function largeWords(what: string, bytes: number): string {
  return `${what} has ${(bytes / 1024 / 1024).toFixed(0)} MB. One article has at most 10 MB: bring in the story alone. Nothing was sent.`;
}

function base64Of(file: File): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onerror = () => failed(new Error("the file could not be read"));
    reader.onload = () => done(typeof reader.result === "string" ? reader.result.replace(/^data:[^,]*,/, "") : "");
    reader.readAsDataURL(file);
  });
}
