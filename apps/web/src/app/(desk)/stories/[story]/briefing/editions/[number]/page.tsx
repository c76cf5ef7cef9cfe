import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { KeysBar } from "@/components/keys-bar";
import { Hydrate, load, trpc } from "@/trpc/server";
import { EditionScreen } from "../../_parts/edition-screen";

export const metadata: Metadata = { title: "Edition" };

export default async function EditionPage({
  params,
}: {
  params: Promise<{ story: string; number: string }>;
}): Promise<ReactNode> {
  const { story, number } = await params;
  const edition = Number(number);
  if (!Number.isInteger(edition) || edition < 1) notFound();
  await load(trpc.briefing.edition.queryOptions({ story, number: edition }));
  return (
    <Hydrate>
      <EditionScreen story={story} number={edition} />
      <KeysBar keys={[["J K", "sentence"]]} />
    </Hydrate>
  );
}
