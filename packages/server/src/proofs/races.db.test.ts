import { expect, test } from "vitest";
import { isFull, tellProof } from "@second-source/domain/testing/proof";
import { freshDatabase, testDesk } from "../testing/test-desk.ts";
import { verifyAudit } from "../usecase/verify-audit.ts";
import { raceOnce, readApprovals, startRace, type RaceTally } from "./testing/approval-race.ts";
import { onlookerAt } from "./testing/onlooker.ts";
import { PROOF_SEED, seededRandom, sideBySide } from "./testing/seeded-random.ts";
import { loseWrites } from "./testing/unchecked-writes.ts";
import { buildCrowd, readClaims, writeUntilItLands, type LandedWrite } from "./testing/write-crowd.ts";

const PEOPLE = 20;
const WRITES_EACH = isFull ? 100 : 10;
const WRITES = PEOPLE * WRITES_EACH;
const CLAIMS = 5;
const RACES = isFull ? 5000 : 200;
const RACES_A_CLAIM = 25;
const CONNECTIONS = 12;
const LONG = { timeout: 1_800_000 };

test("twenty people write on five claims at once, and every one of their writes is there", LONG, async () => {
  const desk = await testDesk(await freshDatabase(), "crowd");
  const crowd = await buildCrowd(desk, PEOPLE, CLAIMS);
  const before = await readClaims(crowd);
  const [{ rows: rowsBefore } = { rows: 0 }] = await verifyAudit(desk.database, []);
  const landed: LandedWrite[] = [];
  await sideBySide(PEOPLE, crowd.people, async (person) => {
    const random = seededRandom(PROOF_SEED + crowd.people.indexOf(person));
    for (let count = 0; count < WRITES_EACH; count++) landed.push(await writeUntilItLands(crowd, person, random));
  });
  expect(landed).toHaveLength(WRITES);
  for (const claim of await readClaims(crowd)) {
    const own = landed.filter((write) => write.claim === claim.id).sort((a, b) => a.revision - b.revision);
    const start = before.find((each) => each.id === claim.id)?.revision ?? 0;
    expect(own.map((write) => write.revision)).toEqual(own.map((_, index) => start + 1 + index));
    expect(claim.revision).toBe(start + own.length);
    const signed = claim.contributions.filter((each) => each.revision > start);
    expect(signed).toEqual(own.map(({ personId, revision }) => ({ personId, revision })));
    expect(claim.logged.filter((revision) => revision > start)).toEqual(own.map((write) => write.revision));
    expect(claim.wording).toBe(own.findLast((write) => write.kind === "edit")?.text);
    expect(claim.rationale).toBe(own.findLast((write) => write.kind === "verdict")?.text);
  }
  const [log] = await verifyAudit(desk.database, []);
  expect(log).toMatchObject({ faults: [], rows: rowsBefore + WRITES });
  const again = landed.reduce((sum, write) => sum + write.tries - 1, 0);
  tellProof({ "writes by 20 people on 5 claims": WRITES, lost: 0, "refused and written again": again });
});

test.runIf(isFull)("the same writes without a look at the revision lose some", LONG, async () => {
  const { ownerUrl } = await freshDatabase();
  const lost = await loseWrites(ownerUrl, {
    people: PEOPLE,
    each: WRITES_EACH,
    claims: CLAIMS,
    connections: CONNECTIONS,
  });
  expect(lost).toBeGreaterThan(0);
  tellProof({ "the same writes without the check": WRITES, "lost without the check": lost });
});

test("an edit and an approval race, and no hash is approved that was not on the screen", LONG, async () => {
  const desk = await testDesk(await freshDatabase(), "race");
  const tally: RaceTally = { approvedFirst: 0, editedFirst: 0, refused: new Map(), approved: [], endedApproved: 0 };
  const onlooker = onlookerAt(desk);
  const claims = Array.from({ length: RACES / RACES_A_CLAIM }, (_, index) => index);
  await sideBySide(5, claims, async (number) => {
    const race = await startRace({ desk, onlooker }, `Race ${number}`, seededRandom(PROOF_SEED + number));
    for (let round = 0; round < RACES_A_CLAIM; round++) await raceOnce(race, tally);
  });
  expect(tally.approvedFirst + tally.editedFirst).toBe(RACES);
  expect(tally.approvedFirst).toBeGreaterThan(0);
  expect(tally.editedFirst).toBeGreaterThan(0);
  expect(tally.endedApproved).toBeGreaterThan(0);
  expect(await readApprovals(onlooker)).toEqual(tally.approved.toSorted());
  tellProof({
    races: RACES,
    "the approval came first": tally.approvedFirst,
    "the edit came first": tally.editedFirst,
    ...Object.fromEntries([...tally.refused].map(([code, count]) => [`  refused with ${code}`, count])),
    "ended approved, all with the hash that was shown": tally.endedApproved,
    "approvals stored, all as shown": tally.approved.length,
  });
});
