import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { readSettings } from "@second-source/database/settings";
import { z } from "zod";
import { linesOfHeads, withHeadsLocked, whereHeadsAre } from "./audit-heads-file.ts";
import { whereKeyIs } from "./audit-key.ts";
import { askForTimeStamp, readTimeStamp, type TimeStamp } from "./time-stamp.ts";

const stamp = z.strictObject({ line: z.int().min(1), token: z.base64() });

const whereStampsAre = (): string => `${whereHeadsAre()}.stamps`;
/** How many were kept: noted beside the key, where whoever cuts the file cannot write. */
const whereCountIs = (): string => `${whereKeyIs()}.stamps`;

/**
 * Has an authority outside sign when the last line of heads was there (RFC 3161), where one is set: each line holds the hash
 * of the one before it, so one stamp vouches for all. Answers with whether there was anything new to stamp.
 */
export async function stampHeads(): Promise<boolean> {
  const { TIMESTAMP_URL: url } = readSettings();
  const heads = linesOfHeads();
  const last = heads.at(-1);
  if (!url || last === undefined || lines().at(-1)?.line === heads.length) return false;
  const token = (await askForTimeStamp(url, last)).toString("base64");
  return withHeadsLocked(() => {
    // Somebody else stamped it meanwhile.
    if (lines().at(-1)?.line === heads.length) return false;
    const kept = Math.max(keptStamps(), lines().length);
    appendFileSync(whereStampsAre(), `${JSON.stringify({ line: heads.length, token })}\n`, { mode: 0o600 });
    writeFileSync(whereCountIs(), String(kept + 1), { mode: 0o600 });
    return true;
  });
}

const keptStamps = (): number => (existsSync(whereCountIs()) ? Number(readFileSync(whereCountIs(), "utf8")) : 0);

export interface KeptStamps {
  /** The latest that holds, with the line that it vouches for; null where there is none. */
  readonly last: (TimeStamp & { readonly line: number }) | null;
  /** What is wrong, in words. */
  readonly faults: readonly string[];
}

/** Holds every time stamp that was kept against the file of heads and the roots of its authority. */
export async function readKeptStamps(): Promise<KeptStamps> {
  const { TIMESTAMP_ROOTS_FILE: file } = readSettings();
  const roots = file ? certificatesIn(readFileSync(file, "utf8")) : [];
  const [heads, stamps] = [linesOfHeads(), lines()];
  const kept = keptStamps();
  if (stamps.length > 0 && roots.length === 0)
    return { last: null, faults: [`${whereStampsAre()} cannot be read: TIMESTAMP_ROOTS_FILE names no certificate.`] };
  const faults =
    stamps.length < kept
      ? [`${whereStampsAre()} is shortened: ${kept} stamps were kept, ${stamps.length} are there.`]
      : [];
  if (file && heads.length > 0 && stamps.length === 0)
    faults.push(
      `${whereStampsAre()} holds no stamp, although an authority is set: nobody outside vouches for the heads.`,
    );
  let last: KeptStamps["last"] = null;
  for (const [index, each] of stamps.entries()) {
    const text = each ? heads[each.line - 1] : undefined;
    const held =
      each && text !== undefined ? await readTimeStamp(Buffer.from(each.token, "base64"), text, roots) : null;
    if (!each || !held)
      faults.push(`${whereStampsAre()}, stamp ${index + 1}: it does not hold for what stands in the file of heads.`);
    else if (last && held.at < last.at)
      faults.push(`${whereStampsAre()}, stamp ${index + 1}: it is older than the one before it.`);
    else last = { ...held, line: each.line };
  }
  return { last, faults };
}

const certificatesIn = (pem: string): readonly string[] =>
  pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];

function lines(): (z.output<typeof stamp> | null)[] {
  if (!existsSync(whereStampsAre())) return [];
  return readFileSync(whereStampsAre(), "utf8")
    .split("\n")
    .filter((text) => text !== "")
    .map(parsed);
}

function parsed(text: string): z.output<typeof stamp> | null {
  try {
    return stamp.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
