import { z } from "zod";
import { id } from "./text-fields.ts";

export const changePasswordInput = z.strictObject({
  current: z.string().min(1, "Type the password that you have now.").max(1000),
  next: z.string().min(12, "A password has at least 12 characters.").max(256, "A password has at most 256 characters."),
});
export const provePasswordInput = z.strictObject({
  password: z.string().min(1, "Type the password that you have now.").max(1000),
});
/** Six digits of an app, or a recovery code as it is read off paper. */
const code = z.string().trim().min(6, "A code has six digits; a recovery code has sixteen signs.").max(40);
export const confirmCodeAppInput = z.strictObject({ code });
export const secondStepInput = z.strictObject({ code });
export const endSessionInput = z.strictObject({ session: id });
export const endOthersInput = z.strictObject({});
