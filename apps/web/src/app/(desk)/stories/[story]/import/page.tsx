import type { Metadata } from "next";
import type { ReactNode } from "react";
import { KeysBar } from "@/components/keys-bar";
import { Hydrate, load, trpc } from "@/trpc/server";
import { ImportScreen } from "./_parts/import-screen";

export const metadata: Metadata = { title: "Import an article" };

interface Props {
  params: Promise<{ story: string }>;
  searchParams: Promise<{ article?: string | string[]; intake?: string | string[] }>;
}

export default async function ImportPage({ params, searchParams }: Props): Promise<ReactNode> {
  const [{ story }, { article, intake }] = await Promise.all([params, searchParams]);
  await load(trpc.story.articles.queryOptions({ story }));
  return (
    <Hydrate>
      <ImportScreen story={story} articleId={oneOf(article)} intakeId={oneOf(intake)} />
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

const oneOf = (value: string | string[] | undefined): string | null => (typeof value === "string" ? value : null);
