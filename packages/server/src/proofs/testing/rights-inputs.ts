import { randomUUID } from "node:crypto";
import { addIntake } from "../../usecase/add-intake.ts";
import { publishEdition, shownDocument } from "../../testing/published-edition.ts";
import { readEdition } from "../../usecase/read-edition.ts";
import { atDesk } from "../../desk/at-desk.ts";
import { outletsView } from "../../view/outlets-view.ts";
import { CLAIM_SAMPLES } from "./rights-claim-inputs.ts";
import { ACCOUNT_SAMPLES } from "./rights-account-inputs.ts";
import { PEOPLE_SAMPLES } from "./rights-people-inputs.ts";
import { POLICY_SAMPLES } from "./rights-policy-inputs.ts";
import type { Sample } from "./rights-sample.ts";
import * as shelves from "./rights-shelf.ts";
import * as things from "./rights-things.ts";
import type { Shelf } from "./rights-shelf.ts";
import type { Json } from "./wire.ts";
import { shownFields, shownLink, shownOrigin, shownPair } from "../../testing/shown.ts";

const WHY = "It was looked into.";
const OFFICE = { kind: "OFFICE" };
const TEXT = "A boat came in on Thursday, and nobody knew whose it was or who had been on board of it.";
const PASTE = { how: "PASTE", text: TEXT };

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

async function linkSeen(shelf: Shelf): Promise<{ link: string; names: { from: string; to: string } }> {
  return shownLink(shelf.desk.as("second-editor"), (await shelves.linkOn(shelf)).link);
}

/** Two origins that can be joined, with the passage of the first. */
async function twoOrigins(shelf: Shelf): Promise<{ from: string; into: string; assertion: string }> {
  const [first, second] = [await shelves.claimOn(shelf), await shelves.claimOn(shelf)];
  const from = await shelves.originOf(shelf, first);
  return { from, into: await shelves.originOf(shelf, second), assertion: first.assertion };
}

/** For every procedure of the router; one that is not here fails the proof. */
export const SAMPLES: Readonly<Record<string, Sample>> = {
  "desk.view": nothing,
  "desk.me": nothing,
  "desk.stories": ({ story }) => ({ cursor: story.id }),
  "story.create": () => ({ title: "A story of its own" }),
  "story.matrix": ({ story }) => ({ story: story.id, cursor: null }),
  "story.matrixRows": async (shelf) => {
    const { claim } = await shelves.claimOn(shelf);
    return { story: shelf.story.id, claims: [{ claim, asOf: 1 }], asOf: 1 };
  },
  "story.articles": ofStory,
  "story.claims": ofStory,
  "story.changes": ofStory,
  "story.read": async (shelf) => {
    const { articleId } = await shelves.article(shelf);
    return { story: shelf.story.id, articles: [articleId] };
  },

  "article.addIntake": ({ story }) => ({
    story: story.id,
    what: { how: "FILE", fileName: "a.txt", base64: "YSBib2F0" },
  }),
  "article.intakes": ofStory,
  "article.dropIntake": async ({ desk, story }) => {
    const what = { how: "FILE", fileName: "a.txt", base64: "YSBib2F0" } as const;
    return { intake: (await addIntake(desk.as("editor"), { story: story.id, what })).id };
  },
  "article.preview": async (shelf) => {
    const { articleId } = await shelves.article(shelf);
    return { story: shelf.story.id, material: PASTE, article: articleId };
  },
  "article.import": ({ story }) => ({
    story: story.id,
    material: PASTE,
    keptLines: [0],
    outlet: "Herald",
    headline: null,
    byline: null,
    url: null,
    publishedOn: null,
    dateUnknown: true,
    wireCredit: null,
    evenIfKnown: true,
    digest: false,
  }),
  "article.recapture": async (shelf) => {
    const { articleId } = await shelves.article(shelf);
    return { article: articleId, after: 1, material: PASTE, keptLines: [0] };
  },
  "article.markSentence": ({ captures }) => ({
    place: { captureId: captures[0], start: 0, end: 20 },
    kind: "OPINION",
    was: null,
  }),

  "follow.view": ofStory,
  "follow.start": async (shelf) => {
    const { articleId } = await shelves.article(shelf);
    return { story: shelf.story.id, what: { kind: "ARTICLE", article: articleId, url: null }, everyMinutes: 60 };
  },
  "follow.stop": async (shelf) => ({ watch: await shelves.watchOn(shelf) }),
  "follow.pollNow": async (shelf) => ({ watch: await shelves.watchOn(shelf) }),
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
  "outlet.respectRobots": async ({ desk }) => {
    const { respectsRobots: was } = await atDesk(desk.as("viewer"), outletsView);
    return { respects: !was, was };
  },

  ...CLAIM_SAMPLES,

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
    return { ...(await shownFields(shelf.desk.as("second-editor"), origin)), fields: office(shelf) };
  },
  "origin.split": async (shelf) => {
    const { from, assertion } = await twoOrigins(shelf);
    const origin = await shownOrigin(shelf.desk.as("second-editor"), from);
    return { ...origin, assertions: [assertion], fields: office(shelf), reason: WHY };
  },
  "origin.link": async (shelf) => {
    const { from, into } = await twoOrigins(shelf);
    return { kind: "SPEAKS_FOR", ...(await shownPair(shelf.desk.as("second-editor"), from, into)), reason: WHY };
  },
  "origin.confirmLink": linkSeen,
  "origin.endLink": async (shelf) => ({ ...(await linkSeen(shelf)), reason: WHY }),

  "withdrawal.without": async (shelf) => {
    const { articleId } = await shelves.article(shelf);
    return { story: shelf.story.id, what: { article: articleId } };
  },
  "withdrawal.withdraw": async (shelf) => {
    const origin = await shelves.originOf(shelf, await shelves.claimOn(shelf));
    const { name } = await shownOrigin(shelf.desk.as("second-editor"), origin);
    return { story: shelf.story.id, what: { origin }, name, kind: "RETRACTED", reason: WHY };
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
  "thread.settle": async (shelf) => ({
    thread: (await shelves.threadOn(shelf)).thread,
    comments: 1,
    resolved: true,
  }),
  "thread.assign": async (shelf) => {
    const { claim } = await shelves.claimOn(shelf);
    return { claim, person: shelf.desk.people.viewer.personId, was: null };
  },
  "thread.see": async (shelf) => ({ claim: (await shelves.threadOn(shelf)).claim }),

  ...POLICY_SAMPLES,

  "activity.story": (shelf) => ({ story: shelf.story.id, filter: filterBy(shelf) }),
  "activity.desk": (shelf) => ({ filter: filterBy(shelf) }),

  ...ACCOUNT_SAMPLES,
  ...PEOPLE_SAMPLES,

  "live.present": async (shelf) => {
    const { claim } = await shelves.claimOn(shelf);
    return { tab: randomUUID(), story: shelf.story.id, claim, editing: false };
  },
  "live.leave": () => ({ tab: randomUUID() }),
  "live.events": ({ story }) => ({ stories: [{ story: story.id, after: 0 }] }),
};
