import type { useTRPCClient } from "@/trpc/client";
import type { OpenStream } from "./shared-line";

/** The server's stream of events for some stories. A connection that breaks is laid again by itself, where it broke off. */
export function streamOf(client: ReturnType<typeof useTRPCClient>): OpenStream {
  return (stories, ear) => {
    const stream = client.live.events.subscribe(
      { stories: [...stories] },
      {
        onStarted: () => ear.connected(true),
        onConnectionStateChange: ({ state, error }) => ear.connected(state !== "connecting" || !error),
        onData: ({ data }) => data.forEach(ear.event),
        onError: ({ data }) => {
          ear.connected(false);
          if (data?.code === "UNAUTHORIZED") ear.signedOut();
          else ear.failed();
        },
      },
    );
    return () => stream.unsubscribe();
  };
}
