import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { currentActor } from "@/server/current-actor";
import { SignInForm } from "./_parts/sign-in-form";
import { VoicesPicture } from "./_parts/voices-picture";

export const metadata: Metadata = { title: "Sign in" };
export const dynamic = "force-dynamic";

export default async function SignInPage(): Promise<ReactNode> {
  if (await currentActor()) redirect("/");
  return (
    <main className="si">
      <section className="si-f">
        <p className="brand">
          <Icon name="logo" />
          <span>Second Source</span>
        </p>
        <SignInForm />
        <p className="muted si-n">Your desk’s admin opens accounts and sets new passwords.</p>
      </section>
      <VoicesPicture />
    </main>
  );
}
