import type { useTRPCClient } from "@/trpc/client";
import { randomName } from "../random-name";
import { lead } from "./lead";
import { streamOf } from "./open-stream";
import { openSharedLine, type Ear, type SharedLine } from "./shared-line";

const NOBODY: Ear = {
  event: () => undefined,
  connected: () => undefined,
  signedOut: () => undefined,
  signedIn: () => undefined,
};
/** From one screen to the next a tab keeps its line. */
const LINGER_MS = 1_000;

let line: SharedLine | null = null;
let ear = NOBODY;
let closing: ReturnType<typeof setTimeout> | undefined;

/** This tab's end of the line, for the one screen that listens. */
export function takeLine(client: ReturnType<typeof useTRPCClient>, listening: Ear): SharedLine {
  clearTimeout(closing);
  ear = listening;
  const { watch, signedIn } = (line ??= openSharedLine(
    { tab: randomName(), channel: new BroadcastChannel("second-source line"), lead, open: streamOf(client) },
    {
      event: (event) => ear.event(event),
      connected: (isConnected) => ear.connected(isConnected),
      signedOut: () => ear.signedOut(),
      signedIn: () => ear.signedIn(),
    },
  ));
  return {
    watch,
    signedIn,
    close: () => {
      if (ear !== listening) return;
      ear = NOBODY;
      closing = setTimeout(() => {
        line?.close();
        line = null;
      }, LINGER_MS);
    },
  };
}
