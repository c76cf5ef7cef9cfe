import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { currentActor } from "@/server/current-actor";
import { SignInForm } from "./_parts/sign-in-form";
import { VoicesPicture } from "../_parts/voices-picture";

export const metadata: Metadata = { title: "Sign in" };
export const dynamic = "force-dynamic";

/** Where one may be led after signing in; anywhere else is the desk. */
const NEXT = ["/import"];

interface Props {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: Props): Promise<ReactNode> {
  const { next } = await searchParams;
  const to = NEXT.find((address) => address === next) ?? "/";
  if (await currentActor()) redirect(to);
  return (
    <main className="si">
      <section className="si-f">
        <p className="brand">
          <Icon name="logo" />
          <span>Second Source</span>
        </p>
        <SignInForm to={to} />
        <p className="muted si-n">Your desk’s admin opens accounts and sets new passwords.</p>
      </section>
      <VoicesPicture />
    </main>
  );
}
