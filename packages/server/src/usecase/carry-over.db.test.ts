import { applicationUrl, ensureApplicationRole } from "@second-source/database/application-role";
import { withConnection } from "@second-source/database/connection";
import { deploy } from "@second-source/database/deploy";
import { createScratchDatabase } from "@second-source/database/scratch-database";
import { applyMigrations } from "@second-source/database/schema-engine";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Actor } from "../actor.ts";
import { openDatabase, type Database } from "../store/database.ts";
import { claimView, findClaim, type ClaimView } from "../view/claim-view.ts";
import { originsView, type OriginsView } from "../view/origins-view.ts";
import { outletsView, type OutletsView } from "../view/outlets-view.ts";
import { deskActivity } from "../view/activity-view.ts";
import { carryOver } from "./carry-over.ts";
import { atDesk, type DeskWork } from "../desk/at-desk.ts";
import { verifyAudit } from "./verify-audit.ts";
import { actAs } from "./act-as.ts";

/** The last migration of the version that counted by the first edition of the rules. */
const FIRST_EDITION = "20261122000500_following";
/** The addresses of its stories in that version. */
const [QUAY, G20] = ["the-quay-fire", "blinken-and-lavrov-at-the-g-20"] as const;
/** What that version counted on the three claims of the story, written down when it made the database. */
const COUNTED_BEFORE = [3, 2, 1] as const;

