import { shortHash } from "@second-source/domain/text/short-hash";
import type { ActivityEntry, ActivityFilter, ActivityView } from "@second-source/server/view/activity-view";
import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "../ui/button";
import { initialsOf } from "../ui/initials";
import { When } from "../ui/time";

/** The log, newest first, a page at a time. */
export function ActivityList({
  view,
  filter,
  onChange,
  withStory = false,
}: {
  view: ActivityView;
  filter: ActivityFilter;
  onChange: (filter: ActivityFilter) => void;
  withStory?: boolean;
}): ReactNode {
  if (view.entries.length === 0) return <p className="empty">Nothing here with these filters.</p>;
  const { next } = view;
  return (
    <>
      <ol className="act-l">
        {view.entries.map((entry) => (
          <Entry
            key={entry.seq}
            entry={entry}
            withStory={withStory}
            slug={view.story?.slug ?? entry.story?.slug ?? null}
          />
        ))}
      </ol>
      <div className="acts">
        {filter.before === null ? null : (
          <Button look="quiet" onClick={() => onChange({ ...filter, before: null })}>
            Newest
          </Button>
        )}
        {next === null ? null : <Button onClick={() => onChange({ ...filter, before: next })}>Older</Button>}
      </div>
    </>
  );
}

function Entry({
  entry,
  withStory,
  slug,
}: {
  entry: ActivityEntry;
  withStory: boolean;
  slug: string | null;
}): ReactNode {
  const { at, personName, what, said, story, claimNumber, seq, hash } = entry;
  return (
    <li>
      <When at={at} />
      <span className="person is-small" aria-hidden="true">
        {personName ? initialsOf(personName) : "⌘"}
      </span>
      <div>
        <p>
          <b>{personName ?? "A command on the server"}</b>{" "}
          {claimNumber !== null && slug ? <Link href={`/stories/${slug}/claims/${claimNumber}`}>{what}</Link> : what}
        </p>
        {said ? <p className="act-s">{said}</p> : null}
        {withStory && story ? <p className="muted">{story.title}</p> : null}
      </div>
      <span className="hash" title={`Row ${seq} of the log, ${hash}`}>
        {seq} · {shortHash(hash)}
      </span>
    </li>
  );
}
