import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";
import { propose } from "../pages/claim-page.ts";
import { importByPaste } from "../pages/import-page.ts";
import { mark } from "../pages/reader-page.ts";
import { approve } from "../pages/review-page.ts";

const CLAIM = "The council will sell the old ferry";

interface Careless {
  readonly outlet: string;
  readonly byline: string;
  readonly sentence: string;
  readonly words: string;
}

const ARTICLES: readonly [Careless, Careless, Careless, Careless, Careless, Careless] = [
  {
    outlet: "Harbour Gazette",
    byline: "Ada Brink",
    sentence: "The council will sell the old ferry before the summer, a senior official said after the closed session.",
    words: "The council will sell the old ferry before the summer",
  },
  {
    outlet: "Coast Courier",
    byline: "Nils Abel",
    sentence: "An official familiar with the matter said that the ferry would be sold to the highest bidder in May.",
    words: "the ferry would be sold to the highest bidder in May",
  },
  {
    outlet: "Evening Ledger",
    byline: "Pia Storm",
    sentence: "The vessel is to be sold, Nordwire reported late on Thursday without saying how it came to know of it.",
    words: "The vessel is to be sold",
  },
  {
    outlet: "Island Post",
    byline: "Otto Falk",
    sentence:
      "The old ferry goes on sale this spring, ending ninety years in which it has crossed the strait every day.",
    words: "The old ferry goes on sale this spring",
  },
  {
    outlet: "Strait Star",
    byline: "Otto Falk",
    sentence: "After ninety years on the strait the ferry is for sale; crews learned of it from a notice on the pier.",
    words: "the ferry is for sale",
  },
  {
    outlet: "Quay Observer",
    byline: "Rita Holm",
    sentence:
      "Owners of small boats welcomed that the ferry will be sold, since its berth is the deepest in the harbour.",
    words: "the ferry will be sold",
  },
];

const [gazette, courier, ledger, post, star, observer] = ARTICLES;

/** The row of the matrix: what the claim has earned so far. */
async function standing(page: Page, story: string): Promise<string> {
  await page.goto(`/stories/${story}`);
  const row = page.getByRole("row").filter({ hasText: CLAIM });
  await expect(row).toBeVisible();
  return (await row.textContent()) ?? "";
}

async function openPairs(page: Page, story: string): Promise<void> {
  await page.goto(`/stories/${story}/claims/1`);
  await page.getByText("Why it counts as it does").click();
}

