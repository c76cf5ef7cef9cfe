import type { z } from "zod";
import type { addIntakeInput } from "../contract/import-contract.ts";
import { DomainError } from "../errors.ts";
import { sha256 } from "../sha256.ts";
import type { Database } from "../store/database.ts";
import { countIntakes, createIntake, type NewIntake } from "../store/intakes.ts";
import { sendIntakeJob } from "../store/jobs.ts";
import { loadStoryId } from "../store/stories.ts";
import { atDesk, type DeskCall, type DeskWork } from "../desk/at-desk.ts";
import { refuseTooLarge } from "./read-material.ts";

/** How many intakes one person may have at once. */
const MOST_INTAKES = 30;

/** Adds an intake and has it read by the worker. Nothing of it is looked into here. */
export function addIntake(call: DeskCall, input: z.output<typeof addIntakeInput>): Promise<{ id: string }> {
  return atDesk(call, async (desk) =>
    addIntakeAt(call.database, desk, await loadStoryId(desk.transaction, input.story), input.what),
  );
}

/** The same inside a transaction that does more. */
export async function addIntakeAt(
  database: Database,
  { transaction, actor: { deskId, personId } }: DeskWork,
  storyId: string,
  input: z.output<typeof addIntakeInput>["what"],
): Promise<{ id: string }> {
  const what = whatOf(input);
  if ((await countIntakes(transaction, personId)) >= MOST_INTAKES)
    throw new DomainError(
      "input.too-large",
      `${MOST_INTAKES} are waiting already. Import or drop some of them first; nothing else was taken in.`,
    );
  const id = await createIntake(transaction, { deskId, storyId, personId, watchId: null, ...what });
  await sendIntakeJob(database, transaction, { deskId, intakeId: id }, personId);
  return { id };
}

type What = Omit<NewIntake, "deskId" | "storyId" | "personId" | "watchId">;

function whatOf(input: z.output<typeof addIntakeInput>["what"]): What {
  if (input.how === "URL")
    return { how: "URL", name: input.url, url: input.url, mediaType: null, bytes: null, sha256: null };
  if (input.how === "BROWSER") {
    const bytes = new TextEncoder().encode(input.html);
    refuseTooLarge(bytes.length, "This page");
    return {
      ...bytesOf(bytes),
      how: "BROWSER",
      name: input.url,
      url: input.url,
      mediaType: "text/html; charset=utf-8",
    };
  }
  refuseTooLarge(Math.floor(input.base64.length * 0.75), `“${input.fileName}”`);
  const bytes = new Uint8Array(Buffer.from(input.base64, "base64"));
  // What is no base64 is left out when it is decoded: a check of its own would go over millions of letters once more.
  if (bytes.length !== lengthOf(input.base64))
    throw new DomainError("input.text", `“${input.fileName}” arrived broken. Nothing was stored; add it again.`);
  if (bytes.length === 0) throw new DomainError("input.empty", `“${input.fileName}” is empty. Nothing was stored.`);
  return { ...bytesOf(bytes), how: "FILE", name: input.fileName, url: null, mediaType: null };
}

/** How many bytes base64 (RFC 4648, section 4) stands for. */
const lengthOf = (base64: string): number =>
  (base64.length / 4) * 3 - (/={0,2}$/.exec(base64.slice(-2))?.[0].length ?? 0);

const bytesOf = (bytes: Uint8Array<ArrayBuffer>): Pick<What, "bytes" | "sha256"> => ({ bytes, sha256: sha256(bytes) });
