"use client";

import { articleName } from "@second-source/domain/origin/withdrawal";
import type { OriginsView } from "@second-source/server/view/origins-view";
import { useState, type ReactNode } from "react";
import { useMayEdit } from "@/components/signed-in";
import { WithoutPanel, type Taken } from "./without-panel";

/** An outlet or an article taken away in thought: what would fall without it. */
export function TakenAway({ view }: { view: OriginsView }): ReactNode {
  const mayWrite = useMayEdit();
  const [chosen, setChosen] = useState("");
  const outlets = [...new Map(view.articles.map(({ outletId, outletName }) => [outletId, outletName]))];
  const things: { readonly key: string; readonly name: string; readonly what: Taken }[] = [
    ...outlets.map(([outlet, name]) => ({ key: outlet, name, what: { outlet } })),
    ...view.articles.map(({ id, outletName, headline }) => ({
      key: id,
      what: { article: id },
      name: articleName(outletName, headline),
    })),
  ];
  const thing = things.find(({ key }) => key === chosen);
  if (!mayWrite || things.length === 0) return null;
  return (
    <>
      <h3 className="sec">Without an outlet or an article</h3>
      <label className="inline-field">
        <span className="lab">What falls without</span>
        <select className="input" value={chosen} onChange={(event) => setChosen(event.target.value)}>
          <option value="">choose…</option>
          {things.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {thing ? (
        <WithoutPanel slug={view.story.slug} what={thing.what} name={thing.name} onClose={() => setChosen("")} />
      ) : null}
    </>
  );
}
