import type { Database } from "@second-source/server/database";
import { createStory } from "@second-source/server/usecase/create-story";
import { returnVerdict } from "@second-source/server/usecase/decide-review";
import { atDesk, type DeskCall } from "@second-source/server/desk/at-desk";
import { editClaim } from "@second-source/server/usecase/edit-claim";
import { freezeEdition } from "@second-source/server/usecase/freeze-edition";
import { actAs } from "@second-source/server/usecase/act-as";
import { recordConflict } from "@second-source/server/usecase/record-conflict";
import { proposeVerdict } from "@second-source/server/usecase/propose-verdict";
import { readEdition } from "@second-source/server/usecase/read-edition";
import { saveBriefing } from "@second-source/server/usecase/save-briefing";
import { withdrawClaim } from "@second-source/server/usecase/withdraw-claim";
import { briefingView } from "@second-source/server/view/briefing-view";
import { DIGEST_CLAIMS, MARKS } from "./two-stories-claims.ts";
import {
  approve,
  buildClaim,
  importArticleOf,
  lookAt,
  propose,
  settleSentence,
  type SeedCast,
} from "./story-builder.ts";

/** Who plays which part: the desk's slug and three members' e-mail addresses. */
export interface SeedMembers {
  readonly desk: string;
  readonly editor: string;
  readonly reviewer: string;
  readonly admin: string;
}

type Ids = Record<keyof typeof DIGEST_CLAIMS, string>;

/** The story as it was played, and who played it. */
export interface PlayedStory extends SeedCast {
  readonly story: string;
  readonly ids: Ids;
}

/** The two stories of 2 March 2023, retold and worked through: a claim in every state of review. */
export async function seedTwoStories(database: Database, members: SeedMembers): Promise<PlayedStory> {
  const call = async (email: string): Promise<DeskCall> => ({
    database,
    actor: await actAs(database, members.desk, email),
    get now() {
      return new Date();
    },
  });
  const cast = {
    editor: await call(members.editor),
    reviewer: await call(members.reviewer),
    admin: await call(members.admin),
  };
  const { editor } = cast;
  const { slug: story } = await createStory(editor, { title: "Blinken and Lavrov at the G-20" });
  const digest = (file: string, outlet: string) => importArticleOf(editor, story, file, outlet, "2023-03-02");
  const captures = {
    examiner: await digest("washington-examiner.txt", "Washington Examiner"),
    tribune: await digest("tribune-news-service.txt", "Tribune News Service"),
  };
  const ids = {} as Ids;
  for (const [name, claim] of Object.entries(DIGEST_CLAIMS))
    ids[name as keyof Ids] = await buildClaim(editor, story, claim, captures);
  for (const { outlet, words, kind } of MARKS) await settleSentence(editor, captures[outlet], words, kind);
  const play = { ...cast, story, ids };
  await settleCorroborated(play);
  await settleDisputed(play);
  await settleSingleSources(play);
  await leaveOpen(play);
  await releaseAndCorrect(play);
  await changeUnderApproval(play);
  await saveDraft(editor, story, DRAFT_HEADLINE, draftSentences(ids));
  return play;
}

async function settleCorroborated({ editor, reviewer, ids }: PlayedStory): Promise<void> {
  for (const claim of [ids.met, ids.first, ids.phone, ids.griner]) {
    await propose(editor, claim, "CORROBORATED", "Each outlet says so in its own voice. Neither says how it knows.");
    await approve(reviewer, claim);
  }
}

/** Both outlets narrate a meeting; one party says that it was none. */
async function settleDisputed({ editor, reviewer, ids }: PlayedStory): Promise<void> {
  const { assertions, revision } = await lookAt(editor, ids.talks);
  const [own, denial] = [
    assertions.find((each) => each.stance === "ASSERTS"),
    assertions.find((each) => each.stance === "DENIES"),
  ];
  if (!own || !denial) throw new Error("the conflict needs both sides");
  await recordConflict(editor, {
    claim: ids.talks,
    revision,
    type: "LABEL",
    first: own.id,
    second: denial.id,
    firstWords: null,
    secondWords: "no negotiations, meetings",
  });
  await propose(
    editor,
    ids.talks,
    "DISPUTED",
    "Both outlets narrate a meeting in their own voice. The ministry alone says it was none, in two wordings.",
  );
  await approve(reviewer, ids.talks);

  const whelan = await lookAt(editor, ids.whelan);
  const [charge, answer] = whelan.assertions;
  if (!charge || !answer) throw new Error("the conflict needs both sides");
  await recordConflict(editor, {
    claim: ids.whelan,
    revision: whelan.revision,
    type: "NEGATION",
    first: charge.id,
    second: answer.id,
    firstWords: "while on a spy mission",
    secondWords: "call false",
  });
  await propose(
    editor,
    ids.whelan,
    "DISPUTED",
    "The FSB says so; he, his family and the U.S. government deny it. No outlet shows a document.",
  );
}

