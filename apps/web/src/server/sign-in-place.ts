import type { SignInPlace } from "@second-source/server/usecase/open-session";
import { headers } from "next/headers";
import { CLIENT_ADDRESS } from "./client-address";
import { currentSessionId } from "./current-actor";

/** Where somebody signs in, and whom the browser is signed in as until then. */
export async function signInPlace(): Promise<SignInPlace> {
  const sent = await headers();
  const browser = sent.get("user-agent")?.slice(0, 300) ?? null;
  return { address: sent.get(CLIENT_ADDRESS) ?? "unknown", browser, replaces: await currentSessionId() };
}
