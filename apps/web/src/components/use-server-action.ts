"use client";

import { useMutation, useQueryClient, type UseMutationOptions } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { toast } from "sonner";
import { namePress } from "@/trpc/press-name";
import { refusalOf, type Refusal } from "@/trpc/refusal";
import { afterPress } from "./live/own-press";
import { announceSessionEnd, askToSignInAgain } from "./sign-in-again";

interface ServerAction<I, O> {
  /** Starts the action; while it runs, starting it again does nothing. */
  readonly run: (input: I, then?: (output: O) => void) => void;
  /** The same for several that follow one another: ends with the answer, or with null where that is a refusal. */
  readonly runAndWait: (input: I) => Promise<O | null>;
  readonly isRunning: boolean;
  /** What the server said no with, until the next try. */
  readonly refusal: Refusal | null;
  readonly forget: () => void;
}

interface ActionOptions {
  /** Said when it is done. */
  readonly successMessage?: string;
  /** Where a refusal is told: in the form that started it, or in a note at the edge of the screen. */
  readonly errorDisplay?: "FORM" | "TOAST";
  /** Whether a story's log tells of it, and so its event; where it does not, what is on screen is read afresh at once. */
  readonly isLogged?: boolean;
}

/**
 * One action on the server: on success what it changed on screen is read afresh, on refusal the reason is told, and an
 * ended session asks to sign in again without losing what was typed. All of it also when the form is gone by then.
 */
export function useServerAction<I, O, E>(
  options: UseMutationOptions<O, E, I>,
  { successMessage, errorDisplay = "FORM", isLogged = true }: ActionOptions = {},
): ServerAction<I, O> {
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isBusy = useRef(false);
  /** A press that no answer came back to, and what it was called: the same press again is that one. */
  const unanswered = useRef<{ readonly name: string; readonly input: string } | null>(null);
  const startedAt = useRef(0);
  /** Starts the same once more. */
  const again = useRef<(() => void) | null>(null);
  const mutation = useMutation({
    ...options,
    retry: false,
    onSuccess: () => {
      unanswered.current = null;
      const readAll = (): void => void queries.invalidateQueries();
      if (isLogged) afterPress(startedAt.current, readAll);
      else readAll();
      if (successMessage) toast.success(successMessage);
    },
    onError: (error) => {
      const reason = refusalOf(error);
      if (reason.code !== null) unanswered.current = null;
      setRefusal(reason);
      if (errorDisplay === "TOAST") toast.error(reason.message);
      if (reason.code === "session.ended") announceSessionEnd();
      if (reason.code === "sign-in.stale") askToSignInAgain(reason.message, () => again.current?.());
      if (reason.code?.endsWith("changed")) void queries.invalidateQueries();
    },
    onSettled: () => {
      isBusy.current = false;
    },
  });
  const name = (input: I): void => {
    const sent = JSON.stringify(input);
    const again = unanswered.current?.input === sent ? unanswered.current.name : undefined;
    unanswered.current = { name: namePress(input, again), input: sent };
    startedAt.current = performance.now();
  };
  const run = (input: I, then?: (output: O) => void): void => {
    if (isBusy.current && errorDisplay === "FORM") return;
    isBusy.current = true;
    again.current = () => run(input, then);
    setRefusal(null);
    name(input);
    mutation.mutate(input, { onSuccess: (output) => then?.(output) });
  };
  const runAndWait = async (input: I): Promise<O | null> => {
    again.current = null;
    setRefusal(null);
    name(input);
    return mutation.mutateAsync(input).catch(() => null);
  };
  return { run, runAndWait, isRunning: mutation.isPending, refusal, forget: () => setRefusal(null) };
}
