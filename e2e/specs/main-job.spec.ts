import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "@playwright/test";
import { expect, test, type TestDesk } from "../fixtures.ts";
import { addSentence, exported } from "../pages/briefing-page.ts";
import { propose } from "../pages/claim-page.ts";
import { importByPaste, type ArticleText } from "../pages/import-page.ts";
import { pdfText } from "../pages/pdf-text.ts";
import { mark } from "../pages/reader-page.ts";
import { approve, sendBack } from "../pages/review-page.ts";

interface Material {
  readonly first: ArticleText;
  readonly second: ArticleText;
  /** Words of each that carry "he asked for it", word for word. */
  readonly firstWords: string;
  readonly secondWords: string;
  /** Words of each in its own voice that say they met. */
  readonly firstMet: string;
  readonly secondMet: string;
  /** Who owns both outlets, where the starter list does not know it. */
  readonly owners: readonly [string, string] | null;
}

const PASTED: Material = {
  first: {
    text: "Harbour Gazette\nBy Ada Brink\nMinister met envoy on the quay\n\nThe minister met the envoy briefly on the quay on Thursday, their first encounter since the port was closed to foreign ships last autumn.\nThe harbour board’s spokeswoman told Radio Nord that the minister had asked for the meeting, and that “there were no talks of any kind” that evening.\nClick here to read more",
    outlet: "Harbour Gazette",
    publishedOn: "2026-03-05",
    url: "https://gazette.example/quay",
  },
  second: {
    text: "Sign up for our newsletter\nCoast Courier\nA short exchange at the port\n\nThe two had a short exchange at the port while the delegations waited, and neither side had announced it beforehand to the press.\nThey spoke at the minister’s request, the harbour board said on Thursday, according to Nordwire, which carried its statement late in the evening.\nRelated stories",
    outlet: "Coast Courier",
    publishedOn: "2026-03-05",
    url: "https://courier.example/exchange",
  },
  firstWords: "the minister had asked for the meeting",
  secondWords: "They spoke at the minister’s request",
  firstMet: "The minister met the envoy briefly on the quay",
  secondMet: "The two had a short exchange at the port",
  owners: ["Quay Media", "Coastline Press"],
};

/** From an empty desk to a file in hand, through the screens alone. */
async function wholeJob(editor: Page, reviewer: Page, desk: TestDesk, material: Material): Promise<void> {
  const { first, second } = material;
  const story = await openStory(editor, "Who asked for it");
  await importByPaste(editor, story, first);
  await importByPaste(editor, story, second);

  const request = "The encounter was at the minister’s request";
  const board = { name: "Harbour board", party: "The port" };
  await mark(editor, story, {
    outlet: first.outlet,
    words: material.firstWords,
    claim: request,
    mode: "paraphrase",
    origin: board,
    via: "Radio Nord",
    speaker: "its spokeswoman",
  });
  await mark(editor, story, {
    outlet: second.outlet,
    words: material.secondWords,
    claim: 1,
    mode: "paraphrase",
    origin: { known: "Harbour board" },
    via: "Nordwire",
  });
  await mark(editor, story, {
    outlet: first.outlet,
    words: material.firstMet,
    claim: "They met in person",
    mode: "own voice",
    origin: "own",
  });
  await mark(editor, story, {
    outlet: second.outlet,
    words: material.secondMet,
    claim: 2,
    mode: "own voice",
    origin: "own",
  });

  await editor.goto(`/stories/${story}`);
  const echoed = editor.getByRole("row").filter({ hasText: request });
  await expect(echoed).toContainText("One voice");
  await expect(echoed).toContainText("2 outlets");
  if (material.owners) await earnTheSecondVoice(editor, story, first.outlet, second.outlet, material.owners);
  await editor.goto(`/stories/${story}`);
  await expect(editor.getByRole("row").filter({ hasText: "They met in person" })).toContainText("Independent 2");

  await refusedCorroboration(editor, story);
  await propose(editor, story, 1, "Single source", "Two outlets, one voice: the harbour board.");
  await sendBack(reviewer, request, "Say that nobody else confirms it.");
  await propose(
    editor,
    story,
    1,
    "Single source",
    "Two outlets, one voice: the harbour board. Nobody else confirms it.",
  );
  await propose(editor, story, 2, "Corroborated", "Each outlet narrates it in its own voice.");
  await approve(reviewer, request);
  await approve(reviewer, "They met in person");

  await exportAndRead(editor, story, material);
  await staleAfterEdit(editor, story);
  expect(desk.slug).toBeTruthy();
}

async function openStory(page: Page, title: string): Promise<string> {
  await expect(page.getByText("Nothing waits for you.")).toBeVisible();
  await page.getByRole("button", { name: "New story" }).click();
  await page.getByLabel("What is the story?").fill(title);
  await page.getByRole("button", { name: "Open story" }).click();
  await expect(page).toHaveURL(/\/import$/);
  return /\/stories\/([^/]+)\//.exec(page.url())?.[1] ?? "";
}

