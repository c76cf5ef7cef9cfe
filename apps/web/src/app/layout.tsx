import "@/styles/tokens.css";
import "@/styles/parts.css";
import "@/styles/marks.css";
import "@/styles/screens.css";
import "@/styles/highlights.css";
import "@/styles/product.css";
import "@/styles/evidence-and-review.css";
import "@/styles/importing.css";
import "@/styles/account.css";
import "@/styles/people.css";
import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Toaster } from "sonner";
import { EarlyInput } from "@/components/early-input";
import { KEEP_EARLY_INPUT } from "@/components/keep-early-input";
import { TrpcProvider } from "@/trpc/client";

export const metadata: Metadata = {
  title: { default: "Second Source", template: "%s · Second Source" },
  description: "The desk that counts voices, not outlets.",
};

/** A chosen look is set before anything is painted. */
const KEEP_THEME = `try{const t=localStorage.getItem("second-source theme");if(t)document.documentElement.dataset.theme=t}catch{}`;

const BEFORE_ALL = `${KEEP_THEME};${KEEP_EARLY_INPUT}`;

export default async function RootLayout({ children }: { children: ReactNode }): Promise<ReactNode> {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: BEFORE_ALL }} />
      </head>
      <body>
        <TrpcProvider>{children}</TrpcProvider>
        <Toaster position="bottom-left" />
        <EarlyInput />
      </body>
    </html>
  );
}
