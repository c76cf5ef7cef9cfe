"use client";

import { counted } from "@second-source/domain/text/counted";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState, type ReactNode } from "react";
import { StoryBar } from "@/components/story-bar";
import { useKeys } from "@/components/use-keys";
import { useTRPC } from "@/trpc/client";
import { Ledger } from "./ledger";
import { isOnNode, OriginMap, type OriginNode } from "./origin-map";
import { OriginTable } from "./origin-table";
import { TextCopies } from "./text-copies";
import { PassageList } from "./passage-list";
import { originsSummary } from "./origins-summary";

/** Who stands behind what: a picture, the same as a table, and the ledger that both are drawn from. */
export function OriginsScreen({ slug }: { slug: string }): ReactNode {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.origin.view.queryOptions({ story: slug }));
  const [topic, setTopic] = useState<string | null>(null);
  const [withOwn, setWithOwn] = useState(true);
  const [isTable, setTable] = useState(false);
  const [node, setNode] = useState<OriginNode | null>(null);
  // A phone has no room for the map: it starts with the table, and the map is one press away.
  useEffect(() => {
    if (matchMedia("(max-width: 720px)").matches) setTable(true);
  }, []);
  useKeys({
    t: () => setTable(!isTable),
    o: () => setWithOwn(!withOwn),
    Escape: () => setNode(null),
  });
  const topics = [...new Set(data.threads.flatMap((thread) => thread.topic ?? []))];
  const threads = useMemo(
    () =>
      data.threads.filter(
        (thread) => (topic === null || thread.topic === topic) && (withOwn || thread.mark.style !== "OWN"),
      ),
    [data.threads, topic, withOwn],
  );
  const ends = useMemo(
    () => data.ends.filter((end) => threads.some((thread) => thread.end === end.key)),
    [data.ends, threads],
  );
  const { title, detail } = originsSummary(data);
  return (
    <>
      <StoryBar story={data.story} />
      <section className="rbar" aria-label="View">
        <div className="pills">
          <button type="button" aria-pressed={topic === null} onClick={() => setTopic(null)}>
            All claims
          </button>
          {topics.map((each) => (
            <button key={each} type="button" aria-pressed={topic === each} onClick={() => setTopic(each)}>
              {each}
            </button>
          ))}
        </div>
        <span className="grow" />
        <label className="chk">
          <input type="checkbox" checked={withOwn} onChange={(event) => setWithOwn(event.target.checked)} />
          Outlets’ own reporting
        </label>
        <span className="sep" />
        <div className="seg">
          <button type="button" aria-pressed={!isTable} onClick={() => setTable(false)}>
            Map
          </button>
          <button type="button" aria-pressed={isTable} onClick={() => setTable(true)}>
            Table
          </button>
        </div>
      </section>
      <main className="om">
        <div className="om-h">
          <h1>{title}</h1>
          <p>{detail}</p>
        </div>
        {data.threads.length === 0 ? (
          <p className="empty">Nobody named so far. Read an article and mark what it says.</p>
        ) : null}
        {threads.length > 0 && !isTable ? (
          <OriginMap threads={threads} ends={ends} slug={data.story.slug} node={node} onNode={setNode} />
        ) : null}
        {isTable ? <OriginTable view={data} threads={threads} ends={ends} /> : null}
        {node && !isTable ? (
          <PassageList
            title={`${counted(threads.filter((thread) => isOnNode(thread, node)).length, "passage")} on this node`}
            threads={threads.filter((thread) => isOnNode(thread, node))}
            slug={data.story.slug}
          />
        ) : null}
        <TextCopies copies={data.copies} />
        <Ledger view={data} />
      </main>
    </>
  );
}
