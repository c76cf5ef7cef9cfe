"use client";

import { useMutation, useQueryClient, type UseMutationOptions } from "@tanstack/react-query";
import { toast } from "sonner";
import { useState } from "react";
import { announceSessionEnd } from "./session-end";
import { refusalOf, type Refusal } from "@/trpc/refusal";

interface Act<I, O> {
  readonly run: (input: I, then?: (output: O) => void) => void;
  readonly isRunning: boolean;
  /** What the server said no with, until the next try. */
  readonly refusal: Refusal | null;
  readonly forget: () => void;
}

/**
 * One action on the server: on success everything on screen is read afresh, on refusal the reason is kept for the
 * form, and an ended session asks to sign in again without losing what was typed.
 */
export function useAct<I, O, E>(options: UseMutationOptions<O, E, I>, said?: string): Act<I, O> {
  const queries = useQueryClient();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const mutation = useMutation({ ...options, retry: false });
  const run = (input: I, then?: (output: O) => void): void => {
    setRefusal(null);
    mutation.mutate(input, {
      onSuccess: (output) => {
        void queries.invalidateQueries();
        if (said) toast.success(said);
        then?.(output);
      },
      onError: (error) => {
        const reason = refusalOf(error);
        setRefusal(reason);
        if (reason.code === "session.ended") announceSessionEnd();
        if (reason.code?.endsWith("changed")) void queries.invalidateQueries();
      },
    });
  };
  return { run, isRunning: mutation.isPending, refusal, forget: () => setRefusal(null) };
}
