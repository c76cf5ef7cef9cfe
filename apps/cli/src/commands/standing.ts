import { verifyStandings } from "@second-source/server/usecase/standings";
import { TamperedError } from "../tampered-error.ts";
import { UsageError } from "../usage-error.ts";
import { withDatabase } from "../with-database.ts";

/** `standing verify` holds everything that is kept for screens against what the rules say now. */
export async function standing([action]: string[]): Promise<void> {
  if (action !== "verify") throw new UsageError("standing verify is what there is.");
  const { stories, claims, faults } = await withDatabase(verifyStandings);
  for (const fault of faults) console.error(fault);
  console.log(
    `${claims} claims of ${stories} stories: ${faults.length === 0 ? "as the rules say" : `${faults.length} faults`}`,
  );
  if (faults.length > 0)
    throw new TamperedError(`What is kept for screens is not what the rules say: ${faults.length} faults.`);
}
