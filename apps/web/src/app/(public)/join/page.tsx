import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { VoicesPicture } from "../_parts/voices-picture";
import { JoinForm } from "./_parts/join-form";

export const metadata: Metadata = { title: "Your link" };

/** Where a link leads that works once. What stands after its # never reaches the server with the address. */
export default function JoinPage(): ReactNode {
  return (
    <main className="si">
      <section className="si-f">
        <p className="brand">
          <Icon name="logo" />
          <span>Second Source</span>
        </p>
        <JoinForm />
        <p className="muted si-n">Your name stands on what you write and decide. Nobody else sees your password.</p>
      </section>
      <VoicesPicture />
    </main>
  );
}
