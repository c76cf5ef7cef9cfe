import { z } from "zod";

/**
 * What is read of an ID token that next-auth has checked: signature, issuer, audience, nonce and time (OpenID Connect Core
 * 1.0, section 2). Whatever else it says, an e-mail above all, decides nothing here.
 */
export const identityClaims = z.object({
  iss: z.string().min(1).max(2000),
  sub: z.string().min(1).max(255),
  /** When they proved who they are, in seconds since 1970. */
  auth_time: z.int().positive().optional(),
  /** What they proved it with (RFC 8176): "mfa" where it was two things. */
  amr: z.array(z.string()).optional(),
});
export type IdentityClaims = z.output<typeof identityClaims>;
