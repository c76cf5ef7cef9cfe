import { ROLES } from "@second-source/domain/desk/role";
import { z } from "zod";
import { line } from "./text-fields.ts";

export const signInInput = z.strictObject({ email: line(254), password: z.string().min(1).max(1000) });
export const newMemberInput = z.strictObject({
  email: z.email("This is not an e-mail address.").max(254),
  name: line(120),
  role: z.enum(ROLES),
});
export const newPersonInput = newMemberInput.extend({
  password: z.string().min(12, "A password has at least 12 characters.").max(1000),
});
