import { DEFAULT_POLICY } from "@second-source/domain/desk/policy";
import { randomUUID } from "node:crypto";
import { addIntake } from "../../usecase/add-intake.ts";
import { previewPolicy } from "../../usecase/change-policy.ts";
import { answerObjection } from "../../usecase/answer-objection.ts";
import { publishEdition, shownDocument } from "../../testing/published-edition.ts";
import { readEdition } from "../../usecase/read-edition.ts";
import { atDesk } from "../../usecase/desk-work.ts";
import { policyView } from "../../view/policy-view.ts";
import * as shelves from "./rights-shelf.ts";
import * as things from "./rights-things.ts";
import type { Shelf } from "./rights-shelf.ts";
import type { Json } from "./wire.ts";

/** An input that a procedure accepts, on rows that nobody else needs. Its own words hold no canary. */
export type Sample = (shelf: Shelf) => Promise<Json | undefined> | Json | undefined;

const WHY = "It was looked into.";
const FIELDS = { wording: "They met", kind: "EVENT", question: null, topic: null, highRisk: false, contested: false };
const OFFICE = { kind: "OFFICE" };
const SAID = { stance: "ASSERTS", mode: "INDIRECT", speaker: null, relays: [], terms: "UNSTATED", certainty: "STATED" };
const TEXT = "A boat came in on Thursday, and nobody knew whose it was or who had been on board of it.";
const PASTE = { how: "PASTE", text: TEXT };
const VERDICT = { label: "UNVERIFIED", rationale: WHY, exception: null, tried: null, publicNote: null };

const ofStory: Sample = ({ story }) => ({ story: story.id });
/** An edition that has gone out, by its number. */
async function publishedOn(shelf: Shelf): Promise<number> {
  await shelves.briefingOn(shelf);
  const hands = { reader: shelf.desk.as("viewer"), publisher: shelf.desk.as("second-editor") };
  return (await publishEdition(shelf.story.id, hands)).number;
}
const nothing: Sample = () => undefined;
const office = (shelf: Shelf): Json => ({ ...OFFICE, name: `Office ${shelf.next()}` });
const filterBy = ({ desk }: Shelf): Json => {
  const any = { kind: null, from: null, to: null, before: null };
  return { person: desk.people["second-editor"].personId, ...any };
};

/** A claim with what a screen that shows it knows of it. */
async function shown(
  shelf: Shelf,
  { claim }: { claim: string },
): Promise<{ claim: string; revision: number; hash: string }> {
  const { revision, revisionHash } = await shelves.lookAt(shelf, claim);
  return { claim, revision, hash: revisionHash };
}

async function decided(shelf: Shelf, made: { claim: string }, more: { [key: string]: Json }): Promise<Json> {
  const { claim, hash } = await shown(shelf, made);
  return { claim, revisionHash: hash, ...more };
}

/** Two origins that can be joined, with the passage of the first. */
async function twoOrigins(shelf: Shelf): Promise<{ from: string; into: string; assertion: string }> {
  const [first, second] = [await shelves.claimOn(shelf), await shelves.claimOn(shelf)];
  const from = await shelves.originOf(shelf, first);
  return { from, into: await shelves.originOf(shelf, second), assertion: first.assertion };
}

async function stalePolicy(shelf: Shelf): Promise<Json> {
  const { claim } = await shelves.approvedOn(shelf, { highRisk: true });
  const admin = shelf.desk.as("admin");
  const { policy: now } = await atDesk(admin, policyView);
  const policy = { ...now, approvalsNeededHighRisk: now.approvalsNeededHighRisk === 3 ? 2 : 3 };
  const effects = await previewPolicy(admin, { policy });
  const expected = effects.filter((effect) => effect.goesStale).map((effect) => effect.claimId);
  return { policy, reason: WHY, expected: [claim, ...expected.filter((each) => each !== claim)] };
}

