import type { Metadata } from "next";
import type { ReactNode } from "react";
import { singleSignOnName } from "@/server/single-sign-on";
import { PublicFrame } from "../_parts/public-frame";
import { JoinForm } from "./_parts/join-form";

export const metadata: Metadata = { title: "Your link" };
export const dynamic = "force-dynamic";

/** Where a link leads that works once. What stands after its # never reaches the server with the address. */
export default function JoinPage(): ReactNode {
  return (
    <PublicFrame note="Your name stands on what you write and decide. Nobody else sees your password.">
      <JoinForm elsewhere={singleSignOnName()} />
    </PublicFrame>
  );
}
