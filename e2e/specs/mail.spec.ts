import { expect, test } from "../fixtures.ts";
import { openMailServer } from "../mail-server.ts";
import { withOwnWeb } from "../own-web.ts";

const PASSWORD = "copper lantern orbit fig";

/** What a letter says, as whoever gets it reads it. */
const readable = (source: string): string =>
  source
    .slice(source.indexOf("\r\n\r\n"))
    .replace(/=\r\n/g, "")
    .replace(/((?:=[0-9A-F]{2})+)/g, (bytes) => Buffer.from(bytes.replace(/=/g, ""), "hex").toString("utf8"));

test("where the newsroom has mail, links go by it: nobody at the desk is shown one", async ({
  desk,
  signedInAs,
  newContext,
}) => {
  const mail = await openMailServer();
  const settings = {
    NEXTAUTH_SECRET: process.env["SESSION_SECRET"] ?? "",
    SMTP_URL: mail.url,
    MAIL_FROM: "desk@desk.example",
  };
  try {
    await withOwnWeb({ settings }, async (url) => {
      const admin = await signedInAs("admin", { baseURL: url });
      await admin.goto("/settings/people");
      const pane = admin.getByRole("complementary", { name: "Invite" });
      const address = `karl@${desk.slug}.test`;
      await pane.getByLabel("E-mail").fill(address);
      await pane.getByLabel("Name, as it will stand on what they do").fill("Karl Brandt");
      await pane.getByRole("button", { name: "Send a link" }).click();
      await expect(pane.getByRole("status")).toContainText(`on its way to ${address}`);
      expect(await admin.content()).not.toContain("/join#");
      expect(mail.letters.map(({ to }) => to)).toEqual([[address]]);
      const [{ source } = { source: "" }] = mail.letters;
      const link = new RegExp(`${url}/join#[0-9A-Z-]{29}`).exec(readable(source))?.[0] ?? "";

      const page = await (await newContext({ baseURL: url })).newPage();
      await page.goto(link);
      await page.getByLabel("Choose a password, 12 characters at least").fill(PASSWORD);
      await page.getByRole("button", { name: "Open my account" }).click();
      await expect(page.getByRole("heading", { name: "Stories" })).toBeVisible();

      mail.refuse();
      await pane.getByLabel("E-mail").fill(`lena@${desk.slug}.test`);
      await pane.getByLabel("Name, as it will stand on what they do").fill("Lena Vogt");
      await pane.getByRole("button", { name: "Send a link" }).click();
      await expect(pane.getByRole("alert")).toContainText("The mail server did not take the letter");
      await expect(admin.getByRole("row", { name: /Lena Vogt/ })).toHaveCount(0);
    });
  } finally {
    await mail.close();
  }
});
