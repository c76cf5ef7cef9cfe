"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState, type ReactNode } from "react";
import { useMayEdit } from "@/components/signed-in";
import { Button } from "@/components/ui/button";
import { useKeys } from "@/components/use-keys";
import { useTRPC } from "@/trpc/client";
import { NewStory } from "./new-story";
import { QueueGroup } from "./queue-group";
import { StoryTable } from "./story-table";
import { ToConfirm } from "./to-confirm";

/** The desk's front page: what waits for me at the left, the stories with their progress at the right. */
export function DeskScreen(): ReactNode {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.desk.view.queryOptions());
  const router = useRouter();
  const [isOpening, setOpening] = useState(false);
  const mayEdit = useMayEdit();
  const links = (): HTMLAnchorElement[] => [...document.querySelectorAll<HTMLAnchorElement>("[data-row]")];
  const walk = (step: number): void => {
    const rows = links();
    const at = rows.indexOf(document.activeElement as HTMLAnchorElement);
    rows[Math.max(0, Math.min(rows.length - 1, at + step))]?.focus();
  };
  useKeys({
    j: () => walk(1),
    k: () => walk(-1),
    ...(mayEdit ? { n: () => setOpening(true) } : {}),
    r: () => router.push("/review"),
    Escape: () => setOpening(false),
  });
  const { asked, returned, stale, toCheck, given, toReview, toConfirm } = data;
  const waiting = [asked, returned, stale, toCheck, given, toReview, toConfirm].reduce(
    (sum, group) => sum + group.length,
    0,
  );
  return (
    <main className="dk">
      <section className="dk-q" aria-labelledby="queue">
        <div className="dk-h">
          <h1 id="queue">My queue</h1>
          <span className="muted">{waiting > 0 ? `${waiting}, oldest first` : ""}</span>
        </div>
        {waiting === 0 ? <p className="empty">Nothing waits for you.</p> : null}
        <QueueGroup
          title="You were asked"
          remark="somebody wants your answer"
          items={asked}
          most={data.most}
          to="claim"
        />
        <QueueGroup
          title="Returned to you"
          remark="a reviewer asks for something"
          items={returned}
          most={data.most}
          to="claim"
        />
        <QueueGroup
          title="Gone stale"
          remark="approved, then something under it changed"
          items={stale}
          most={data.most}
          to="claim"
        />
        <QueueGroup title="To check" remark="yours, not yet proposed" items={toCheck} most={data.most} to="claim" />
        <QueueGroup title="Given to you" remark="the next step is yours" items={given} most={data.most} to="claim" />
        <QueueGroup
          title="To review"
          remark="others’ work, none of it yours"
          items={toReview}
          most={data.most}
          to="review"
        />
        <ToConfirm items={toConfirm} />
      </section>
      <section className="dk-s" aria-labelledby="stories">
        <div className="dk-h">
          <h2 id="stories">Stories</h2>
          <span className="grow" />
          {mayEdit ? (
            <Button look="primary" keys={["N"]} onClick={() => setOpening(true)}>
              New story
            </Button>
          ) : null}
        </div>
        {isOpening ? <NewStory onClose={() => setOpening(false)} /> : null}
        <StoryTable first={data} />
      </section>
    </main>
  );
}
