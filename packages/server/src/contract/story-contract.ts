import { z } from "zod";
import { id, line, storyKey } from "./text-fields.ts";

export const createStoryInput = z.strictObject({ title: line(160) });
/** The last story of the page before; null for the newest. */
export const storiesInput = z.strictObject({ cursor: id.nullable() });
export const storyInput = z.strictObject({ story: storyKey });
