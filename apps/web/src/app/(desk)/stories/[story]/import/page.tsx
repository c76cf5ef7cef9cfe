import type { Metadata } from "next";
import type { ReactNode } from "react";
import { currentActor } from "@/server/current-actor";
import { mayEdit } from "@second-source/domain/desk/role";
import { KeysBar } from "@/components/keys-bar";
import { Hydrate, load, trpc } from "@/trpc/server";
import { EditorsImport } from "./_parts/editors-import";
import { ImportScreen } from "./_parts/import-screen";

export const metadata: Metadata = { title: "Import an article" };

interface Props {
  params: Promise<{ story: string }>;
  searchParams: Promise<{ article?: string | string[]; intake?: string | string[] }>;
}

export default async function ImportPage({ params, searchParams }: Props): Promise<ReactNode> {
  const [{ story }, { article, intake }] = await Promise.all([params, searchParams]);
  await load(trpc.story.articles.queryOptions({ story }));
  const actor = await currentActor();
  return (
    <Hydrate>
      {actor && mayEdit(actor.role) ? (
        <ImportScreen story={story} articleId={oneOf(article)} intakeId={oneOf(intake)} />
      ) : (
        <EditorsImport story={story} />
      )}
      <KeysBar
        keys={[
          ["Tab", "next line", "EDIT"],
          ["Space", "keep or leave out", "EDIT"],
          ["Ctrl ↵", "import", "EDIT"],
        ]}
      />
    </Hydrate>
  );
}

const oneOf = (value: string | string[] | undefined): string | null => (typeof value === "string" ? value : null);
