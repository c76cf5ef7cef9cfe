import { expect, test } from "vitest";
import { freshDatabase, testDesk } from "../testing/test-desk.ts";
import { CLAIM_FIELDS } from "../testing/two-outlet-story.ts";
import { createStory } from "../usecase/create-story.ts";
import { atDesk } from "../desk/at-desk.ts";
import { imported, pasted } from "../testing/imported.ts";
import { recordAssertion } from "../usecase/record-assertion.ts";
import { claimView } from "./claim-view.ts";
import { originsView } from "./origins-view.ts";

const WIRE =
  "The harbour board voted on Tuesday to close the old ferry pier, two members of it said, and gave no reason for it. " +
  "The pier, built in 1911, carries some 400 passengers a day, according to the board’s own figures for last year. " +
  "Nobody asked the crews, said Ida Voss, who runs the union and who read it on a notice board like everyone else in town.";

test("two outlets that print one text are one voice, and the origins screen shows what they share", async () => {
  const desk = await testDesk(await freshDatabase(), "copies");
  const editor = desk.as("editor");
  const { slug: story } = await createStory(editor, { title: "The pier" });
  let claim: string | null = null;
  for (const [outlet, text] of [
    ["Gazette", WIRE],
    ["Courier", `Larkhaven will lose its pier.\n${WIRE}`],
  ] as const) {
    const { captureId } = await imported(editor, pasted(story, outlet, text));
    const recorded = await recordAssertion(editor, {
      place: { captureId, start: outlet === "Gazette" ? 4 : 35, end: outlet === "Gazette" ? 60 : 90 },
      target: claim ? { claim, wording: CLAIM_FIELDS.wording } : { newClaim: CLAIM_FIELDS },
      fields: {
        stance: "ASSERTS",
        mode: "NARRATOR",
        speaker: null,
        relays: [],
        terms: "UNSTATED",
        certainty: "UNSTATED",
        occasion: null,
        newValue: null,
        origin: { choice: "OWN_REPORTING" },
      },
    });
    claim = recorded.claimId;
  }
  const view = await atDesk(editor, (work) => claimView(work, claim ?? ""));
  expect(view.evidence).toMatchObject({ level: "ECHOED" });
  const { copies } = await atDesk(editor, (work) => originsView(work, story));
  expect(copies).toMatchObject([{ first: "Gazette", second: "Courier", share: 1 }]);
  expect(copies[0]?.runs[0]).toMatch(/^The harbour board/);
});