/** For every procedure of the router; one that is not here fails the proof. */
export const SAMPLES: Readonly<Record<string, Sample>> = {
  "desk.view": nothing,
  "desk.me": nothing,
  "story.create": () => ({ title: "A story of its own" }),
  "story.matrix": ofStory,
  "story.moved": ofStory,
  "story.read": ofStory,

  "article.bringIn": ({ story }) => ({ story: story.id, what: { how: "FILE", fileName: "a.txt", base64: "YSBib2F0" } }),
  "article.tray": ofStory,
  "article.drop": async ({ desk, story }) => {
    const what = { how: "FILE", fileName: "a.txt", base64: "YSBib2F0" } as const;
    return { intake: (await addIntake(desk.as("editor"), { story: story.id, what })).id };
  },
  "article.preview": async (shelf) => {
    const { articleId } = await shelves.article(shelf);
    return { story: shelf.story.id, material: PASTE, article: articleId };
  },
  "article.import": ({ story }) => ({
    ...{ story: story.id, material: PASTE, keptLines: [0], outlet: "Herald", headline: null, byline: null, url: null },
    ...{ publishedOn: null, dateUnknown: true, wireCredit: null, evenIfKnown: true, digest: false },
  }),
  "article.recapture": async (shelf) => {
    const { articleId } = await shelves.article(shelf);
    return { article: articleId, material: PASTE, keptLines: [0] };
  },
  "article.markSentence": ({ captures }) => ({ place: { captureId: captures[0], start: 0, end: 20 }, kind: "OPINION" }),

  "follow.view": ofStory,
  "follow.start": async (shelf) => {
    const { articleId } = await shelves.article(shelf);
    return { story: shelf.story.id, what: { kind: "ARTICLE", article: articleId, url: null }, everyMinutes: 60 };
  },
  "follow.stop": async (shelf) => ({ watch: await shelves.watchOn(shelf) }),
  "follow.lookNow": async (shelf) => ({ watch: await shelves.watchOn(shelf) }),
  "follow.settleItem": async (shelf) => ({ ...(await shelves.offerOn(shelf)), take: false }),

  "outlet.view": nothing,
  "outlet.find": () => ({ words: "asso" }),
  "outlet.findOwner": () => ({ words: "hold" }),
  "outlet.findParty": () => ({ words: "" }),
  "outlet.change": async (shelf) => {
    const { id: outlet, name, aliases, kind, owner, domains } = await things.outletOn(shelf);
    const was = { name, aliases: [...aliases], kind, owner, domains: [...domains] };
    return { outlet, was, name: `Outlet ${shelf.next()}`, aliases: [], kind, owner: null, domains: [] };
  },
  "outlet.changeOwner": async (shelf) => {
    const { id, name, aliases, party } = (await things.ownerOn(shelf)).owner;
    return {
      owner: id,
      was: { name, aliases: [...aliases], party },
      name: `Owner ${shelf.next()}`,
      aliases: [],
      party: null,
    };
  },
  "outlet.changeParty": async (shelf) => {
    const { id, name, aliases } = (await things.ownerOn(shelf)).party;
    return { party: id, was: { name, aliases: [...aliases] }, name: `Party ${shelf.next()}`, aliases: [] };
  },
  "outlet.respectRobots": () => ({ respects: true }),

  "claim.view": async (shelf) => ({ claim: (await shelves.claimOn(shelf)).claim }),
  "claim.find": async (shelf) => {
    const { number } = await shelves.lookAt(shelf, (await shelves.claimOn(shelf)).claim);
    return { story: shelf.story.id, number };
  },
  "claim.create": ({ story }) => ({ story: story.id, fields: FIELDS }),
  "claim.edit": async (shelf) => {
    const { claim, revision } = await shown(shelf, await shelves.claimOn(shelf));
    return { claim, revision, fields: FIELDS };
  },
  "claim.merge": async (shelf) => {
    const [from, into] = [await shelves.claimOn(shelf), await shelves.claimOn(shelf)];
    return { from: from.claim, into: into.claim };
  },
  "claim.withdraw": async (shelf) => ({ claim: (await shelves.claimOn(shelf)).claim, reason: WHY }),
  "claim.recordAssertion": async (shelf) => {
    const made = await shelves.claimOn(shelf);
    const origin = { choice: "KNOWN", originId: await shelves.originOf(shelf, made) };
    const place = { captureId: shelf.captures[1], start: 0, end: 40 };
    return { place, target: { claim: made.claim }, fields: { ...SAID, origin } };
  },
  "claim.previewAssertion": async (shelf) => {
    const made = await shelves.claimOn(shelf);
    const origin = { choice: "KNOWN", originId: await shelves.originOf(shelf, made) };
    const place = { captureId: shelf.captures[1], start: 0, end: 40 };
    return { place, claim: made.claim, fields: { ...SAID, origin } };
  },
  "claim.editAssertion": async (shelf) => {
    const made = await shelves.claimOn(shelf);
    const { revision } = await shown(shelf, made);
    const origin = { choice: "KNOWN", originId: await shelves.originOf(shelf, made) };
    return { assertion: made.assertion, revision, fields: { ...SAID, origin } };
  },
  "claim.removeAssertion": async (shelf) => ({ assertion: (await shelves.claimOn(shelf)).assertion }),
  "claim.confirmInference": async (shelf) => ({ assertion: (await shelves.claimOn(shelf)).assertion }),
  "claim.settlePassage": async (shelf) => ({ assertion: (await shelves.movedOn(shelf)).assertion, isIt: true }),
  "claim.reattachPassage": async (shelf) => {
    const { assertion, captureId } = await shelves.movedOn(shelf);
    return { assertion, place: { captureId, start: 0, end: 30 } };
  },
  "claim.recordConflict": async (shelf) => {
    const { claim, assertion: first, second } = await shelves.conflictOn(shelf);
    return { claim, type: "LABEL", first, second, firstWords: null, secondWords: null };
  },
  "claim.answer": async (shelf) => ({
    what: { conflict: (await shelves.conflictOn(shelf)).conflict },
    ...{ kind: "IMMATERIAL", reason: WHY },
  }),
  "claim.reopen": async (shelf) => {
    const what = { conflict: (await shelves.conflictOn(shelf)).conflict };
    const reason = `${shelf.canary} was wrong`;
    await answerObjection(shelf.desk.as("second-editor"), { what, kind: "IMMATERIAL", reason });
    return { what, reason: WHY };
  },

  "review.queue": nothing,
  "review.propose": async (shelf) => {
    const { claim, revision } = await shown(shelf, await shelves.claimOn(shelf));
    return { claim, revision, ...VERDICT };
  },
  "review.approve": async (shelf) => decided(shelf, await shelves.proposedOn(shelf), { comment: WHY }),
  "review.return": async (shelf) => decided(shelf, await shelves.proposedOn(shelf), { comment: WHY }),
  "review.reaffirm": async (shelf) => {
    const made = await shelves.approvedOn(shelf);
    await shelves.claimOn(shelf, { claim: made.claim });
    return decided(shelf, made, { reason: WHY });
  },

  "briefing.view": ofStory,
  "briefing.edition": async (shelf) => ({ story: shelf.story.id, number: await publishedOn(shelf) }),
  "briefing.save": async (shelf) => {
    const { claim } = await shelves.claimOn(shelf);
    const sentences = [{ text: "They met.", claimIds: [claim], ownWords: [] }];
    return { story: shelf.story.id, version: await shelves.briefingVersion(shelf), headline: "They met", sentences };
  },
  "briefing.read": async (shelf) => {
    // Whoever calls may have written on the edition before: it goes out, and somebody else writes the next one.
    const story = shelf.story.id;
    await publishedOn(shelf);
    await shelves.briefingOn(shelf);
    return { story, documentSha256: await shownDocument(shelf.desk.as("second-editor"), story) };
  },
  "briefing.freeze": async (shelf) => {
    await shelves.briefingOn(shelf);
    const story = shelf.story.id;
    const documentSha256 = await shownDocument(shelf.desk.as("viewer"), story);
    // The reader is nobody who publishes in this proof.
    await readEdition(shelf.desk.as("viewer"), { story, documentSha256 });
    return { story, documentSha256 };
  },

  "origin.view": ofStory,
  "origin.edit": async (shelf) => {
    const origin = await shelves.originOf(shelf, await shelves.claimOn(shelf));
    return { origin, fields: office(shelf) };
  },
  "origin.split": async (shelf) => {
    const { from, assertion } = await twoOrigins(shelf);
    return { origin: from, assertions: [assertion], fields: office(shelf), reason: WHY };
  },
  "origin.link": async (shelf) => {
    const { from, into } = await twoOrigins(shelf);
    return { kind: "SPEAKS_FOR", from, to: into, reason: WHY };
  },
  "origin.confirmLink": async (shelf) => ({ link: (await shelves.linkOn(shelf)).link }),
  "origin.endLink": async (shelf) => ({ link: (await shelves.linkOn(shelf)).link, reason: WHY }),

  "withdrawal.without": async (shelf) => {
    const { articleId } = await shelves.article(shelf);
    return { story: shelf.story.id, what: { article: articleId } };
  },
  "withdrawal.withdraw": async (shelf) => {
    const origin = await shelves.originOf(shelf, await shelves.claimOn(shelf));
    return { story: shelf.story.id, what: { origin }, kind: "RETRACTED", reason: WHY };
  },
  "withdrawal.askBack": async (shelf) => ({ withdrawal: await things.withdrawalOn(shelf, false), reason: WHY }),
  "withdrawal.restore": async (shelf) => ({ withdrawal: await things.withdrawalOn(shelf, true) }),

  "thread.open": async (shelf) => {
    const made = await shelves.claimOn(shelf);
    const mentions = [shelf.desk.people.viewer.personId];
    return { ...made, blocking: false, text: "Who says so?", mentions };
  },
  "thread.answer": async (shelf) => {
    const mentions = [shelf.desk.people.viewer.personId];
    return { thread: (await shelves.threadOn(shelf)).thread, text: "The board does.", mentions };
  },
  "thread.settle": async (shelf) => ({ thread: (await shelves.threadOn(shelf)).thread, resolved: true }),
  "thread.assign": async (shelf) => {
    const { claim } = await shelves.claimOn(shelf);
    return { claim, person: shelf.desk.people.viewer.personId };
  },
  "thread.see": async (shelf) => ({ claim: (await shelves.threadOn(shelf)).claim }),

  "policy.view": nothing,
  "policy.preview": () => ({ policy: { ...DEFAULT_POLICY } }),
  "policy.change": stalePolicy,

  "activity.story": (shelf) => ({ story: shelf.story.id, filter: filterBy(shelf) }),
  "activity.desk": (shelf) => ({ filter: filterBy(shelf) }),

  "live.present": async (shelf) => {
    const { claim } = await shelves.claimOn(shelf);
    return { tab: randomUUID(), story: shelf.story.id, claim, editing: false };
  },
  "live.leave": () => ({ tab: randomUUID() }),
  "live.events": ofStory,
};
