"use client";

import { Fault } from "@/components/ui/fault";
import { useState, type DragEvent, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { useDraft } from "@/components/use-draft";
import { useKeys } from "@/components/use-keys";

export type Material = { how: "PASTE"; text: string } | { how: "FILE"; fileName: string; base64: string };

/** The same bound as the server's: said before anything is sent. */
const MOST_BYTES = 5 * 1024 * 1024;
const EMPTY = "";

/** Pasted text, or a file chosen or dropped. */
export function BringIn({
  story,
  isBusy,
  fault,
  onBring,
}: {
  story: string;
  isBusy: boolean;
  fault: string | null;
  onBring: (material: Material) => void;
}): ReactNode {
  const [from, setFrom] = useState<"PASTE" | "FILE">("PASTE");
  const [text, setText] = useDraft(`import ${story}`, EMPTY);
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const paste = (): void => {
    const bytes = new TextEncoder().encode(text).length;
    setTooLarge(bytes > MOST_BYTES ? largeWords("This text", bytes) : null);
    if (bytes <= MOST_BYTES) onBring({ how: "PASTE", text });
  };
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setTooLarge(file.size > MOST_BYTES ? largeWords(`“${file.name}”`, file.size) : null);
    if (file.size <= MOST_BYTES) onBring({ how: "FILE", fileName: file.name, base64: await base64Of(file) });
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    void take(event.dataTransfer.files[0]);
  };
  useKeys({ "mod+Enter": paste });
  const said = tooLarge ?? fault;
  return (
    <div className="bring" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Choice
        label="From"
        value={from}
        onChange={setFrom}
        options={[
          { value: "PASTE", label: "Paste" },
          { value: "FILE", label: "File" },
        ]}
      />
      <Fault>{said}</Fault>
      {from === "PASTE" ? (
        <>
          <label className="field">
            <span className="lab">Text of the article, with whatever stands around it</span>
            <textarea
              className="area bring-t"
              value={text}
              onChange={(event) => setText(event.target.value)}
              placeholder="Select all on the page, copy, and paste it here."
              autoFocus
            />
          </label>
          <div className="acts">
            <Button look="primary" keys={["Ctrl", "↵"]} disabled={isBusy || text.trim() === ""} onClick={paste}>
              {isBusy ? "Reading it…" : "Look at it"}
            </Button>
            <span className="muted">Kept as you type</span>
          </div>
        </>
      ) : (
        <label className="dropzone">
          <b>Choose a file, or drop it here</b>
          <span className="muted">.txt, .md or .html, 5 MB at most</span>
          <input
            type="file"
            accept=".txt,.text,.md,.markdown,.html,.htm"
            disabled={isBusy}
            onChange={(event) => void take(event.target.files?.[0])}
          />
        </label>
      )}
    </div>
  );
}

function largeWords(what: string, bytes: number): string {
  return `${what} has ${(bytes / 1024 / 1024).toFixed(0)} MB. One article has at most 5 MB: bring in the story alone. Nothing was sent.`;
}

function base64Of(file: File): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onerror = () => failed(new Error("the file could not be read"));
    reader.onload = () => done(typeof reader.result === "string" ? reader.result.replace(/^data:[^,]*,/, "") : "");
    reader.readAsDataURL(file);
  });
}
