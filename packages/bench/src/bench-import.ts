import type { Database } from "@second-source/server/database";
import { openDesk } from "@second-source/server/usecase/open-desk";
import { timed, told } from "./figures.ts";
import { newsPage } from "./news-page.ts";
import { signedInFetch } from "./signed-in-fetch.ts";

const PASSWORD = "a password for the bench";
const RUNS = 20;
/** An editor looks at a page before importing the next; by then the worker is at rest again. */
const AT_REST_MS = 2000;

interface ListedIntake {
  readonly id: string;
  readonly state: string;
  readonly fault: string | null;
}

/** How long one page takes from the browser to its capture: sent, read by a worker, looked at, imported. */
export async function benchImport(database: Database, url: string): Promise<void> {
  const editor = { email: "editor@import.test", name: "Editor", role: "EDITOR" as const, password: PASSWORD };
  await openDesk(database, { slug: "import", name: "Import desk" }, [editor]);
  const call = await signedInFetch(url, editor.email, PASSWORD);
  const post = async <T>(procedure: string, input: unknown): Promise<T> => {
    const body = JSON.stringify({ json: input });
    const response = await call(`/api/trpc/${procedure}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
    const answer = (await response.json()) as { result?: { data: { json: T } } };
    if (!answer.result) throw new Error(`${procedure}: ${JSON.stringify(answer)}`);
    return answer.result.data.json;
  };
  const intakes = async (story: string): Promise<readonly ListedIntake[]> => {
    const response = await call(
      `/api/trpc/article.intakes?input=${encodeURIComponent(JSON.stringify({ json: { story } }))}`,
    );
    return ((await response.json()) as { result: { data: { json: readonly ListedIntake[] } } }).result.data.json;
  };
  const { slug: story } = await post<{ slug: string }>("story.create", { title: "Piers" });
  let number = 0;
  const importOne = async (): Promise<void> => {
    const base64 = Buffer.from(newsPage(++number)).toString("base64");
    const { id } = await post<{ id: string }>("article.addIntake", {
      story,
      what: { how: "FILE", fileName: "pier.html", base64 },
    });
    for (;;) {
      const item = (await intakes(story)).find((each) => each.id === id);
      if (item?.state === "READY") break;
      if (item?.state === "FAILED") throw new Error(item.fault ?? "failed");
      await new Promise((next) => setTimeout(next, 20));
    }
    const material = { how: "INTAKE", intake: id };
    const preview = await post<{ lines: { keep: boolean }[] }>("article.preview", { story, material, article: null });
    const keptLines = preview.lines.flatMap((line, index) => (line.keep ? [index] : []));
    await post("article.import", {
      story,
      material,
      keptLines,
      outlet: "Harbour Herald",
      headline: `Pier ${number} to close`,
      byline: "Ida Voss",
      url: null,
      publishedOn: "2025-07-09",
      dateUnknown: false,
      wireCredit: null,
    });
  };
  console.log(told("one HTML page, from the browser to its capture", await timed(RUNS, importOne, AT_REST_MS), 400));
  console.log(told("the same, one right after the other", await timed(RUNS, importOne), 2000));
}
