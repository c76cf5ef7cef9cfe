import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Hydrate, load, trpc } from "@/trpc/server";
import { BringInScreen } from "./_parts/bring-in-screen";

export const metadata: Metadata = { title: "Bring in a page" };

export default async function BringInPage(): Promise<ReactNode> {
  await load(trpc.desk.stories.queryOptions({ cursor: null }));
  return (
    <Hydrate>
      <BringInScreen />
    </Hydrate>
  );
}
