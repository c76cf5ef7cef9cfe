import { chainHash, type ChainedRow } from "@second-source/domain/audit/audit-chain";
import type pg from "pg";
import { sha256 } from "../../sha256.ts";
import { flippedJson, flippedNumber, flippedText, flippedTime, flippedUuid } from "./bit-flips.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** The rows of one desk's log, in order, as they were written. */
export type WrittenLog = readonly ChainedRow[];

/** One way to tamper: the place where it shows first, and how it is done. */
export interface Tampering {
  readonly what: string;
  readonly place: number;
  readonly apply: (client: pg.Client) => Promise<unknown>;
}

export const TAMPERINGS: Record<string, (log: WrittenLog, random: SeededRandom) => Tampering> = {
  "bits flipped": flip,
  "rows deleted": remove,
  "rows swapped": swap,
  "tails cut": cut,
  "chains rebuilt": rebuild,
};

/** Every column that a row has, with how a bit of it is flipped; null where it holds nothing to flip. */
const FLIPS: Record<string, (row: ChainedRow, log: WrittenLog, random: SeededRandom) => string | number | null> = {
  desk_id: ({ deskId }, _, random) => flippedUuid(deskId, random),
  seq: ({ seq }, log, random) => flippedNumber(seq, log.length, random),
  at: ({ at }, _, random) => flippedTime(at, random),
  person_id: ({ personId }, _, random) => personId && flippedUuid(personId, random),
  action: ({ action }, _, random) => flippedText(action, random),
  subject_kind: ({ subjectKind }, _, random) => flippedText(subjectKind, random),
  subject_id: ({ subjectId }, _, random) => flippedUuid(subjectId, random),
  story_id: ({ storyId }, _, random) => storyId && flippedUuid(storyId, random),
  details: ({ details }, _, random) => flippedJson(details, random),
  wrote: ({ wrote }, _, random) => wrote && flippedText(wrote, random),
  previous_hash: ({ previousHash }, _, random) => flippedText(previousHash, random),
  hash: ({ hash }, _, random) => flippedText(hash, random),
};

function flip(log: WrittenLog, random: SeededRandom): Tampering {
  for (;;) {
    const row = anyRow(log, random);
    const [column, flipped] = random.find(Object.entries(FLIPS)) ?? ["", () => null];
    const value = flipped(row, log, random);
    if (value === null) continue;
    const place = column === "seq" ? Math.min(row.seq, Number(value)) : row.seq;
    const update = `update audit_event set ${column} = $1 where desk_id = $2 and seq = $3`;
    return {
      what: `${column} of row ${row.seq} became ${value}`,
      place,
      apply: (client) => client.query(update, [value, row.deskId, row.seq]),
    };
  }
}

function remove(log: WrittenLog, random: SeededRandom): Tampering {
  const { deskId, seq } = anyRow(log, random);
  return {
    what: `row ${seq} is gone`,
    place: seq,
    apply: (client) => client.query("delete from audit_event where desk_id = $1 and seq = $2", [deskId, seq]),
  };
}

const CONTENTS = "at, person_id, action, subject_kind, subject_id, story_id, details, wrote";

/** With their hashes, which moves the rows; or without, which moves what they say. */
function swap(log: WrittenLog, random: SeededRandom): Tampering {
  const one = anyRow(log, random);
  const other = anyRow(
    log.filter((row) => row.seq !== one.seq),
    random,
  );
  const withHashes = random.oneIn(2);
  const columns = withHashes ? `${CONTENTS}, previous_hash, hash` : CONTENTS;
  const exchange = `update audit_event e set (${columns}) = (select ${columns} from audit_event s
    where s.desk_id = e.desk_id and s.seq = $2 + $3 - e.seq) where e.desk_id = $1 and e.seq in ($2, $3)`;
  return {
    what: `rows ${one.seq} and ${other.seq} were exchanged ${withHashes ? "with" : "without"} their hashes`,
    place: Math.min(one.seq, other.seq),
    apply: (client) => client.query(exchange, [one.deskId, one.seq, other.seq]),
  };
}

function cut(log: WrittenLog, random: SeededRandom): Tampering {
  const kept = random.below(log.length);
  return {
    what: `only ${kept} of ${log.length} rows are left`,
    place: kept + 1,
    apply: (client) => client.query("delete from audit_event where desk_id = $1 and seq > $2", [log[0]?.deskId, kept]),
  };
}

/** Another text in one row, and every hash after it as if that had always stood there. */
function rebuild(log: WrittenLog, random: SeededRandom): Tampering {
  const { seq, deskId } = anyRow(log, random);
  const details = { wording: `Nothing happened ${random.below(1_000_000)}` };
  const hashes: { seq: number; previous: string; hash: string }[] = [];
  let previous = log[seq - 2]?.hash ?? "0".repeat(64);
  for (const row of log.slice(seq - 1)) {
    const hash = chainHash(previous, row.seq === seq ? { ...row, details } : row, sha256);
    hashes.push({ seq: row.seq, previous, hash });
    previous = hash;
  }
  return {
    what: `row ${seq} says something else, and all from there on hashes to it`,
    place: seq,
    apply: async (client) => {
      await client.query("update audit_event set details = $1 where desk_id = $2 and seq = $3", [details, deskId, seq]);
      const update = `update audit_event e set previous_hash = h.previous, hash = h.hash
        from json_to_recordset($1) as h(seq integer, previous text, hash text) where e.desk_id = $2 and e.seq = h.seq`;
      await client.query(update, [JSON.stringify(hashes), deskId]);
    },
  };
}

function anyRow(log: WrittenLog, random: SeededRandom): ChainedRow {
  const row = random.find(log);
  if (!row) throw new Error("There is nothing to tamper with.");
  return row;
}
