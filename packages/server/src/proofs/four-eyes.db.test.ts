import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { isFull, tellProof } from "@second-source/domain/testing/proof";
import { freshDatabase, PASSWORD, PLACE, testDesk, type TestDesk, type TestPerson } from "../testing/test-desk.ts";
import { settleThread } from "../usecase/discuss-claim.ts";
import { removeAssertion } from "../usecase/edit-assertion.ts";
import { disablePerson } from "../usecase/disable-person.ts";
import { recordSameHuman } from "../usecase/record-same-human.ts";
import { confirmLink } from "../usecase/link-origins.ts";
import { findActor, signIn } from "../usecase/sign-in.ts";
import * as at from "./testing/four-eyes-desk.ts";
import { editQuote, EDITS_AFTER_APPROVAL, confirmWords, replaceArticle } from "./testing/four-eyes-edits.ts";
import { shownLink, shownRecord } from "../testing/shown.ts";

const own = (says: string): at.Reason => ["review.own-work", says];
const TWICE: at.Reason = ["review.twice", "You have approved this revision"];
const BLOCKED: at.Reason = ["review.blocked", "one blocking question is open on it"];
const NOT_STALE: at.Reason = ["claim.state", "Only a stale approval can be given again"];
const OTHER_ARTICLE: at.Reason = ["review.changed", "replaced an article under it"];
const OWN_LINK: at.Reason = ["origin.own-link", "You said that they are two"];
const OTHER_VERDICT: at.Reason = ["review.changed", "four-eyes second-editor proposed single source"];
const RACE = { repeats: isFull ? 9 : 0 };
const FORGED = "nobody approves their own work";

let desk: TestDesk;
const as = (person: TestPerson): at.Call => desk.as(person);
const { refused, note, reasons } = at.openReasonBook();
/** Somebody who wrote on it presses approve, and is told what they did. */
const notTheirs = (way: string, story: at.Case, call: at.Call, says: string): Promise<void> =>
  refused(way, story, () => at.approve(call, story), own(says));
const uninvolved = (story: at.Case): Promise<string> => at.approve(as("second-reviewer"), story);

beforeAll(async () => {
  desk = await testDesk(await freshDatabase(), "four-eyes");
});

