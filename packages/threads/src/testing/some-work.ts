/** What the tests of threads have done there. */
export const doubled = (numbers: readonly number[]): number[] => numbers.map((each) => each * 2);

export function endless(): never {
  for (;;) void 0;
}

export function failing(): never {
  throw new Error("it failed");
}
