import { z } from "zod";
import { id } from "./text-fields.ts";

export const changePasswordInput = z.strictObject({
  current: z.string().min(1, "Type the password that you have now.").max(1000),
  next: z.string().min(12, "A password has at least 12 characters.").max(256, "A password has at most 256 characters."),
});
export const endSessionInput = z.strictObject({ session: id });
export const endOthersInput = z.strictObject({});
