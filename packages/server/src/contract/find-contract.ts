import { z } from "zod";

/** Words of a name that a picker looks for. */
export const findInput = z.strictObject({ words: z.string().max(160) });
