import type { ClaimView } from "@second-source/server/view/claim-view";
import type { ReactNode } from "react";
import { When } from "../ui/time";

/** Every write and decision, newest first. */
export function ClaimHistory({ claim }: { claim: ClaimView }): ReactNode {
  return (
    <section className="cl-hist" aria-labelledby="history">
      <div className="sec-h">
        <h2 className="sec" id="history">
          History
        </h2>
      </div>
      <ol className="hist wide">
        {claim.history.map((entry, index) => (
          <li key={index}>
            <When at={entry.at} />
            <span>
              <b>{entry.personName}</b> {entry.what}{" "}
              {entry.kind === "WRITE" ? <span className="muted">r{entry.revision}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
