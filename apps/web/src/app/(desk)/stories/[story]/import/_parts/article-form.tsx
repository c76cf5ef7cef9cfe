"use client";

import type { ImportPreview } from "@second-source/server/usecase/preview-import";
import { useState, type FormEvent, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Fault } from "@/components/ui/fault";
import { Icon } from "@/components/ui/icon";
import { useServerAction } from "@/components/use-server-action";
import { useDraft } from "@/components/use-draft";
import { useKeys } from "@/components/use-keys";
import { useTRPC } from "@/trpc/client";
import { ImportFoot } from "./import-foot";
import type { Material } from "./material";

interface Props {
  readonly story: string;
  readonly preview: ImportPreview;
  readonly material: Material;
  readonly kept: ReadonlySet<number>;
  readonly onBack: () => void;
  /** It is a newer version of an article that the story holds. */
  readonly onCapture: (articleId: string) => void;
  readonly onDone: (articleId: string) => void;
}

type DraftField = "headline" | "outlet" | "byline" | "publishedOn" | "url" | "wireCredit";

const EMPTY = "";

/** What the article is: proposed from the text, confirmed by the editor. */
export function ArticleForm({ story, preview, material, kept, onBack, onCapture, onDone }: Props): ReactNode {
  const trpc = useTRPC();
  const [values, setValues] = useState(() => valuesFrom(preview));
  const [isUnknown, setUnknown] = useState(false);
  const [even, setEven] = useState(false);
  const [, , clearText] = useDraft(`import ${story}`, EMPTY);
  const store = useServerAction(trpc.article.import.mutationOptions(), { successMessage: "Imported." });
  const known = preview.known !== null || store.refusal?.code === "import.known";
  const submit = (): void => {
    if (kept.size === 0 || (known && !even)) return;
    const { outlet, headline, byline, url, publishedOn, wireCredit } = values;
    const fields = {
      outlet,
      headline: headline || null,
      byline: byline || null,
      url: url || null,
      wireCredit: wireCredit || null,
    };
    store.run(
      {
        story,
        material,
        keptLines: [...kept],
        ...fields,
        publishedOn: isUnknown ? null : publishedOn || null,
        dateUnknown: isUnknown,
        evenIfKnown: even,
      },
      ({ articleId }) => {
        clearText();
        onDone(articleId);
      },
    );
  };
  useKeys({ "mod+Enter": submit });
  const field = (
    name: DraftField,
    label: string,
    more: { type?: string; required?: boolean; placeholder?: string; disabled?: boolean } = {},
  ): ReactNode => (
    <label className="mf">
      <span className="lab">{label}</span>
      <input
        className="input"
        value={values[name]}
        onChange={(event) => setValues({ ...values, [name]: event.target.value })}
        {...more}
      />
      <span className="mf-f">{preview.proposed[name]?.where ?? "not in the text"}</span>
    </label>
  );
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
    >
      {known ? <Known preview={preview} even={even} onEven={setEven} /> : null}
      {!known && preview.sameAddress ? <SameAddress at={preview.sameAddress} onCapture={onCapture} /> : null}
      <h2 className="sec">What we found, and where</h2>
      <div className="mfs">
        {field("headline", "Headline")}
        <div className="mf2">
          {field("outlet", "Outlet", { required: true })}
          {field("byline", "Byline")}
        </div>
        <div className={values.publishedOn || isUnknown ? "mf" : "mf need"}>
          {field("publishedOn", "Published", { type: "date", disabled: isUnknown })}
          <label className="chk">
            <input type="checkbox" checked={isUnknown} onChange={(event) => setUnknown(event.target.checked)} /> the day
            is unknown
          </label>
          {preview.relativeDates.length > 0 ? (
            <p className="mf-f">
              Without it {preview.relativeDates.map((words) => `“${words}”`).join(", ")} cannot be dated.
            </p>
          ) : null}
        </div>
        {field("url", "URL", { type: "url", placeholder: "https://" })}
        {field("wireCredit", "Wire credit")}
      </div>
      <Fault>{store.refusal?.code === "import.known" ? null : store.refusal?.message}</Fault>
      <ImportFoot
        action="Import article"
        isStoring={store.isRunning}
        isBarred={known && !even}
        keptLines={kept.size}
        rawSha256={preview.rawSha256}
        onBack={onBack}
      />
    </form>
  );
}

/** An address is imported once; what it says later is a new capture. */
function SameAddress({
  at,
  onCapture,
}: {
  at: NonNullable<ImportPreview["sameAddress"]>;
  onCapture: (articleId: string) => void;
}): ReactNode {
  return (
    <section className="dup" aria-labelledby="same-address">
      <h3 id="same-address">
        <Icon name="warn" />
        The story holds an article from this address
      </h3>
      <p>
        It is by <b>{at.outletName}</b>, and read differently then. A newer version of it is a new capture: its passages
        are placed anew.
      </p>
      <Button onClick={() => onCapture(at.articleId)}>Make it a new capture of {at.outletName}</Button>
    </section>
  );
}

function Known({
  preview,
  even,
  onEven,
}: {
  preview: ImportPreview;
  even: boolean;
  onEven: (even: boolean) => void;
}): ReactNode {
  return (
    <section className="dup" aria-labelledby="known">
      <h3 id="known">
        <Icon name="warn" />
        This article is already in the story
      </h3>
      <p>
        The same text stands in <b>{preview.known?.outletName ?? "another article"}</b>, word for word.
      </p>
      <label className="chk">
        <input type="checkbox" checked={even} onChange={(event) => onEven(event.target.checked)} /> Import it all the
        same, as an article of its own
      </label>
    </section>
  );
}

function valuesFrom({ proposed }: ImportPreview): Record<DraftField, string> {
  return {
    headline: proposed.headline?.value ?? "",
    outlet: proposed.outlet?.value ?? "",
    byline: proposed.byline?.value ?? "",
    publishedOn: proposed.publishedOn?.value ?? "",
    url: proposed.url?.value ?? "",
    wireCredit: proposed.wireCredit?.value ?? "",
  };
}
