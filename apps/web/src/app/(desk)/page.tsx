import type { Metadata } from "next";
import type { ReactNode } from "react";
import { KeysBar } from "@/components/keys-bar";
import { Hydrate, load, trpc } from "@/trpc/server";
import { DeskScreen } from "./_parts/desk-screen";

export const metadata: Metadata = { title: "Desk" };

export default async function DeskPage(): Promise<ReactNode> {
  await load(trpc.desk.view.queryOptions());
  return (
    <Hydrate>
      <DeskScreen />
      <KeysBar
        keys={[
          ["J K", "next"],
          ["↵", "open"],
          ["N", "new story", "EDIT"],
          ["R", "review"],
        ]}
      />
    </Hydrate>
  );
}
