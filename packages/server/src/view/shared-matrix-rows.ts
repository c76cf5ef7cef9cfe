import type { z } from "zod";
import type { matrixRowsInput } from "../contract/story-contract.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";
import { matrixRows, type MatrixView } from "./matrix-view.ts";
import { sharedReadings } from "./shared-reading.ts";

/** A matrix with some of its claims. */
export type MatrixPart = Omit<MatrixView, "next">;

/**
 * Some claims of a matrix for everybody who watches it: whoever pressed asks for a claim first, and what was read for
 * them is what the others are given. The same question is the same answer, put together once.
 */
export function sharedMatrixRows(
  call: DeskCall,
  { story, claims, asOf }: z.infer<typeof matrixRowsInput>,
): Promise<MatrixPart> {
  const read = (ids: readonly string[]): Promise<MatrixPart> => {
    const claimIds = ids.filter((id) => id !== story);
    return atDesk(call, (desk) => matrixRows(desk, story, claimIds));
  };
  const putTogether = async (): Promise<MatrixPart> => {
    // Every reading holds the story beside the claims.
    const wanted = new Map([[story, asOf], ...claims.map(numbered)]);
    const reading = sharedReadings(call, `rows of ${story}`, wanted, read);
    const [around, ...parts] = await Promise.all([reading(story), ...claims.map(({ claim }) => reading(claim))]);
    const rows = claims.flatMap(({ claim }, at) => parts[at]?.rows.filter(({ claimId }) => claimId === claim) ?? []);
    return { ...around, rows };
  };
  const question = JSON.stringify([story, ...claims.map((each) => numbered(each).join(" ")).sort()]);
  return sharedReadings(call, "matrix", new Map([[question, asOf]]), putTogether)(question);
}

const numbered = ({ claim, asOf }: { claim: string; asOf: number }): [string, number] => [claim, asOf];