async function settleSingleSources({ editor, reviewer, ids }: PlayedStory): Promise<void> {
  await propose(
    editor,
    ids.request,
    "SINGLE_SOURCE",
    "Two outlets, one voice: only the Russian foreign ministry says who asked. The State Department neither confirms nor denies it in any piece we hold.",
  );
  await propose(
    editor,
    ids.minutes,
    "SINGLE_SOURCE",
    "One official gives the figure. The Associated Press gives the same and names nobody, so nobody can tell whether that is a second voice.",
  );
  await propose(editor, ids.plans, "SINGLE_SOURCE", "His own statement, on record, in one outlet.");
  for (const claim of [ids.request, ids.minutes, ids.plans]) await approve(reviewer, claim);
  await propose(
    editor,
    ids.treaty,
    "SINGLE_SOURCE",
    "The briefing official says so. The agency’s official may be the same person.",
  );
}

/** Claims on their way: proposed by exception, returned, being checked, withdrawn, and a draft without a passage. */
async function leaveOpen({ editor, reviewer, ids }: PlayedStory): Promise<void> {
  await propose(
    editor,
    ids.support,
    "CORROBORATED",
    "Both outlets carry it, each from an official who was in the room.",
    {
      exception:
        "Two officials gave it to two newsrooms on the same day, in different words. We hold that for enough, and say so.",
    },
  );
  await propose(
    editor,
    ids.summits,
    "NEEDS_CONTEXT",
    "One outlet says that they did not speak, the other only that they did not formally meet.",
  );
  const { revisionHash } = await lookAt(reviewer, ids.summits);
  await returnVerdict(reviewer, {
    claim: ids.summits,
    revisionHash,
    comment: "“Formally” is one outlet’s word. Quote both, please.",
  });
  const { revision } = await lookAt(editor, ids.negotiated);
  await withdrawClaim(editor, { claim: ids.negotiated, revision, reason: "No outlet says so." });
}

async function releaseAndCorrect({ editor, reviewer, story, ids }: PlayedStory): Promise<void> {
  const sentences = [
    { text: "The two met on the sidelines of the G-20 in India.", claimIds: [ids.met] },
    { text: "Brittney Griner had been freed in a prisoner swap.", claimIds: [ids.griner] },
  ];
  await saveDraft(editor, story, "A brief encounter in India", sentences);
  const { edition } = await atDesk(reviewer, (desk) => briefingView(desk, story));
  await readEdition(reviewer, { story, documentSha256: edition.documentSha256 });
  await freezeEdition(editor, { story, documentSha256: edition.documentSha256 });
  const { verdict, revision } = await lookAt(editor, ids.griner);
  if (!verdict) throw new Error("a released claim has a verdict");
  await proposeVerdict(editor, {
    claim: ids.griner,
    revision,
    label: verdict.label,
    rationale: verdict.rationale,
    exception: verdict.exception,
    tried: null,
    publicNote: "Edition 1 left out that the swap freed Viktor Bout.",
  });
  await approve(reviewer, ids.griner);
}

/** The wording of an approved claim changes: the approval goes stale in the same transaction. */
async function changeUnderApproval({ editor, ids }: PlayedStory): Promise<void> {
  const { revision, kind, question, topic, highRisk, contested, opinion } = await lookAt(editor, ids.first);
  await editClaim(editor, {
    claim: ids.first,
    revision,
    fields: {
      wording: "It was their first encounter in person since the full-scale invasion",
      kind,
      question,
      topic,
      highRisk,
      contested,
      opinion,
    },
  });
}

export const DRAFT_HEADLINE = "A brief encounter, and one voice on who asked for it";

export const draftSentences = (ids: Ids): DraftSentence[] => [
  { text: "The two met on the sidelines of the G-20 in India.", claimIds: [ids.met] },
  { text: "It was Blinken who asked for it, according to the Russian foreign ministry.", claimIds: [ids.request] },
  {
    text: "Whether it counted is disputed. Outlets narrate a meeting; the ministry says “there were no negotiations, meetings, etc.”",
    claimIds: [ids.talks],
  },
  {
    text: "They spoke for about ten minutes, according to a senior State Department official who was not named.",
    claimIds: [ids.minutes],
  },
  {
    text: "A day earlier Blinken had said that he had no plans to meet Lavrov; their last call was in July 2022.",
    claimIds: [ids.plans, ids.phone],
  },
];

interface DraftSentence {
  readonly text: string;
  readonly claimIds: string[];
}

/** Writes the briefing's draft anew. */
export async function saveDraft(
  editor: DeskCall,
  story: string,
  headline: string,
  sentences: readonly DraftSentence[],
): Promise<void> {
  const { draft } = await atDesk(editor, (desk) => briefingView(desk, story));
  await saveBriefing(editor, {
    story,
    version: draft.version,
    headline,
    sentences: sentences.map((sentence) => ({ ...sentence, ownWords: [] })),
  });
}
