import { expectation, type Caller } from "./rights-actors.ts";
import * as cells from "./rights-cells.ts";
import type { Procedure, Variant } from "./rights-cells.ts";
import { rowsOf } from "./rights-desks.ts";
import { SAMPLES } from "./rights-inputs.ts";
import { openShelf, type Shelf } from "./rights-shelf.ts";
import { send, type Answer, type Json } from "./wire.ts";

/** A desk with one story to read in, and one input for each procedure that nobody spends. */
export interface Standing {
  readonly shelf: Shelf;
  readonly inputs: ReadonlyMap<string, Json | undefined>;
}

export interface Counts {
  cells: number;
  own: number;
  foreign: number;
  mixed: number;
  guessed: number;
  deleted: number;
  canary: number;
}

/** What one caller's way through every procedure showed. */
export interface Sweep {
  /** In words, each with its procedure: whatever should not have been. */
  readonly faults: string[];
  readonly counts: Counts;
  /** Procedures that were carried out, not refused, on the caller's own ids. */
  readonly done: Set<string>;
  /** Answers that held the canary of the caller's own desk. */
  ownCanaries: number;
}

export async function standingAt(shelf: Shelf, procedures: readonly Procedure[]): Promise<Standing> {
  const inputs = new Map<string, Json | undefined>();
  for (const { path } of procedures) inputs.set(path, await SAMPLES[path]?.(shelf));
  return { shelf, inputs };
}

interface Round {
  readonly caller: Caller;
  readonly home: Standing;
  readonly away: Standing;
  /** Every id that the other desk's rows hold. */
  readonly foreignIds: ReadonlySet<string>;
  readonly sweep: Sweep;
}

/** Sends every procedure everything: the caller's own ids last, after all that should reach nothing. */
export async function sweepAs(
  caller: Caller,
  procedures: readonly Procedure[],
  home: Standing,
  away: Standing,
): Promise<Sweep> {
  const counts = { cells: 0, own: 0, foreign: 0, mixed: 0, guessed: 0, deleted: 0, canary: 0 };
  const sweep: Sweep = { faults: [], counts, done: new Set(), ownCanaries: 0 };
  const before = await rowsOf(away.shelf.desk);
  const foreignIds = new Set([...before.values()].flat().join("\n").match(cells.UUIDS));
  const round = { caller, home, away, foreignIds, sweep };
  const ownShelf = caller.role === null ? home.shelf : await openShelf(home.shelf.desk);
  for (const procedure of procedures) await sweepCell(round, procedure, ownShelf);
  const after = await rowsOf(away.shelf.desk);
  for (const [table, rows] of before)
    if (rows.join("\n") !== after.get(table)?.join("\n")) sweep.faults.push(`${table} of the other desk has changed`);
  return sweep;
}

async function sweepCell(round: Round, procedure: Procedure, ownShelf: Shelf): Promise<void> {
  const { caller, home, away, sweep } = round;
  const { path } = procedure;
  const isAdmitted = expectation(caller, procedure.policy) === "ADMITTED";
  const own = isAdmitted ? await SAMPLES[path]?.(ownShelf, caller.personId) : home.inputs.get(path);
  const nowhere = new Map<string, string>();
  sweep.counts.cells++;
  for (const variant of cells.variantsOf(own, away.inputs.get(path), ownShelf, away.shelf)) {
    const answer = await call(round, procedure, variant.input);
    sweep.counts[variant.sort]++;
    const faults = isAdmitted
      ? faultsOfNowhere(procedure, variant, answer)
      : faultsOfOutsider(round, procedure, answer);
    if (isAdmitted) faults.push(...toldApart(nowhere, variant, answer));
    note(round, `${path} with ${variant.sort} ${variant.field ?? "ids"}`, faults);
  }
  const answer = await call(round, procedure, own);
  sweep.counts.own++;
  if (isAdmitted && !answer.isRefused) sweep.done.add(path);
  const faults = isAdmitted ? faultsOfOwn(answer) : faultsOfOutsider(round, procedure, answer);
  note(round, `${path} with own ids`, faults);
}

function note({ sweep }: Round, where: string, faults: readonly string[]): void {
  sweep.faults.push(...faults.map((fault) => `${where}: ${fault}`));
}

/** One call; whatever comes back holds nothing of the other desk, and is no fault of our own. */
async function call(round: Round, { path, type }: Procedure, input: Json | undefined): Promise<Answer> {
  const { caller, home, away, foreignIds, sweep } = round;
  const answer = await send(caller.context, { path, type, input });
  const [text, sent] = [answer.text.toLowerCase(), JSON.stringify(input ?? null)];
  const faults: string[] = [];
  if (text.includes(away.shelf.canary)) faults.push(`the other desk’s canary came back: ${text.slice(0, 200)}`);
  const leaked = text.match(cells.UUIDS)?.find((id) => foreignIds.has(id) && !sent.includes(id));
  if (leaked) faults.push(`an id of the other desk came back: ${leaked}`);
  if (answer.code === "INTERNAL_SERVER_ERROR") faults.push(`an internal error (${answer.refusal ?? answer.message})`);
  if (text.includes(home.shelf.canary)) sweep.ownCanaries++;
  sweep.counts.canary++;
  note(round, `${path} ${sent}`, faults);
  return answer;
}

function faultsOfOutsider({ caller }: Round, { policy }: Procedure, answer: Answer): string[] {
  const code = expectation(caller, policy);
  const refusal = code === "FORBIDDEN" ? "access.role" : "session.ended";
  return answer.code === code && answer.refusal === refusal ? [] : [`expected ${code}, got ${told(answer)}`];
}

function faultsOfOwn(answer: Answer): string[] {
  const isAtTheDoor = answer.code === "UNAUTHORIZED" || answer.refusal === "access.role";
  const isUnread = answer.code === "BAD_REQUEST" && answer.refusal === null;
  return isAtTheDoor || isUnread ? [`expected to be let in, got ${told(answer)}`] : [];
}

function faultsOfNowhere({ path }: Procedure, variant: Variant, answer: Answer): string[] {
  if (!answer.isRefused) return cells.mayReachNothing(path, variant) ? [] : ["was carried out"];
  const expected = cells.refusalFor(path, variant);
  return answer.refusal === expected ? [] : [`expected ${expected}, got ${told(answer)}`];
}

/** What is there at another desk, and what is nowhere, are answered to the letter alike. */
function toldApart(nowhere: Map<string, string>, { field }: Variant, { text }: Answer): string[] {
  const key = field ?? "all";
  const known = nowhere.get(key);
  nowhere.set(key, known ?? text);
  return known === undefined || known === text ? [] : [`is told from an invented id: ${known} and ${text}`];
}

function told({ code, refusal, message, status }: Answer): string {
  return code === null ? `an answer (${status})` : `${code} ${refusal ?? ""}: ${message}`;
}
