"use client";

import { useLayoutEffect } from "react";

/** The last that was done to a field or a button, and how the field stood then. */
interface Early {
  readonly event: Event;
  readonly value: string;
  readonly checked: boolean;
}

declare global {
  interface Window {
    /** Ends the watch of KEEP_EARLY_INPUT; answers with the fields that were changed and the buttons that were pressed. */
    takeEarlyInput?: () => Map<Element, Early>;
  }
}

const HEARD = ["input", "click"];

/** Once the page is live, what was done before is done again, so that it arrives. */
export function EarlyInput(): null {
  useLayoutEffect(() => {
    const early = window.takeEarlyInput?.();
    if (early) void redoAll(early);
  }, []);
  return null;
}

/**
 * Fields before buttons, each once React has taken in the one before. What is under way at this moment, or done again
 * meanwhile, has reached React by itself.
 */
async function redoAll(early: Map<Element, Early>): Promise<void> {
  for (const [part, { event }] of early) if (event.eventPhase !== Event.NONE) early.delete(part);
  const drop = ({ target }: Event): void => {
    if (!(target instanceof Element)) return;
    early.delete(target);
    early.delete(target.closest("button") ?? target);
  };
  for (const type of HEARD) addEventListener(type, drop, true);
  const isButton = ([part]: [Element, Early]): boolean => part instanceof HTMLButtonElement;
  const inOrder = [...[...early].filter((each) => !isButton(each)), ...[...early].filter(isButton)];
  for (const [part, how] of inOrder) {
    await new Promise((next) => setTimeout(next));
    if (early.delete(part)) redo(part, how);
  }
  for (const type of HEARD) removeEventListener(type, drop, true);
}

/** React tells of what differs from what it last set: so another thing is set first, and then what was there. */
function redo(part: Element, { value, checked }: Early): void {
  if (part instanceof HTMLButtonElement) {
    part.click();
    return;
  }
  if (part instanceof HTMLInputElement && (part.type === "checkbox" || part.type === "radio")) {
    part.checked = !checked;
    part.click();
    return;
  }
  if (part instanceof HTMLSelectElement) part.value = value;
  else if (part instanceof HTMLTextAreaElement || (part instanceof HTMLInputElement && part.type !== "file")) {
    part.value = `${value} `;
    // By the prototype's own setter, of which React takes no notice.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(part), "value")?.set?.call(part, value);
  }
  for (const type of ["input", "change"]) part.dispatchEvent(new Event(type, { bubbles: true }));
}
