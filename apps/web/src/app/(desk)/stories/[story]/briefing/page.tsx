import type { Metadata } from "next";
import type { ReactNode } from "react";
import { KeysBar } from "@/components/keys-bar";
import { Hydrate, load, trpc } from "@/trpc/server";
import { BriefingScreen } from "./_parts/briefing-screen";

export const metadata: Metadata = { title: "Briefing" };

export default async function BriefingPage({ params }: { params: Promise<{ story: string }> }): Promise<ReactNode> {
  const { story } = await params;
  await load(trpc.briefing.view.queryOptions({ story }));
  return (
    <Hydrate>
      <BriefingScreen story={story} />
      <KeysBar
        keys={[
          ["Alt ↑", "move up", "EDIT"],
          ["Alt ↓", "move down", "EDIT"],
          ["N", "add a sentence", "EDIT"],
        ]}
      />
    </Hydrate>
  );
}
