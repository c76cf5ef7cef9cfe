import { expect, test } from "../fixtures.ts";
import { invite } from "../pages/people-page.ts";

const PASSWORD = "copper lantern orbit fig";

test("somebody is invited by a link that works once, chooses a password of their own, and comes in", async ({
  desk,
  signedInAs,
  newContext,
}) => {
  const admin = await signedInAs("admin");
  const link = await invite(admin, "Karl Brandt", `karl@${desk.slug}.test`);
  const line = admin.getByRole("row", { name: /Karl Brandt/ });
  await expect(line).toContainText("link unused");

  const page = await (await newContext()).newPage();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Welcome, Karl Brandt" })).toBeVisible();
  await expect(page.getByText("Foreign desk, as editor, by a link of Priya Raman.")).toBeVisible();
  const password = page.getByLabel("Choose a password, 12 characters at least");
  await password.fill("password12345");
  await page.getByRole("button", { name: "Open my account" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "easily guessed" })).toBeVisible();
  await password.fill(PASSWORD);
  await page.getByRole("button", { name: "Open my account" }).click();
  await expect(page.getByRole("heading", { name: "Stories" })).toBeVisible();
  await expect(page.getByRole("button", { name: /Karl Brandt\s*Editor/ })).toBeVisible();

  const second = await (await newContext()).newPage();
  await second.goto(link);
  await expect(second.getByRole("alert").filter({ hasText: "This link is not open any more" })).toBeVisible();
});

test("an admin gives another role, shuts somebody out within seconds, and lets them in again", async ({
  desk,
  signedInAs,
}) => {
  await desk.seeded();
  const [admin, editor] = [await signedInAs("admin"), await signedInAs("editor")];
  await admin.goto("/settings/people");
  await admin.getByRole("button", { name: /Maya Okafor/ }).click();
  const pane = admin.getByRole("complementary", { name: "Maya Okafor" });
  await pane.getByRole("radio", { name: "Reviewer" }).click();
  await pane.getByRole("button", { name: "Make Maya Okafor reviewer" }).click();
  await expect(admin.getByRole("row", { name: /Maya Okafor/ })).toContainText("Reviewer");
  await editor.reload();
  await expect(editor.getByRole("button", { name: /Maya Okafor\s*Reviewer/ })).toBeVisible();

  await pane.getByLabel("Why, where you want to say so").fill("left the desk");
  await pane.getByRole("button", { name: "Shut Maya Okafor out…" }).click();
  await pane.getByRole("button", { name: "Shut Maya Okafor out", exact: true }).click();
  await expect(admin.getByRole("row", { name: /Maya Okafor/ })).toContainText("left the desk");
  await editor.reload();
  await expect(editor.getByRole("heading", { name: "Sign in", exact: true })).toBeVisible();
  await pane.getByRole("button", { name: "Let Maya Okafor in again" }).click();
  await expect(pane.getByRole("button", { name: "Shut Maya Okafor out…" })).toBeVisible();
});

test("two accounts of one human become one pair of eyes, and nobody changes their own rights", async ({
  desk,
  signedInAs,
}) => {
  await desk.addPerson("Maya Again", "REVIEWER");
  const admin = await signedInAs("admin");
  await admin.goto("/settings/people");
  await admin.getByRole("button", { name: /Maya Again/ }).click();
  const pane = admin.getByRole("complementary", { name: "Maya Again" });
  await pane.getByLabel("The same human as").selectOption({ label: `Maya Okafor, ${desk.email("editor")}` });
  await pane.getByRole("button", { name: "Join these two…" }).click();
  await pane.getByRole("button", { name: "Maya Again and Maya Okafor are one human" }).click();
  await expect(pane.getByRole("heading", { name: "One human, several accounts" })).toBeVisible();
  await expect(admin.getByText("five accounts, four human beings")).toBeVisible();
  await admin
    .getByRole("row", { name: /Priya Raman/ })
    .getByRole("button")
    .click();
  await expect(admin.getByText("This is you. Nobody changes their own rights")).toBeVisible();
});
