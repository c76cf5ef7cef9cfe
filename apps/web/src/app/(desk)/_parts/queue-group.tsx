import type { QueueItem } from "@second-source/server/view/desk-view";
import Link from "next/link";
import type { ReactNode } from "react";
import { VerdictBadge } from "@/components/ui/verdict-badge";

/** One reason for which claims wait, with those claims; nothing at all when there are none. */
export function QueueGroup({
  title,
  remark,
  items,
  most,
  to,
}: {
  title: string;
  remark: string;
  items: readonly QueueItem[];
  /** How many are shown at most: there may be more. */
  most: number;
  to: "claim" | "review";
}): ReactNode {
  if (items.length === 0) return null;
  return (
    <div className="dg">
      <h2>
        {title} <span>{items.length < most ? items.length : `${most} and more`}</span>
        <small>{remark}</small>
      </h2>
      <ol>
        {items.map((item) => (
          <li key={item.claimId}>
            <Link
              className="dq"
              data-row
              href={
                to === "review" ? `/review?claim=${item.claimId}` : `/stories/${item.storySlug}/claims/${item.number}`
              }
            >
              <span className="dq-w">{item.wording}</span>
              <span className="dq-v">
                <VerdictBadge label={item.verdict} byException={item.byException} />
              </span>
              <span className="dq-s">
                {item.storyTitle}, claim {item.number}
              </span>
              <span className="dq-r">{item.remark}</span>
            </Link>
          </li>
        ))}
      </ol>
    </div>
  );
}
