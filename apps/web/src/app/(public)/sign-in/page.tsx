import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { currentActor } from "@/server/current-actor";
import { SignInForm } from "./_parts/sign-in-form";
import { PublicFrame } from "../_parts/public-frame";

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
    <PublicFrame note="Your desk’s admin opens accounts and sets new passwords.">
      <SignInForm to={to} />
    </PublicFrame>
  );
}
