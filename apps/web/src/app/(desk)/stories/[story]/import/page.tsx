import type { Metadata } from "next";
import type { ReactNode } from "react";
import { KeysBar } from "@/components/keys-bar";
import { Hydrate, load, trpc } from "@/trpc/server";
import { ImportScreen } from "./_parts/import-screen";

export const metadata: Metadata = { title: "Import an article" };

interface Props {
  params: Promise<{ story: string }>;
  searchParams: Promise<{ article?: string | string[] }>;
}

export default async function ImportPage({ params, searchParams }: Props): Promise<ReactNode> {
  const [{ story }, { article }] = await Promise.all([params, searchParams]);
  await load(trpc.story.matrix.queryOptions({ story }));
  return (
    <Hydrate>
      <ImportScreen story={story} articleId={typeof article === "string" ? article : null} />
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
