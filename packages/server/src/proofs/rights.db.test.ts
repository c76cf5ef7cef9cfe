import { applicationUrl } from "@second-source/database/application-role";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openListener, type Listener } from "../store/listener.ts";
import { tellProof } from "@second-source/domain/testing/proof";
import { freshDatabase } from "../testing/test-desk.ts";
import { CALLERS, signInAll, type Caller } from "./testing/rights-actors.ts";
import * as cells from "./testing/rights-cells.ts";
import { columnsWith } from "./testing/rights-desks.ts";
import { SAMPLES } from "./testing/rights-inputs.ts";
import { fillShelf } from "./testing/fill-shelf.ts";
import { canaryDesk, openShelf } from "./testing/rights-shelf.ts";
import { standingAt, sweepAs, type Counts, type Standing } from "./testing/rights-sweep.ts";
import { codePastTransformer, send, type Json, type WireCall } from "./testing/wire.ts";

type Side = "one" | "two";
const CANARIES = { one: "quokkaone", two: "wombattwo" } as const;
const LONG = 180_000;
const procedures = cells.listProcedures();
const total: Counts = { cells: 0, own: 0, foreign: 0, mixed: 0, guessed: 0, deleted: 0, canary: 0 };
const done = new Set<string>();
let malformed = 0;
let standing: Record<Side, Standing>;
let listener: Listener;
let callers: Map<string, Caller>;

/** Where a desk keeps words. Its canary stands in each, so that no word of it can come out unnoticed. */
const WITH_CANARY = [
  "desk.slug",
  "desk.name",
  "person.name",
  "person.email",
  "story.title",
  "outlet.name",
  "article.headline",
  "article.byline",
  "article.url",
  "capture.text",
  "capture.raw",
  "passage.exact",
  "claim.wording",
  "claim.question",
  "claim.topic",
  "claim.note",
  "assertion.speaker",
  "assertion.new_value",
  "origin.name",
  "origin_name.name",
  "occasion.name",
  "origin_link.reason",
  "party.name",
  "party_name.name",
  "owner.name",
  "owner_name.name",
  "outlet_name.name",
  "withdrawal.reason",
  "withdrawal.asked_back_why",
  "answer.reason",
  "briefing_sentence.own_words",
  "conflict.first_words",
  "verdict.rationale",
  "verdict.exception",
  "verdict.tried",
  "review.comment",
  "review.judged",
  "contribution.what",
  "thread_comment.text",
  "briefing.headline",
  "briefing_sentence.text",
  "edition.document",
  "audit_event.details",
];

beforeAll(async () => {
  const at = await freshDatabase();
  listener = openListener(applicationUrl(at.ownerUrl));
  const desks = { one: await canaryDesk(at, CANARIES.one), two: await canaryDesk(at, CANARIES.two) };
  callers = await signInAll(at.database, listener, CANARIES);
  const open = async (side: Side): Promise<Standing> => {
    const shelf = await openShelf(desks[side]);
    await fillShelf(shelf);
    return standingAt(shelf, procedures);
  };
  standing = { one: await open("one"), two: await open("two") };
}, LONG);

afterAll(() => listener.close());

describe("every procedure of the router", () => {
  test("declares a policy, and has an input to be tried with", () => {
    expect(procedures.length).toBeGreaterThan(40);
    expect(procedures.filter(({ policy }) => !policy).map(({ path }) => path)).toEqual([]);
    expect(procedures.filter(({ path }) => !SAMPLES[path]).map(({ path }) => path)).toEqual([]);
  });

  test("that writes asks for more than reading, but for one's own account, and what one sees and where one is", () => {
    const writing = procedures.filter(({ type, policy }) => type === "mutation" && policy === "read");
    expect(writing.map(({ path }) => path).sort()).toEqual([
      "account.addPasskey",
      "account.beginCodeApp",
      "account.beginPasskey",
      "account.changePassword",
      "account.confirmCodeApp",
      "account.endOthers",
      "account.endSession",
      "account.removeCodeApp",
      "account.removePasskey",
      "account.renewRecoveryCodes",
      "live.leave",
      "live.present",
      "thread.see",
    ]);
  });

  test.each(["one", "two"] as const)("meets a canary in every kind of text that desk %s holds", async (side) => {
    const columns = await columnsWith(standing[side].shelf.desk, CANARIES[side]);
    expect(WITH_CANARY.filter((column) => !columns.has(column))).toEqual([]);
  });

  test.each(CALLERS)(
    "lets $title do what the role allows, and reach nothing of another desk",
    async ({ title, home }) => {
      const caller = callers.get(title);
      if (!caller) expect.fail(`${title} is not there`);
      const sweep = await sweepAs(caller, procedures, standing[home], standing[home === "one" ? "two" : "one"]);
      for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += sweep.counts[key];
      for (const path of sweep.done) done.add(path);
      expect(sweep.faults).toEqual([]);
      expect(sweep.ownCanaries > 0).toBe(caller.role !== null);
    },
    LONG,
  );

  test("was carried out for somebody on ids of their own", () => {
    expect(procedures.map(({ path }) => path).filter((path) => !done.has(path))).toEqual([]);
  });
});

