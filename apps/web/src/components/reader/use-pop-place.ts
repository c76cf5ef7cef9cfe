"use client";

import type { Span } from "@second-source/domain/text/span";
import { useEffect, useState } from "react";
import { rangeOf } from "./text-offsets";

/** Stands just under the words it is about, and takes the focus once it is there. */
export function usePopPlace(form: { readonly current: HTMLFormElement | null }, span: Span): { top: number } {
  const [top, setTop] = useState(0);
  useEffect(() => {
    const body = form.current?.closest<HTMLElement>(".art-b");
    const rect = body ? rangeOf(body, span)?.getBoundingClientRect() : null;
    if (body && rect) setTop(rect.bottom - body.getBoundingClientRect().top + 10);
    const field = form.current?.querySelector<HTMLElement>("select, [role=radio][aria-checked=true]");
    (field ?? form.current?.querySelector<HTMLElement>("button"))?.focus({ preventScroll: true });
  }, [form, span]);
  useEffect(() => {
    if (top > 0) form.current?.scrollIntoView({ block: "nearest" });
  }, [form, top]);
  return { top };
}
