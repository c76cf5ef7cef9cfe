import { codeAppOf } from "@second-source/server/usecase/second-step";
import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures.ts";

const PERIOD_MS = 30_000;

/** A code of the app: the present one, or that of a later period of thirty seconds. */
const codeOf = (secret: string, periods = 0): string =>
  codeAppOf(secret).generate({ timestamp: Date.now() + periods * PERIOD_MS });

/** Types a code until it is taken: on a slow machine its period may be over before it arrives. */
async function typeCode(page: Page, label: string, press: string, code: () => string): Promise<void> {
  const field = page.getByLabel(label, { exact: true });
  await expect(field).toBeVisible();
  await expect(async () => {
    if (await field.isHidden()) return;
    await field.fill(code(), { timeout: 1000 });
    await page.getByRole("button", { name: press }).click({ timeout: 1000 });
    await expect(field).toBeHidden({ timeout: 10_000 });
  }).toPass({ timeout: 120_000 });
}

async function setUp(page: Page, password: string): Promise<{ secret: string; recoveryCodes: string[] }> {
  await page.goto("/account");
  await page.getByRole("button", { name: "Set up a code app…" }).click();
  await page.getByLabel("Your password, once more").fill(password);
  await page.getByRole("button", { name: "Set up a code app", exact: true }).click();
  await expect(page.getByRole("img", { name: "Picture for your code app" })).toBeVisible();
  const secret = (await page.getByLabel("Secret of the code app").innerText()).replaceAll(" ", "");
  await typeCode(page, "First code", "It shows this code", () => codeOf(secret));
  const recoveryCodes = await page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem").allInnerTexts();
  await page.getByRole("button", { name: "I have kept them" }).click();
  return { secret, recoveryCodes };
}

async function typePassword(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("heading", { name: /^Six digits/ })).toBeVisible();
}

test("somebody sets up a code app: the password alone lets nobody in any more, a code of the app does", async ({
  desk,
  signedInAs,
  newContext,
}) => {
  const [here, elsewhere] = [await signedInAs("editor"), await signedInAs("editor")];
  const { secret, recoveryCodes } = await setUp(here, desk.password);
  expect(recoveryCodes).toHaveLength(10);
  await expect(here.getByText("10 of 10 recovery codes left.")).toBeVisible();
  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(/sign-in/);

  const page = await (await newContext()).newPage();
  await typePassword(page, desk.email("editor"), desk.password);
  await page.goto("/");
  await expect(page).toHaveURL(/sign-in/);
  await page.getByLabel("Code", { exact: true }).fill("not one");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "This is no code of yours" })).toBeVisible();
  await typeCode(page, "Code", "Go on", () => codeOf(secret, 1));
  await expect(page.getByRole("button", { name: /Maya Okafor/ })).toBeVisible();
});

test("a recovery code stands in for the app, also where a session ends while somebody types", async ({
  desk,
  signedInAs,
  newContext,
}) => {
  const here = await signedInAs("editor");
  const { recoveryCodes } = await setUp(here, desk.password);
  const page = await (await newContext()).newPage();
  await typePassword(page, desk.email("editor"), desk.password);
  await page.getByRole("button", { name: "Use a recovery code" }).click();
  await page.getByLabel("Recovery code").fill(recoveryCodes[0] ?? "");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByRole("button", { name: /Maya Okafor/ })).toBeVisible();

  await here.reload();
  await here.getByLabel("The one you have").fill("half a pass");
  await here.getByLabel(/^A new one/).fill("copper lantern orbit fig");
  await page.goto("/account");
  await page.getByRole("button", { name: "End all the others" }).click();
  await expect(page.getByRole("button", { name: /^End the session of/ })).toHaveCount(0);
  // The page may have noticed by itself, and then its dialog lies over the button: so the press goes past the pointer.
  await here.getByRole("button", { name: "Change password" }).dispatchEvent("click");
  const dialog = here.getByRole("dialog");
  await dialog.getByLabel("Password").fill(desk.password);
  await dialog.getByRole("button", { name: "Sign in again" }).click();
  await dialog.getByRole("button", { name: "Use a recovery code" }).click();
  await dialog.getByLabel("Recovery code").fill(recoveryCodes[1] ?? "");
  await dialog.getByRole("button", { name: "Go on" }).click();
  await expect(dialog).toBeHidden();
  await expect(here.getByLabel("The one you have")).toHaveValue("half a pass");
});

test("new recovery codes and an end of the app are asked for with the password", async ({ desk, signedInAs }) => {
  const here = await signedInAs("reviewer");
  const { recoveryCodes } = await setUp(here, desk.password);
  await here.getByRole("button", { name: "New recovery codes…" }).click();
  await here.getByLabel("Your password, once more").fill("not what it is");
  await here.getByRole("button", { name: "Make new recovery codes" }).click();
  await expect(
    here.getByRole("alert").filter({ hasText: "This is not the password that you have now." }),
  ).toBeVisible();
  await here.getByLabel("Your password, once more").fill(desk.password);
  await here.getByRole("button", { name: "Make new recovery codes" }).click();
  const shown = here.getByRole("list", { name: "Recovery codes" });
  await expect(shown.getByRole("listitem")).toHaveCount(10);
  expect(await shown.innerText()).not.toContain(recoveryCodes[0]);
  await here.getByRole("button", { name: "I have kept them" }).click();
  await here.getByRole("button", { name: "Remove…" }).click();
  await here.getByLabel("Your password, once more").fill(desk.password);
  await here.getByRole("button", { name: "Remove the code app" }).click();
  await expect(here.getByRole("button", { name: "Set up a code app…" })).toBeVisible();
});
