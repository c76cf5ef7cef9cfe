"use client";

import type { ListedIntake } from "@second-source/server/view/intakes-view";
import type { AddIntakeInput } from "@second-source/server/contract/import-contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { MOST_BYTES } from "@/components/most-bytes";
import { useServerAction } from "@/components/use-server-action";
import { useTRPC } from "@/trpc/client";

const LOOK_EVERY_MS = 300;

export interface Intakes {
  readonly items: readonly ListedIntake[];
  /** What can be looked at as soon as it can be: added since the screen opened, or asked for by its address. */
  readonly toOpen: readonly string[];
  /** Files on their way to the server. */
  readonly sending: readonly string[];
  /** Why some of them never got there. */
  readonly faults: readonly string[];
  readonly addFiles: (files: readonly File[]) => void;
  readonly addUrl: (url: string, then?: () => void) => void;
  readonly drop: (id: string) => void;
}

/** The intakes of somebody in a story, which are not imported yet; looked at again while any is being read. */
export function useIntakes(story: string, asked: string | null): Intakes {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.article.intakes.queryOptions(
      { story },
      { refetchInterval: ({ state }) => (state.data?.some(isUnderway) ? LOOK_EVERY_MS : false) },
    ),
  );
  const addIntake = useServerAction(trpc.article.addIntake.mutationOptions(), {
    errorDisplay: "TOAST",
    isLogged: false,
  });
  const drop = useServerAction(trpc.article.dropIntake.mutationOptions(), { errorDisplay: "TOAST", isLogged: false });
  /** What lay there when the list came waits for its editor, but for what was added here meanwhile. */
  const [old, setOld] = useState<ReadonlySet<string> | null>(null);
  if (data && !old) setOld(new Set(data.map(({ id }) => id)));
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
  const add = async (what: AddIntakeInput["what"], then?: () => void): Promise<void> => {
    const intake = await addIntake.runAndWait({ story, what });
    if (!intake) return;
    setAdded((before) => new Set([...before, intake.id]));
    then?.();
  };
  const [sending, setSending] = useState<readonly string[]>([]);
  const [faults, setFaults] = useState<readonly string[]>([]);

  /** One after the other, so that they are read in their order. */
  const send = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      const base64 = await base64Of(file).catch(() => null);
      if (base64 === null) setFaults((before) => [...before, `“${file.name}” could not be read from your disk.`]);
      else await add({ how: "FILE", fileName: file.name, base64 });
      setSending((before) => before.filter((name) => name !== file.name));
    }
  };
  const addFiles = (files: readonly File[]): void => {
    setFaults(files.filter(({ size }) => size > MOST_BYTES).map(({ name, size }) => largeWords(`“${name}”`, size)));
    const fitting = files.filter(({ size }) => size <= MOST_BYTES);
    setSending((before) => [...before, ...fitting.map(({ name }) => name)]);
    void send(fitting);
  };
  return {
    items: data ?? [],
    sending,
    faults,
    addFiles,
    toOpen: toOpen(data, (id) => id === asked || added.has(id) || old?.has(id) === false, asked),
    addUrl: (url, then) => void add({ how: "URL", url }, then),
    drop: (intake) => drop.run({ intake }),
  };
}

/** What was asked for opens once it is read; what a watch found is nobody's own, and has been read. */
function toOpen(
  items: readonly ListedIntake[] | undefined,
  isNew: (id: string) => boolean,
  asked: string | null,
): string[] {
  if (!items) return [];
  const ready = items.filter(({ state, feed }) => state === "READY" && !feed).map(({ id }) => id);
  const elsewhere = asked !== null && !items.some(({ id }) => id === asked) ? [asked] : [];
  return [...elsewhere, ...ready.filter(isNew)];
}

export const isUnderway = ({ state }: ListedIntake): boolean => state === "WAITING" || state === "READING";

export function largeWords(what: string, bytes: number): string {
  return `${what} has ${(bytes / 1024 / 1024).toFixed(0)} MB. One article has at most 10 MB: import the story alone. Nothing was sent.`;
}

function base64Of(file: File): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onerror = () => failed(new Error("the file could not be read"));
    reader.onload = () => done(typeof reader.result === "string" ? reader.result.replace(/^data:[^,]*,/, "") : "");
    reader.readAsDataURL(file);
  });
}
