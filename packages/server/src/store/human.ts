import { Prisma } from "./generated/client.ts";

/** Every account of a human, to compare with: `person_id = ${accountsOf(humanId)}`. */
export const accountsOf = (humanId: string): Prisma.Sql =>
  Prisma.sql`any(array(select id from person where id = ${humanId}::uuid or same_human_as = ${humanId}::uuid))`;
