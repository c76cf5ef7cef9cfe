import { shownClaim, shownFields } from "../../testing/shown.ts";
import { CLAIM_FIELDS } from "../../testing/two-outlet-story.ts";
import { assignClaim } from "../../usecase/assign-claim.ts";
import { atDesk } from "../../desk/at-desk.ts";
import { answerThread } from "../../usecase/discuss-claim.ts";
import { editClaim } from "../../usecase/edit-claim.ts";
import { editOrigin } from "../../usecase/edit-origin.ts";
import { changeOutlet } from "../../usecase/change-outlet.ts";
import { changeOwner } from "../../usecase/change-owner.ts";
import { changeParty } from "../../usecase/change-party.ts";
import { markSentence } from "../../usecase/mark-sentence.ts";
import { recaptureArticle } from "../../usecase/recapture-article.ts";
import { saveBriefing } from "../../usecase/save-briefing.ts";
import { namedOrigin } from "../../testing/named-origin.ts";
import { briefingView } from "../../view/briefing-view.ts";
import { claimView } from "../../view/claim-view.ts";
import { changesView } from "../../view/changes-view.ts";
import { originsView } from "../../view/origins-view.ts";
import { outletsView } from "../../view/outlets-view.ts";
import { articleText, briefingVersion, type Shelf } from "./rights-shelf.ts";
import type { Json } from "./wire.ts";

type Input = Readonly<Record<string, Json>>;
/** How what stood on somebody's screen changes before they press. */
type Change = (shelf: Shelf, input: Input) => Promise<unknown>;

/** What only ever adds something of its own: no screen of it is old, and each press makes one more. */
export const ADDS: Readonly<Record<string, string>> = {
  "story.create": "a story",
  "claim.create": "a claim",
  "article.addIntake": "an intake",
  "article.import": "an article, also one that says what another says where the editor asks for it",
  "article.preview": "nothing: it shows what would be kept",
  "thread.open": "a question",
  "thread.answer": "a comment",
  "follow.pollNow": "nothing: the next look is due at once, however often it is asked for",
};

/** For what is there once or not at all: somebody else's same press comes first. */
export const AGAIN = "AGAIN";

const by = ({ desk }: Shelf) => desk.as("second-editor");
function text(input: Input, key: string): string {
  const value = input[key];
  return typeof value === "string" ? value : "";
}

async function reword(shelf: Shelf, claim: string): Promise<unknown> {
  const fields = { ...CLAIM_FIELDS, wording: `Something else by now ${shelf.next()}` };
  return editClaim(by(shelf), { ...(await shownClaim(by(shelf), claim)), fields });
}

const rewordIts: Change = (shelf, input) => reword(shelf, text(input, "claim"));

/** The claim that a record stands on. */
const rewordItsClaim: Change = async (shelf, input) => {
  const { threads } = await atDesk(by(shelf), (work) => originsView(work, shelf.story.id));
  const thread = threads.find(({ assertionId }) => assertionId === text(input, "assertion"));
  return reword(shelf, thread?.claimId ?? "");
};

/** The claim of a conflict. */
const rewordItsConflict: Change = async (shelf, input) => {
  const { conflict } = input["what"] as { conflict: string };
  const { threads } = await atDesk(by(shelf), (work) => originsView(work, shelf.story.id));
  for (const claim of new Set(threads.map(({ claimId }) => claimId))) {
    const { conflicts } = await atDesk(by(shelf), (work) => claimView(work, claim));
    if (conflicts.some(({ id }) => id === conflict)) return reword(shelf, claim);
  }
  throw new Error("the conflict has a claim");
};

async function rename(shelf: Shelf, origin: string): Promise<unknown> {
  const fields = namedOrigin(`Somebody else by now ${shelf.next()}`, { kind: "OFFICE" });
  return editOrigin(by(shelf), { ...(await shownFields(by(shelf), origin)), fields });
}

/** The outlet takes back what it said, or says it in other words again. */
const recaptureIts: Change = async (shelf, input) => {
  const { passages } = await atDesk(by(shelf), (work) => changesView(work, shelf.story.id));
  const passage = passages.find(({ assertionId }) => assertionId === text(input, "assertion"));
  return recapture(shelf, passage?.articleId ?? "", passage?.captureNumber ?? 0);
};

function recapture(shelf: Shelf, article: string, after: number): Promise<unknown> {
  const number = shelf.next();
  const changed = articleText(shelf.canary, number).replace("on the quay", `at the lighthouse of ${number}`);
  return recaptureArticle(by(shelf), { article, after, material: { how: "PASTE", text: changed }, keptLines: [0] });
}

const linkIds = async (shelf: Shelf, input: Input): Promise<string> => {
  const { links } = await atDesk(by(shelf), (work) => originsView(work, shelf.story.id));
  return links.find(({ id }) => id === text(input, "link"))?.fromId ?? "";
};

