"use client";

import type { OriginsView } from "@second-source/server/view/origins-view";
import type { ReactNode } from "react";
import { useAct } from "@/components/use-act";
import { useTRPC } from "@/trpc/client";
import { PairForm } from "./pair-form";
import { staleWords } from "./stale-words";

interface Props {
  readonly origin: OriginsView["origins"][number];
  readonly view: OriginsView;
  readonly onClose: () => void;
}

/** "This derives from that": proposed here, and in force once somebody else confirms it. */
export function LinkForm(props: Props): ReactNode {
  const trpc = useTRPC();
  const propose = useAct(trpc.origin.proposeLink.mutationOptions(), {
    said: "Proposed. Somebody else confirms it; until then nothing changes.",
  });
  return (
    <PairForm
      {...props}
      isRunning={propose.isRunning}
      refusal={propose.refusal}
      title={`${props.origin.name} has it from somebody else`}
      label="It has it from"
      action="Propose the link"
      onSubmit={(to, reason, forget) =>
        propose.run({ from: props.origin.id, to, reason }, () => {
          forget();
          props.onClose();
        })
      }
    />
  );
}

/** Two origins turn out to be one: letters and voices follow, and it can be undone. */
export function MergeForm(props: Props): ReactNode {
  const trpc = useTRPC();
  const merge = useAct(trpc.origin.merge.mutationOptions(), { said: "They count as one now." });
  return (
    <PairForm
      {...props}
      isRunning={merge.isRunning}
      refusal={merge.refusal}
      title={`${props.origin.name} is the same as another origin`}
      label="It is the same as"
      action="Take them for one"
      onSubmit={(into, reason, forget) =>
        merge.run({ from: props.origin.id, into, reason }, (done) => {
          forget();
          staleWords(done);
          props.onClose();
        })
      }
    />
  );
}
