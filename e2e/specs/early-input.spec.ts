import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";

/** Holds the scripts of the page back until the answer is called, as a slow line does. */
async function scriptsHeld(page: Page): Promise<() => void> {
  let isHeld = false;
  let letGo = (): void => undefined;
  const isLetGo = new Promise<void>((done) => (letGo = done));
  await page.route(/_next\/static\/.*\.js/, async (route) => {
    isHeld = true;
    await isLetGo;
    await route.continue();
  });
  return () => {
    expect(isHeld).toBe(true);
    letGo();
  };
}

test("what is typed and pressed before a page’s scripts have come is done when they have", async ({
  desk,
  signedInAs,
}) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  const comeOn = await scriptsHeld(editor);
  await editor.goto(`/stories/${story}/import`, { waitUntil: "commit" });
  const text = editor.getByLabel(/Text of the article/);
  await text.fill("The council voted on Tuesday to close the old bridge for repairs.");
  comeOn();
  await expect(editor.getByRole("button", { name: "Check the text" })).toBeEnabled();
  await expect(text).toHaveValue("The council voted on Tuesday to close the old bridge for repairs.");
});

test("a box that was switched and a list that was chosen from meanwhile count as well", async ({
  desk,
  signedInAs,
}) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  const comeOn = await scriptsHeld(editor);
  await editor.goto(`/stories/${story}/origins`, { waitUntil: "commit" });
  const ownReporting = editor.getByRole("checkbox", { name: "Outlets’ own reporting" });
  await ownReporting.click();
  comeOn();
  await editor.getByRole("button", { name: "Table" }).click();
  await expect(editor.getByRole("button", { name: "Table" })).toHaveAttribute("aria-pressed", "true");
  await expect(ownReporting).not.toBeChecked();

  const comeOnAgain = await scriptsHeld(editor);
  await editor.goto(`/stories/${story}/activity`, { waitUntil: "commit" });
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
  const comeOn = await scriptsHeld(page);
  await page.goto("/sign-in", { waitUntil: "commit" });
  await page.getByLabel("E-mail").fill(desk.email("editor"));
  await page.getByLabel("Password").fill(desk.password);
  await page.getByLabel("Password").press("Enter");
  comeOn();
  await expect(page).not.toHaveURL(/sign-in/);
  expect(addresses.join(" ")).not.toContain("password=");
});
