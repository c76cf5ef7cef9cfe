import { parseArgs } from "node:util";
import { openDesk } from "@second-source/server/usecase/open-desk";
import { UsageError } from "../usage-error.ts";
import { withDatabase } from "../with-database.ts";

export async function desk([action, ...args]: string[]): Promise<void> {
  if (action !== "add") throw new UsageError("desk add is what there is.");
  const { values } = parseArgs({ args, options: { slug: { type: "string" }, name: { type: "string" } } });
  const { slug = "", name = "" } = UsageError.required(values, "slug", "name");
  await withDatabase((database) => openDesk(database, { slug, name }, []));
  console.log(`Desk “${name}” (${slug}) is open. Add its people: npm run cli -- user add --desk ${slug} …`);
}
