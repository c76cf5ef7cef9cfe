import type { AssertionFieldsInput, ClaimFieldsInput } from "../../contract/claim-contract.ts";
import { namedOrigin } from "../../testing/named-origin.ts";
import { openAccounts, PASSWORD, testDesk, type TestDesk } from "../../testing/test-desk.ts";
import { createStory } from "../../usecase/create-story.ts";
import { approveVerdict } from "../../usecase/decide-review.ts";
import { atDesk } from "../../desk/at-desk.ts";
import { openThread } from "../../usecase/discuss-claim.ts";
import { startWatch } from "../../usecase/start-watch.ts";
import { inDesk } from "../../store/database.ts";
import { updateWatch } from "../../store/watches.ts";
import { removeAssertion } from "../../usecase/edit-assertion.ts";
import { imported } from "../../testing/imported.ts";
import { addPerson } from "../../usecase/add-person.ts";
import { linkOrigins } from "../../usecase/link-origins.ts";
import { proposeVerdict } from "../../usecase/propose-verdict.ts";
import { recaptureArticle } from "../../usecase/recapture-article.ts";
import { recordAssertion } from "../../usecase/record-assertion.ts";
import { recordConflict } from "../../usecase/record-conflict.ts";
import { saveBriefing } from "../../usecase/save-briefing.ts";
import { briefingView } from "../../view/briefing-view.ts";
import { changesView } from "../../view/changes-view.ts";
import { claimView, type ClaimView } from "../../view/claim-view.ts";
import { shownClaim, shownPair, shownRecord, shownTarget } from "../../testing/shown.ts";

/** One story of a desk, to take disposable rows from. Every text in it holds the desk's canary. */
export interface Shelf {
  readonly desk: TestDesk;
  readonly canary: string;
  readonly story: { readonly id: string; readonly slug: string };
  readonly captures: readonly [string, string];
  /** An assertion that was there and was taken out. */
  readonly removed: string;
  /** A number that nothing else on the shelf bears. */
  readonly next: () => number;
}

/** A desk whose every word is its own: the canary is its slug, so that names and addresses of people hold it too. */
export async function canaryDesk(at: Parameters<typeof testDesk>[0], canary: string): Promise<TestDesk> {
  const desk = await testDesk(at, canary);
  for (const [name, role] of [["auditor", "AUDITOR"] as const, ["leaver", "EDITOR"] as const]) {
    const person = { email: `${name}@${canary}.test`, name: `${canary} ${name}`, role, password: PASSWORD };
    await openAccounts(desk.database, [person]);
    await addPerson(desk.database, desk.deskId, person);
  }
  return desk;
}

/** Opens a story at a desk and puts two articles in it; what it names is numbered from `after` on. */
export async function openShelf(desk: TestDesk, after = 0): Promise<Shelf> {
  const canary = desk.slug;
  const by = desk.as("second-editor");
  const story = await createStory(by, { title: `At the port of ${canary}` });
  let numbers = after;
  const bare = { desk, canary, story, next: () => ++numbers };
  const captures = [(await article(bare)).captureId, (await article(bare)).captureId] as const;
  const shelf = { ...bare, captures, removed: "" };
  const { assertion: removed } = await claimOn(shelf);
  await removeAssertion(by, await shownRecord(by, removed));
  return { ...shelf, removed };
}

type Bare = Pick<Shelf, "desk" | "canary" | "story" | "next">;

/** What an article of the desk says, told apart by a number. */
export const articleText = (canary: string, number: number): string =>
  `The ${canary} minister met the envoy on the quay on Thursday, the board said, and agreed on ${number} points.`;

/** An article by an outlet of its own. */
export function article({ desk, canary, story, next }: Bare): Promise<{ articleId: string; captureId: string }> {
  const number = next();
  return imported(desk.as("second-editor"), {
    story: story.id,
    material: { how: "PASTE", text: articleText(canary, number) },
    keptLines: [0],
    outlet: `${canary} Gazette ${number}`,
    headline: `${canary} at sea`,
    byline: `${canary} reporter`,
    url: `https://${canary}.test/${number}`,
    wireCredit: `${canary} wire`,
    publishedOn: "2023-03-02",
    dateUnknown: false,
    evenIfKnown: true,
    digest: false,
  });
}

