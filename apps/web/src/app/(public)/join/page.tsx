import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PublicFrame } from "../_parts/public-frame";
import { JoinForm } from "./_parts/join-form";

export const metadata: Metadata = { title: "Your link" };

/** Where a link leads that works once. What stands after its # never reaches the server with the address. */
export default function JoinPage(): ReactNode {
  return (
    <PublicFrame note="Your name stands on what you write and decide. Nobody else sees your password.">
      <JoinForm />
    </PublicFrame>
  );
}
