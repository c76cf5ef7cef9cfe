import { z } from "zod";

/** The only reader of the environment. */
const schema = z.object({
  APPLICATION_DATABASE_URL: z.string().min(1),
  /** Addresses that a desk may fetch although they are inside a network: "127.0.0.1:4001, intranet.example". For tests and intranets. */
  FETCH_ALSO: z
    .string()
    .default("")
    .transform((text) =>
      text
        .split(",")
        .map((each) => each.trim().toLowerCase())
        .filter((each) => each !== ""),
    ),
});

export function env(): z.output<typeof schema> {
  return schema.parse(process.env);
}
