import { compareTexts } from "../../usecase/compare-texts.ts";
import { DEFAULT_POLICY } from "@second-source/domain/desk/policy";
import { namedOrigin } from "../../testing/named-origin.ts";
import { SAID_BY_THE_BOARD } from "../../testing/two-outlet-story.ts";
import type { TestPerson } from "../../testing/test-desk.ts";
import { changePolicy, previewPolicy } from "../../usecase/change-policy.ts";
import { editAssertion } from "../../usecase/edit-assertion.ts";
import { editOrigin } from "../../usecase/edit-origin.ts";
import { settlePassage } from "../../usecase/settle-passage.ts";
import { recaptureArticle } from "../../usecase/recapture-article.ts";
import { mark, type Call, type Case } from "./four-eyes-desk.ts";
import { shownFields, shownPassage } from "../../testing/shown.ts";

/** Something that can be edited under an approval: by whom, how, and what the refusal says they did. */
export interface EditAfterApproval {
  readonly by: TestPerson;
  readonly says: string;
  readonly change: (call: Call, story: Case) => Promise<unknown>;
}

export const EDITS_AFTER_APPROVAL: Record<"evidence" | "quote" | "origin" | "policy", EditAfterApproval> = {
  evidence: {
    by: "reviewer",
    says: "You recorded that Gazette asserts it",
    change: (call, story) => mark(call, story, {}),
  },
  quote: {
    by: "reviewer",
    says: "You changed what Gazette says: asserts",
    change: (call, story) => editQuote(call, story, 0),
  },
  origin: {
    by: "reviewer",
    says: "You changed what is known of Harbour board",
    change: async (call, { look }) => {
      const [origin] = (await look()).origins;
      const fields = namedOrigin("Harbour board", { kind: "OFFICE", party: "The town" });
      await editOrigin(call, { ...(await shownFields(call, origin?.id ?? "")), fields });
    },
  },
  policy: {
    by: "admin",
    says: "You changed what the desk asks of it",
    change: askForTwo,
  },
};

/** Takes the words of one of the two outlets for a direct quotation. */
export async function editQuote(call: Call, { assertions, look }: Case, outlet: 0 | 1): Promise<void> {
  await editAssertion(call, {
    assertion: assertions[outlet] ?? "",
    revision: (await look()).revision,
    fields: { ...SAID_BY_THE_BOARD, mode: "DIRECT" },
  });
}

/** From now on two reviewers approve every claim. */
async function askForTwo(call: Call): Promise<void> {
  const policy = { ...DEFAULT_POLICY, approvalsNeeded: 2 };
  const { effects } = await previewPolicy(call, { policy, cursor: null });
  const stale = effects.filter((effect) => effect.goesStale);
  const expected = stale.map((effect) => effect.claimId);
  await changePolicy(call, { policy, reason: "One pair of eyes was not enough.", was: DEFAULT_POLICY, expected });
}

/** Brings in another version of the first article, in which the words of its passage have changed. */
export async function replaceArticle(call: Call, { look }: Case): Promise<void> {
  const [article] = (await look()).columns;
  const text =
    "The minister met the envoy on the pier on Thursday, the harbour board said, and they agreed on nothing at all. It rained.";
  const material = { how: "PASTE", text } as const;
  await recaptureArticle(call, { article: article?.articleId ?? "", after: 1, material, keptLines: [0] });
  await compareTexts(call.database, { deskId: call.actor.deskId, articleId: article?.articleId ?? "" }, call.now);
}

/** Says that the words which changed are the ones that the claim rests on. */
export async function confirmWords(call: Call, { look }: Case): Promise<void> {
  for (const { id, placement } of (await look()).assertions)
    if (placement === "MOVED") await settlePassage(call, { ...(await shownPassage(call, id)), isIt: true });
}
