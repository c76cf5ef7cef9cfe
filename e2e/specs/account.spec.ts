import { expect, signIn, test } from "../fixtures.ts";

const NEXT = "copper lantern orbit fig";

test("somebody chooses a password of their own: an easy one is refused, and the other browser is signed out", async ({
  desk,
  signedInAs,
  page,
}) => {
  const [here, elsewhere] = [await signedInAs("editor"), await signedInAs("editor")];
  await here
    .getByRole("button", { name: /^Maya Okafor/ })
    .or(here.locator("button.me"))
    .click();
  await here.getByRole("menuitem", { name: "Your account" }).click();
  await expect(here.getByRole("heading", { name: "Your account" })).toBeVisible();
  await expect(here.getByRole("button", { name: /^End the session of/ })).toHaveCount(1);
  const choose = async (current: string, next: string): Promise<void> => {
    await here.getByLabel("The one you have").fill(current);
    await here.getByLabel(/^A new one/).fill(next);
    await here.getByRole("button", { name: "Change password" }).click();
  };
  await choose("not what it is", NEXT);
  await expect(
    here.getByRole("alert").filter({ hasText: "This is not the password that you have now." }),
  ).toBeVisible();
  await choose(desk.password, "password1234");
  await expect(here.getByRole("alert").filter({ hasText: "This password is easily guessed" })).toBeVisible();
  await choose(desk.password, NEXT);
  await expect(here.getByText("Your password is changed.")).toBeVisible();
  await expect(here.getByRole("button", { name: /^End the session of/ })).toHaveCount(0);
  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(/sign-in/);
  await signIn(page, desk.email("editor"), NEXT);
  await expect(page.getByRole("button", { name: /Maya Okafor/ })).toBeVisible();
});

test("a session elsewhere is ended from here, and all the others at once", async ({ signedInAs }) => {
  const [here, one, two] = [await signedInAs("viewer"), await signedInAs("viewer"), await signedInAs("viewer")];
  await here.goto("/account");
  const ends = here.getByRole("button", { name: /^End the session of/ });
  await expect(ends).toHaveCount(2);
  await ends.first().click();
  await expect(ends).toHaveCount(1);
  await here.getByRole("button", { name: "End all the others" }).click();
  await expect(ends).toHaveCount(0);
  for (const other of [one, two]) {
    await other.reload();
    await expect(other).toHaveURL(/sign-in/);
  }
  await here.reload();
  await expect(here.getByRole("heading", { name: "Your account" })).toBeVisible();
});
