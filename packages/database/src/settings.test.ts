import { describe, expect, test } from "vitest";
import { readSettings, refuseMissing, SettingsError, shownSettings } from "./settings.ts";

const OWN = {
  DATABASE_URL: "postgresql://owner@db.example/desk",
  APPLICATION_DATABASE_URL: "postgresql://desk:a-long-password-of-its-own@db.example/desk",
  AUTH_SECRET: "thirty-two characters at the least",
};

describe("settings", () => {
  test("nothing has to be set where the database is brought along", () => {
    expect(readSettings({})).toMatchObject({ PORT: "3000", HOST: "127.0.0.1", DATABASE_URL: undefined });
  });

  test("on a PostgreSQL of one's own the secrets are chosen, and all that is missing is told at once", () => {
    const needed = ["APPLICATION_DATABASE_URL", "AUTH_SECRET"] as const;
    const half = readSettings({ DATABASE_URL: OWN.DATABASE_URL });
    expect(() => refuseMissing(half, needed)).toThrow(SettingsError);
    expect(() => refuseMissing(half, needed)).toThrow(/APPLICATION_DATABASE_URL is missing[^]*AUTH_SECRET is missing/);
    expect(() => refuseMissing(readSettings(OWN), needed)).not.toThrow();
  });

  test.each([
    [
      "a login without a password",
      { APPLICATION_DATABASE_URL: "postgresql://desk@db.example/desk" },
      /needs a password/,
    ],
    [
      "a short password",
      { APPLICATION_DATABASE_URL: "postgresql://desk:postgres@db.example/desk" },
      /needs a password/,
    ],
    ["a short secret", { AUTH_SECRET: "secret" }, /AUTH_SECRET needs 32/],
    ["another database", { DATABASE_URL: "mysql://owner:x@db/desk" }, /DATABASE_URL is an address like/],
    ["an exception with a protocol", { FETCH_ALSO: "intranet.example, http://10.0.0.5" }, /FETCH_ALSO names hosts/],
    ["a port by name", { PORT: "http" }, /PORT is a number/],
    ["a mail server without a sender", { SMTP_URL: "smtps://mail.example" }, /MAIL_FROM is missing/],
    [
      "a mail server by another protocol",
      { SMTP_URL: "https://mail.example", MAIL_FROM: "a@b.example" },
      /SMTP_URL is/,
    ],
    [
      "an option that would loosen its encryption",
      { SMTP_URL: "smtp://mail.example?ignoreTLS=true", MAIL_FROM: "a@b.example" },
      /takes no options/,
    ],
  ])("%s is refused", (_, wrong, words) => {
    expect(() => readSettings({ ...OWN, ...wrong })).toThrow(words);
  });

  test("what is shown holds no secret", () => {
    const shown = JSON.stringify(shownSettings(OWN));
    for (const secret of Object.values(OWN)) expect(shown).not.toContain(secret);
    expect(shown).not.toContain("password-of-its-own");
    expect(shownSettings(OWN).find(({ name }) => name === "PORT")?.value).toBe("3000 (by default)");
  });
});
