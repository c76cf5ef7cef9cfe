import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";

/** Opens an address, all of its text there, whose scripts are held back until the answer is called, as on a slow line. */
async function openWithoutScripts(page: Page, address: string): Promise<() => void> {
  let hold = (): void => undefined;
  let letGo = (): void => undefined;
  const isHeld = new Promise<void>((done) => (hold = done));
  const isLetGo = new Promise<void>((done) => (letGo = done));
  await page.route(/_next\/static\/.*\.js/, async (route) => {
    hold();
    await isLetGo;
    await route.continue();
  });
  await page.goto(address, { waitUntil: "domcontentloaded" });
  await isHeld;
  return letGo;
}

test("what is typed and pressed before a page’s scripts have come is done when they have", async ({
  desk,
  signedInAs,
}) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  const comeOn = await openWithoutScripts(editor, `/stories/${story}/import`);
  const text = editor.getByLabel(/Text of the article/);
  await text.fill("The council voted on Tuesday to close the old bridge for repairs.");
  comeOn();
  await expect(editor.getByRole("button", { name: "Check the text" })).toBeEnabled();
  await expect(text).toHaveValue("The council voted on Tuesday to close the old bridge for repairs.");

  const comeOnAgain = await openWithoutScripts(editor, `/stories/${story}/import`);
  await editor.getByRole("radio", { name: "Address" }).click();
  comeOnAgain();
  await expect(editor.getByLabel(/Address of the article/)).toBeVisible();
});

test("a box that was switched and a list that was chosen from meanwhile count as well", async ({
  desk,
  signedInAs,
}) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  const comeOn = await openWithoutScripts(editor, `/stories/${story}/origins`);
  const ownReporting = editor.getByRole("checkbox", { name: "Outlets’ own reporting" });
  await ownReporting.click();
  comeOn();
  await editor.getByRole("button", { name: "Table" }).click();
  await expect(editor.getByRole("button", { name: "Table" })).toHaveAttribute("aria-pressed", "true");
  await expect(ownReporting).not.toBeChecked();

  const comeOnAgain = await openWithoutScripts(editor, `/stories/${story}/activity`);
  await editor.getByLabel("Who").selectOption({ index: 1 });
  await editor.getByLabel("What").selectOption("Carried over from an older version");
  comeOnAgain();
  await expect(editor.getByText("Nothing here with these filters.")).toBeVisible();
  await expect(editor.getByLabel("Who")).not.toHaveValue("");
  await expect(editor.getByLabel("What")).not.toHaveValue("");
});

test("who signs in before the scripts have come is in when they have, and no password stands in an address", async ({
  newContext,
  desk,
}) => {
  const page = await (await newContext()).newPage();
  const addresses: string[] = [];
  page.on("framenavigated", (frame) => addresses.push(frame.url()));
  const comeOn = await openWithoutScripts(page, "/sign-in");
  await page.getByLabel("E-mail").fill(desk.email("editor"));
  await page.getByLabel("Password").fill(desk.password);
  await page.getByLabel("Password").press("Enter");
  comeOn();
  await expect(page).not.toHaveURL(/sign-in/);
  expect(addresses.join(" ")).not.toContain("password=");
});

test("keys that were pressed before the scripts have come arrive, and what they open takes the words typed after", async ({
  desk,
  signedInAs,
}) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  const comeOn = await openWithoutScripts(editor, `/stories/${story}/briefing`);
  const sentences = editor.getByLabel(/^Sentence \d+$/);
  await expect(sentences.first()).toBeVisible();
  const before = await sentences.count();
  await editor.keyboard.type("n");
  await editor.keyboard.type("No nonsense,");
  comeOn();
  await expect(sentences).toHaveCount(before + 1);
  await expect(sentences.last()).toBeFocused();
  await editor.keyboard.type(" nobody knew.");
  await expect(sentences.last()).toHaveValue("No nonsense, nobody knew.");
});
