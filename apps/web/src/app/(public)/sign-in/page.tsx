import type { Metadata } from "next";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { currentActor } from "@/server/current-actor";
import { singleSignOnName } from "@/server/single-sign-on";
import { waitingPerson } from "@/server/waiting-person";
import { SecondStep } from "./_parts/second-step";
import { SignInForm } from "./_parts/sign-in-form";
import { PublicFrame } from "../_parts/public-frame";

export const metadata: Metadata = { title: "Sign in" };
export const dynamic = "force-dynamic";

/** Where one may be led after signing in; anywhere else is the desk. */
const NEXT = ["/import"];

interface Props {
  searchParams: Promise<{ next?: string | string[]; error?: string | string[] }>;
}

/** What is said to whoever came back from the newsroom’s own sign-in and is not in. */
const CAME_BACK: Readonly<Record<string, string>> = {
  unlinked:
    "Your sign-in there is linked with no account here. Ask your desk’s admin for a link that works once, and use it with that sign-in.",
  "other-account":
    "The link is for another account than yours there. Open it again, and use a password; or ask whoever sent it.",
  spent: "This link is not open any more: it was used, withdrawn, or has run out. Ask whoever invited you for another.",
};

function faultOf(error: string | string[] | undefined): string | null {
  if (error === undefined) return null;
  return (
    CAME_BACK[String(error)] ?? "That sign-in did not come back as it should. Try once more, or use your password."
  );
}

export default async function SignInPage({ searchParams }: Props): Promise<ReactNode> {
  const { next, error } = await searchParams;
  const to = NEXT.find((address) => address === next) ?? "/";
  // Whoever is signed in still is told all the same why they did not come back as somebody.
  if (error === undefined && (await currentActor())) redirect(to);
  const waiting = await waitingPerson();
  return (
    <PublicFrame note="No account, or no way in? An admin of your desk sends you a link that works once.">
      {waiting ? (
        <SecondStep to={to} name={waiting.name} />
      ) : (
        <SignInForm to={to} elsewhere={singleSignOnName()} fault={faultOf(error)} />
      )}
    </PublicFrame>
  );
}
