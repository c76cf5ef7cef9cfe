import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { VoicesPicture } from "./voices-picture";

/** A page for who is not signed in: one thing to do, a word under it, and what the product is about beside it. */
export function PublicFrame({ note, children }: { note: string; children: ReactNode }): ReactNode {
  return (
    <main className="si">
      <section className="si-f">
        <p className="brand">
          <Icon name="logo" />
          <span>Second Source</span>
        </p>
        {children}
        <p className="muted si-n">{note}</p>
      </section>
      <VoicesPicture />
    </main>
  );
}
