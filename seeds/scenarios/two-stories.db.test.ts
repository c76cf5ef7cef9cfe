import { REVIEW_STATES } from "@second-source/domain/review/review-state";
import { freshDatabase, testDesk } from "@second-source/server/testing/test-desk";
import { atDesk } from "@second-source/server/desk/at-desk";
import { exportBriefing } from "@second-source/server/usecase/export-briefing";
import { matrixView } from "@second-source/server/view/matrix-view";
import { expect, test } from "vitest";
import { lookAt } from "./story-builder.ts";
import { seedTwoStories } from "./two-stories.ts";

test("the two stories show a claim in every state of review, and its findings are what the two stories bear", async () => {
  const desk = await testDesk(await freshDatabase(), "seeded");
  const at = (name: string): string => `${name}@seeded.test`;
  const { story, ids: claims } = await seedTwoStories(desk.database, {
    desk: "seeded",
    editor: at("editor"),
    reviewer: at("reviewer"),
    admin: at("admin"),
  });

  const states = new Set<string>();
  for (const id of Object.values(claims)) states.add((await lookAt(desk.as("viewer"), id)).state);
  expect([...REVIEW_STATES].filter((state) => !states.has(state))).toEqual([]);

  const request = await lookAt(desk.as("viewer"), claims.request);
  expect(request.evidence).toMatchObject({ level: "ECHOED", asserting: { outlets: 2, voices: { count: 1 } } });
  const talks = await lookAt(desk.as("viewer"), claims.talks);
  expect(talks).toMatchObject({ evidence: { level: "CONFLICTED" }, verdict: { label: "DISPUTED" } });
  const minutes = await lookAt(desk.as("viewer"), claims.minutes);
  expect(minutes.evidence).toMatchObject({
    level: "ECHOED",
    asserting: { outlets: 2, voices: { count: 1 }, outletsOnVoices: 1 },
  });

  const matrix = await atDesk(desk.as("viewer"), (work) => matrixView(work, story));
  expect(matrix.columns.map((column) => column.sentences > 0 && column.settled === column.sentences)).toEqual([
    false,
    true,
  ]);
  const { bytes } = await exportBriefing(desk.as("viewer"), { story, format: "markdown", edition: null });
  expect(new TextDecoder().decode(bytes)).toContain("“there were no negotiations, meetings, etc.”");
});
