import type { Metadata } from "next";
import type { ReactNode } from "react";
import { KeysBar } from "@/components/keys-bar";
import { Hydrate, load, trpc } from "@/trpc/server";
import { OriginsScreen } from "./_parts/origins-screen";

export const metadata: Metadata = { title: "Origins" };

export default async function OriginsPage({ params }: { params: Promise<{ story: string }> }): Promise<ReactNode> {
  const { story } = await params;
  await load(trpc.origin.view.queryOptions({ story }));
  return (
    <Hydrate>
      <OriginsScreen slug={story} />
      <KeysBar
        keys={[
          ["Tab", "next node"],
          ["↵", "its passages"],
          ["T", "map or table"],
          ["O", "outlets’ own reporting"],
          ["Esc", "all of it"],
        ]}
      />
    </Hydrate>
  );
}