describe("whatever a procedure does not expect", () => {
  const isUnread = ({ code }: Odd): boolean => code === "BAD_REQUEST";
  const isOurFault = ({ code }: Odd): boolean => code === "INTERNAL_SERVER_ERROR";
  const calls = (odd: readonly Odd[]): string[] => odd.map(({ call, code }) => `${code ?? "carried out"}: ${call}`);

  test("an unknown key, in any object of an input, is refused and not ignored", async () => {
    const odd = await sendOdd(({ input }) =>
      cells
        .objectPaths(input)
        .flatMap((path) => ["deskId", "constructor"].map((key) => ({ input: cells.withKey(input, path, key) }))),
    );
    expect(calls(odd.filter((each) => !isUnread(each)))).toEqual([]);
  });

  test("so is a key named __proto__, where no transformer drops it on the way", async () => {
    const accepted: string[] = [];
    for (const { path, input } of inputs()) {
      for (const at of cells.objectPaths(input)) {
        malformed++;
        const code = await codePastTransformer(admin().context, path, cells.withKey(input, at, "__proto__"));
        if (code !== "BAD_REQUEST") accepted.push(`${path} ${cells.nameOf(at)}: ${code}`);
      }
    }
    expect(accepted).toEqual([]);
  });

  test(
    "an operator, a list, a number or a name of JavaScript’s own in the place of an id is refused",
    async () => {
      const odd = await sendOdd(({ input }) =>
        cells.idPaths(input).flatMap((path) => NO_IDS.map((value) => ({ input: cells.replaced(input, path, value) }))),
      );
      expect(calls(odd.filter((each) => !isUnread(each) && each.refusal !== "not-found"))).toEqual([]);
      expect(calls(odd.filter(isOurFault))).toEqual([]);
      expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    },
    LONG,
  );

  test("an id that the transformer makes undefined is refused, or read as none where none is allowed", async () => {
    const odd = await sendOdd(({ input }) =>
      cells
        .idPaths(input)
        .filter((path) => cells.nameOf(path) !== "filter.person")
        .map((path) => ({
          input: cells.replaced(input, path, null),
          meta: { values: { [cells.nameOf(path)]: ["undefined"] } },
        })),
    );
    expect(calls(odd.filter((each) => !isUnread(each)))).toEqual([]);
  });

  test("one row named twice is one row, however its id is spelled", async () => {
    const odd = await sendOdd(({ input }) =>
      cells
        .pairsIn(input)
        .flatMap(({ one, other }) =>
          [one, one.toUpperCase()].map((id) => ({ input: cells.replaced(input, other, id) })),
        ),
    );
    expect(calls(odd.filter((each) => each.refusal === null && !isUnread(each)))).toEqual([]);
  });

  test("a number that the database cannot hold is refused, and is no fault of ours", async () => {
    const odd = await sendOdd(({ input }) =>
      cells
        .numberPaths(input)
        .flatMap((path) => NO_NUMBERS.map((value) => ({ input: cells.replaced(input, path, value) }))),
    );
    expect(calls(odd.filter(isOurFault))).toEqual([]);
  });
});

test("everything was counted", () => {
  const { cells: all, own, canary, ...nowhere } = total;
  tellProof({
    procedures: procedures.length,
    actors: CALLERS.length,
    "actor by procedure": all,
    "calls with own ids": own,
    "calls with foreign ids": nowhere.foreign,
    "calls with mixed ids": nowhere.mixed,
    "calls with invented ids": nowhere.guessed,
    "calls with deleted ids": nowhere.deleted,
    "malformed calls": malformed,
    "answers searched for the canary": canary,
  });
  expect(all).toBe(procedures.length * CALLERS.length);
});

/** Values that a query language, a store or JavaScript itself would read as more than a name. */
const NO_IDS: readonly Json[] = [
  { $ne: null },
  { not: "" },
  { contains: "" },
  { in: [] },
  JSON.parse('{"__proto__":{"polluted":1}}') as Json,
  [],
  [""],
  "",
  "*",
  "%",
  "__proto__",
  "constructor",
  "' or 1=1 --",
  "a\0b",
  "\ud800",
  0,
  -1,
  true,
];
const NO_NUMBERS = [-1, 0, 1.5, 5_000, 2 ** 31, Number.MAX_SAFE_INTEGER, 1e300];

interface ProperCall {
  readonly path: string;
  readonly type: WireCall["type"];
  readonly input: Json;
}

type Spoilt = Pick<WireCall, "input" | "meta">;

/** A call that is not as it should be, and what became of it. */
interface Odd {
  readonly call: string;
  readonly code: string | null;
  readonly refusal: string | null;
}

/** What somebody who may do everything could send to each procedure that takes an input. */
function inputs(): ProperCall[] {
  return procedures.flatMap(({ path, type }) => {
    const input = standing.one.inputs.get(path);
    return input === undefined ? [] : [{ path, type, input }];
  });
}

const admin = (): Caller => callers.get("an admin") ?? expect.fail("The admin is not there.");

/** Sends each procedure whatever `spoil` makes of its input. */
async function sendOdd(spoil: (call: ProperCall) => readonly Spoilt[]): Promise<Odd[]> {
  const odd: Odd[] = [];
  for (const call of inputs()) {
    for (const spoilt of spoil(call)) {
      malformed++;
      const { code, refusal } = await send(admin().context, { ...call, ...spoilt });
      odd.push({ call: `${call.path} ${JSON.stringify(spoilt)}`, code, refusal });
    }
  }
  return odd;
}