/** For every mutation that is not among `ADDS`. */
export const OLD_SCREENS: Readonly<Record<string, Change | typeof AGAIN>> = {
  "article.dropIntake": AGAIN,
  "article.recapture": (shelf, input) => recapture(shelf, text(input, "article"), 1),
  "article.markSentence": (shelf, input) => {
    const place = input["place"] as { captureId: string; start: number; end: number };
    return markSentence(by(shelf), { place, kind: "NOT_CHECKABLE", was: null });
  },
  "follow.start": AGAIN,
  "follow.stop": AGAIN,
  "follow.settleItem": AGAIN,
  "outlet.change": async (shelf, input) => {
    const { outlets } = await atDesk(by(shelf), outletsView);
    const found = outlets.find(({ id }) => id === text(input, "outlet"));
    if (!found) throw new Error("the outlet is known");
    const was = { name: found.name, aliases: [...found.aliases], kind: found.kind, owner: found.owner };
    const domains = [...found.domains];
    const aliases = [`Also ${shelf.next()}`];
    return changeOutlet(by(shelf), { outlet: found.id, was: { ...was, domains }, ...was, domains, aliases });
  },
  "outlet.changeOwner": async (shelf, input) => {
    const { owners } = await atDesk(by(shelf), outletsView);
    const found = owners.find(({ id }) => id === text(input, "owner"));
    if (!found) throw new Error("the owner is known");
    const was = { name: found.name, aliases: [...found.aliases], party: found.party };
    return changeOwner(by(shelf), { owner: found.id, was, ...was, aliases: [`Also ${shelf.next()}`] });
  },
  "outlet.changeParty": async (shelf, input) => {
    const { parties } = await atDesk(by(shelf), outletsView);
    const found = parties.find(({ id }) => id === text(input, "party"));
    if (!found) throw new Error("the party is known");
    const was = { name: found.name, aliases: [...found.aliases] };
    return changeParty(by(shelf), { party: found.id, was, ...was, aliases: [`Also ${shelf.next()}`] });
  },
  "outlet.respectRobots": AGAIN,
  "claim.edit": rewordIts,
  "claim.merge": (shelf, input) => reword(shelf, (input["into"] as { claim: string }).claim),
  "claim.withdraw": rewordIts,
  "claim.recordAssertion": (shelf, input) => reword(shelf, (input["target"] as { claim: string }).claim),
  "claim.editAssertion": rewordItsClaim,
  "claim.removeAssertion": rewordItsClaim,
  "claim.confirmInference": rewordItsClaim,
  "claim.settlePassage": recaptureIts,
  "claim.reattachPassage": recaptureIts,
  "claim.recordConflict": rewordIts,
  "claim.answer": rewordItsConflict,
  "claim.reopen": rewordItsConflict,
  "review.propose": rewordIts,
  "review.approve": rewordIts,
  "review.return": rewordIts,
  "review.reaffirm": rewordIts,
  "briefing.save": async (shelf) =>
    saveBriefing(by(shelf), {
      story: shelf.story.id,
      version: await briefingVersion(shelf),
      headline: `Another ${shelf.next()}`,
      sentences: [],
    }),
  "briefing.read": reheadline,
  "briefing.freeze": reheadline,
  "origin.edit": (shelf, input) => rename(shelf, text(input, "origin")),
  "origin.split": (shelf, input) => rename(shelf, text(input, "origin")),
  "origin.link": (shelf, input) => rename(shelf, text(input, "to")),
  "origin.confirmLink": async (shelf, input) => rename(shelf, await linkIds(shelf, input)),
  "origin.endLink": async (shelf, input) => rename(shelf, await linkIds(shelf, input)),
  "withdrawal.withdraw": (shelf, input) => rename(shelf, (input["what"] as { origin: string }).origin),
  "withdrawal.askBack": AGAIN,
  "withdrawal.restore": AGAIN,
  "thread.settle": (shelf, input) =>
    answerThread(by(shelf), { thread: text(input, "thread"), text: "Wait: there is more.", mentions: [] }),
  "thread.assign": (shelf, input) =>
    assignClaim(by(shelf), { claim: text(input, "claim"), person: shelf.desk.people.editor.personId, was: null }),
  "policy.change": AGAIN,
  "policy.confirm": AGAIN,
  "policy.decline": AGAIN,
  "people.invite": AGAIN,
  "people.withdrawLink": AGAIN,
  "people.changeRole": AGAIN,
  "people.disable": AGAIN,
  "people.enable": AGAIN,
  "people.reset": AGAIN,
  "people.join": AGAIN,
  "people.separate": AGAIN,
};

/** What was written stays but for its headline. */
async function reheadline(shelf: Shelf): Promise<unknown> {
  const { draft } = await atDesk(by(shelf), (work) => briefingView(work, shelf.story.id));
  const sentences = draft.sentences.map(({ text: words, claimIds, ownWords }) => {
    return { text: words, claimIds: [...claimIds], ownWords: [...ownWords] };
  });
  const headline = `Another ${shelf.next()}`;
  return saveBriefing(by(shelf), { story: shelf.story.id, version: draft.version, headline, sentences });
}
