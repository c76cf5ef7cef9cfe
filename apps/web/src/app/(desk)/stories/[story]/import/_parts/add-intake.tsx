"use client";

import { useRef, useState, type DragEvent, type FormEvent, type ReactNode } from "react";
import { Bookmarklet } from "@/components/bookmarklet";
import { MOST_BYTES } from "@/components/most-bytes";
import { AddressField } from "@/components/ui/address-field";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Fault } from "@/components/ui/fault";
import { useDraft } from "@/components/use-draft";
import { useKeys } from "@/components/use-keys";
import type { Material } from "./material";
import { largeWords, type Intakes } from "./use-intakes";

const EMPTY = "";
const ENDINGS = ".txt,.md,.html,.htm,.pdf,.docx,.eml,.warc,.gz,.wacz,.rss,.atom,.xml";

type From = "PASTE" | "FILE" | "URL";

/** Pasted text, files chosen or dropped, or an address. */
export function AddIntake({
  story,
  isBusy,
  fault,
  intakes,
  onPaste,
}: {
  story: string;
  isBusy: boolean;
  fault: string | null;
  intakes: Intakes;
  onPaste: (material: Material) => void;
}): ReactNode {
  const [from, setFrom] = useState<From>("PASTE");
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) intakes.addFiles([...event.dataTransfer.files]);
  };
  return (
    <div className="intake-add" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <Choice
        label="From"
        value={from}
        onChange={setFrom}
        options={[
          { value: "PASTE", label: "Paste" },
          { value: "FILE", label: "Files" },
          { value: "URL", label: "Address" },
        ]}
      />
      {from === "PASTE" ? <PasteBox story={story} isBusy={isBusy} fault={fault} onPaste={onPaste} /> : null}
      {from === "FILE" ? <FileBox intakes={intakes} /> : null}
      {from === "URL" ? <AddressBox story={story} intakes={intakes} /> : null}
    </div>
  );
}

function PasteBox({
  story,
  isBusy,
  fault,
  onPaste,
}: {
  story: string;
  isBusy: boolean;
  fault: string | null;
  onPaste: (material: Material) => void;
}): ReactNode {
  const [text, setText] = useDraft(`import ${story}`, EMPTY);
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const paste = (): void => {
    const bytes = new TextEncoder().encode(text).length;
    setTooLarge(bytes > MOST_BYTES ? largeWords("This text", bytes) : null);
    if (bytes <= MOST_BYTES) onPaste({ how: "PASTE", text });
  };
  useKeys({ "mod+Enter": paste });
  return (
    <>
      <Fault>{tooLarge ?? fault}</Fault>
      <label className="field">
        <span className="lab">Text of the article, with whatever stands around it</span>
        <textarea
          className="area intake-text"
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder="Select all on the page, copy, and paste it here."
          autoFocus
        />
      </label>
      <div className="acts">
        <Button look="primary" keys={["Ctrl", "↵"]} disabled={isBusy || text.trim() === ""} onClick={paste}>
          {isBusy ? "Reading it…" : "Check the text"}
        </Button>
        <span className="muted">Kept as you type</span>
      </div>
    </>
  );
}

function FileBox({ intakes }: { intakes: Intakes }): ReactNode {
  const input = useRef<HTMLInputElement>(null);
  return (
    <label className="dropzone">
      <b>Choose files, or drop them here</b>
      <span className="muted">Pages, PDF, DOCX, mail, web archives, feeds, text: 10 MB each at most</span>
      <input
        ref={input}
        type="file"
        multiple
        accept={ENDINGS}
        onChange={(event) => {
          intakes.addFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again, after it was mended.
          if (input.current) input.current.value = "";
        }}
      />
    </label>
  );
}

function AddressBox({ story, intakes }: { story: string; intakes: Intakes }): ReactNode {
  const [url, setUrl] = useDraft(`import address ${story}`, EMPTY);
  const fetchIt = (event: FormEvent): void => {
    event.preventDefault();
    if (url.trim() !== "") intakes.addUrl(url.trim(), () => setUrl(EMPTY));
  };
  return (
    <form className="addr" onSubmit={fetchIt}>
      <AddressField label="Address of the article, or of a feed" value={url} onChange={setUrl} autoFocus />
      <div className="acts">
        <Button look="primary" type="submit" keys={["↵"]}>
          Fetch it
        </Button>
        <span className="muted">Without your logins.</span>
      </div>
      <Bookmarklet />
    </form>
  );
}
