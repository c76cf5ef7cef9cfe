import type { Metadata } from "next";
import type { ReactNode } from "react";
import { KeysBar } from "@/components/keys-bar";
import { Hydrate, load, trpc } from "@/trpc/server";
import { ChangedScreen } from "./_parts/changed-screen";

export const metadata: Metadata = { title: "What outlets changed" };

export default async function MovedPage({ params }: { params: Promise<{ story: string }> }): Promise<ReactNode> {
  const { story } = await params;
  await load(trpc.story.changes.queryOptions({ story }));
  return (
    <Hydrate>
      <ChangedScreen story={story} />
      <KeysBar
        keys={[
          ["J K", "passage"],
          ["Y", "it is the same", "EDIT"],
          ["N", "it is not", "EDIT"],
        ]}
      />
    </Hydrate>
  );
}
