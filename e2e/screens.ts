import { expect, type Page } from "@playwright/test";
import { ledgerOf, takeAway, withdraw } from "./pages/origins-page.ts";

export interface Screen {
  readonly name: string;
  readonly as: "editor" | "reviewer" | "admin" | "nobody";
  readonly address: string;
  /** Brings the page to the state worth looking at. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const ARTICLE = `Evening Ledger
By Ada Brink
Old bridge to close for the summer
Published 5 March 2026

The council voted on Tuesday to close the old bridge for repairs that will last until the end of the summer, the mayor’s office said.
“We looked at every other way,” the mayor told reporters after the vote, which three of the council’s eleven members had asked to put off again.
CLICK HERE FOR MORE FROM THE EVENING LEDGER
Sign up for our newsletter`;

/** Every screen of the product, as the first story shows it: for pictures, and for what axe says of them. */
export function screensOf(story: string): Screen[] {
  const base = `/stories/${story}`;
  return [
    { name: "sign-in", as: "nobody", address: "/sign-in" },
    { name: "join", as: "nobody", address: "/join" },
    { name: "desk", as: "editor", address: "/" },
    { name: "import", as: "editor", address: `${base}/import` },
    { name: "import-preview", as: "editor", address: `${base}/import`, prepare: preview },
    { name: "import-intakes", as: "editor", address: `${base}/import`, prepare: intakes },
    {
      name: "import-address",
      as: "editor",
      address: `${base}/import`,
      prepare: async (page) => page.getByRole("radio", { name: "Address" }).click(),
    },
    { name: "matrix", as: "editor", address: base, prepare: openClaim },
    {
      name: "read",
      as: "editor",
      address: `${base}/read`,
      prepare: async (page) =>
        expect(
          page
            .getByRole("group", { name: /^Claims in/ })
            .first()
            .getByRole("button")
            .first(),
        ).toBeVisible(),
    },
    { name: "read-form", as: "editor", address: `${base}/read`, prepare: openForm },
    { name: "claim", as: "editor", address: `${base}/claims/3` },
    { name: "claim-verdict", as: "editor", address: `${base}/claims/8`, prepare: refusedVerdict },
    { name: "review", as: "reviewer", address: "/review" },
    { name: "origins", as: "editor", address: `${base}/origins` },
    { name: "origins-table", as: "editor", address: `${base}/origins`, prepare: originTable },
    { name: "activity", as: "editor", address: `${base}/activity` },
    { name: "desk-activity", as: "admin", address: "/activity" },
    { name: "policy", as: "admin", address: "/settings/policy", prepare: stricterPolicy },
    { name: "follow", as: "editor", address: `${base}/follow`, prepare: watching },
    { name: "outlets", as: "admin", address: "/settings/outlets", prepare: openOutlet },
    { name: "people", as: "admin", address: "/settings/people", prepare: somebody },
    { name: "account", as: "editor", address: "/account" },
    { name: "import-window", as: "editor", address: "/import", prepare: nobodyCame },
    { name: "briefing", as: "editor", address: `${base}/briefing` },
    { name: "reading", as: "reviewer", address: `${base}/briefing/reading` },
    { name: "desk-of-a-reviewer", as: "reviewer", address: "/" },
    { name: "without", as: "editor", address: `${base}/origins`, prepare: withoutMinistry },
    // Last: these import a new capture and take an origin back, and approvals go stale.
    { name: "edition", as: "editor", address: `${base}/origins`, prepare: withdrawnArticle },
    { name: "changed", as: "editor", address: `${base}/read`, prepare: newCapture },
  ];
}

async function somebody(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /^Maya Okafor/ })
    .first()
    .click();
  await expect(page.getByRole("complementary", { name: "Maya Okafor" })).toBeVisible();
}

async function watching(page: Page): Promise<void> {
  const begin = page.getByRole("button", { name: /^Watch it: / }).first();
  const stop = page.getByRole("button", { name: /^Stop following / }).first();
  await expect(begin.or(stop).first()).toBeVisible();
  if (!(await stop.isVisible())) {
    await page
      .getByLabel(/^Address of the article of /)
      .first()
      .fill("https://herald.invalid/pier");
    await begin.click();
  }
  await expect(stop).toBeVisible();
}

async function openOutlet(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /^Change / })
    .first()
    .click();
  const owner = page.getByLabel("Owner", { exact: true });
  await owner.fill("A company");
  await owner.press("Tab");
}

