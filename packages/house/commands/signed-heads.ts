import { keepHeads } from "@second-source/cli/audit-heads-file";
import { openDatabase } from "@second-source/server/database";
import { readAuditHeads } from "@second-source/server/usecase/read-audit-heads";

const EVERY_MS = 600_000;

/** Signed heads of every log leave the database now and every ten minutes. */
export async function keepSigningHeads(applicationUrl: string): Promise<void> {
  const database = openDatabase(applicationUrl, 1);
  const sign = async (): Promise<void> => {
    try {
      keepHeads(await readAuditHeads(database), new Date());
    } catch (error) {
      console.error("The heads of the log could not be signed:", error);
    }
  };
  await sign();
  setInterval(() => void sign(), EVERY_MS).unref();
}
