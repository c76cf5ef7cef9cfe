import { withConnection } from "@second-source/database/connection";
import { DEFAULT_POLICY } from "@second-source/domain/desk/policy";
import { beforeAll, expect, test } from "vitest";
import { fillDesk } from "../testing/large-desk.ts";
import { fillStory, type LargeStory } from "../testing/large-story.ts";
import { freshDatabase, testDesk, type TestDesk } from "../testing/test-desk.ts";
import { claimView } from "../view/claim-view.ts";
import { outletsView, type OutletsView } from "../view/outlets-view.ts";
import { policyView } from "../view/policy-view.ts";
import { changePolicy, previewPolicy } from "./change-policy.ts";
import { approveVerdict } from "./decide-review.ts";
import { atDesk } from "../desk/at-desk.ts";
import { editClaim } from "./edit-claim.ts";
import { changeOutlet } from "./change-outlet.ts";
import { proposeVerdict } from "./propose-verdict.ts";
import { verifyStandings } from "./standings.ts";
import { weighAnew, weighWaiting } from "./weigh-anew.ts";

const SIZE = { articles: 6, claims: 620, carriedBy: 2, capturesEach: 1 };
const now = new Date("2026-03-06T12:00:00Z");
let at: Awaited<ReturnType<typeof freshDatabase>>;
let desk: TestDesk;
let large: LargeStory;
beforeAll(async () => {
  at = await freshDatabase();
  desk = await testDesk(at, "many-claims");
  large = await fillStory(
    { ownerUrl: at.ownerUrl, deskId: desk.people.editor.deskId, people: desk.people },
    "large",
    SIZE,
  );
});

const look = (claim: string): ReturnType<typeof claimView> =>
  atDesk(desk.as("viewer"), (work) => claimView(work, claim));
const propose = async (claim: string): Promise<void> => {
  const { revision } = await look(claim);
  const fields = { rationale: "Offices say so.", exception: null, tried: null, publicNote: null };
  await proposeVerdict(desk.as("editor"), { claim, revision, label: "UNVERIFIED", ...fields });
};
const approve = async (claim: string): Promise<{ state: string }> =>
  approveVerdict(desk.as("reviewer"), { claim, revisionHash: (await look(claim)).revisionHash, comment: null });
const change = async (known: string, fields: { owner: string }): ReturnType<typeof changeOutlet> => {
  const { outlets } = await atDesk(desk.as("editor"), outletsView);
  const found = outlets.find((outlet) => outlet.name === known) as OutletsView["outlets"][number];
  const { id: outlet, name, aliases, kind, owner, domains } = found;
  const was = { name, aliases: [...aliases], kind, owner, domains: [...domains] };
  return changeOutlet(desk.as("editor"), { outlet, was, ...was, ...fields });
};
const states = async (...claims: string[]): Promise<string[]> =>
  Promise.all(claims.map(async (claim) => (await look(claim)).state));

test("what more claims rest on than one transaction weighs is weighed by the worker, and nothing is decided meanwhile", async () => {
  const [approved = "", edited = "", proposed = "", elsewhere = ""] = [0, 6, 12, 1].map((n) => large.claimIds[n]);
  for (const claim of [approved, edited, proposed, elsewhere]) await propose(claim);
  for (const claim of [approved, edited, elsewhere]) await approve(claim);
  expect(await change("Outlet 00", { owner: "Port Media" })).toEqual({ stale: 0, awaited: 1 });
  await expect(approve(proposed)).rejects.toMatchObject({ code: "claim.awaits", message: /weighed anew/ });
  // Somebody's own write on a claim keeps its new standing: that it was approved on other ground is still known.
  const { revision, ...shown } = await look(edited);
  const { wording, kind, question, topic, highRisk, contested, opinion } = shown;
  const fields = { wording, kind, question, topic: `${topic}, new`, highRisk, contested, opinion };
  await editClaim(desk.as("editor"), { claim: edited, revision, fields });
  expect(await states(approved, elsewhere)).toEqual(["APPROVED", "APPROVED"]);
  expect(await weighAnew(at.database, { deskId: desk.people.editor.deskId }, now)).toBe(1);
  expect(await states(approved, edited, proposed, elsewhere)).toEqual(["STALE", "STALE", "CHECKING", "APPROVED"]);
  expect((await look(approved)).history[0]).toMatchObject({ what: "changed what is known of Outlet 00" });
  expect((await verifyStandings(at.database)).faults).toEqual([]);
});

test("a policy that judges more claims than decisions can wait for is applied by the worker", async () => {
  const [first = "", second = "", ...more] = large.claimIds.slice(300, 520);
  for (const claim of [first, second]) await propose(claim);
  await approve(first);
  await withConnection(at.ownerUrl, async (client) => {
    await client.query("select set_config('app.desk_id', $1, false)", [desk.people.editor.deskId]);
    await client.query("update claim set state = 'PROPOSED' where id = any($1::uuid[])", [more]);
  });
  const policy = { ...DEFAULT_POLICY, approvalsNeeded: 2 };
  const admin = desk.as("admin");
  const change = { policy, was: { ...DEFAULT_POLICY }, reason: "One pair of eyes was not enough.", expected: null };
  expect(await changePolicy(admin, change)).toMatchObject({ stale: 0, awaited: 1 });
  expect(await atDesk(admin, policyView)).toMatchObject({ policy, awaited: 1 });
  await expect(approve(second)).rejects.toMatchObject({ code: "claim.awaits" });
  await weighWaiting(at.database, now);
  expect((await atDesk(admin, policyView)).awaited).toBe(0);
  expect(await states(first)).toEqual(["STALE"]);
  expect(await approve(second)).toEqual({ state: "PROPOSED" });
  expect((await verifyStandings(at.database)).faults).toEqual([]);
});

test("a preview looks through the desk in portions, each story once", async () => {
  const other = await testDesk(at, "portions");
  const { deskId } = other.people.editor;
  await fillDesk({ ownerUrl: at.ownerUrl, deskId, people: other.people }, { stories: 27, claimsEach: 6 });
  const asked = { policy: { ...DEFAULT_POLICY, approvalsNeeded: 2 }, cursor: null };
  const first = await previewPolicy(other.as("admin"), asked);
  const second = await previewPolicy(other.as("admin"), { ...asked, cursor: first.next });
  expect([first.looked, first.stories, second.looked, second.next]).toEqual([25, 27, 2, null]);
});
