import fc from "fast-check";

/** Properties take their chances from the seed of the run, so that what failed once fails again; without one they vary. */
const seed = process.env["PROVE_SEED"];
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) });
