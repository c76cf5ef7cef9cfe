"use client";

import { useState, type ReactNode } from "react";
import { AddressField } from "@/components/ui/address-field";
import { Button } from "@/components/ui/button";
import { Fault } from "@/components/ui/fault";
import { useServerAction } from "@/components/use-server-action";
import { useDraft } from "@/components/use-draft";
import { useTRPC } from "@/trpc/client";
import { EveryChoice, type EveryMinutes } from "./every";

const EMPTY = "";

/** The address of a feed that the story is to follow. */
export function FeedForm({ story }: { story: string }): ReactNode {
  const trpc = useTRPC();
  const [url, setUrl] = useDraft(`feed of ${story}`, EMPTY);
  const [everyMinutes, setEvery] = useState<EveryMinutes>(60);
  const start = useServerAction(trpc.follow.start.mutationOptions());
  return (
    <form
      className="fol-f"
      onSubmit={(event) => {
        event.preventDefault();
        start.run({ story, what: { kind: "FEED", url: url.trim() }, everyMinutes }, () => setUrl(EMPTY));
      }}
    >
      <AddressField label="Address of an RSS or Atom feed" value={url} onChange={setUrl} />
      <EveryChoice label="How often to look at the feed" value={everyMinutes} onChange={setEvery} />
      <Button type="submit" disabled={start.isRunning}>
        Follow it
      </Button>
      <Fault>{start.refusal?.message}</Fault>
    </form>
  );
}