test("six careless entries make no second voice; each way out is there, and the last one takes a second person", async ({
  signedInAs,
}) => {
  test.setTimeout(600_000);
  const editor = await signedInAs("editor");
  const reviewer = await signedInAs("reviewer");
  await editor.getByRole("button", { name: "New story" }).click();
  await editor.getByLabel("What is the story?").fill("The old ferry");
  await editor.getByRole("button", { name: "Open story" }).click();
  await expect(editor).toHaveURL(/\/import$/);
  const story = /\/stories\/([^/]+)\//.exec(editor.url())?.[1] ?? "";
  for (const { outlet, byline, sentence } of ARTICLES) {
    const text = `By ${byline}\nThe old ferry\n\n${sentence}\nThe council meets again on Monday, and the ferry keeps its timetable until the contract has been signed by both.`;
    const url = `https://${outlet.toLowerCase().replace(" ", "-")}.example/ferry`;
    await importByPaste(editor, story, { text, outlet, publishedOn: "2026-03-05", url });
  }

  // Two officials as two outlets describe them, a wire that names nobody, and three outlets in their own voice.
  await mark(editor, story, { ...gazette, claim: CLAIM, mode: "paraphrase", origin: { name: "a senior official" } });
  await mark(editor, story, {
    ...courier,
    claim: 1,
    mode: "paraphrase",
    origin: { name: "an official familiar with the matter" },
  });
  expect(await standing(editor, story)).not.toContain("Independent");
  await mark(editor, story, { ...ledger, claim: 1, mode: "paraphrase", origin: "nobody", via: "nordwire" });
  expect(await standing(editor, story)).not.toContain("Independent");
  for (const each of [post, star, observer]) {
    await mark(editor, story, { ...each, claim: 1, mode: "own voice", origin: "own" });
    const row = await standing(editor, story);
    expect(row).toContain("Not established");
    expect(row).not.toContain("Independent");
  }

  // Refused, with the ways out beside it.
  await editor.goto(`/stories/${story}/claims/1`);
  await editor.getByRole("radio", { name: /^Corroborated/ }).click();
  await expect(editor.getByRole("alert").filter({ hasText: "Corroborated is refused" })).toContainText("one voice");

  // The agency’s word: who knew it is recorded where the passage stands, and is the same official.
  await openPairs(editor, story);
  await editor.getByText("Record who knew it").first().click();
  await editor.locator(".way[open]").getByRole("link").first().click();
  await editor
    .getByRole("group", { name: `Claims in ${ledger.outlet}` })
    .getByRole("button", { name: /^Claim 1 / })
    .click();
  const form = editor.getByRole("form", { name: "What this passage says" });
  await form.getByLabel("Origin", { exact: true }).selectOption({ label: "A a senior official" });
  await expect(form.getByText("The same voice as another: it adds none.")).toBeVisible();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toBeHidden();

  // Two unnamed people are two once a second person says so.
  await openPairs(editor, story);
  const distinct = editor.locator("details.way").filter({ hasText: "Say that these are two people" }).first();
  await distinct.locator("summary").click();
  await distinct
    .getByLabel("How you know")
    .fill("One spoke to the Gazette in the hall while the other was on the phone.");
  await distinct.getByRole("button", { name: "Say that they are two" }).click();
  await expect(editor.getByText("It counts once somebody else confirms it.", { exact: false })).toBeVisible();
  await reviewer.goto("/");
  await reviewer.getByRole("link").filter({ hasText: "two people?" }).click();
  await reviewer.getByRole("region", { name: "The ledger" }).getByRole("button", { name: "Confirm" }).click();
  await expect(reviewer.getByText("Confirmed.", { exact: true })).toBeVisible();
  expect(await standing(editor, story)).toContain("Independent 2");

  // Whose side each is on.
  await editor.goto(`/stories/${story}/claims/1`);
  await editor.getByRole("radio", { name: /^Corroborated/ }).click();
  await editor.getByRole("alert").getByText("Say whose side each is on").click();
  for (const [name, side] of [
    ["a senior official", "PARTIES"],
    ["an official familiar with the matter", "NONE"],
  ] as const) {
    const known = editor.getByRole("form", { name: `What is known of ${name}` });
    await known.getByLabel("Whose side").selectOption(side);
    if (side === "PARTIES") {
      await known.getByLabel("Party").fill("City council");
      await known.getByLabel("Party").press("Tab");
    }
    await known.getByRole("button", { name: "Save" }).click();
    await expect(editor.getByText("Changed.", { exact: true }).first()).toBeVisible();
  }

  // Who owns the outlets.
  const owners = { [post.outlet]: "Island Media", [star.outlet]: "Star Group", [observer.outlet]: "Quay Press" };
  for (const [outlet, owner] of Object.entries(owners)) {
    await openPairs(editor, story);
    const ways = editor.locator("details.way").filter({ hasText: "Record who owns these outlets" });
    const owning = editor.getByRole("form", { name: `Who owns ${outlet}` });
    for (const way of await ways.all()) {
      await way.locator("summary").click();
      await expect(way.getByRole("form").first()).toBeVisible();
      if (await owning.first().isVisible()) break;
    }
    await owning.first().getByRole("combobox").fill(owner);
    await owning.first().getByRole("combobox").press("Tab");
    await owning.first().getByRole("button", { name: "Save" }).click();
    await expect(editor.getByText("Saved.", { exact: false }).first()).toBeVisible();
  }

  await propose(editor, story, 1, "Corroborated", "Two officials say so, one of them for nobody’s side.");
  const admin = await signedInAs("admin");
  await approve(admin, CLAIM);
});