export function claimFields({ canary, next }: Bare, more: Partial<ClaimFieldsInput> = {}): ClaimFieldsInput {
  const words = {
    wording: `${canary} met at the port ${next()}`,
    question: `Who, ${canary}?`,
    topic: `${canary} harbour`,
  };
  return { ...words, kind: "EVENT", highRisk: false, contested: false, opinion: false, ...more };
}

/** An origin that is new to the story, named by a number. */
export function assertionFields(
  { canary, next }: Bare,
  stance: "ASSERTS" | "DENIES" = "ASSERTS",
): AssertionFieldsInput {
  const name = `${canary} board ${next()}`;
  const fields = namedOrigin(name, { kind: "OFFICE", party: `${canary} port`, aliases: [`${name} of old`] });
  return {
    stance,
    mode: "INDIRECT",
    speaker: `${canary} speaker`,
    relays: [`${canary} relay`],
    terms: "UNSTATED",
    certainty: "INFERRED",
    newValue: stance === "DENIES" ? `${canary} twelve` : null,
    occasion: { name: `${canary} briefing`, on: null },
    origin: { choice: "NEW", fields },
  };
}

export interface ShelfClaim {
  readonly claim: string;
  readonly assertion: string;
}

/** A claim with one passage, from an origin of its own; or one passage more on a claim. */
export async function claimOn(
  shelf: Shelf,
  { fields = {}, claim, stance }: { fields?: Partial<ClaimFieldsInput>; claim?: string; stance?: "DENIES" } = {},
): Promise<ShelfClaim> {
  const by = shelf.desk.as("second-editor");
  const recorded = await recordAssertion(by, {
    place: { captureId: shelf.captures[claim ? 1 : 0], start: 0, end: 40 },
    target: claim ? await shownTarget(by, claim) : { newClaim: claimFields(shelf, fields) },
    fields: assertionFields(shelf, stance),
  });
  return { claim: recorded.claimId, assertion: recorded.assertionId };
}

/** A passage whose words its outlet has changed since: it waits for a person, and is used again until one has come. */
export async function movedOn(shelf: Shelf): Promise<{
  readonly assertion: string;
  readonly passage: string;
  readonly captureId: string;
}> {
  const by = shelf.desk.as("second-editor");
  const { passages } = await atDesk(by, (work) => changesView(work, shelf.story.id));
  const waiting = passages.find(({ now }) => now !== null);
  if (waiting?.now)
    return { assertion: waiting.assertionId, passage: waiting.passageId, captureId: waiting.now.captureId };
  await moveOne(shelf);
  return movedOn(shelf);
}

async function moveOne(shelf: Shelf): Promise<void> {
  const { canary, desk } = shelf;
  const by = desk.as("second-editor");
  const number = shelf.next();
  const { articleId, captureId } = await article(shelf);
  await recordAssertion(by, {
    place: { captureId, start: 0, end: 60 },
    target: { newClaim: claimFields(shelf) },
    fields: assertionFields(shelf),
  });
  await recaptureArticle(by, {
    article: articleId,
    after: 1,
    material: { how: "PASTE", text: articleText(canary, number).replace("on the quay", "at the pier") },
    keptLines: [0],
  });
}

export function lookAt({ desk }: Shelf, claim: string): Promise<ClaimView> {
  return atDesk(desk.as("second-editor"), (work) => claimView(work, claim));
}

export async function proposedOn(shelf: Shelf, fields: Partial<ClaimFieldsInput> = {}): Promise<ShelfClaim> {
  const made = await claimOn(shelf, { fields });
  const { revision } = await lookAt(shelf, made.claim);
  await proposeVerdict(shelf.desk.as("second-editor"), { claim: made.claim, revision, ...verdictWords(shelf.canary) });
  return made;
}

const verdictWords = (word: string) => ({
  label: "CORROBORATED" as const,
  rationale: `${word} stands for it.`,
  exception: `${word} knows both.`,
  tried: `${word} was called.`,
  publicNote: null,
});

