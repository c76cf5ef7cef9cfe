import { randomBytes } from "node:crypto";
import { openDatabase, type Database } from "@second-source/server/database";
import { signIn as openSession } from "@second-source/server/usecase/sign-in";
import { addPerson } from "@second-source/server/usecase/add-person";
import { openDesk } from "@second-source/server/usecase/open-desk";
import { seedFirstStory } from "@second-source/seeds/scenarios/first-story";
import { seedTwoStories } from "@second-source/seeds/scenarios/two-stories";
import { copyDesk, type DeskOfPeople } from "./copied-desk.ts";
import { openOutletServer, type OutletServer } from "./outlet-server.ts";
import { encode } from "next-auth/jwt";
import { test as base, expect, type BrowserContext, type Page } from "@playwright/test";

const PASSWORD = "a password for the tests";
export type Part = "editor" | "reviewer" | "admin" | "viewer";

export interface TestDesk {
  readonly slug: string;
  readonly deskId: string;
  readonly database: Database;
  email(part: Part): string;
  readonly password: string;
  /** Plays the two stories at this desk; answers with the story's address. */
  seeded(): Promise<string>;
  /** The same with six invented outlets around them: all that there is to look at. */
  seededInFull(): Promise<string>;
  addPerson(name: string, role: "EDITOR" | "REVIEWER"): Promise<string>;
}

/** How a browser is set up beyond the usual. */
export interface Look {
  /** By what address it knows the application. */
  readonly baseURL?: string;
  readonly colorScheme?: "light" | "dark";
  readonly viewport?: { readonly width: number; readonly height: number };
  /** How long ago somebody signed in there, in minutes. */
  readonly minutesAgo?: number;
  /** Whether what a page's own policy forbids is done all the same. */
  readonly bypassCSP?: boolean;
}

interface Fixtures {
  /** A browser context on the application under test, closed with the test. */
  newContext: (look?: Look) => Promise<BrowserContext>;
  /** A desk of its own for every test, empty. */
  desk: TestDesk;
  /** An outlet's web site whose pages a test can change. */
  outlet: OutletServer;
  /** A page on which that part is signed in, in a browser of its own. */
  signedInAs: (part: Part, look?: Look) => Promise<Page>;
}

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
  outlet: async ({}, provide, { parallelIndex }) => {
    const ports = (process.env["OUTLET_PORTS"] ?? "").split(",");
    const outlet = await openOutletServer(Number(ports[parallelIndex]));
    await provide(outlet);
    await outlet.close();
  },
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
  desk: async ({}, provide) => {
    const database = openDatabase(process.env["APPLICATION_DATABASE_URL"] ?? "", 2);
    const slug = `desk-${randomBytes(5).toString("hex")}`;
    const email = (part: string): string => emailOf(slug, part);
    const people = peopleOf(slug);
    const { deskId, personIds } = await openDesk(database, { slug, name: "Foreign desk" }, people);
    const filled = async (how: Seed): Promise<string> => {
      const played = await playedDesk(database, how);
      await copyDesk(process.env["OWNER_DATABASE_URL"] ?? "", played, { deskId, personIds });
      return played.story;
    };
    await provide({
      slug,
      deskId,
      database,
      email,
      password: PASSWORD,
      seeded: () => filled(seedTwoStories),
      seededInFull: () => filled(seedFirstStory),
      addPerson: async (name, role) => {
        const address = email(name);
        await addPerson(database, deskId, { email: address, name, role, password: PASSWORD });
        return address;
      },
    });
    await database.close();
  },
  newContext: async ({ browser, baseURL }, provide) => {
    const contexts: BrowserContext[] = [];
    await provide(async ({ minutesAgo: _, ...look } = {}) => {
      const context = await browser.newContext({
        baseURL: baseURL ?? "",
        viewport: { width: 1280, height: 800 },
        ...look,
      });
      contexts.push(context);
      return context;
    });
    for (const context of contexts) await context.close();
  },
  signedInAs: async ({ newContext, desk, baseURL }, provide) => {
    await provide(async (part, look) => {
      const context = await newContext(look);
      await context.addCookies([await sessionCookie(desk, part, look?.baseURL ?? baseURL ?? "", look?.minutesAgo)]);
      const page = await context.newPage();
      failOnErrors(page);
      await page.goto("/");
      return page;
    });
  },
});

export { expect };

type Seed = typeof seedTwoStories | typeof seedFirstStory;
interface PlayedDesk extends DeskOfPeople {
  readonly story: string;
}
const played = new Map<Seed, Promise<PlayedDesk>>();

/** A desk at which a scenario was played by presses, once for each worker: the others are its copies. */
function playedDesk(database: Database, seed: Seed): Promise<PlayedDesk> {
  const known = played.get(seed) ?? playDesk(database, seed);
  played.set(seed, known);
  return known;
}

async function playDesk(database: Database, seed: Seed): Promise<PlayedDesk> {
  const slug = `played-${randomBytes(5).toString("hex")}`;
  const people = peopleOf(slug);
  const opened = await openDesk(database, { slug, name: "Foreign desk" }, people);
  const [editor = "", reviewer = "", admin = ""] = people.map(({ email }) => email);
  return { ...opened, story: (await seed(database, { desk: slug, editor, reviewer, admin })).story };
}

type Person = Parameters<typeof openDesk>[2][number];
const emailOf = (slug: string, part: string): string => `${part}@${slug}.test`;
const peopleOf = (slug: string): Person[] => {
  const person = (part: Part, name: string, role: Person["role"]): Person => ({
    email: emailOf(slug, part),
    name,
    role,
    password: PASSWORD,
  });
  return [
    person("editor", "Maya Okafor", "EDITOR"),
    person("reviewer", "Jonas Lindqvist", "REVIEWER"),
    person("admin", "Priya Raman", "ADMIN"),
    person("viewer", "Tomás Vidal", "VIEWER"),
  ];
};

/** What a browser holds that has signed in: the way through the form has a spec of its own. */
export async function sessionCookie(desk: TestDesk, part: Part, url: string, minutesAgo = 0): Promise<Cookie> {
  const secret = process.env["SESSION_SECRET"] ?? "";
  const sub = await openSession(
    desk.database,
    { email: desk.email(part), password: desk.password },
    { address: "127.0.0.1", browser: null },
    new Date(Date.now() - minutesAgo * 60_000),
  );
  if (!sub) throw new Error(`${part} could not sign in`);
  return { name: "next-auth.session-token", value: await encode({ token: { sub }, secret }), url };
}

type Cookie = Parameters<BrowserContext["addCookies"]>[0][number];

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

const EXPECTED = /status of 4\d\d|origin was untrustworthy|ERR_INTERNET_DISCONNECTED/;

/**
 * A page that throws or logs an error fails its test, unless it is what the test is about: the server's refusal, a
 * network that the test has taken away, or a header that a browser passes over where there is no HTTPS.
 */
function failOnErrors(page: Page): void {
  page.on("pageerror", (error) => {
    throw error;
  });
  page.on("console", (message) => {
    if (message.type() === "error" && !EXPECTED.test(message.text())) throw new Error(`console: ${message.text()}`);
  });
}
