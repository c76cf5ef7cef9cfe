import { randomUUID } from "node:crypto";
import { isFull, tellProof } from "@second-source/domain/testing/proof";
import { expect, test } from "vitest";
import { contextOf, freshDatabase } from "../testing/test-desk.ts";
import { verifyStandings } from "../usecase/standings.ts";
import { listProcedures } from "./testing/rights-cells.ts";
import { SAMPLES } from "./testing/rights-inputs.ts";
import { canaryDesk, openShelf } from "./testing/rights-shelf.ts";
import { PROOF_SEED, seededRandom } from "./testing/seeded-random.ts";
import { send, type Json } from "./testing/wire.ts";

/**
 * Whatever is done at a desk, in whatever order: what is kept for screens is what the rules say. Every mutation of the
 * router, found at run time, on one story after the other, and some of them at once.
 */
const HISTORIES = isFull ? 20 : 2;
const STEPS = isFull ? 120 : 30;
const AT_ONCE = 3;
const LONG = { timeout: 1_800_000 };

test("after random histories every kept row is what the rules say", LONG, async () => {
  const at = await freshDatabase();
  const mutations = listProcedures().filter(({ type, policy }) => type === "mutation" && policy !== "read");
  const counts = { presses: 0, refused: 0, verified: 0 };
  for (let history = 0; history < HISTORIES; history++) {
    const random = seededRandom(PROOF_SEED + history);
    const desk = await canaryDesk(at, `wombat${history}x`);
    const shelf = await openShelf(desk);
    const trail: string[] = [];
    for (let step = 0; step < STEPS; step += AT_ONCE) {
      const presses = Array.from({ length: AT_ONCE }, () => random.find(mutations)?.path ?? "claim.create");
      const inputs: (Json | undefined)[] = [];
      for (const path of presses) inputs.push(await SAMPLES[path]?.(shelf));
      const answers = await Promise.all(
        presses.map((path, index) =>
          send(() => ({ ...contextOf(desk.database, desk.people.admin), requestKey: randomUUID() }), {
            path,
            type: "mutation",
            input: inputs[index],
          }),
        ),
      );
      counts.presses += answers.length;
      counts.refused += answers.filter(({ isRefused }) => isRefused).length;
      expect(answers.filter(({ code }) => code === "INTERNAL_SERVER_ERROR")).toEqual([]);
      trail.push(...presses);
    }
    const { claims, faults } = await verifyStandings(at.database);
    counts.verified += claims;
    expect(faults, `history ${history} of PROVE_SEED=${PROOF_SEED}: ${trail.join(", ")}`).toEqual([]);
  }
  expect(counts.refused).toBeLessThan(counts.presses / 2);
  tellProof({ histories: HISTORIES, ...counts, "kept rows that are not what the rules say": 0 });
});
