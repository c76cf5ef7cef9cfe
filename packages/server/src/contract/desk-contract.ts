import { z } from "zod";
import { id } from "./text-fields.ts";

export const switchDeskInput = z.strictObject({ desk: id });
