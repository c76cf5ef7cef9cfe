import { counted } from "@second-source/domain/text/counted";
import type { ReactNode } from "react";

/** How many stories the worker still weighs anew; nothing where none waits. */
export function AwaitedNote({ awaited }: { awaited: number }): ReactNode {
  if (awaited === 0) return null;
  return (
    <p role="status">
      {counted(awaited, "story", "stories")} {awaited === 1 ? "is" : "are"} being weighed anew. What is in them can be
      approved and published once that is done.
    </p>
  );
}

/** How often a screen asks how far the worker has come, while it has something to do. */
export const whileAwaited = ({ state }: { state: { data?: { awaited: number } | undefined } }): number | false =>
  (state.data?.awaited ?? 0) > 0 ? 1000 : false;
