"use client";

import { Fault } from "@/components/ui/fault";
import { useRouter } from "next/navigation";
import type { FormEvent, ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { useServerAction } from "@/components/use-server-action";
import { useDraft } from "@/components/use-draft";
import { useTRPC } from "@/trpc/client";

const EMPTY = "";

export function NewStory({ onClose }: { onClose: () => void }): ReactNode {
  const trpc = useTRPC();
  const router = useRouter();
  const [title, setTitle, clear] = useDraft("new story", EMPTY);
  const create = useServerAction(trpc.story.create.mutationOptions());
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    create.run({ title }, ({ slug }) => {
      clear();
      router.push(`/stories/${slug}/import`);
    });
  };
  return (
    <form className="newstory" onSubmit={submit} aria-label="New story">
      <label className="field grow">
        <span className="lab">What is the story?</span>
        <input
          className="input"
          value={title}
          onChange={(event) => setTitle(event.target.value)}
          placeholder="Blinken and Lavrov at the G-20"
          maxLength={160}
          required
          autoFocus
        />
      </label>
      <Button look="primary" type="submit" disabled={create.isRunning}>
        Open story
      </Button>
      <Button look="quiet" onClick={onClose} keys={["Esc"]}>
        Cancel
      </Button>
      <Fault>{create.refusal?.message}</Fault>
    </form>
  );
}