describe("a database that the first edition made", () => {
  let database: Database;
  let admin: Actor;
  let desks = 0;
  let url = "";
  const stories = new Map<string, string>();
  beforeAll(async () => {
    const scratch = await createScratchDatabase(inject("serverUrl"));
    await ensureApplicationRole(scratch.url);
    await applyMigrations(scratch.url, FIRST_EDITION);
    const rows = readFileSync(new URL("../testing/made-by-the-first-edition.sql", import.meta.url), "utf8");
    await withConnection(scratch.url, (client) => client.query(rows));
    for (const { id, slug } of await storiesIn(scratch.url)) stories.set(slug, id);
    url = scratch.url;
    await deploy(scratch.url);
    database = openDatabase(applicationUrl(scratch.url), 4);
    afterAll(async () => {
      await database.close();
      await scratch.drop();
    });
    desks = await carryOver(database, new Date());
    admin = await actAs(database, "old", "admin@old.test");
  });

  const at = <T>(work: (desk: DeskWork) => Promise<T>): Promise<T> =>
    atDesk({ database, actor: admin, now: new Date() }, work);
  const claim = (number: number): Promise<ClaimView> =>
    at(async (desk) => claimView(desk, await findClaim(desk, stories.get(QUAY) ?? "", number)));
  const origins = (): Promise<OriginsView> => at((desk) => originsView(desk, stories.get(QUAY) ?? ""));
  const outlets = (): Promise<OutletsView> => at(outletsView);

  test("is carried over once, and a second start finds nothing left over", async () => {
    expect(desks).toBe(1);
    expect(await carryOver(database, new Date())).toBe(0);
  });

  test("the addresses of its stories say nothing of their titles any more", async () => {
    expect([...stories.keys()].sort()).toEqual([G20, QUAY]);
    const now = await storiesIn(url);
    expect(now).toHaveLength(stories.size);
    for (const { slug } of now) expect(slug).toMatch(/^[0-9a-f]{12}$/);
  });

  test("no count rises", async () => {
    for (const [index, before] of COUNTED_BEFORE.entries()) {
      const { evidence } = await claim(index + 1);
      expect(evidence.asserting.voices.count, `claim ${index + 1}`).toBeLessThanOrEqual(before);
    }
  });

  test("one ministry under two spellings and kinds is one origin, and its party one party", async () => {
    const { origins: named } = await origins();
    const ministries = named.filter(({ name }) => /ministry/i.test(name));
    expect(ministries).toMatchObject([{ name: "Port ministry", partyNames: ["Norland"] }]);
    expect((await outlets()).parties.map(({ name }) => name)).toContain("Norland");
    expect((await claim(1)).pairs[0]).toMatchObject({ relation: "SAME" });
  });

  test("a wire item is a relay that names nobody, and two spellings of one wire are one outlet", async () => {
    const twelve = await claim(2);
    const carried = twelve.assertions.find(({ outletName }) => outletName === "The Daily Meridian");
    expect(carried).toMatchObject({
      relayNames: ["Associated Press"],
      mark: { style: "UNKNOWN" },
      certainty: "UNSTATED",
    });
    const wires = (await outlets()).outlets.filter(({ kind }) => kind === "WIRE").map(({ name }) => name);
    expect(wires).toEqual(expect.arrayContaining(["Associated Press"]));
    expect((await outlets()).outlets.filter(({ name }) => /^(?:AP|Associated Press)$/.test(name))).toHaveLength(1);
  });

  test("one owner under two spellings is one owner of both outlets", async () => {
    const { outlets: all, owners } = await outlets();
    expect(owners.map(({ name }) => name).filter((name) => /Meridian Group/.test(name))).toHaveLength(1);
    const owned = all.filter(({ name }) => name === "Harbour Post" || name === "The Daily Meridian");
    expect(new Set(owned.map(({ owner }) => owner)).size).toBe(1);
  });

  test("an occasion is a thing of the story, once, and belongs to the passages", async () => {
    const occasions = (await claim(1)).assertions.map(({ occasion }) => occasion?.name ?? null);
    expect(occasions.filter((name) => name !== null)).toEqual(["Monday briefing", "Monday briefing"]);
  });

  test("a document weighs as a statement, a witness is a person, and who was only described is unnamed", async () => {
    const { origins: named } = await origins();
    const of = (name: string): unknown => named.find((each) => each.name === name);
    expect(of("Port memo")).toMatchObject({ kind: "STATEMENT" });
    expect(of("A witness")).toMatchObject({ kind: "PERSON", identified: "DESCRIBED", side: "NOT_RECORDED" });
    expect(of("an official")).toMatchObject({ identified: "DESCRIBED" });
  });

  test("a merge is a link that says the same, a link keeps its kind, and one that waited holds now", async () => {
    const { links } = await origins();
    const told = links.map(({ kind, from, to }) => `${from} ${kind} ${to}`);
    expect(told).toEqual(
      expect.arrayContaining([
        "a doctor SAME_AS an official",
        "A witness DERIVES_FROM Port memo",
        "an official DERIVES_FROM Port ministry",
      ]),
    );
  });

  test("what was resolved is answered by who resolved it, and the denial in it stands until somebody answers it", async () => {
    const { conflicts, evidence } = await claim(1);
    expect(conflicts[0]?.answer).toEqual({ kind: "IMMATERIAL", reason: "He spoke of another fire." });
    expect(evidence.open.denials).toHaveLength(1);
  });

  test("an inference that one person concluded and confirmed is confirmed by nobody", async () => {
    expect((await claim(2)).assertions.filter(({ certainty }) => certainty === "INFERRED")).toMatchObject([
      { isInferenceConfirmed: false },
    ]);
  });

  test("whatever was approved or proposed is looked at again", async () => {
    expect((await claim(3)).state).toBe("CHECKING");
    const first = await at(async (desk) => claimView(desk, await findClaim(desk, stories.get(G20) ?? "", 1)));
    expect(first.state).toBe("STALE");
    expect(first.sinceApproval).toBeNull();
  });

  test("everything that was folded stands in the log, and the log holds", async () => {
    const { entries } = await at((desk) =>
      deskActivity(desk, { person: null, kind: "carried", from: null, to: null, before: null }),
    );
    const said = entries.map(({ what }) => what);
    expect(said).toEqual(
      expect.arrayContaining([
        "merged the origin “the port ministry.” into “Port ministry”: one name",
        "merged the party “norland” into “Norland”: one name",
        "merged the owner “The Meridian Group” into “Meridian Group”: one name",
        "made “AP”, recorded as an origin, an agency that names no one",
      ]),
    );
    const logs = await verifyAudit(database, []);
    expect(logs.flatMap(({ faults }) => faults)).toEqual([]);
  });
});

interface StoryRow {
  readonly id: string;
  readonly slug: string;
}

async function storiesIn(url: string): Promise<readonly StoryRow[]> {
  return (await withConnection(url, (client) => client.query<StoryRow>("select id, slug from story"))).rows;
}
