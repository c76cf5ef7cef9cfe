import type { ImportPreview } from "@second-source/server/usecase/preview-import";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

/** Every line with its switch: kept ones as they will read, the others struck, with the reason. */
export function LinePreview({
  preview,
  kept,
  onChange,
}: {
  preview: ImportPreview;
  kept: ReadonlySet<number>;
  onChange: (kept: ReadonlySet<number>) => void;
}): ReactNode {
  const toggle = (index: number): void => {
    const next = new Set(kept);
    if (!next.delete(index)) next.add(index);
    onChange(next);
  };
  return (
    <>
      {preview.hasStory ? null : (
        <p className="fault" role="alert">
          No paragraph here reads like a story. Switch on the lines that belong to it, or import another text.
        </p>
      )}
      <div className="acts il-all">
        <Button look="quiet" onClick={() => onChange(new Set(preview.lines.map((_, index) => index)))}>
          Keep every line
        </Button>
        <Button look="quiet" onClick={() => onChange(proposedLines(preview))}>
          As proposed
        </Button>
      </div>
      <ol className="ils">
        {preview.lines.map((line, index) => {
          const isKept = kept.has(index);
          return (
            <li key={index} className={`il${isKept ? "" : " is-out"}`}>
              <button
                className="sw"
                type="button"
                role="switch"
                aria-checked={isKept}
                aria-label={`Line ${index + 1}: ${line.text.slice(0, 60)}`}
                onClick={() => toggle(index)}
              >
                <i />
              </button>
              <span className="il-n">{index + 1}</span>
              {isKept ? <span className="il-t">{line.text}</span> : <s>{line.text}</s>}
              {isKept ? null : <span className="il-w">{line.why || "left out by you"}</span>}
            </li>
          );
        })}
      </ol>
      <p className="im-s" aria-live="polite">
        <b>
          {kept.size} {kept.size === 1 ? "line" : "lines"} kept
        </b>
        , {preview.lines.length - kept.size} left out. {hiddenWords(preview)}
      </p>
    </>
  );
}

/** The lines that read like the story, by their numbers from 0. */
export function proposedLines({ lines }: ImportPreview): ReadonlySet<number> {
  return new Set(lines.flatMap((line, index) => (line.keep ? [index] : [])));
}

function hiddenWords({ hidden }: ImportPreview): string {
  if (hidden.length === 0) return "No hidden characters.";
  const names = [...new Set(hidden.map((each) => each.name))];
  return `${hidden.length} hidden ${hidden.length === 1 ? "character" : "characters"} kept: ${names.join(", ")}.`;
}
