import { describe, expect, test } from "vitest";
import { story, type Story } from "../testing/evidence-fixtures.ts";
import { evidenceFlags } from "./evidence-flags.ts";

const flags = (told: Story): string[] => evidenceFlags(told.weigh(), told.ledger()).map(({ words }) => words);

describe("what stands beside a level", () => {
  test("two offices of one party are one party's, and one alone is not called so", () => {
    const told = story();
    told.says("Fox News", told.office("Protocol office", ["Hosts"]));
    expect(flags(told)).toEqual([]);
    told.says("CNN", told.office("Security office", ["Hosts"]));
    expect(flags(told)).toEqual(["one party"]);
  });

  test("unnamed people are said to be so, one or all", () => {
    const told = story();
    told.says("Fox News", told.unnamed("a porter", ["Hotel"]));
    expect(flags(told)).toEqual(["unnamed"]);
    told.says("CNN", told.unnamed("an officer", ["Police"]));
    expect(flags(told)).toEqual(["all unnamed"]);
    told.says("NBC", told.person("Ann Lee", ["Union"]));
    expect(flags(told)).toEqual([]);
  });

  test("sides that nobody has recorded are counted once each, and lead to where they are recorded", () => {
    const told = story();
    const [lee, roe] = [told.person("Ann Lee", "NOT_RECORDED"), told.person("Bob Roe", "NOT_RECORDED")];
    told.says("Fox News", lee);
    expect(flags(told)).toEqual([]);
    told.says("NBC", lee);
    expect(flags(told)).toEqual(["side not recorded"]);
    told.says("CNN", roe);
    expect(evidenceFlags(told.weigh(), told.ledger())).toEqual([
      {
        kind: "SIDE_NOT_RECORDED",
        words: "2 sides not recorded",
        where: { kind: "RECORD_SIDE", originIds: [lee, roe] },
      },
    ]);
  });

  test("outlets that speak themselves stand under one roof, or under one that nobody has recorded", () => {
    const told = story();
    for (const name of ["Fox News", "CNN"]) told.outlet(name, { owner: "a holding" });
    for (const name of ["NBC", "Reuters"]) told.outlet(name, { owner: null });
    told.narrates("Fox News");
    told.narrates("NBC");
    expect(flags(told)).toEqual(["owner not recorded"]);
    told.narrates("CNN");
    told.narrates("Reuters");
    expect(flags(told)).toEqual(["one owner", "2 owners not recorded"]);
  });

  test("what names nobody, and the denying side, have none", () => {
    const told = story();
    told.nameless("Fox News");
    told.nameless("CNN");
    told.says("NBC", told.person("Ann Lee", "NOT_RECORDED"), { stance: "DENIES" });
    told.says("Reuters", told.person("Bob Roe", "NOT_RECORDED"), { stance: "DENIES" });
    expect(flags(told)).toEqual([]);
  });
});
