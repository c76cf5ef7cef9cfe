"use client";

import { useState, type ReactNode } from "react";
import { useMayEdit } from "@/components/signed-in";

/** Things of one kind, each a line that opens into its form. */
export function ThingList<T extends { readonly id: string; readonly name: string }>({
  things,
  line,
  form,
}: {
  things: readonly T[];
  line: (thing: T) => ReactNode;
  form: (thing: T, onClose: () => void) => ReactNode;
}): ReactNode {
  const mayEdit = useMayEdit();
  const [openId, setOpen] = useState<string | null>(null);
  return (
    <ul className="out-l">
      {things.map((thing) => (
        <li key={thing.id}>
          {openId === thing.id ? (
            form(thing, () => setOpen(null))
          ) : (
            <div className="out">
              <b>{thing.name}</b>
              {line(thing)}
              {mayEdit ? (
                <button
                  type="button"
                  className="use"
                  aria-label={`Change ${thing.name}`}
                  onClick={() => setOpen(thing.id)}
                >
                  Change
                </button>
              ) : null}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
