import type { Metadata } from "next";
import type { ReactNode } from "react";
import { KeysBar } from "@/components/keys-bar";
import { Hydrate, load, trpc } from "@/trpc/server";
import { ReadingScreen } from "../_parts/reading-screen";

export const metadata: Metadata = { title: "Second reading" };

export default async function ReadingPage({ params }: { params: Promise<{ story: string }> }): Promise<ReactNode> {
  const { story } = await params;
  await load(trpc.briefing.view.queryOptions({ story }));
  return (
    <Hydrate>
      <ReadingScreen story={story} />
      <KeysBar
        keys={[
          ["J K", "sentence"],
          ["⇧ A", "I have read it, or publish"],
        ]}
      />
    </Hydrate>
  );
}