async function nobodyCame(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "No page came" })).toBeVisible();
}

async function preview(page: Page): Promise<void> {
  await page.getByLabel(/Text of the article/).fill(ARTICLE);
  await page.locator(".intake-add").getByRole("button", { name: "Check the text" }).click();
  await expect(page.getByRole("heading", { name: "What we found, and where" })).toBeVisible();
}

async function intakes(page: Page): Promise<void> {
  const region = page.getByRole("region", { name: "To import" });
  await page.getByRole("radio", { name: "Files" }).click();
  await page.getByLabel(/Choose files/).setInputFiles([
    { name: "bridge.txt", mimeType: "text/plain", buffer: Buffer.from(ARTICLE) },
    { name: "bridge-scan.png", mimeType: "image/png", buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]) },
  ]);
  await expect(region.getByRole("alert").first()).toContainText("a picture");
  await expect(page.getByRole("heading", { name: "What we found, and where" })).toBeVisible();
}

/** The first article as its outlet might change it: one passage with other words, one gone. */
async function newCapture(page: Page): Promise<void> {
  const article = page.getByRole("article").first();
  const blocks = await article.locator("[data-start]").allTextContents();
  const text = blocks
    .join("\n")
    .replace("roughly 10 minutes", "roughly 15 minutes")
    .replace(" And Moscow should free Paul Whelan, an American it holds.", "");
  const isSettled = (await article.getByText(/capture 2/).count()) > 0;
  if (!isSettled) {
    await article.getByRole("link", { name: /^Add updated version/ }).click();
    await page.getByRole("radio", { name: "Paste" }).click();
    await page.getByLabel(/Text of the article/).fill(text);
    await page.locator(".intake-add").getByRole("button", { name: "Check the text" }).click();
    await expect(page.getByRole("button", { name: "Store new capture" })).toBeVisible();
    for (const line of await page.getByRole("switch", { checked: false }).all()) await line.click();
    await page.getByRole("button", { name: "Store new capture" }).click();
    await expect(page.getByRole("heading", { name: /is stored$/ })).toBeVisible();
  }
  await page.goto(page.url().replace(/\/(?:import|read).*$/, "/changed"));
  await expect(page.getByRole("heading", { name: "What outlets changed" })).toBeVisible();
}

async function openClaim(page: Page): Promise<void> {
  const row = page.getByRole("row").filter({ hasText: "The encounter was at Blinken’s request" });
  await row.getByRole("gridcell").first().click();
  await expect(page.getByRole("complementary", { name: "Claim 2" })).toContainText("Who says so");
}

async function originTable(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Table" }).click();
  await expect(page.getByRole("region", { name: "Russian foreign ministry" })).toBeVisible();
}

async function withoutMinistry(page: Page): Promise<void> {
  await takeAway(page, "Russian foreign ministry");
  await page.getByText("Nothing is changed: this is a thought.").scrollIntoViewIfNeeded();
}

/** The edition that is out, after an article that it rests on was taken back. */
async function withdrawnArticle(page: Page): Promise<void> {
  const ledger = ledgerOf(page);
  const isTakenBack = ledger.getByText("It took its story down.", { exact: false });
  await expect(ledger.getByRole("listitem").first()).toBeVisible();
  if ((await isTakenBack.count()) === 0) {
    await ledger
      .getByLabel("What falls without")
      .selectOption({ label: "Tribune News Service: Blinken presses Lavrov in a brief encounter at the G-20" });
    await withdraw(page, "It took its story down.");
    await expect(isTakenBack.first()).toBeVisible();
  }
  await page.goto(page.url().replace("/origins", "/briefing/editions/1"));
  await expect(page.getByText(/of edition 1 rests? on what was withdrawn/)).toBeVisible();
}

async function stricterPolicy(page: Page): Promise<void> {
  await page.getByLabel(/Independent voices for/).selectOption("4");
  await expect(page.getByRole("region", { name: "What this changes" }).getByRole("heading").first()).toBeVisible();
}

async function openForm(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /^Claim 2 / })
    .first()
    .click();
  await expect(page.getByRole("form", { name: "What this passage says" })).toBeVisible();
}

async function refusedVerdict(page: Page): Promise<void> {
  await page.getByRole("radio", { name: /^Corroborated/ }).click();
  await expect(page.getByText("What would change this")).toBeVisible();
}
