"use client";

import type { OriginsView } from "@second-source/server/view/origins-view";
import { useState, type ReactNode } from "react";
import { useMayEdit } from "@/components/role";
import { Button } from "@/components/ui/button";
import { EditOriginForm } from "./edit-origin-form";
import { LinkForm, MergeForm } from "./origin-pair-forms";
import { SplitForm } from "./split-form";

const ACTIONS = { edit: "Change", link: "Derives from…", merge: "Same as…", split: "Tell apart…" } as const;
type Action = keyof typeof ACTIONS;

/** What can be done with an origin: each opens a small form in place. */
export function OriginActions({ origin, view }: { origin: string; view: OriginsView }): ReactNode {
  const [open, setOpen] = useState<Action | null>(null);
  const mayWrite = useMayEdit();
  const current = view.origins.find((each) => each.id === origin);
  if (!current || !mayWrite) return null;
  const close = (): void => setOpen(null);
  const own = view.threads.filter((thread) => thread.originId === origin);
  return (
    <>
      <span className="oa">
        {(Object.keys(ACTIONS) as Action[])
          .filter((action) => (action === "split" ? own.length > 1 : action === "edit" || view.origins.length > 1))
          .map((action) => (
            <Button
              key={action}
              look="quiet"
              aria-expanded={open === action}
              onClick={() => setOpen(open === action ? null : action)}
            >
              {ACTIONS[action]}
            </Button>
          ))}
      </span>
      {open === "edit" ? <EditOriginForm origin={current} onClose={close} /> : null}
      {open === "link" ? <LinkForm origin={current} view={view} onClose={close} /> : null}
      {open === "merge" ? <MergeForm origin={current} view={view} onClose={close} /> : null}
      {open === "split" ? <SplitForm origin={current} threads={own} onClose={close} /> : null}
    </>
  );
}
