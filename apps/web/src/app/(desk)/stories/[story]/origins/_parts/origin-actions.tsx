"use client";

import type { OriginsView } from "@second-source/server/view/origins-view";
import { useState, type ReactNode } from "react";
import { EditOriginForm } from "@/components/origin/edit-origin-form";
import { useMayEdit } from "@/components/signed-in";
import { Button } from "@/components/ui/button";
import { LinkForm } from "./origin-pair-forms";
import { SplitForm } from "./split-form";
import { WithoutPanel } from "./without-panel";

const ACTIONS = {
  edit: "Change",
  DERIVES_FROM: "Has it from…",
  SPEAKS_FOR: "Speaks for…",
  SAME_AS: "Same as…",
  DISTINCT: "Another than…",
  split: "Tell apart…",
  without: "Without this…",
} as const;
type Action = keyof typeof ACTIONS;

/** What can be done with an origin: each opens a small form in place. */
export function OriginActions({ origin, view }: { origin: string; view: OriginsView }): ReactNode {
  const [open, setOpen] = useState<Action | null>(null);
  const mayWrite = useMayEdit();
  const current = view.origins.find((each) => each.id === origin);
  if (!current || !mayWrite) return null;
  const close = (): void => setOpen(null);
  const own = view.threads.filter((thread) => thread.originId === origin);
  const isOffered = (action: Action): boolean =>
    action === "split" ? own.length > 1 : action === "edit" || action === "without" || view.origins.length > 1;
  return (
    <>
      <span className="oa">
        {(Object.keys(ACTIONS) as Action[]).filter(isOffered).map((action) => (
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
      {open === "split" ? <SplitForm origin={current} threads={own} onClose={close} /> : null}
      {open === "without" ? (
        <WithoutPanel slug={view.story.slug} what={{ origin }} name={current.name} onClose={close} />
      ) : null}
      {open !== null && open !== "edit" && open !== "split" && open !== "without" ? (
        <LinkForm kind={open} origin={current} origins={view.origins} onClose={close} />
      ) : null}
    </>
  );
}
