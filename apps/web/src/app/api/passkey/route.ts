import { askForPasskeyInput } from "@second-source/server/contract/passkey-contract";
import { askForPasskey } from "@second-source/server/usecase/sign-in-by-passkey";
import { database } from "@/server/database";
import { passkeySite } from "@/server/passkey-site";
import { publicRoute } from "@/server/public-route";

export const dynamic = "force-dynamic";

/** What a passkey is to sign, for whoever signs in by one. */
export const POST = publicRoute(
  { path: "passkey", input: askForPasskeyInput, unread: "Nothing is to be sent here.", limit: "sign-ins by passkey" },
  () => askForPasskey(database(), passkeySite(), new Date()),
);
