import type { AppRouter } from "@second-source/server/app-router";
import { TRPCClientError } from "@trpc/client";

/** What the server said no with: a message for people, a code and details for the screen. */
export interface Refusal {
  readonly message: string;
  readonly code: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

export function refusalOf(error: unknown): Refusal {
  if (error instanceof TRPCClientError) {
    const { data, message } = error as TRPCClientError<AppRouter>;
    if (data) return { message, code: data.refusal?.code ?? data.code, details: data.refusal?.details ?? {} };
  }
  return {
    message: "The server cannot be reached. What you typed is kept here; try again in a moment.",
    code: null,
    details: {},
  };
}
