import type { SecondPersonItem } from "@second-source/server/view/second-person";
import Link from "next/link";
import type { ReactNode } from "react";

function placeOf({ storySlug, claimNumber }: SecondPersonItem): string {
  if (storySlug === null) return "/settings/policy";
  return claimNumber === null ? `/stories/${storySlug}/origins` : `/stories/${storySlug}/claims/${claimNumber}`;
}

/** What somebody else has said and only a second person can make count. */
export function ToConfirm({ items }: { items: readonly SecondPersonItem[] }): ReactNode {
  if (items.length === 0) return null;
  return (
    <div className="dg">
      <h2>
        To confirm <span>{items.length}</span>
        <small>counts once a second person says so too</small>
      </h2>
      <ol>
        {items.map((item) => (
          <li key={item.id}>
            <Link className="dq" data-row href={placeOf(item)}>
              <span className="dq-w">{item.question}</span>
              <span className="dq-s">
                {[item.storyTitle ?? "Desk rules", ...(item.askedBy ? [`asked by ${item.askedBy}`] : [])].join(", ")}
              </span>
              <span className="dq-r">{item.reason}</span>
            </Link>
          </li>
        ))}
      </ol>
    </div>
  );
}
