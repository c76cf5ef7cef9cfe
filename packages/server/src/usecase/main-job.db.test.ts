import { beforeAll, describe, expect, test } from "vitest";
import { namedOrigin } from "../testing/named-origin.ts";
import { freshDatabase, testDesk, type TestDesk } from "../testing/test-desk.ts";
import { atDesk } from "../desk/at-desk.ts";
import { createStory } from "./create-story.ts";
import { imported } from "../testing/imported.ts";
import { recordAssertion } from "./record-assertion.ts";
import { proposeVerdict } from "./propose-verdict.ts";
import { approveVerdict, returnVerdict } from "./decide-review.ts";
import { editClaim } from "./edit-claim.ts";
import { claimView } from "../view/claim-view.ts";
import { matrixView } from "../view/matrix-view.ts";
import { saveBriefing } from "./save-briefing.ts";
import { exportBriefing } from "./export-briefing.ts";

const EXAMINER = "The ministry said the U.S. diplomat requested the meeting on Thursday, and that no talks followed.";
const TRIBUNE =
  "The two conversed briefly at the visitor’s request, the ministry said on Thursday, according to Interfax news.";

const fields = (origin: object): never =>
  ({
    stance: "ASSERTS",
    mode: "INDIRECT",
    speaker: null,
    relays: ["Interfax"],
    terms: "UNSTATED",
    certainty: "STATED",
    origin,
  }) as never;

describe("the main job, through the database", () => {
  let desk: TestDesk;
  let story: string;
  let claim: string;
  const view = () => atDesk(desk.as("reviewer"), (work) => claimView(work, claim));

  beforeAll(async () => {
    desk = await testDesk(await freshDatabase(), "main-job");
  });

  test("an editor imports two articles and ties one claim to both", async () => {
    ({ slug: story } = await createStory(desk.as("editor"), { title: "A brief encounter" }));
    const captures: string[] = [];
    for (const [outlet, text] of [
      ["Examiner", EXAMINER],
      ["Tribune", TRIBUNE],
    ] as const) {
      const stored = await imported(desk.as("editor"), {
        story,
        material: { how: "PASTE", text },
        keptLines: [0],
        outlet,
        headline: null,
        byline: null,
        url: "https://example.org/story",
        publishedOn: "2023-03-02",
        dateUnknown: false,
        wireCredit: null,
        evenIfKnown: false,
        digest: false,
      });
      captures.push(stored.captureId);
    }
    const [first = "", second = ""] = captures;
    const ministry = { choice: "NEW", fields: namedOrigin("Foreign ministry", { kind: "OFFICE", party: "Russia" }) };
    const newClaim = {
      wording: "The visitor asked for the meeting",
      kind: "ACTOR",
      question: "Who asked?",
      topic: null,
      highRisk: false,
      contested: false,
      opinion: false,
    } as const;
    const recorded = await recordAssertion(desk.as("editor"), {
      place: { captureId: first, start: EXAMINER.indexOf("the U.S."), end: EXAMINER.indexOf(" on Thursday") },
      target: { newClaim },
      fields: fields(ministry),
    });
    claim = recorded.claimId;
    await recordAssertion(desk.as("editor"), {
      place: { captureId: second, start: TRIBUNE.indexOf("conversed"), end: TRIBUNE.indexOf(", the ministry") },
      target: { claim, wording: newClaim.wording },
      fields: fields(ministry),
    });
    const matrix = await atDesk(desk.as("viewer"), (work) => matrixView(work, story));
    expect(matrix.rows[0]?.evidence.level).toBe("ECHOED");
    expect(matrix.rows[0]?.ties).toHaveLength(1);
  });

  test("corroborated is refused on one voice, with what would change it", async () => {
    const { revision } = await view();
    const proposal = {
      claim,
      revision,
      label: "CORROBORATED",
      rationale: "Both say so.",
      exception: null,
      tried: null,
      publicNote: null,
    } as const;
    await expect(proposeVerdict(desk.as("editor"), proposal)).rejects.toMatchObject({ code: "verdict.refused" });
  });

  test("a reviewer returns, the editor proposes again, and the reviewer approves what is on the screen", async () => {
    const propose = async () =>
      proposeVerdict(desk.as("editor"), {
        claim,
        revision: (await view()).revision,
        label: "SINGLE_SOURCE",
        rationale: "Only the ministry.",
        exception: null,
        tried: null,
        publicNote: null,
      });
    await propose();
    await returnVerdict(desk.as("reviewer"), {
      claim,
      revisionHash: (await view()).revisionHash,
      comment: "Say who.",
    });
    expect((await view()).state).toBe("RETURNED");
    const now = await view();
    await editClaim(desk.as("editor"), {
      claim,
      revision: now.revision,
      fields: {
        wording: "The encounter was at the visitor’s request",
        kind: "ACTOR",
        question: null,
        topic: null,
        highRisk: false,
        contested: false,
        opinion: false,
      },
    });
    await propose();
    await expect(
      approveVerdict(desk.as("reviewer"), { claim, revisionHash: "0".repeat(64), comment: null }),
    ).rejects.toMatchObject({ code: "review.changed" });
    await approveVerdict(desk.as("reviewer"), {
      claim,
      revisionHash: (await view()).revisionHash,
      comment: null,
    });
    expect((await view()).state).toBe("APPROVED");
  });

  test("the briefing goes out as Markdown and PDF, and a change under it stops the export", async () => {
    await saveBriefing(desk.as("editor"), {
      story,
      version: 1,
      headline: "One voice",
      sentences: [{ text: "The visitor asked, the ministry says.", claimIds: [claim], ownWords: [] }],
    });
    const markdown = await exportBriefing(desk.as("editor"), { story, format: "markdown", edition: null });
    expect(new TextDecoder().decode(markdown.bytes)).toContain("conversed briefly at the visitor’s request");
    const now = await view();
    await editClaim(desk.as("editor"), {
      claim,
      revision: now.revision,
      fields: {
        wording: "The visitor asked",
        kind: "ACTOR",
        question: null,
        topic: null,
        highRisk: false,
        contested: false,
        opinion: false,
      },
    });
    expect((await view()).state).toBe("STALE");
    await expect(exportBriefing(desk.as("editor"), { story, format: "markdown", edition: null })).rejects.toMatchObject(
      { code: "briefing.stopped" },
    );
  });

  test("the second writer of a wording is told what changed", async () => {
    const { revision } = await view();
    const edit = (wording: string, at: number) =>
      editClaim(desk.as("editor"), {
        claim,
        revision: at,
        fields: {
          wording,
          kind: "ACTOR",
          question: null,
          topic: null,
          highRisk: false,
          contested: false,
          opinion: false,
        },
      });
    await edit("First", revision);
    await expect(edit("Second", revision)).rejects.toMatchObject({ code: "claim.changed" });
  });
});
