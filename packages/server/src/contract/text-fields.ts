import { findTextFault } from "@second-source/domain/text/canonical-text";
import { z } from "zod";

/** Text a person typed or pasted: whole characters only, outer white space gone. */
function soundText(most: number): z.ZodPipe<z.ZodString, z.ZodTransform<string, string>> {
  return z
    .string()
    .max(most, `At most ${most.toLocaleString("en")} characters.`)
    .refine(
      (text) => findTextFault(text) === null,
      "This holds half a character that no database can keep. Paste it again from its page.",
    )
    .transform((text) => text.normalize("NFC").trim());
}

/** An address that a browser opens and a worker fetches. */
export const webAddress = z
  .url({ protocol: /^https?$/, message: "An address starts with http:// or https://." })
  .max(2000);

export const line = (most = 300): z.ZodType<string, string> =>
  soundText(most).pipe(z.string().min(1, "Write something here."));
export const optionalLine = (most = 300): z.ZodType<string | null, string | null> =>
  z.union([z.null(), soundText(most)]).transform((text) => (text === "" ? null : text));
export const paragraph = (most = 10_000): z.ZodType<string, string> => soundText(most);
/** An id in the spelling the database gives it: one thing has one name. */
export const id = z.uuid("This is not an id.").transform((text) => text.toLowerCase());
/** A count or an offset that a column can hold. */
export const count = (least: number): z.ZodInt => z.int().min(least).max(2_147_483_647);
/** What a browser calls one of its tabs, or one press of a button: hexadecimal digits it drew itself. */
export const browserName = z.string().regex(/^[0-9a-f-]{32,36}$/, "This is not a name that a browser drew.");
export const storyKey = z
  .string()
  .min(1)
  .max(100)
  .refine((text) => findTextFault(text) === null, "This is no story’s address.");
