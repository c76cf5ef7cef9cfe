"use client";

import { useEffect } from "react";

declare global {
  interface Window {
    /** Ends the watch of KEEP_EARLY_INPUT; answers with the fields that were changed, and to what, and with the buttons. */
    takeEarlyInput?: () => ReadonlyMap<Element, { readonly value: string; readonly checked: boolean }>;
  }
}

/** Once the page is live, what was done before is done again in its order, so that it arrives. */
export function EarlyInput(): null {
  useEffect(() => {
    for (const [field, { value, checked }] of window.takeEarlyInput?.() ?? []) redo(field, value, checked);
  }, []);
  return null;
}

/** React tells of what differs from what it last set: so another thing is set first, and then what was there. */
function redo(field: Element, value: string, checked: boolean): void {
  if (field instanceof HTMLButtonElement) {
    field.click();
    return;
  }
  if (field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio")) {
    field.checked = !checked;
    field.click();
    return;
  }
  const isText = (field instanceof HTMLInputElement && field.type !== "file") || field instanceof HTMLTextAreaElement;
  if (isText) {
    field.value = `${value} `;
    // By the prototype's own setter, of which React takes no notice.
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, value);
  }
  for (const type of ["input", "change"]) field.dispatchEvent(new Event(type, { bubbles: true }));
}
