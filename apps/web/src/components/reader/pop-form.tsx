"use client";

import type { Span } from "@second-source/domain/text/span";
import { useRef, type FormEvent, type ReactNode } from "react";
import { usePopPlace } from "./use-pop-place";

const MOST_SHOWN = 160;

/** A form on some words of the text, standing just under them. */
export function PopForm({
  label,
  span,
  words,
  onSubmit,
  children,
}: {
  label: string;
  span: Span;
  words: string;
  onSubmit: () => void;
  children: ReactNode;
}): ReactNode {
  const form = useRef<HTMLFormElement>(null);
  const place = usePopPlace(form, span);
  return (
    <form
      className="pop"
      ref={form}
      style={place}
      aria-label={label}
      // What is selected or typed in here marks nothing in the text below.
      onMouseUp={(event) => event.stopPropagation()}
      onKeyUp={(event) => event.stopPropagation()}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <header>
        <q className="q">{words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN - 3)}…` : words}</q>
      </header>
      {children}
    </form>
  );
}
