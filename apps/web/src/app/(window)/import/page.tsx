import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Hydrate, load, trpc } from "@/trpc/server";
import { ImportWindow } from "./_parts/import-window";

export const metadata: Metadata = { title: "Import a page" };

export default async function ImportWindowPage(): Promise<ReactNode> {
  await load(trpc.desk.stories.queryOptions({ cursor: null }));
  return (
    <Hydrate>
      <ImportWindow />
    </Hydrate>
  );
}