describe("fifteen ways around four eyes, each refused for its own reason", () => {
  test("1. the proposer does not approve their own proposal", async () => {
    const story = await at.openCase(desk);
    await at.propose(as("reviewer"), story, "SINGLE_SOURCE");
    await notTheirs("1 self", story, as("reviewer"), "You proposed single source");
    expect(await uninvolved(story)).toBe("APPROVED");
  });

  test("2. a hand-over to a second account of the same human changes nothing, and its approval is no second one", async () => {
    const nina = await at.account(desk, "nina", "REVIEWER");
    const tagged = await at.account(desk, "nina+evenings", "REVIEWER");
    await at.account(desk, "nina.late", "REVIEWER");
    await recordSameHuman(desk.database, at.emailAt(desk, "nina.late"), at.emailAt(desk, "nina"));
    const story = await at.openCase(desk, { opinion: true });
    const risky = await at.openCase(desk, { highRisk: true });
    await at.propose(nina, story, "NOT_CHECKABLE");
    await risky.propose("editor");
    expect(await at.approve(nina, risky)).toBe("PROPOSED");
    for (const second of [tagged, await at.callOf(desk, "nina.late")]) {
      await at.assign(nina, story, second.actor.personId);
      await notTheirs("2 second account", story, second, "You proposed not checkable");
      await refused("15 two tabs, or accounts", risky, () => at.approve(second, risky), TWICE);
    }
    expect(await uninvolved(story)).toBe("APPROVED");
    expect(await at.approve(as("second-reviewer"), risky)).toBe("APPROVED");
  });

  for (const [what, { by, says, change }] of Object.entries(EDITS_AFTER_APPROVAL)) {
    test(`3. whoever changes the ${what} under an approval makes it stale, and does not approve it again`, async () => {
      const home = what === "policy" ? await testDesk(desk, "policy") : desk;
      const story = await at.approvedCase(home);
      await change(home.as(by), story);
      expect((await story.look()).state).toBe("STALE");
      await refused(`3 ${what}`, story, () => at.reaffirm(home.as(by), story), own(says));
      await story.propose("editor");
      await notTheirs(`3 ${what}`, story, home.as(by), says);
      const first = await at.approve(home.as("second-reviewer"), story);
      expect(what === "policy" ? await at.approve(home.as("reviewer"), story) : first).toBe("APPROVED");
    });
  }

  test("3. an approved verdict is not exchanged, and whoever exchanges a stale one does not approve it", async () => {
    const story = await at.approvedCase(desk);
    const { revisionHash } = await story.look();
    const early = await at.refusalOf(at.propose(as("reviewer"), story, "CORROBORATED"));
    expect(early).toMatchObject({ code: "claim.state", message: expect.stringContaining("is approved") as string });
    expect(await story.look()).toMatchObject({ state: "APPROVED", revisionHash });
    await at.mark(as("editor"), story, {});
    await at.propose(as("reviewer"), story, "CORROBORATED");
    await notTheirs("3 verdict", story, as("reviewer"), "You proposed corroborated");
    expect(await uninvolved(story)).toBe("APPROVED");
  });

  test("4. a reviewer who edits before the proposal does not approve it", async () => {
    const story = await at.openCase(desk);
    await editQuote(as("reviewer"), story, 1);
    await story.propose("editor");
    await notTheirs("4 edit, then approve", story, as("reviewer"), "You changed what Courier says: asserts");
    expect(await uninvolved(story)).toBe("APPROVED");
  });

  test("5. an editor who wrote and is made a reviewer meanwhile does not approve it", async () => {
    const story = await at.openCase(desk);
    const junior = await at.account(desk, "riser", "EDITOR");
    await at.mark(junior, story, { article: 1 });
    await story.propose("editor");
    expect((await at.refusalOf(at.approve(junior, story))).code).toBe("access.role");
    const raised = await at.account(desk, "riser", "REVIEWER");
    expect(raised.actor).toEqual({ ...junior.actor, role: "REVIEWER" });
    await notTheirs("5 role raised", story, raised, "You recorded that Courier asserts it");
    expect(await at.approve(as("reviewer"), story)).toBe("APPROVED");
  });

  test("6. of a proposal and its approval in one batch, the approval is refused in either order", RACE, async () => {
    const story = await at.openCase(desk);
    const [proposed, ...both] = await at.proposeAndApproveAtOnce(as("reviewer"), story);
    expect([proposed?.isRefused, both.length]).toEqual([false, 2]);
    for (const { refusal } of both) expect(["review.own-work", "claim.state"]).toContain(refusal);
    const alone = await at.approveInBatch(as("reviewer"), story);
    const message = expect.stringContaining("You proposed unverifiable") as string;
    expect(alone).toMatchObject({ code: "FORBIDDEN", refusal: "review.own-work", message });
    note("6 batch", alone?.message ?? "");
    expect((await at.decisionsOn(story)).all).toBe(0);
    expect(await uninvolved(story)).toBe("APPROVED");
  });

  test("7. a replayed approval is answered alike, and approves nothing that came since", RACE, async () => {
    const story = await at.openCase(desk);
    await story.propose("editor");
    const { revisionHash } = await story.look();
    const request = { key: randomUUID(), procedure: "review.approve", inputSha256: "" };
    const send = () => at.approve({ ...as("reviewer"), request }, story, { revisionHash });
    expect(await Promise.all([send(), send()])).toEqual(["APPROVED", "APPROVED"]);
    expect(await at.decisionsOn(story)).toEqual({ all: 1, completing: 1 });
    for (const fields of [{ wording: "They met elsewhere" }, {}]) await at.reword(as("editor"), story, fields);
    await story.propose("editor");
    expect((await story.look()).revisionHash).toBe(revisionHash);
    expect(await send()).toBe("APPROVED");
    const other = { ...as("reviewer"), request: { ...request, inputSha256: "of another" } };
    await refused("7 replay", story, () => at.approve(other, story), ["request.replayed", "carried out already"]);
    expect(await story.look()).toMatchObject({ state: "PROPOSED" });
    expect(await at.decisionsOn(story)).toEqual({ all: 1, completing: 1 });
    expect(await at.approve(as("reviewer"), story)).toBe("APPROVED");
  });

  test("8. whoever wrote on a claim that was merged into this one wrote on this one", async () => {
    const story = await at.openCase(desk);
    const from = await at.mark(as("reviewer"), story, { stance: "QUALIFIES", anew: "They spoke on the quay" });
    await at.merge(as("editor"), from, story.claim);
    await story.propose("editor");
    await notTheirs("8 merge", story, as("reviewer"), "You recorded that Gazette qualifies it");
    expect(await uninvolved(story)).toBe("APPROVED");
  });

  test("9. a replaced article makes the approval stale: no old screen and not whoever replaced it approves", async () => {
    const story = await at.approvedCase(desk);
    const { revisionHash } = await story.look();
    await replaceArticle(as("reviewer"), story);
    expect((await story.look()).state).toBe("STALE");
    const late = () => at.reaffirm(as("second-reviewer"), story, { revisionHash });
    await refused("9 old article on screen", story, late, OTHER_ARTICLE);
    await confirmWords(as("editor"), story);
    const replaced = own("You replaced an article under it");
    await refused("9 article replaced", story, () => at.reaffirm(as("reviewer"), story), replaced);
    expect(await at.reaffirm(as("second-reviewer"), story)).toBe("APPROVED");
  });

  test("10. a disabled account signs nothing, and one made anew for its mailbox is the same human", async () => {
    const leaver = await at.account(desk, "leaver", "REVIEWER");
    const { email } = leaver.actor;
    const session = await signIn(desk.database, { email, password: PASSWORD }, PLACE, new Date());
    expect(await findActor(desk.database, session ?? "", new Date())).toEqual({ ...leaver.actor, sessionId: session });
    const story = await at.openCase(desk);
    await removeAssertion(leaver, await shownRecord(leaver, story.assertions[1] ?? ""));
    await story.propose("editor");
    await disablePerson(desk.database, email, new Date());
    expect(await findActor(desk.database, session ?? "", new Date())).toBeNull();
    expect(await signIn(desk.database, { email, password: PASSWORD }, PLACE, new Date())).toBeNull();
    const back = await at.account(desk, "leaver+back", "REVIEWER");
    await notTheirs("10 made anew", story, back, "You removed what Courier says");
    expect(await at.approve(as("reviewer"), story)).toBe("APPROVED");
  });

  test("11. an old wording restored by its changer is not the old approval, and not theirs to approve", async () => {
    const story = await at.approvedCase(desk);
    const { revisionHash } = await story.look();
    await at.reword(as("reviewer"), story, { wording: "They met in private" });
    await at.reword(as("reviewer"), story, {});
    expect(await story.look()).toMatchObject({ state: "CHECKING", revisionHash });
    await refused("11 restored, then reaffirmed", story, () => at.reaffirm(as("reviewer"), story), NOT_STALE);
    await story.propose("editor");
    expect((await story.look()).revisionHash).toBe(revisionHash);
    await notTheirs("11 restored", story, as("reviewer"), "You changed its wording");
    expect(await uninvolved(story)).toBe("APPROVED");
  });

  test("12. handing the claim to somebody else launders nothing", async () => {
    const story = await at.openCase(desk);
    await at.assign(as("reviewer"), story, as("reviewer").actor.personId);
    await at.propose(as("reviewer"), story, "UNVERIFIED");
    for (const person of [as("editor").actor.personId, as("second-reviewer").actor.personId, null]) {
      await at.assign(as("reviewer"), story, person);
      await notTheirs("12 assignment", story, as("reviewer"), "You proposed unverified");
    }
    expect(await uninvolved(story)).toBe("APPROVED");
  });

  test("13. a link is confirmed by another human, and its proposer approves nothing it reached", async () => {
    const linker = await at.account(desk, "linker", "REVIEWER");
    const second = await at.account(desk, "linker+two", "REVIEWER");
    const story = await at.openCase(desk);
    const link = await at.proposeHarbourLink(linker, story);
    for (const call of [linker, second]) {
      await refused("13 own link", story, async () => confirmLink(call, await shownLink(call, link)), OWN_LINK);
      await expect(at.forgeConfirmation(call, story, link)).rejects.toThrow("a link is confirmed by somebody else");
    }
    expect((await confirmLink(as("editor"), await shownLink(as("editor"), link))).reached).toHaveLength(1);
    await at.propose(as("editor"), story, "UNVERIFIED");
    for (const call of [linker, second]) {
      await notTheirs("13 own link in force", story, call, "that Harbour master is another than Harbour board");
      await expect(at.forgeApproval(call, story)).rejects.toThrow(FORGED);
    }
    expect(await at.approve(as("reviewer"), story)).toBe("APPROVED");
  });

  test("14. a stale screen approves nothing, and is told what changed", async () => {
    const story = await at.openCase(desk);
    await story.propose("editor");
    const { revisionHash } = await story.look();
    await at.reword(as("editor"), story, { wording: "They met at the port, briefly" });
    await at.propose(as("second-editor"), story, "SINGLE_SOURCE");
    await refused("14 stale screen", story, () => at.approve(as("reviewer"), story, { revisionHash }), OTHER_VERDICT);
    expect(await at.approve(as("reviewer"), story)).toBe("APPROVED");
  });

  test("15. one reviewer in two tabs is one reviewer", RACE, async () => {
    const story = await at.openCase(desk, { highRisk: true });
    await story.propose("editor");
    const tab = () => at.approve(as("reviewer"), story);
    const tabs = (await Promise.allSettled([tab(), tab()])).map(({ status }) => status);
    expect(tabs.sort()).toEqual(["fulfilled", "rejected"]);
    expect(await at.decisionsOn(story)).toEqual({ all: 1, completing: 0 });
    await refused("15 two tabs, or accounts", story, tab, TWICE);
    expect(await uninvolved(story)).toBe("APPROVED");
    await at.mark(as("editor"), story, {});
    for (let time = 0; time < 2; time++) expect(await at.reaffirm(as("reviewer"), story)).toBe("STALE");
    expect(await at.reaffirm(as("second-reviewer"), story)).toBe("APPROVED");
  });
});

