import type { QueueItem } from "@second-source/server/view/desk-view";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { ReviewMark } from "@/components/ui/review-mark";
import { VerdictBadge } from "@/components/ui/verdict-badge";

interface Props {
  readonly queue: readonly QueueItem[];
  readonly current: string | null;
  readonly onOpen: (claimId: string) => void;
}

/** What I may decide on first; what I may not, with the reason, below. */
export function ReviewQueue({ queue, current, onOpen }: Props): ReactNode {
  const mine = queue.filter((item) => item.notYours === null);
  const others = queue.filter((item) => item.notYours !== null);
  return (
    <nav className="rv-q" aria-label="Review queue">
      <h1 className="rv-qh">
        To review <span className="muted">{mine.length}</span>
      </h1>
      {mine.length === 0 ? <p className="empty pad">Nothing waits for you.</p> : null}
      <QueueList items={mine} current={current} onOpen={onOpen} />
      {others.length > 0 ? <h2 className="sec">Not yours to review</h2> : null}
      <QueueList items={others} current={current} onOpen={onOpen} />
    </nav>
  );
}

function QueueList({
  items,
  current,
  onOpen,
}: {
  items: readonly QueueItem[];
  current: string | null;
  onOpen: (claimId: string) => void;
}): ReactNode {
  return (
    <ol>
      {items.map((item) => (
        <li key={item.claimId}>
          <button
            type="button"
            className={`qi${item.claimId === current ? " is-cur" : ""}${item.notYours ? " is-no" : ""}`}
            aria-current={item.claimId === current}
            onClick={() => onOpen(item.claimId)}
          >
            <span className="qi-s">
              {item.storyTitle}, claim {item.number}
            </span>
            <span className="qi-w">{item.wording}</span>
            <span className="qi-f">
              <VerdictBadge label={item.verdict} byException={item.byException} />
              {item.state === "STALE" ? <ReviewMark state="STALE" /> : <span className="qi-m">{item.remark}</span>}
            </span>
            {item.notYours ? (
              <span className="qi-no">
                <Icon name="lock" /> {item.notYours}
              </span>
            ) : null}
          </button>
        </li>
      ))}
    </ol>
  );
}
