import type { ShownCopy } from "@second-source/server/view/origins-view";
import type { ReactNode } from "react";

/** Outlets that print largely one text, with the longest stretches that both carry. */
export function TextCopies({ copies }: { copies: readonly ShownCopy[] }): ReactNode {
  if (copies.length === 0) return null;
  return (
    <section className="copies" aria-labelledby="copies">
      <h2 className="sec" id="copies">
        Largely one text
      </h2>
      <p className="muted">
        These outlets print the same words, as with wire copy. Whatever both say is one voice, whoever stands behind it.
      </p>
      <ul>
        {copies.map(({ first, second, share, runs }) => (
          <li key={`${first} ${second}`}>
            <h3>
              {first} and {second} <span className="muted">share {Math.round(share * 100)}% of the words of one</span>
            </h3>
            {runs.map((run) => (
              <blockquote key={run} className="q">
                {run.length > 280 ? `${run.slice(0, 277)}…` : run}
              </blockquote>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
