import { keepHeads, whereHeadsAre } from "@second-source/cli/audit-heads-file";
import { keyWarning } from "@second-source/cli/audit-key";
import { stampHeads } from "@second-source/cli/stamped-heads";
import { openDatabase } from "@second-source/server/database";
import { countEditions } from "@second-source/server/usecase/count-editions";
import { readAuditHeads } from "@second-source/server/usecase/read-audit-heads";

const EVERY_MS = 600_000;
/** How often one looks whether something was published. */
const LOOK_MS = 15_000;

/** Signed heads of every log leave the database now, every ten minutes, and after each publication; stamped where that is set. */
export async function keepSigningHeads(applicationUrl: string): Promise<void> {
  const warning = keyWarning(whereHeadsAre());
  if (warning) console.warn(warning);
  const database = openDatabase(applicationUrl, 1);
  let signedAt = 0;
  let published = -1;
  const look = async (): Promise<void> => {
    try {
      const editions = await countEditions(database);
      if (editions === published && Date.now() - signedAt < EVERY_MS) return;
      keepHeads(await readAuditHeads(database), new Date());
      [published, signedAt] = [editions, Date.now()];
      await stampHeads();
    } catch (error) {
      console.error("The heads of the log could not be signed or stamped:", error);
    }
  };
  await look();
  setInterval(() => void look(), LOOK_MS).unref();
}
