import type { Metadata } from "next";
import type { ReactNode } from "react";
import { KeysBar } from "@/components/keys-bar";
import { singleSignOnName } from "@/server/single-sign-on";
import { Hydrate, load, trpc } from "@/trpc/server";
import { AccountScreen } from "./_parts/account-screen";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage(): Promise<ReactNode> {
  await load(trpc.account.view.queryOptions());
  return (
    <Hydrate>
      <AccountScreen elsewhere={singleSignOnName()} />
      <KeysBar keys={[["Tab", "next field"]]} />
    </Hydrate>
  );
}
