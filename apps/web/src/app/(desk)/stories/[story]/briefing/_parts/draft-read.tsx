import type { BriefingView } from "@second-source/server/view/briefing-view";
import type { ReactNode } from "react";

/** The draft for whoever reads it and writes nothing on it. */
export function DraftRead({
  draft,
  publishing,
}: {
  draft: BriefingView["draft"];
  /** Where it stands between its writers, its reader and whoever publishes it. */
  publishing: ReactNode;
}): ReactNode {
  return (
    <section className="br-c" aria-label="Draft">
      <h1 className="bh">{draft.headline || "No headline yet"}</h1>
      <h2 className="sec">Findings</h2>
      {draft.sentences.length === 0 ? <p className="empty">An editor of the desk writes them.</p> : null}
      <ol className="bss">
        {draft.sentences.map((sentence, index) => (
          <li key={sentence.id} className="bs">
            <span className="bs-g">{index + 1}</span>
            <p>{sentence.text}</p>
          </li>
        ))}
      </ol>
      {publishing}
    </section>
  );
}