/** Two outlets in their own voice are not known to be two until somebody has recorded who owns them. */
async function earnTheSecondVoice(
  page: Page,
  story: string,
  first: string,
  second: string,
  owners: readonly [string, string],
): Promise<void> {
  await page.goto(`/stories/${story}/claims/2`);
  await expect(page.getByText("Not established").first()).toBeVisible();
  await page.getByText("Why it counts as it does").click();
  await page.getByText("Record who owns these outlets").click();
  for (const [outlet, owner] of [
    [first, owners[0]],
    [second, owners[1]],
  ] as const) {
    const form = page.getByRole("form", { name: `Who owns ${outlet}` });
    await form.getByRole("combobox").fill(owner);
    await form.getByRole("combobox").press("Tab");
    await form.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved.", { exact: false }).first()).toBeVisible();
  }
  await expect(page.getByText("Independent 2").first()).toBeVisible();
}

async function refusedCorroboration(page: Page, story: string): Promise<void> {
  await page.goto(`/stories/${story}/claims/1`);
  await page.getByRole("radio", { name: /^Corroborated/ }).click();
  const guard = page.getByRole("alert").filter({ hasText: "Corroborated is refused" });
  await expect(guard).toContainText("one voice");
  await expect(guard).toContainText("What would change this");
  await page.getByLabel("Why", { exact: true }).fill("Both say so.");
  await expect(page.getByRole("button", { name: "Propose corroborated" })).toBeDisabled();
}

async function exportAndRead(page: Page, story: string, material: Material): Promise<void> {
  await page.goto(`/stories/${story}/briefing`);
  await expect(page.getByRole("button", { name: "PDF", exact: true })).toBeDisabled();
  await page.getByLabel("Headline").fill("One voice on who asked for it");
  await addSentence(page, 2, "They met in person.");
  await addSentence(page, 1, "It was the minister who asked, according to the harbour board.");
  await expect(page.getByText("saved", { exact: true })).toBeVisible();

  const markdown = (await exported(page, "Markdown")).toString("utf8");
  for (const words of [material.firstWords, material.secondWords, material.firstMet]) expect(markdown).toContain(words);
  expect(markdown).toContain("# One voice on who asked for it");
  expect(markdown).toContain("#:~:text=");
  expect(markdown).toMatch(/`[0-9a-f]{64}`/);
  expect(markdown).toMatch(/Corroborated[\s\S]*They met in person[\s\S]*Single source[\s\S]*It was the minister/);

  const pdf = await pdfText(await exported(page, "PDF"));
  for (const words of [
    "One voice on who asked for it",
    material.firstWords,
    material.secondWords,
    "Single source",
    material.first.outlet,
  ]) {
    expect(pdf).toContain(words);
  }
}

/** A change under an approved claim stops the export, and says why. */
async function staleAfterEdit(page: Page, story: string): Promise<void> {
  await page.goto(`/stories/${story}/claims/1`);
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await page.getByLabel(/Claim, as one checkable sentence/).fill("The minister asked for the encounter");
  await page.getByRole("button", { name: "Save wording" }).click();
  await expect(page.getByText("Gone stale")).toBeVisible();
  await page.goto(`/stories/${story}/briefing`);
  await expect(page.getByText("one sentence stops the export", { exact: false })).toBeVisible();
  await expect(page.getByText("Claim 1 went stale", { exact: false })).toBeVisible();
  await expect(page.getByRole("button", { name: "PDF", exact: true })).toBeDisabled();
}

test("an editor and a reviewer do the whole job, from an empty desk to the files in hand", async ({
  desk,
  signedInAs,
}) => {
  test.setTimeout(400_000);
  await wholeJob(await signedInAs("editor"), await signedInAs("reviewer"), desk, PASTED);
});

const ORIGINALS = resolve(import.meta.dirname, "../../../shared/seeds");
const original = (name: string): string => readFileSync(resolve(ORIGINALS, name), "utf8");

test("the same on the two originals, where they are at hand", async ({ desk, signedInAs }) => {
  test.skip(!existsSync(ORIGINALS), "the publishers’ texts are not part of this repository");
  test.setTimeout(400_000);
  await wholeJob(await signedInAs("editor"), await signedInAs("reviewer"), desk, {
    first: {
      text: original("000_2cf4efc431af8faf.txt"),
      outlet: "Washington Examiner",
      publishedOn: "2023-03-02",
      url: "https://examiner.example/story",
    },
    second: {
      text: original("001_50af66219fe1ac13.txt"),
      outlet: "Tribune News Service",
      publishedOn: "2023-03-02",
      url: "https://tribune.example/story",
    },
    firstWords: "the U.S. diplomat requested the meeting",
    secondWords: "conversed briefly at Blinken’s request",
    firstMet: "briefly met with his Russian counterpart",
    secondMet: "held a brief encounter with his Russian counterpart",
    owners: null,
  });
});