/** Approved by as many reviewers as it takes, none of whom wrote on it. */
export async function approvedOn(shelf: Shelf, fields: Partial<ClaimFieldsInput> = {}): Promise<ShelfClaim> {
  const made = await proposedOn(shelf, fields);
  const { revisionHash } = await lookAt(shelf, made.claim);
  const decision = { claim: made.claim, revisionHash, comment: `${shelf.canary} agrees` };
  for (const reviewer of ["second-reviewer", "reviewer", "admin"] as const) {
    if ((await approveVerdict(shelf.desk.as(reviewer), decision)).state === "APPROVED") break;
  }
  return made;
}

export async function conflictOn(shelf: Shelf): Promise<ShelfClaim & { second: string; conflict: string }> {
  const first = await claimOn(shelf);
  const { assertion: second } = await claimOn(shelf, { claim: first.claim, stance: "DENIES" });
  const words = { firstWords: null, secondWords: null };
  const conflict = { type: "NEGATION", first: first.assertion, second, ...words } as const;
  const by = shelf.desk.as("second-editor");
  await recordConflict(by, { ...(await shownClaim(by, first.claim)), ...conflict });
  return { ...first, second, conflict: (await lookAt(shelf, first.claim)).conflicts[0]?.id ?? "" };
}

/** The origin that a passage was recorded under. */
export async function originOf(shelf: Shelf, { claim, assertion }: ShelfClaim): Promise<string> {
  const { assertions } = await lookAt(shelf, claim);
  return assertions.find((each) => each.id === assertion)?.origin.id ?? "";
}

export async function linkOn(shelf: Shelf): Promise<{ link: string; from: string; to: string }> {
  const [from, to] = [await originOf(shelf, await claimOn(shelf)), await originOf(shelf, await claimOn(shelf))];
  const by = shelf.desk.as("second-editor");
  const reason = `${shelf.canary} sits on the board`;
  const { id } = await linkOrigins(by, { kind: "DISTINCT", ...(await shownPair(by, from, to)), reason });
  return { link: id, from, to };
}

export async function threadOn(shelf: Shelf): Promise<{ thread: string; claim: string; assertion: string }> {
  const made = await claimOn(shelf);
  const asked = { text: `Who told ${shelf.canary}?`, mentions: [shelf.desk.people.viewer.personId] };
  const { id } = await openThread(shelf.desk.as("second-editor"), { ...made, blocking: false, ...asked });
  return { thread: id, ...made };
}

export async function briefingVersion({ desk, story }: Shelf): Promise<number> {
  return (await atDesk(desk.as("second-editor"), (work) => briefingView(work, story.id))).draft.version;
}

/** A draft that can be frozen as it stands; answers with its version. */
export async function briefingOn(shelf: Shelf): Promise<number> {
  const { claim } = await approvedOn(shelf);
  const sentences = [{ text: `They met, ${shelf.canary} says.`, claimIds: [claim], ownWords: [`${shelf.canary} own`] }];
  const draft = {
    story: shelf.story.id,
    version: await briefingVersion(shelf),
    headline: `One ${shelf.canary}`,
    sentences,
  };
  return (await saveBriefing(shelf.desk.as("second-editor"), draft)).version;
}

/** A feed that is followed. */
export async function watchOn({ desk, canary, story, next }: Shelf): Promise<string> {
  const what = { kind: "FEED", url: `https://${canary}.test/feed/${next()}` } as const;
  return (await startWatch(desk.as("second-editor"), { story: story.id, what, everyMinutes: 60 })).id;
}

/** Something that a feed offered. */
export async function offerOn(shelf: Shelf): Promise<{ watch: string; url: string }> {
  const { desk, canary } = shelf;
  const watch = await watchOn(shelf);
  const url = `https://${canary}.test/offered`;
  const found = [{ title: `${canary} at sea`, url, publishedAt: null }];
  await inDesk(desk.database, { deskId: desk.deskId, personId: null }, (transaction) =>
    updateWatch(transaction, watch, { found }),
  );
  return { watch, url };
}
