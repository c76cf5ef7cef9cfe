import { expect, test } from "../fixtures.ts";
import { addPasskey, withDevice } from "../pages/passkey-device.ts";
import { signOut } from "../pages/sign-out.ts";

test("somebody adds a passkey and signs in by it alone; removed, it signs nobody in", async ({ desk, signedInAs }) => {
  const page = await signedInAs("editor");
  const { lock, unlock } = await withDevice(page);
  await addPasskey(page, desk.password);
  await signOut(page, "Maya Okafor");

  await lock();
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByRole("button", { name: "Use a passkey" })).toBeEnabled();
  await expect(page).toHaveURL(/sign-in/);
  await unlock();
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByRole("button", { name: /Maya Okafor/ })).toBeVisible();

  await page.goto("/account");
  await expect(page.getByText(/added .*, used /)).toBeVisible();
  await page.getByRole("button", { name: /^Remove the passkey/ }).click();
  await page.getByLabel("Your password, once more").fill(desk.password);
  await page.getByRole("button", { name: "Remove it" }).click();
  await expect(page.getByText("None yet.", { exact: false })).toBeVisible();
  await signOut(page, "Maya Okafor");
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "This passkey is not known here" })).toBeVisible();
});
