import { expect, test } from "../fixtures.ts";
import { newsPage } from "../outlet-server.ts";
import { fetchAddress } from "../pages/import-page.ts";
import { dragOver } from "../pages/reader-page.ts";

const PARAGRAPHS = [
  "The harbour board met on Tuesday behind closed doors, two of its members said, and nobody was told before the vote.",
  "The ferry pier, built in 1911, would close at the end of the season, its chair said after the meeting on the quay.",
  "The board answered no questions about what happens to the four boats and to the people who work on them all year.",
];

test("three files dropped at once are read beside each other, and each is looked at in turn", async ({
  desk,
  signedInAs,
}) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  await editor.goto(`/stories/${story}/import`);
  const files = [
    { name: "herald.html", type: "text/html", text: newsPage("Pier to close", PARAGRAPHS) },
    { name: "courier.txt", type: "text/plain", text: PARAGRAPHS.join("\n").replaceAll("Tuesday", "Monday") },
    { name: "photo.html", type: "text/html", text: "\u0089PNG\r\n\u001a\n not a page" },
  ];
  const dropped = await editor.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, type, text } of given) {
      const bytes = Uint8Array.from([...text], (letter) => letter.charCodeAt(0) & 255);
      data.items.add(new File([name.startsWith("photo") ? bytes : text], name, { type }));
    }
    return data;
  }, files);
  await editor.locator(".intake-add").dispatchEvent("drop", { dataTransfer: dropped });

  const intakes = editor.getByRole("region", { name: "To import" });
  await expect(intakes.getByRole("alert")).toContainText("is a picture");
  await expect(intakes.getByText("Ready")).toHaveCount(2);
  await expect(editor.getByRole("heading", { name: "What we found, and where" })).toBeVisible();
  const outlet = editor.getByRole("textbox", { name: /^Outlet/ });
  await expect(editor.getByText("By Ida Voss")).toBeVisible();
  await expect(outlet).toHaveValue("Harbour Herald");
  await expect(editor.getByLabel(/^Published/)).toHaveValue("2025-07-09");
  await editor.getByRole("button", { name: "Import article" }).click();
  await expect(outlet).toHaveValue("");
  await outlet.fill("Harbour Courier");
  await editor.getByLabel("the day is unknown").check();
  await editor.getByRole("button", { name: "Import article" }).click();
  await expect(editor).toHaveURL(/\/read\?article=/);
  await expect(editor.getByRole("article", { name: "Harbour Courier" })).toBeVisible();
  expect(await editor.evaluate(() => "evil" in window)).toBe(false);
});

test("a file that is read before the list of what is waiting has come opens all the same", async ({
  desk,
  signedInAs,
}) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  let added = (): void => undefined;
  const isAdded = new Promise<void>((done) => (added = done));
  await editor.route(/trpc\/article\.addIntake/, async (route) => {
    const response = await route.fetch();
    added();
    await route.fulfill({ response });
  });
  await editor.route(/trpc\/[^?]*article\.intakes/, async (route) => {
    await isAdded;
    await route.continue();
  });
  await editor.goto(`/stories/${story}/import`);
  await editor.getByRole("radio", { name: "Files" }).click();
  await editor.getByLabel(/Choose files/).setInputFiles({
    name: "herald.html",
    mimeType: "text/html",
    buffer: Buffer.from(newsPage("Pier to close", PARAGRAPHS)),
  });
  await expect(editor.getByRole("heading", { name: "What we found, and where" })).toBeVisible();
});

test("an article is fetched by its address, and what cannot be fetched says why", async ({
  desk,
  outlet,
  signedInAs,
}) => {
  outlet.pages.set("/pier", newsPage("Pier to close", PARAGRAPHS));
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  await editor.goto(`/stories/${story}/import`);
  const intakes = editor.getByRole("region", { name: "To import" });
  await fetchAddress(editor, "http://169.254.169.254/latest/meta-data");
  await expect(intakes.getByRole("alert")).toContainText("inside your own network");
  await fetchAddress(editor, `${outlet.origin}/gone`);
  await expect(intakes.getByRole("alert").nth(1)).toContainText("no page at this address (404)");
  await fetchAddress(editor, `${outlet.origin}/pier`);
  await expect(editor.getByRole("textbox", { name: /^Headline/ })).toHaveValue("Pier to close");
  await expect(editor.getByRole("textbox", { name: /^URL/ })).toHaveValue(`${outlet.origin}/pier`);
  await editor.getByRole("button", { name: "Import article" }).click();
  await expect(editor.getByRole("article", { name: "Harbour Herald" })).toBeVisible();
});

test("an outlet edits its story: changed words wait to be confirmed, lost ones to be found again", async ({
  desk,
  outlet,
  signedInAs,
}) => {
  outlet.pages.set("/pier", newsPage("Pier to close", PARAGRAPHS));
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  await editor.goto(`/stories/${story}/import`);
  await fetchAddress(editor, `${outlet.origin}/pier`);
  await editor.getByRole("button", { name: "Import article" }).click();
  const article = editor.getByRole("article", { name: "Harbour Herald" });
  for (const words of [
    "would close at the end of the season",
    "nobody was told before the vote",
    "answered no questions",
  ]) {
    await dragOver(editor, "Harbour Herald", words);
    const form = editor.getByRole("form", { name: "What this passage says" });
    const known = form.getByLabel("Claim", { exact: true }).locator("option").filter({ hasText: /^1 / });
    await form.getByLabel("Claim", { exact: true }).selectOption((await known.getAttribute("value")) ?? "");
    await form.getByLabel("Origin", { exact: true }).selectOption("OWN");
    await form.getByRole("button", { name: "Record" }).click();
    await expect(form).toBeHidden();
  }

  outlet.pages.set(
    "/pier",
    newsPage("Pier to close", [
      PARAGRAPHS[0]?.replace(", and nobody was told before the vote", "") ?? "",
      PARAGRAPHS[1]?.replace("would close at the end of the season", "will close at the end of the month") ?? "",
      PARAGRAPHS[2] ?? "",
    ]),
  );
  await article.getByRole("link", { name: "Add updated version" }).click();
  await fetchAddress(editor, `${outlet.origin}/pier`);
  await editor.getByRole("button", { name: "Store new capture" }).click();
  await expect(editor.getByRole("heading", { name: "Capture 2 of Harbour Herald is stored" })).toBeVisible();
  await editor.getByRole("link", { name: "Look at them" }).click();

  const passages = editor
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: editor.getByRole("heading", { level: 2 }) });
  await expect(passages).toHaveCount(2);
  await expect(passages.filter({ hasText: "the words changed" }).locator("ins").first()).toBeVisible();
  const changed = passages.filter({ hasText: "the words changed" });
  await changed.getByRole("button", { name: "It is the same passage" }).focus();
  await editor.keyboard.press("y");
  await expect(changed).toHaveCount(0);
  const lost = passages.filter({ hasText: "lost their place" });
  await lost.getByRole("link", { name: "Look for it in the text" }).click();
  await dragOver(editor, "Harbour Herald", "behind closed doors");
  await editor.getByRole("button", { name: "These are the words" }).click();
  await expect(editor.getByRole("heading", { name: "Every passage stands where it should" })).toBeVisible();
});
