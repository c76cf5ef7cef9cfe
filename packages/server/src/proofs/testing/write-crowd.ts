import type { Pool } from "pg";
import type { Actor } from "../../actor.ts";
import { DomainError } from "../../errors.ts";
import { PASSWORD, type TestDesk } from "../../testing/test-desk.ts";
import { CLAIM_FIELDS, SAID_BY_THE_BOARD } from "../../testing/two-outlet-story.ts";
import type { DeskCall } from "../../desk/at-desk.ts";
import { editClaim } from "../../usecase/edit-claim.ts";
import { actAs } from "../../usecase/act-as.ts";
import { addPerson } from "../../usecase/add-person.ts";
import { proposeVerdict } from "../../usecase/propose-verdict.ts";
import { recordAssertion } from "../../usecase/record-assertion.ts";
import { onlookerAt } from "./onlooker.ts";
import { buildStage } from "./review-stage.ts";
import { pause, type SeededRandom } from "./seeded-random.ts";

/** People who write on the same few claims. */
export interface Crowd {
  readonly desk: TestDesk;
  readonly people: readonly Actor[];
  readonly claims: readonly string[];
  /** To look at what is stored, beside the product. */
  readonly onlooker: Pool;
}

export interface LandedWrite {
  readonly claim: string;
  readonly personId: string;
  readonly kind: "edit" | "verdict";
  readonly text: string;
  readonly revision: number;
  /** How often it was sent until nobody was quicker. */
  readonly tries: number;
}

/** Some editors, and some claims of one story with a passage and a verdict each. */
export async function buildCrowd(desk: TestDesk, people: number, claims: number): Promise<Crowd> {
  const actors: Actor[] = [];
  for (let number = 1; number <= people; number++) {
    const email = `writer-${number}@${desk.slug}.test`;
    await addPerson(desk.database, desk.deskId, {
      email,
      name: `Writer ${number}`,
      role: "EDITOR",
      password: PASSWORD,
    });
    actors.push(await actAs(desk.database, desk.slug, email));
  }
  const { captures } = await buildStage(desk, "In a crowd");
  const ids: string[] = [];
  for (let number = 1; number <= claims; number++) ids.push(await claimWithVerdict(desk, captures[0] ?? "", number));
  return { desk, people: actors, claims: ids, onlooker: onlookerAt(desk) };
}

async function claimWithVerdict(desk: TestDesk, captureId: string, number: number): Promise<string> {
  const { claimId } = await recordAssertion(desk.as("editor"), {
    place: { captureId, start: 0, end: 12 },
    target: { newClaim: { ...CLAIM_FIELDS, wording: `Claim ${number} of the crowd` } },
    fields: SAID_BY_THE_BOARD,
  });
  await sendVerdict(desk.as("editor"), claimId, 2, "As it was.");
  return claimId;
}

/** Four people a claim: whoever was refused gives the others about as much time as they took themselves. */
const PAUSES = 4;

/** Reads a claim, writes on it as one who has seen that revision, and reads it anew while others are quicker. */
export async function writeUntilItLands(crowd: Crowd, person: Actor, random: SeededRandom): Promise<LandedWrite> {
  const { database } = crowd.desk;
  const claim = random.find(crowd.claims) ?? "";
  const text = `${person.name} wrote ${random.below(1_000_000_000)}`;
  for (let tries = 1; ; tries++) {
    const started = performance.now();
    const seen = await seeClaim(crowd, claim);
    const kind = seen.state !== "PROPOSED" && random.oneIn(4) ? "verdict" : "edit";
    const write = kind === "verdict" ? sendVerdict : sendEdit;
    try {
      const { revision } = await write({ database, actor: person, now: new Date() }, claim, seen.revision, text);
      return { claim, personId: person.personId, kind, text, revision, tries };
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== "claim.changed") throw error;
      await pause(random.below(PAUSES * (performance.now() - started)));
    }
  }
}

function sendEdit(call: DeskCall, claim: string, revision: number, wording: string): Promise<{ revision: number }> {
  return editClaim(call, { claim, revision, fields: { ...CLAIM_FIELDS, wording } });
}

function sendVerdict(
  call: DeskCall,
  claim: string,
  revision: number,
  rationale: string,
): Promise<{ revision: number }> {
  const nothingElse = { exception: null, tried: null, publicNote: null };
  return proposeVerdict(call, { claim, revision, label: "UNVERIFIED", rationale, ...nothingElse });
}

async function seeClaim({ onlooker }: Crowd, claim: string): Promise<{ revision: number; state: string }> {
  const { rows } = await onlooker.query<{ revision: number; state: string }>(
    "select revision, state from claim where id = $1",
    [claim],
  );
  return rows[0] ?? { revision: 0, state: "" };
}

export interface StoredClaim {
  readonly id: string;
  readonly revision: number;
  readonly wording: string;
  readonly rationale: string;
  readonly contributions: readonly { readonly personId: string; readonly revision: number }[];
  /** The revisions that the log tells of. */
  readonly logged: readonly number[];
}

/** The claims as they are stored, each with the history of its writes in order. */
export async function readClaims({ onlooker, claims }: Crowd): Promise<StoredClaim[]> {
  const { rows } = await onlooker.query<StoredClaim>(
    `select c.id, c.revision, c.wording, v.rationale,
      (select json_agg(json_build_object('personId', w.person_id, 'revision', w.revision) order by w.revision)
        from contribution w where w.claim_id = c.id) as contributions,
      (select json_agg((a.details->>'revision')::integer order by a.seq)
        from audit_event a where a.subject_id = c.id and a.details ? 'revision') as logged
    from claim c join verdict v on v.claim_id = c.id where c.id = any($1)`,
    [claims],
  );
  return rows;
}
