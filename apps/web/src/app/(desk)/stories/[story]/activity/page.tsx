import type { Metadata } from "next";
import type { ReactNode } from "react";
import { KeysBar } from "@/components/keys-bar";
import { EVERYTHING } from "@/components/activity/activity-filter";
import { Hydrate, load, trpc } from "@/trpc/server";
import { StoryActivityScreen } from "./_parts/story-activity-screen";

export const metadata: Metadata = { title: "Activity" };

export default async function ActivityPage({ params }: { params: Promise<{ story: string }> }): Promise<ReactNode> {
  const { story } = await params;
  await load(trpc.activity.story.queryOptions({ story, filter: EVERYTHING }));
  return (
    <Hydrate>
      <StoryActivityScreen slug={story} />
      <KeysBar keys={[["Tab", "filters"]]} />
    </Hydrate>
  );
}
