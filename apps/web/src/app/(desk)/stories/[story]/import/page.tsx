import type { Metadata } from "next";
import type { ReactNode } from "react";
import { KeysBar } from "@/components/keys-bar";
import { Hydrate, load, trpc } from "@/trpc/server";
import { ImportScreen } from "./_parts/import-screen";

export const metadata: Metadata = { title: "Import an article" };

export default async function ImportPage({ params }: { params: Promise<{ story: string }> }): Promise<ReactNode> {
  const { story } = await params;
  await load(trpc.story.matrix.queryOptions({ story }));
  return (
    <Hydrate>
      <ImportScreen story={story} />
      <KeysBar
        keys={[
          ["Tab", "next line"],
          ["Space", "keep or leave out"],
          ["Ctrl ↵", "import"],
        ]}
      />
    </Hydrate>
  );
}
