import { shortHash } from "@second-source/domain/text/short-hash";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

/** The end of an import form: storing what is kept, or going back to the text. */
export function ImportFoot({
  action,
  isStoring,
  isBarred = false,
  keptLines,
  rawSha256,
  onBack,
}: {
  action: string;
  isStoring: boolean;
  isBarred?: boolean;
  keptLines: number;
  rawSha256: string;
  onBack: () => void;
}): ReactNode {
  return (
    <>
      <div className="im-f">
        <Button look="primary" type="submit" keys={["Ctrl", "↵"]} disabled={isStoring || isBarred || keptLines === 0}>
          {isStoring ? "Storing…" : action}
        </Button>
        <Button look="quiet" onClick={onBack}>
          Back to the text
        </Button>
        <span className="grow" />
        <span className="hash">raw {shortHash(rawSha256)}</span>
      </div>
      {keptLines === 0 ? <p className="mf-f">No line is kept. Switch on the lines of the story.</p> : null}
    </>
  );
}
