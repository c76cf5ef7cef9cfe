import { z } from "zod";
import { line, storyKey } from "./text-fields.ts";

export const createStoryInput = z.strictObject({ title: line(160) });
export const storyInput = z.strictObject({ story: storyKey });