describe("what stands behind the fifteen", () => {
  test("a contributor does not settle the blocking question that stands in their way", async () => {
    const story = await at.openCase(desk);
    const second = await at.account(desk, "reviewer+second", "REVIEWER");
    await at.propose(as("reviewer"), story, "SINGLE_SOURCE");
    const thread = await at.openBlocking(as("second-editor"), story);
    const settle = (call: at.Call) => settleThread(call, { thread, comments: 1, resolved: true });
    for (const call of [as("reviewer"), second, as("editor")])
      await refused("own question cleared", story, () => settle(call), own("This question holds up the approval"));
    await refused("blocked", story, () => at.approve(as("second-reviewer"), story), BLOCKED);
    await settle(as("second-reviewer"));
    expect(await uninvolved(story)).toBe("APPROVED");
  });

  test("a contributor does not merge a blocking question away either", async () => {
    const story = await at.openCase(desk);
    await at.openBlocking(as("second-editor"), story);
    const into = await at.mark(as("editor"), story, { anew: "They met at the port on Thursday" });
    await at.merge(as("editor"), story.claim, into);
    const merged = at.caseOf(story, into);
    await at.propose(as("editor"), merged, "SINGLE_SOURCE");
    await refused("blocked", merged, () => at.approve(as("reviewer"), merged), BLOCKED);
  });

  test("joining a third account takes no two accounts of one human apart", async () => {
    const first = await at.account(desk, "olga", "REVIEWER");
    const tagged = await at.account(desk, "olga+desk", "REVIEWER");
    await at.account(desk, "olga.smith", "REVIEWER");
    const story = await at.openCase(desk);
    await removeAssertion(first, await shownRecord(first, story.assertions[0] ?? ""));
    await story.propose("editor");
    await notTheirs("accounts", story, tagged, "You removed what Gazette says");
    await recordSameHuman(desk.database, tagged.actor.email, at.emailAt(desk, "olga.smith"));
    for (const name of ["olga.smith", "olga+desk"])
      await notTheirs("accounts", story, await at.callOf(desk, name), "You removed what Gazette says");
  });

  test("the database refuses an approval that a writer, or their second account, writes past the application", async () => {
    const story = await at.openCase(desk);
    const writer = await at.account(desk, "writer", "REVIEWER");
    const second = await at.account(desk, "writer+two", "REVIEWER");
    await at.propose(writer, story, "SINGLE_SOURCE");
    for (const call of [writer, second]) await expect(at.forgeApproval(call, story)).rejects.toThrow(FORGED);
  });
});

test("no two ways are refused with the same words", () => {
  const ways = new Map<string, Set<string>>();
  for (const { way, message } of reasons) ways.set(message, (ways.get(message) ?? new Set()).add(way));
  expect([...ways].filter(([, stopped]) => stopped.size > 1)).toEqual([]);
  const numbers = new Set(reasons.map(({ way }) => Number.parseInt(way)).filter((number) => number > 0));
  expect(numbers.size).toBe(15);
  tellProof({ "ways around": numbers.size, "attempts refused": reasons.length, "reasons told": ways.size });
});
