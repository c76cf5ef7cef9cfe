import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { currentActor } from "@/server/current-actor";
import { waitingPerson } from "@/server/waiting-person";
import { SecondStep } from "./_parts/second-step";
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
  const waiting = await waitingPerson();
  return (
    <PublicFrame note="No account, or no way in? An admin of your desk sends you a link that works once.">
      {waiting ? <SecondStep to={to} name={waiting.name} /> : <SignInForm to={to} />}
    </PublicFrame>
  );
}
