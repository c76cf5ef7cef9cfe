import { STANCES } from "@second-source/domain/claim/assertion";
import { DEFAULT_POLICY, POLICY_PRESETS } from "@second-source/domain/desk/policy";
import { EVIDENCE_LEVELS } from "@second-source/domain/evidence/evidence";
import { LINK_KINDS } from "@second-source/domain/origin/origin";
import { shortfallsOfVoices, SHORTFALL_REFUSALS } from "@second-source/domain/verdict/shortfall-words";
import { VERDICT_LABELS } from "@second-source/domain/verdict/verdict";
import { WAY_OUT_WORDS } from "@second-source/domain/verdict/way-out";
import { freshDatabase, testDesk } from "@second-source/server/testing/test-desk";
import { atDesk } from "@second-source/server/desk/at-desk";
import { exportBriefing } from "@second-source/server/usecase/export-briefing";
import { claimView } from "@second-source/server/view/claim-view";
import { guardInputOf } from "@second-source/server/story/guard-input";
import { originsView } from "@second-source/server/view/origins-view";
import { loadStoryModel } from "@second-source/server/story/story-model";
import { expect, test } from "vitest";
import { seedFirstStory } from "./first-story.ts";

test("the first story shows every level, verdict, stance, link, way out and shortfall that the rules know", async () => {
  const desk = await testDesk(await freshDatabase(), "shown");
  const at = (name: string): string => `${name}@shown.test`;
  const { story } = await seedFirstStory(desk.database, {
    desk: "shown",
    editor: at("editor"),
    reviewer: at("reviewer"),
    admin: at("admin"),
  });
  const editor = desk.as("editor");

  const { links, model, views } = await atDesk(editor, async (work) => {
    const loaded = await loadStoryModel(work.transaction, story);
    const shown = [];
    for (const { id } of loaded.claims) shown.push(await claimView(work, id));
    return { links: (await originsView(work, story)).links, model: loaded, views: shown };
  });

  const missing = <Each extends string>(all: readonly Each[], shown: readonly Each[]): Each[] =>
    all.filter((each) => !shown.includes(each));
  const proposed = views.map(({ verdict }) => verdict?.label ?? "UNVERIFIED");
  const waysOut = views.flatMap(({ pairs, guards }) => [
    ...pairs.flatMap((pair) => pair.waysOut),
    ...Object.values(guards).flatMap((answer) =>
      answer.allowed ? [] : answer.changes.flatMap(({ where }) => where ?? []),
    ),
  ]);
  const policies = Object.values(POLICY_PRESETS).map((preset) => ({ ...DEFAULT_POLICY, ...preset }));
  const shortfalls = model.claims.flatMap((claim) =>
    policies.flatMap((policy) => {
      const input = guardInputOf(claim, model, policy, { rationale: "", tried: null });
      return input.weighed.evidence.asserting.outlets === 0 ? [] : shortfallsOfVoices(input);
    }),
  );

  expect(
    missing(
      EVIDENCE_LEVELS,
      model.claims.map(({ evidence }) => evidence.level),
    ),
  ).toEqual([]);
  expect(missing(VERDICT_LABELS, proposed)).toEqual([]);
  expect(
    missing(
      STANCES,
      views.flatMap(({ assertions }) => assertions.map(({ stance }) => stance)),
    ),
  ).toEqual([]);
  expect(
    missing(
      LINK_KINDS,
      links.map(({ kind }) => kind),
    ),
  ).toEqual([]);
  expect(new Set(links.filter(({ kind }) => kind === "DISTINCT").map(({ isWaiting }) => isWaiting)).size).toBe(2);
  expect(
    missing(
      Object.keys(WAY_OUT_WORDS),
      waysOut.map(({ kind }) => kind),
    ),
  ).toEqual([]);
  expect(missing(Object.keys(SHORTFALL_REFUSALS), shortfalls)).toEqual([]);

  const { bytes } = await exportBriefing(editor, { story, format: "markdown", edition: null });
  expect(new TextDecoder().decode(bytes)).toContain("one party’s word");
});
