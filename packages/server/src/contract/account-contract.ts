import { z } from "zod";
import { id } from "./text-fields.ts";

/** The password that somebody has, to prove that it is they. */
const ownPassword = z.string().min(1, "Type the password that you have now.").max(1000);
export const changePasswordInput = z.strictObject({
  current: ownPassword,
  next: z.string().min(12, "A password has at least 12 characters.").max(256, "A password has at most 256 characters."),
});
export const provePasswordInput = z.strictObject({ password: ownPassword });
export const NO_CODE = "A code has six digits; a recovery code has sixteen signs.";
/** Six digits of an app, or a recovery code as it is read off paper. */
export const codeInput = z.strictObject({ code: z.string().trim().min(6, NO_CODE).max(40) });
export const endSessionInput = z.strictObject({ session: id });
export const endOthersInput = z.strictObject({});
