import { z } from "zod";

/** The only reader of the environment. Checked on first use, so that a build needs none of it. */
const schema = z.object({
  APPLICATION_DATABASE_URL: z.string().min(1),
  NEXTAUTH_SECRET: z.string().min(16),
  NEXTAUTH_URL: z.url(),
  OIDC_ISSUER: z.url().optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().optional(),
  SMTP_URL: z.url().optional(),
  MAIL_FROM: z.email().optional(),
});

let known: z.infer<typeof schema> | undefined;

export function env(): z.infer<typeof schema> {
  return (known ??= schema.parse(process.env));
}
