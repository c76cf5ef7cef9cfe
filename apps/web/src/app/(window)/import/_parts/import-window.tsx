"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useMayEdit } from "@/components/signed-in";
import { Button } from "@/components/ui/button";
import { Fault } from "@/components/ui/fault";
import { useServerAction } from "@/components/use-server-action";
import { MOST_BYTES } from "@/components/most-bytes";
import { useTRPC } from "@/trpc/client";
import { useSentPage, type SentPage } from "./use-sent-page";

/** A page as somebody's own browser shows it, on its way into a story. Nothing is taken in before they say so. */
export function ImportWindow(): ReactNode {
  const sent = useSentPage();
  const mayEdit = useMayEdit();
  if (sent === "WAITING")
    return (
      <main className="win" aria-busy="true">
        <p className="muted">
          <span className="spin" aria-hidden="true" /> Waiting for the page…
        </p>
      </main>
    );
  if (sent === "NOBODY") return <NothingCame />;
  if (!mayEdit)
    return (
      <main className="win">
        <h1>Only editors import pages</h1>
        <p>Your role at this desk does not allow it. Nothing was taken in.</p>
      </main>
    );
  return <IntoStory page={sent} />;
}

function IntoStory({ page }: { page: SentPage }): ReactNode {
  const trpc = useTRPC();
  const { data } = useSuspenseQuery(trpc.desk.stories.queryOptions({ cursor: null }));
  const [story, setStory] = useState(data.stories[0]?.slug ?? "");
  const addIntake = useServerAction(trpc.article.addIntake.mutationOptions());
  const { url, title, html } = page;
  const isTooLarge = new TextEncoder().encode(html).length > MOST_BYTES;
  if (data.stories.length === 0)
    return (
      <main className="win">
        <h1>No story yet</h1>
        <p>Open a story at the desk first. Then come back to the page, and press the bookmark again.</p>
      </main>
    );
  return (
    <main className="win">
      <h1>{title || new URL(url).hostname}</h1>
      <p className="fol-u">{url}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          // A new document, so that the page that opened this window loses its hold of it.
          addIntake.run({ story, what: { how: "BROWSER", url, html } }, ({ id }) =>
            location.assign(`/stories/${story}/import?intake=${id}`),
          );
        }}
      >
        <label className="field">
          <span className="lab">Into which story</span>
          <select className="input" value={story} onChange={(event) => setStory(event.target.value)}>
            {data.stories.map((each) => (
              <option key={each.id} value={each.slug}>
                {each.title}
              </option>
            ))}
          </select>
        </label>
        <Fault>
          {isTooLarge
            ? "This page has more than 10 MB. Copy the story and paste it, or save it as text."
            : addIntake.refusal?.message}
        </Fault>
        <div className="acts">
          <Button look="primary" type="submit" disabled={isTooLarge || addIntake.isRunning}>
            {addIntake.isRunning ? "Sending it…" : "Import it"}
          </Button>
          <Button look="quiet" onClick={() => window.close()}>
            Leave it
          </Button>
        </div>
        <p className="muted">
          The page goes to your desk as your browser shows it. You look at every line before it is kept.
        </p>
      </form>
    </main>
  );
}

function NothingCame(): ReactNode {
  return (
    <main className="win">
      <h1>No page came</h1>
      <p>
        This window takes in the page that you are reading, when you open it with the bookmark “Send to Second Source”.
        You find that bookmark where articles are imported, under Address.
      </p>
      <p>
        Some sites keep their windows apart from all others, and then nothing can come. Save such a page as a file
        (Ctrl&nbsp;S), and import the file.
      </p>
    </main>
  );
}
