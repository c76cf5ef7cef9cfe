import type { Metadata } from "next";
import type { ReactNode } from "react";
import { KeysBar } from "@/components/keys-bar";
import { Hydrate, load, trpc } from "@/trpc/server";
import { FollowScreen } from "./_parts/follow-screen";

export const metadata: Metadata = { title: "Follow" };

export default async function FollowPage({ params }: { params: Promise<{ story: string }> }): Promise<ReactNode> {
  const { story } = await params;
  await load(trpc.follow.view.queryOptions({ story }));
  return (
    <Hydrate>
      <FollowScreen story={story} />
      <KeysBar keys={[["Tab", "next"]]} />
    </Hydrate>
  );
}
