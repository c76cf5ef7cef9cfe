"use client";

import { useEffect, useLayoutEffect, useRef } from "react";
import { isTyping } from "./use-keys";

/** The last that was done to a field or a button, and how the field stood then. */
interface Early {
  readonly event: Event;
  readonly value: string;
  readonly checked: boolean;
}

/** A single key that went into no field. */
interface EarlyKey {
  readonly event: KeyboardEvent;
  readonly key: string;
  readonly shiftKey: boolean;
}

declare global {
  interface Window {
    /** Ends the watch of KEEP_EARLY_INPUT; answers with the fields that were changed and the buttons that were pressed. */
    takeEarlyInput?: () => Map<Element, Early>;
    /** Ends its watch of the keys; answers with those that were pressed, in their order. */
    takeEarlyKeys?: () => readonly EarlyKey[];
  }
}

const HEARD = ["input", "click"];

/**
 * Once the page is live, what was done before is done again, so that it arrives. React hears fields and buttons as soon
 * as it has taken the page over; keys are heard by effects (`useKeys`), which run later.
 */
export function EarlyInput(): null {
  const redone = useRef<Promise<void>>(Promise.resolve());
  useLayoutEffect(() => {
    const early = window.takeEarlyInput?.();
    if (early) redone.current = redoAll(early);
  }, []);
  useEffect(() => {
    const early = window.takeEarlyKeys?.().filter(({ event }) => event.eventPhase === Event.NONE);
    if (early) void redone.current.then(() => redoKeys(early));
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

/**
 * Key by key, each once React has drawn what the one before did, which it does before the next task: nothing that is
 * typed now comes between. What a key has opened a field for is typed into it.
 */
async function redoKeys(keys: readonly EarlyKey[]): Promise<void> {
  for (const { key, shiftKey } of keys) {
    const at = document.activeElement ?? document.body;
    if (isTyping(at)) typeInto(at, key);
    else at.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true }));
    await Promise.resolve();
  }
}

function typeInto(field: Element, key: string): void {
  const holdsText = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  if (!holdsText || field.selectionEnd === null || key.length !== 1) return;
  field.setRangeText(key, field.selectionStart ?? 0, field.selectionEnd, "end");
  field.dispatchEvent(new InputEvent("input", { data: key, inputType: "insertText", bubbles: true }));
}
