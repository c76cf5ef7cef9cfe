import fc from "fast-check";
import { expect, test } from "vitest";
import { fairShare } from "./fair-share.ts";

const tooMany = (): Error => new Error("too many");

test("of each so many go at once, in their order, and nobody waits for another’s queue", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ who: fc.constantFrom("a", "b", "c"), fails: fc.boolean(), turns: fc.nat(3) })),
      fc.integer({ min: 1, max: 3 }),
      async (asked, atOnce) => {
        const share = fairShare(atOnce, asked.length, tooMany);
        const going = new Map<string, number>();
        const begun: { who: string; nth: number }[] = [];
        const work = asked.map(({ who, fails, turns }, nth) =>
          share(who, async () => {
            begun.push({ who, nth });
            going.set(who, (going.get(who) ?? 0) + 1);
            expect(going.get(who)).toBeLessThanOrEqual(atOnce);
            for (let turn = 0; turn < turns; turn++) await Promise.resolve();
            going.set(who, (going.get(who) ?? 0) - 1);
            if (fails) throw new Error("it failed");
            return nth;
          }),
        );
        const ends = await Promise.allSettled(work);
        expect(ends.map(({ status }) => status === "rejected")).toEqual(asked.map(({ fails }) => fails));
        for (const who of ["a", "b", "c"]) {
          const order = begun.filter((each) => each.who === who).map(({ nth }) => nth);
          expect(order).toEqual(order.toSorted((x, y) => x - y));
        }
      },
    ),
  );
});

test("who already has so much waiting is told, and the others go on", async () => {
  const share = fairShare(1, 2, tooMany);
  let open: () => void = () => undefined;
  const gate = new Promise<void>((opened) => (open = opened));
  const held = [1, 2, 3].map(() => share("a", () => gate));
  await expect(share("a", () => gate)).rejects.toThrow("too many");
  expect(await share("b", () => Promise.resolve("at once"))).toBe("at once");
  open();
  await Promise.all(held);
  expect(await share("a", () => Promise.resolve("again"))).toBe("again");
});
