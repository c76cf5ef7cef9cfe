import type { SecondPersonItem } from "@second-source/server/view/second-person";
import Link from "next/link";
import type { ReactNode } from "react";

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
            <Link
              className="dq"
              data-row
              href={
                item.claimNumber === null
                  ? `/stories/${item.storySlug}/origins`
                  : `/stories/${item.storySlug}/claims/${item.claimNumber}`
              }
            >
              <span className="dq-w">{item.question}</span>
              <span className="dq-s">
                {item.storyTitle}
                {item.askedBy ? `, asked by ${item.askedBy}` : ""}
              </span>
              <span className="dq-r">{item.reason}</span>
            </Link>
          </li>
        ))}
      </ol>
    </div>
  );
}
