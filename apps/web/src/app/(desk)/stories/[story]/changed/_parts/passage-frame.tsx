import type { UnsettledPassageView } from "@second-source/server/view/changes-view";
import Link from "next/link";
import { useEffect, useRef, type ReactNode } from "react";

export interface PassageProps {
  readonly passage: UnsettledPassageView;
  readonly slug: string;
  readonly mayEdit: boolean;
  readonly isCurrent: boolean;
  readonly onCurrent: () => void;
}

/** One passage that waits: which claim rests on it, and in which outlet. */
export function PassageFrame({
  passage,
  slug,
  isCurrent,
  onCurrent,
  what,
  children,
}: PassageProps & { what: string; children: ReactNode }): ReactNode {
  const { claimNumber, wording, outletName, captureNumber } = passage;
  const frame = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) frame.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  return (
    <li ref={frame} className={`changed-i${isCurrent ? " is-here" : ""}`} aria-current={isCurrent} onFocus={onCurrent}>
      <h2>
        <span className="muted">Claim {claimNumber}</span>{" "}
        <Link href={`/stories/${slug}/claims/${claimNumber}`}>{wording}</Link>
      </h2>
      <p className="changed-w">
        <b>{outletName}</b>, capture {captureNumber}: {what}
      </p>
      {children}
    </li>
  );
}
