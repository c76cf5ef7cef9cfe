import { id } from "@second-source/server/contract/text-fields";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { KeysBar } from "@/components/keys-bar";
import { Hydrate, load, trpc } from "@/trpc/server";
import { ReadScreen } from "./_parts/read-screen";

export const metadata: Metadata = { title: "Read" };

interface Props {
  readonly params: Promise<{ story: string }>;
  readonly searchParams: Promise<{
    article?: string;
    passage?: string;
    claim?: string;
    reattach?: string;
    lost?: string;
  }>;
}

/** Anything else in the address is no article. */
const articleIds = (article: string | undefined): string[] =>
  id.safeParse(article).success && article ? [article] : [];

export default async function ReadPage({ params, searchParams }: Props): Promise<ReactNode> {
  const { story } = await params;
  const { article, passage, claim, reattach, lost } = await searchParams;
  await load(trpc.story.claims.queryOptions({ story }));
  await load(trpc.story.read.queryOptions({ story, articles: articleIds(article) }));
  return (
    <Hydrate>
      <ReadScreen
        key={`${article} ${passage} ${reattach}`}
        story={story}
        articleId={articleIds(article)[0] ?? null}
        passageId={passage ?? null}
        claimId={claim ?? null}
        lost={reattach && lost ? { assertion: reattach, passage: lost } : null}
      />
      <KeysBar
        keys={[
          ["J K", "sentence"],
          ["C", "claim", "EDIT"],
          ["O", "opinion", "EDIT"],
          ["X", "not checkable", "EDIT"],
          ["U", "open again", "EDIT"],
          ["N", "next open"],
          ["Esc", "clear"],
        ]}
      />
    </Hydrate>
  );
}
