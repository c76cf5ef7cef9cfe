import { expect, type Page } from "@playwright/test";

/** Invites somebody as an editor, and answers with the link that they are given. */
export async function invite(admin: Page, name: string, email: string): Promise<string> {
  await admin.goto("/settings/people");
  const pane = admin.getByRole("complementary", { name: "Invite" });
  await pane.getByLabel("E-mail").fill(email);
  await pane.getByLabel("Name, as it will stand on what they do").fill(name);
  await pane.getByRole("radio", { name: "Editor" }).click();
  await pane.getByRole("button", { name: "Make a link" }).click();
  const link = await pane.locator("code").textContent();
  expect(link).toMatch(/\/join#(?:[0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
  return link ?? "";
}
