import { beforeAll, describe, expect, test } from "vitest";
import { namedOrigin } from "../testing/named-origin.ts";
import { freshDatabase, testDesk, type TestDesk, type TestPerson } from "../testing/test-desk.ts";
import { CLAIM_FIELDS, SAID_BY_THE_BOARD, twoOutletStory, type TwoOutletStory } from "../testing/two-outlet-story.ts";
import { deskView } from "../view/desk-view.ts";
import { originsView, type OriginsView } from "../view/origins-view.ts";
import { atDesk } from "../desk/at-desk.ts";
import { actAs } from "./act-as.ts";
import { editAssertion } from "./edit-assertion.ts";
import { editOrigin } from "./edit-origin.ts";
import { splitOrigin } from "./split-origin.ts";
import { endLink, linkOrigins } from "./link-origins.ts";
import { proposeVerdict } from "./propose-verdict.ts";
import { reaffirmVerdict } from "./decide-review.ts";
import { recaptureArticle } from "./recapture-article.ts";
import { recordSameHuman } from "./record-same-human.ts";
import { recordAssertion } from "./record-assertion.ts";
import { shownFields, shownTarget } from "../testing/shown.ts";

const MASTER = namedOrigin("Harbour master", { party: "The port" });

describe("the origin ledger", () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await testDesk(await freshDatabase(), "ledger");
  });

  const originsOf = (story: TwoOutletStory): Promise<OriginsView> =>
    atDesk(desk.as("viewer"), (work) => originsView(work, story.story));

  /** Two outlets, two origins of one party, approved as attributed; with the ids of the board and the harbour master. */
  async function approvedOnTwo(): Promise<TwoOutletStory & { board: string; master: string }> {
    const story = await twoOutletStory(desk);
    const { revision } = await story.look();
    await editAssertion(desk.as("editor"), {
      assertion: story.assertions[1] ?? "",
      revision,
      fields: { ...SAID_BY_THE_BOARD, origin: { choice: "NEW", fields: MASTER } },
    });
    const { origins } = await originsOf(story);
    const idOf = (name: string): string => origins.find((origin) => origin.name === name)?.id ?? "";
    await proposeVerdict(desk.as("editor"), {
      claim: story.claim,
      revision: (await story.look()).revision,
      label: "ATTRIBUTED",
      rationale: "Both say so, for one party.",
      exception: null,
      tried: null,
      publicNote: null,
    });
    await story.approve();
    return { ...story, board: idOf("Harbour board"), master: idOf("Harbour master") };
  }

  test.each(["DERIVES_FROM", "SPEAKS_FOR", "SAME_AS"] as const)(
    "that one %s the other holds at once: two voices are one, and the approval goes stale",
    async (kind) => {
      const story = await approvedOnTwo();
      const before = await story.look();
      expect(before.evidence.asserting.voices).toMatchObject({ count: 2, isOneParty: true });
      const reason = "He sits on it.";
      const { reached } = await linkOrigins(desk.as("editor"), { kind, ...both(story), reason });
      expect(reached).toEqual([{ number: 1, wentStale: true }]);
      const after = await story.look();
      expect(after.state).toBe("STALE");
      expect(after.evidence).toMatchObject({ level: "ECHOED" });
      expect(after.pairs[0]?.relation).toBe("SAME");
      expect(after.pairs[0]?.reason).toMatch(/^both rest on Harbour (?:board|master)$/);
      const changes = after.sinceApproval?.changes.map((change) => change.what);
      expect(changes).toEqual(expect.arrayContaining(["New link", "What the rules make of it"]));
    },
  );

  test("a link taken back gives the two voices back, and its reason stays in the log", async () => {
    const story = await approvedOnTwo();
    const link = { kind: "SPEAKS_FOR" as const, ...both(story), reason: "He sits on it." };
    const { id } = await linkOrigins(desk.as("editor"), link);
    const { names } = link;
    await endLink(desk.as("editor"), { link: id, names, reason: "He left it in May." });
    expect((await story.look()).evidence.asserting.voices.count).toBe(2);
    await expect(endLink(desk.as("editor"), { link: id, names, reason: "Again." })).rejects.toMatchObject({
      code: "origin.changed",
    });
    expect((await originsOf(story)).links).toEqual([]);
  });

  test("nobody has it from somebody who speaks for them, also where the two are known under a third name", async () => {
    const story = await approvedOnTwo();
    const link = { ...both(story), reason: "He sits on it." };
    await linkOrigins(desk.as("editor"), { kind: "SPEAKS_FOR", ...link });
    const back = { ...turned(both(story)), reason: "It asks him." };
    await expect(linkOrigins(desk.as("editor"), { kind: "DERIVES_FROM", ...back })).rejects.toThrow("in a circle");
    await expect(linkOrigins(desk.as("editor"), { kind: "SAME_AS", ...back })).rejects.toThrow("in a circle");
    expect((await originsOf(story)).links).toHaveLength(1);
  });

  test("an origin is not linked to itself, nor twice, nor said to be the same and another at once", async () => {
    const story = await approvedOnTwo();
    const pair = { ...both(story), reason: "Looked into." };
    const refused = (input: Parameters<typeof linkOrigins>[1]): Promise<void> =>
      expect(linkOrigins(desk.as("editor"), input)).rejects.toMatchObject({ code: "origin.invalid" });
    await refused({ kind: "SAME_AS", ...pair, to: story.master });
    await linkOrigins(desk.as("editor"), { kind: "SAME_AS", ...pair });
    await refused({ kind: "SAME_AS", ...pair, ...turned(pair) });
    await refused({ kind: "DISTINCT", ...pair });
  });

  test("that two are two waits on everybody’s desk but that of whoever said it, under any account", async () => {
    const story = await approvedOnTwo();
    await recordSameHuman(desk.database, desk.people["second-editor"].email, desk.people.editor.email);
    const people: TestPerson[] = ["editor", "second-editor", "reviewer", "viewer"];
    const waitsFor = async (person: TestPerson, item: string): Promise<boolean> => {
      const actor = await actAs(desk.database, desk.slug, desk.people[person].email);
      const { toConfirm } = await atDesk({ ...desk.as(person), actor }, deskView);
      return toConfirm.some((each) => each.id === item);
    };
    const pair = { ...both(story), reason: "The master does not sit on the board." };
    const { id } = await linkOrigins(desk.as("editor"), { kind: "DISTINCT", ...pair });
    const waiting = await Promise.all(people.map((person) => waitsFor(person, id)));
    expect(waiting).toEqual([false, false, true, false]);
  });

  test("what is the same and told apart again is as it was, and is reaffirmed as it stands", async () => {
    const story = await approvedOnTwo();
    const before = await story.look();
    const pair = { ...both(story), reason: "One and the same." };
    const { id } = await linkOrigins(desk.as("editor"), { kind: "SAME_AS", ...pair });
    expect((await story.look()).evidence.asserting.voices.count).toBe(1);
    await endLink(desk.as("editor"), { link: id, names: pair.names, reason: "They are two." });
    const after = await story.look();
    expect(after).toMatchObject({ revisionHash: before.revisionHash, state: "STALE" });
    expect(after.evidence).toEqual(before.evidence);
    const again = { claim: story.claim, revisionHash: after.revisionHash, reason: "As it stood." };
    expect(await reaffirmVerdict(desk.as("reviewer"), again)).toEqual({ state: "APPROVED" });
  });

  test("a split sends the chosen passages to a new origin, and saying that they are the same undoes it", async () => {
    const story = await twoOutletStory(desk);
    const { origins } = await originsOf(story);
    const board = origins[0]?.id ?? "";
    const [first = ""] = story.assertions;
    const split = {
      origin: board,
      name: "Harbour board",
      assertions: [first],
      fields: MASTER,
      reason: "He said so alone.",
    };
    await splitOrigin(desk.as("editor"), split);
    expect((await story.look()).evidence.asserting.voices.count).toBe(2);
    const again = splitOrigin(desk.as("editor"), { ...split, fields: namedOrigin("Somebody else") });
    await expect(again).rejects.toMatchObject({ code: "origin.changed" });
    const master = (await originsOf(story)).origins.find((origin) => origin.name === "Harbour master")?.id ?? "";
    await linkOrigins(desk.as("editor"), { kind: "SAME_AS", ...both({ master, board }), reason: "One after all." });
    expect((await story.look()).evidence.asserting.voices.count).toBe(1);
  });

  test("a change to an origin reaches the claims that rest on it, and no other", async () => {
    const story = await approvedOnTwo();
    const other = await recordAssertion(desk.as("editor"), {
      place: { captureId: story.captures[0] ?? "", start: 31, end: 60 },
      target: { newClaim: { ...CLAIM_FIELDS, wording: "They agreed on nothing" } },
      fields: SAID_BY_THE_BOARD,
    });
    const { reached } = await editOrigin(desk.as("editor"), {
      ...(await shownFields(desk.as("editor"), story.master)),
      fields: namedOrigin("Harbour master’s office", { kind: "OFFICE", party: "The port" }),
    });
    expect(reached).toEqual([{ number: 1, wentStale: true }]);
    expect(other.claimId).not.toBe(story.claim);
  });

  test("an origin is not renamed to what another of the story is called, under any spelling or alias", async () => {
    const story = await approvedOnTwo();
    await editOrigin(desk.as("editor"), {
      ...(await shownFields(desk.as("editor"), story.board)),
      fields: namedOrigin("Harbour board", { kind: "OFFICE", party: "The port", aliases: ["Port directors"] }),
    });
    for (const name of ["The HARBOUR board.", "port directors"]) {
      const master = await shownFields(desk.as("editor"), story.master);
      const rename = editOrigin(desk.as("editor"), { ...master, fields: namedOrigin(name) });
      await expect(rename).rejects.toMatchObject({ code: "name.taken" });
    }
    expect((await originsOf(story)).origins.map(({ name }) => name)).toEqual(["Harbour board", "Harbour master"]);
  });

  test("two people who say both ways at once who speaks for whom leave one link standing", async () => {
    const story = await approvedOnTwo();
    const kind = "SPEAKS_FOR" as const;
    const outcomes = await Promise.allSettled([
      linkOrigins(desk.as("editor"), { kind, ...both(story), reason: "One." }),
      linkOrigins(desk.as("second-editor"), { kind, ...turned(both(story)), reason: "Two." }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await originsOf(story)).links).toHaveLength(1);
  });

  test("a claim that is written on a newer capture’s predecessor is told so", async () => {
    const story = await twoOutletStory(desk);
    const { threads } = await originsOf(story);
    const article = threads[0]?.articleId ?? "";
    await recaptureArticle(desk.as("editor"), {
      article,
      after: 1,
      material: {
        how: "PASTE",
        text: "The minister met nobody on the quay on Thursday, the board now says.",
      },
      keptLines: [0],
    });
    const late = recordAssertion(desk.as("editor"), {
      place: { captureId: story.captures[0] ?? "", start: 31, end: 60 },
      target: await shownTarget(desk.as("editor"), story.claim),
      fields: SAID_BY_THE_BOARD,
    });
    await expect(late).rejects.toMatchObject({ code: "passage.invalid" });
    const { assertions, state } = await story.look();
    expect(state).toBe("CHECKING");
    expect(assertions.map((each) => each.placement).sort()).toEqual(["MOVED", "PLACED"]);
  });
});

interface Pair {
  readonly from: string;
  readonly to: string;
  readonly names: { readonly from: string; readonly to: string };
}

/** The harbour master and the harbour board, as the screen names them. */
function both({ master, board }: { master: string; board: string }): Pair {
  return { from: master, to: board, names: { from: "Harbour master", to: "Harbour board" } };
}

const turned = ({ from, to, names }: Pair): Pair => ({ from: to, to: from, names: { from: names.to, to: names.from } });
