import { expect, test } from "../fixtures.ts";
import { newsPage } from "../outlet-server.ts";
import { fetchAddress } from "../pages/import-page.ts";

const PARAGRAPHS = [
  "The harbour board met on Tuesday behind closed doors, two of its members said, and nobody was told before the vote.",
  "The ferry pier, built in 1911, would close at the end of the season, its chair said after the meeting on the quay.",
];

test("a watched page that changed waits for the editor, with what changed in it and whether it says so", async ({
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
  await expect(editor.getByRole("article", { name: "Harbour Herald" })).toBeVisible();

  await editor.getByRole("link", { name: "Follow" }).click();
  await editor.getByRole("button", { name: "Watch it: Harbour Herald" }).click();
  const article = editor.getByRole("listitem").filter({ hasText: "Harbour Herald" });
  await expect(article.getByText(/Looking now|Waiting to be looked at/)).toBeHidden();
  await expect(article.getByText(/Looked at every hour, last/)).toBeVisible();
  await expect(article.getByText("no longer reads")).toBeHidden();

  outlet.pages.set(
    "/pier",
    newsPage("Pier to close", [PARAGRAPHS[0] ?? "", (PARAGRAPHS[1] ?? "").replace("1911", "1913")]),
  );
  await editor.getByRole("button", { name: "Look now at Harbour Herald" }).click();
  await article.getByRole("link", { name: "See what changed" }).click();
  await expect(editor.getByRole("heading", { name: "New capture of Harbour Herald" })).toBeVisible();
  await expect(editor.getByText("Changed without a word.")).toBeVisible();
  await expect(editor.locator("ins", { hasText: "1913" })).toBeVisible();
  await editor.getByRole("button", { name: "Store new capture" }).click();
  await expect(editor.getByRole("heading", { name: "Capture 2 of Harbour Herald is stored" })).toBeVisible();
  await editor.getByRole("link", { name: "Changed" }).click();
  await expect(editor.getByRole("region", { name: "What Harbour Herald changed" }).locator("ins")).toHaveText("1913");
});

test("a feed offers its items, and the one that is fetched can be imported", async ({ desk, outlet, signedInAs }) => {
  outlet.pages.set("/pier", newsPage("Pier to close", PARAGRAPHS));
  outlet.pages.set(
    "/feed",
    `<rss version="2.0"><channel><title>Harbour Herald: Port</title>
      <item><title>Pier to close</title><link>${outlet.origin}/pier</link></item>
      <item><title>Fares to rise</title><link>${outlet.origin}/fares</link></item></channel></rss>`,
  );
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  await editor.goto(`/stories/${story}/follow`);
  await editor.getByLabel("Address of an RSS or Atom feed").fill(`${outlet.origin}/feed`);
  await editor.getByRole("button", { name: "Follow it" }).click();
  const feed = editor
    .getByRole("listitem")
    .filter({ has: editor.getByRole("heading", { name: "Harbour Herald: Port" }) });
  await expect(feed).toBeVisible();
  await feed.getByRole("button", { name: "Put aside Fares to rise" }).click();
  await expect(feed.getByRole("link", { name: "Fares to rise" })).toBeHidden();
  await feed.getByRole("button", { name: "Fetch it: Pier to close" }).click();
  await feed.getByRole("link", { name: "where articles are imported" }).click();
  await editor.getByRole("region", { name: "To import" }).getByRole("button", { name: "Check the text" }).click();
  await expect(editor.getByRole("textbox", { name: /^Headline/ })).toHaveValue("Pier to close");
});

test("the bookmark sends the page as the reader’s own browser shows it, and only when they say so", async ({
  desk,
  outlet,
  signedInAs,
}) => {
  outlet.pages.set("/pier", newsPage("Pier to close", PARAGRAPHS.slice(0, 1)));
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  await editor.goto(`/stories/${story}/import`);
  await editor.getByRole("radio", { name: "Address" }).click();
  const link = editor.getByRole("link", { name: "Send to Second Source" });
  await expect(link).toHaveAttribute("href", /^javascript:/);
  const script = decodeURIComponent((await link.getAttribute("href"))?.slice("javascript:".length) ?? "");

  const page = await editor.context().newPage();
  await page.goto(`${outlet.origin}/pier`);
  // What only this browser shows: a subscriber's paragraph.
  await page.evaluate((more) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = more;
    document.querySelector("article")?.append(paragraph);
  }, PARAGRAPHS[1] ?? "");
  const [window] = await Promise.all([page.waitForEvent("popup"), page.evaluate(script)]);
  await expect(window.getByRole("heading", { name: "Pier to close - Harbour Herald" })).toBeVisible();
  await window.getByRole("button", { name: "Import it" }).click();
  await expect(window.getByRole("textbox", { name: /^URL/ })).toHaveValue(`${outlet.origin}/pier`);
  await expect(window.getByText(PARAGRAPHS[1] ?? "")).toBeVisible();

  // A page that sends what is not its own is not listened to. It has lost its hold of the window that took the first.
  await page.reload();
  const hostile = script.replace("url:location.href", 'url:"https://other.example/"');
  const [second] = await Promise.all([page.waitForEvent("popup"), page.evaluate(hostile)]);
  await expect(second.getByRole("heading", { name: "No page came" })).toBeVisible();
  await expect(window.getByRole("textbox", { name: /^URL/ })).toHaveValue(`${outlet.origin}/pier`);
});
