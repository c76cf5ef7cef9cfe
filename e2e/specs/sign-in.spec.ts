import type { APIResponse } from "@playwright/test";
import { addPerson } from "@second-source/server/usecase/add-person";
import { disablePerson } from "@second-source/server/usecase/disable-person";
import { openDesk } from "@second-source/server/usecase/open-desk";
import { expect, signIn, test } from "../fixtures.ts";

const REFUSED = "That e-mail and password do not go together.";

test("a wrong password and an unknown account are refused in the same words", async ({ page, desk }) => {
  for (const [email, password] of [
    [desk.email("editor"), "not the password"],
    ["nobody@nowhere.test", desk.password],
  ] as const) {
    await signIn(page, email, password);
    await expect(page.getByRole("alert").filter({ hasText: REFUSED })).toBeVisible();
    await expect(page).toHaveURL(/sign-in/);
  }
  for (let more = 0; more < 9; more++)
    await page
      .getByRole("button", { name: "Sign in", exact: true })
      .click()
      .then(() => expect(page.getByRole("button", { name: "Sign in", exact: true })).toBeEnabled());
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Too many tries. Try again in" })).toBeVisible();
});

test("somebody shut out cannot sign in, and their live session ends at once", async ({ desk, signedInAs, page }) => {
  const editor = await signedInAs("editor");
  await disablePerson(desk.database, desk.email("editor"), new Date());
  await editor.goto("/");
  await expect(editor).toHaveURL(/sign-in/);
  await signIn(page, desk.email("editor"), desk.password);
  await expect(page.getByRole("alert").filter({ hasText: REFUSED })).toBeVisible();
});

test("signing out ends the session on the server: the old cookie opens nothing", async ({ signedInAs, newContext }) => {
  const editor = await signedInAs("editor");
  const cookies = await editor.context().cookies();
  await editor.getByRole("button", { name: /Maya Okafor/ }).click();
  await editor.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(editor).toHaveURL(/sign-in/);
  const thief = await newContext();
  await thief.addCookies(cookies);
  const answer = await thief.request.get("/api/trpc/desk.view");
  expect(answer.status()).toBe(401);
});

test("what nobody signs in with is refused, and learns nothing", async ({ page }) => {
  const { csrfToken } = (await (await page.request.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const post = (email: string, password: string): Promise<APIResponse> =>
    page.request.post("/api/auth/callback/credentials", { form: { csrfToken, email, password, json: "true" } });
  for (const email of ["some\0body@desk.test", "no address", "a".repeat(300)]) {
    const answer = await post(email, "a long enough password");
    expect([answer.status(), await answer.text()]).toEqual([401, expect.stringContaining("error=CredentialsSignin")]);
  }
  expect((await post("somebody@desk.test", "x".repeat(20_000))).status()).toBe(413);
});

test("without a session every address leads to the sign-in, and the API answers nothing", async ({ page, desk }) => {
  const story = await desk.seeded();
  for (const address of ["/", "/review", `/stories/${story}`, `/stories/${story}/read`, `/stories/${story}/briefing`]) {
    await page.goto(address);
    await expect(page).toHaveURL(/sign-in/);
  }
  expect(
    (await page.request.post(`/api/stories/${story}/export`, { data: { format: "pdf", edition: null } })).status(),
  ).toBe(401);
});

test("a session that ends while somebody types loses nothing", async ({ desk, signedInAs }) => {
  const story = await desk.seeded();
  const editor = await signedInAs("editor");
  await editor.goto(`/stories/${story}/claims/7`);
  await editor.getByRole("radio", { name: /^Single source/ }).click();
  await editor.getByLabel("Why", { exact: true }).fill("Only this official says so.");
  await editor.request.post("/api/auth/signout", {
    form: {
      csrfToken: ((await (await editor.request.get("/api/auth/csrf")).json()) as { csrfToken: string }).csrfToken,
    },
  });
  // The page may have noticed by itself, and then its dialog lies over the button: so the press goes past the pointer.
  await editor.getByRole("button", { name: "Propose single source" }).dispatchEvent("click");
  const dialog = editor.getByRole("dialog", { name: "Your session has ended" });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel("Password").fill(desk.password);
  await dialog.getByRole("button", { name: "Sign in again" }).click();
  await expect(dialog).toBeHidden();
  await expect(editor.getByLabel("Why", { exact: true })).toHaveValue("Only this official says so.");
  await editor.getByRole("button", { name: "Propose single source" }).click();
  await expect(editor.getByRole("link", { name: "Open in review" })).toBeVisible();
});

test("a page runs the scripts that came with it and no others, whatever stands in a text", async ({
  page,
  signedInAs,
}) => {
  await page.goto("/sign-in");
  const policies = [];
  for (let visit = 0; visit < 2; visit++) {
    const answer = await page.reload();
    policies.push(answer?.headers()["content-security-policy"] ?? "");
  }
  expect(policies[0]).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'; .*object-src 'none'/);
  expect(policies[0]).not.toBe(policies[1]);
  const handler = `<img src="/nothing.png" onerror="document.title = 'a text has run'">`;
  const answer = await page.request.get("/sign-in");
  await page.route("**/sign-in", (route) =>
    answer
      .text()
      .then((html) => route.fulfill({ response: answer, body: html.replace("</body>", `${handler}</body>`) })),
  );
  const refused = page.waitForEvent("console", (message) => message.text().includes("Content Security Policy"));
  await page.goto("/sign-in");
  await refused;
  expect(await page.title()).not.toBe("a text has run");
  // Every other spec fails on a script of ours that the policy refuses.
  await expect((await signedInAs("viewer")).getByRole("navigation").first()).toBeVisible();
});

test("somebody of two desks goes to the other; a tab that shows the first does nothing there", async ({
  desk,
  signedInAs,
}) => {
  const { deskId } = await openDesk(desk.database, { slug: `${desk.slug}-culture`, name: "Culture desk" }, []);
  await addPerson(desk.database, deskId, {
    email: desk.email("editor"),
    name: "Maya Okafor",
    role: "EDITOR",
    password: desk.password,
  });
  const editor = await signedInAs("editor");
  const inMenu = async (name: string): Promise<void> => {
    await editor.getByRole("button", { name: /Maya Okafor/ }).click();
    await editor.getByRole("menuitem", { name }).click();
  };
  const crumbs = editor.getByRole("navigation", { name: "Desk" });
  const isCulture = ((await crumbs.textContent()) ?? "").includes("Culture desk");
  const [first, second] = isCulture ? ["Culture desk", "Foreign desk"] : ["Foreign desk", "Culture desk"];
  const old = await editor.context().newPage();
  await old.goto("/");
  await inMenu(`Go to ${second}`);
  await expect(crumbs).toContainText(second);
  await old.getByRole("button", { name: "New story" }).first().click();
  await old.getByLabel("What is the story?").fill("At the port");
  await old.keyboard.press("Enter");
  await expect(old.getByText(`In this browser you went to ${second} meanwhile`)).toBeVisible();
  await inMenu(`Go to ${first}`);
  await expect(crumbs).toContainText(first);
});
