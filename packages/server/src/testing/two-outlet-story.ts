import { atDesk } from "../desk/at-desk.ts";
import { approveVerdict } from "../usecase/decide-review.ts";
import { createStory } from "../usecase/create-story.ts";
import { imported, pasted } from "./imported.ts";
import { proposeVerdict } from "../usecase/propose-verdict.ts";
import { recordAssertion } from "../usecase/record-assertion.ts";
import type { AssertionFieldsInput, ClaimFieldsInput } from "../contract/claim-contract.ts";
import { claimView, type ClaimView } from "../view/claim-view.ts";
import { namedOrigin } from "./named-origin.ts";
import type { TestDesk, TestPerson } from "./test-desk.ts";
import { shownTarget } from "./shown.ts";

const TEXTS = {
  Gazette:
    "The minister met the envoy on the quay on Thursday, the harbour board said, and they agreed on nothing at all.",
  Courier:
    "The two had an exchange at the port on Thursday, and the harbour board called it short and without any result.",
};

export const CLAIM_FIELDS: ClaimFieldsInput = {
  wording: "They met at the port",
  kind: "EVENT",
  question: null,
  topic: null,
  highRisk: false,
  contested: false,
  opinion: false,
};

export const SAID_BY_THE_BOARD: AssertionFieldsInput = {
  stance: "ASSERTS",
  mode: "INDIRECT",
  speaker: null,
  relays: [],
  occasion: null,
  terms: "UNSTATED",
  certainty: "STATED",
  newValue: null,
  origin: { choice: "NEW", fields: namedOrigin("Harbour board", { kind: "OFFICE", party: "The port" }) },
};

export interface TwoOutletStory {
  readonly story: string;
  readonly claim: string;
  readonly captures: readonly string[];
  readonly assertions: readonly string[];
  readonly look: () => Promise<ClaimView>;
  readonly propose: (person?: TestPerson) => Promise<void>;
  readonly approve: (person?: TestPerson) => Promise<{ state: string }>;
}

/** A story of two articles and one claim that both carry from one origin, with short ways to move it along. */
export async function twoOutletStory(desk: TestDesk, fields: Partial<ClaimFieldsInput> = {}): Promise<TwoOutletStory> {
  const editor = desk.as("editor");
  const { slug: story } = await createStory(editor, { title: "At the port" });
  const captures: string[] = [];
  const assertions: string[] = [];
  let claim = "";
  for (const [outlet, text] of Object.entries(TEXTS)) {
    const { captureId } = await imported(editor, pasted(story, outlet, text));
    captures.push(captureId);
    const target = claim ? await shownTarget(editor, claim) : { newClaim: { ...CLAIM_FIELDS, ...fields } };
    const recorded = await recordAssertion(editor, {
      place: { captureId, start: 0, end: 30 },
      target,
      fields: SAID_BY_THE_BOARD,
    });
    claim = recorded.claimId;
    assertions.push(recorded.assertionId);
  }
  const look = (): Promise<ClaimView> => atDesk(desk.as("viewer"), (work) => claimView(work, claim));
  return {
    story,
    claim,
    captures,
    assertions,
    look,
    propose: async (person = "editor") => {
      const { revision } = await look();
      await proposeVerdict(desk.as(person), {
        claim,
        revision,
        label: "SINGLE_SOURCE",
        rationale: "The board alone.",
        exception: null,
        tried: null,
        publicNote: null,
      });
    },
    approve: async (person = "reviewer") =>
      approveVerdict(desk.as(person), {
        claim,
        revisionHash: (await look()).revisionHash,
        comment: null,
      }),
  };
}
