import { sealerFrom } from "../sealer.ts";

/** Seals with a secret that is only for tests. */
export const SEALER = sealerFrom("a secret that is only for tests");
