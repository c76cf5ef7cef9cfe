import { isFull, PROOF_SEED, tellProof } from "@second-source/domain/testing/proof";
import { shapedText, TEXT_SHAPES } from "@second-source/domain/testing/text-shapes";
import { draft } from "@second-source/importers/text-thread";
import { beforeAll, describe, expect, test } from "vitest";
import { appRouter } from "../router/app-router.ts";
import { SITE } from "../testing/soft-passkey.ts";
import { contextOf, freshDatabase } from "../testing/test-desk.ts";
import { SEALER } from "../testing/test-sealer.ts";
import { largestInput, leavesOf, longestAt } from "./testing/largest-input.ts";
import { LARGE_SAMPLES, openLargeShelf, type LargeShelf } from "./testing/large-shelf.ts";
import { listProcedures, nameOf } from "./testing/rights-cells.ts";
import { SAMPLES } from "./testing/rights-inputs.ts";
import { canaryDesk } from "./testing/rights-shelf.ts";
import { standstillOf, type Standstill } from "./testing/standstill.ts";
import { answerTo, requestOf, type Answer, type Json } from "./testing/wire.ts";

/**
 * Every procedure of the router, found at run time, is sent the largest input that it takes, in texts of six shapes, at a
 * story whose articles are as long as articles may be: whoever serves people goes on meanwhile, and each is answered in
 * time or refused in words.
 */
const MOST = 300_000;
/** How quick a machine is belongs to no test: within `npm test` the bounds are wide, in the proof they are what people notice. */
const [MOST_STILL, MOST_TAKEN] = isFull ? [250, 15_000] : [5_000, 60_000];
const LONG = { timeout: 600_000 };
const procedures = listProcedures();
/** In a test, each procedure meets one of the shapes. */
const shapesOf = (nth: number): typeof TEXT_SHAPES =>
  isFull ? TEXT_SHAPES : TEXT_SHAPES.filter((_, shape) => (nth + PROOF_SEED) % TEXT_SHAPES.length === shape);

const counts = { calls: 0, answered: 0, "refused in words": 0, "faults of the server": 0 };
const worst = { still: 0, took: 0 };
let database: Awaited<ReturnType<typeof freshDatabase>>;
const shelves = new Map<string, Promise<LargeShelf>>();

beforeAll(async () => {
  database = await freshDatabase();
});

function shelfOf(shape: (typeof TEXT_SHAPES)[number]): Promise<LargeShelf> {
  const opened = shelves.get(shape) ?? open();
  shelves.set(shape, opened);
  return opened;

  async function open(): Promise<LargeShelf> {
    const desk = await canaryDesk(database, `wombat${TEXT_SHAPES.indexOf(shape)}`);
    // A little less: what is written in another way on its way in may grow.
    return openLargeShelf(desk, shape, isFull ? MOST * 0.99 : MOST / 4);
  }
}

interface Schema {
  readonly safeParse: (input: Json) => { readonly success: boolean };
}

/** Whether its schema, as the router holds it, takes an input. */
function takesOf(path: string): (input: Json) => boolean {
  const declared = appRouter._def.procedures as unknown as Record<string, { _def: { inputs: readonly Schema[] } }>;
  const [schema] = declared[path]?._def.inputs ?? [];
  return (input) => schema?.safeParse(input).success ?? false;
}

interface Called extends Standstill {
  readonly answer: Answer;
}

async function call(shelf: LargeShelf, path: string, input: Json | undefined): Promise<Called> {
  const { type } = procedures.find((each) => each.path === path) ?? { type: "query" };
  // Somebody's intakes are theirs.
  const by = path === "article.dropIntake" ? "editor" : "admin";
  const context = { ...contextOf(shelf.desk.database, shelf.desk.people[by]), sealer: SEALER, passkeySite: SITE };
  let answer: Answer | null = null;
  const request = requestOf({ path, type, input });
  const stood = await standstillOf(async () => {
    answer = await answerTo(() => context, request);
  });
  if (!answer) throw new Error(`${path} gave no answer.`);
  note(answer, stood);
  return { answer, ...stood };
}

function note({ isRefused, code }: Answer, { still, took }: Standstill): void {
  counts.calls++;
  counts[code === "INTERNAL_SERVER_ERROR" ? "faults of the server" : isRefused ? "refused in words" : "answered"]++;
  worst.still = Math.max(worst.still, still);
  worst.took = Math.max(worst.took, took);
}

function expectInTime({ answer, still, took }: Called, what: string): void {
  expect(answer.code, `${what}: ${answer.message}`).not.toBe("INTERNAL_SERVER_ERROR");
  expect(still, `${what} kept others waiting, ms`).toBeLessThan(MOST_STILL);
  expect(took, `${what} took, ms`).toBeLessThan(MOST_TAKEN);
}

describe.each(procedures.map(({ path }, nth) => ({ path, nth })))("$path", ({ path, nth }) => {
  test.each(shapesOf(nth))("the largest it takes, of a text that is %s", LONG, async (shape) => {
    const shelf = await shelfOf(shape);
    const takes = takesOf(path);
    const sample = async (): Promise<Json | undefined> => SAMPLES[path]?.(shelf, shelf.desk.people.admin.personId);
    const own = await sample();
    const large = own === undefined ? own : largestInput(own, shape, takes);
    const all = await call(shelf, path, large);
    expectInTime(all, path);
    // Much is refused as a whole, such as the wrong password: then each of its fields alone.
    if (all.answer.isRefused && own !== undefined)
      for (const place of leavesOf(own)) {
        if (longestAt(own, place, shape, takes) === null) continue;
        const input = longestAt((await sample()) ?? null, place, shape, takes);
        expectInTime(await call(shelf, path, input ?? undefined), `${path} ${nameOf(place)}`);
      }
    for (const asked of LARGE_SAMPLES[path]?.(shelf) ?? [])
      expectInTime(await call(shelf, path, asked), `${path} of all of it`);
  });
});

test("control: a text that is read by whoever serves people keeps them from anything else", LONG, async () => {
  const text = shapedText("random", isFull ? MOST : MOST / 4);
  const { still, took } = await standstillOf(async () => draft({ text, known: [] }));
  expect(still / took).toBeGreaterThan(0.9);
});

test("everything was counted", () => {
  const { still, took } = worst;
  tellProof({
    procedures: procedures.length,
    ...counts,
    "longest that others waited, ms": Math.round(still),
    "longest answer, ms": Math.round(took),
  });
  expect(counts["faults of the server"]).toBe(0);
});
