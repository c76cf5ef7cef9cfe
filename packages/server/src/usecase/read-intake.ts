import { readAnswer, type ReadAnswer } from "../contract/draft-contract.ts";
import { sha256 } from "../sha256.ts";
import { listOutletNames } from "../store/outlets.ts";
import { loadRespectsRobots } from "../store/desks.ts";
import { inDesk, type Database, type Transaction } from "../store/database.ts";
import {
  createIntake,
  endIntake,
  isIntakeThere,
  removeIntake,
  takeIntake,
  type IntakeToRead,
} from "../store/intakes.ts";
import { sendIntakeJob, type IntakeJob } from "../store/jobs.ts";
import { storeLook } from "./store-look.ts";

/** Bytes as they came from an address. */
export interface FetchedBytes {
  readonly bytes: Uint8Array;
  /** The address after all redirects. */
  readonly url: string;
  readonly mediaType: string | null;
}

/** The two dangerous things, done elsewhere: reading bytes in a process of their own, and asking the network for some. */
export interface IntakeReader {
  /** Never throws for what is in the bytes: a fault is an answer. */
  read(
    material: { bytes: Uint8Array; name: string; declared: string | null; knownOutlets: readonly string[] },
    signal: AbortSignal,
  ): Promise<unknown>;
  /** Throws an Error whose message tells an editor what went wrong. */
  fetch(url: string, rules: { respectsRobots: boolean }, signal: AbortSignal): Promise<FetchedBytes>;
}

/** One that has ended its reader so often is given up. */
const MOST_TRIES = 3;
const LOOK_EVERY_MS = 500;

/**
 * Reads one intake and writes what came of it. Run twice it does no harm: what is through is left alone, and what was
 * dropped meanwhile stays dropped. A fault of the material is an outcome; a fault of ours is thrown, and tried again.
 */
export async function readIntake(database: Database, job: IntakeJob, reader: IntakeReader, now: Date): Promise<void> {
  const { deskId, intakeId } = job;
  const inside = <T>(work: (transaction: Transaction) => Promise<T>): Promise<T> =>
    inDesk(database, { deskId, personId: null }, work);
  const taken = await inside(async (transaction) => ({
    intake: await takeIntake(transaction, intakeId),
    knownOutlets: await listOutletNames(transaction),
    respectsRobots: await loadRespectsRobots(transaction, deskId),
  }));
  const { intake, ...known } = taken;
  if (!intake) return;
  if (intake.tries > MOST_TRIES) {
    const fault = `“${intake.name}” ended its reader ${MOST_TRIES} times and was given up. Import the story as text.`;
    return inside((transaction) => storeFault(transaction, intake, fault, now));
  }
  const dropped = new AbortController();
  const look = setInterval(() => {
    void inside((transaction) => isIntakeThere(transaction, intakeId)).then(
      (isThere) => isThere || dropped.abort(),
      () => undefined,
    );
  }, LOOK_EVERY_MS);
  try {
    const outcome = await outcomeOf(intake, known, reader, dropped.signal);
    if (!dropped.signal.aborted)
      await inside((transaction) => store(database, transaction, { ...intake, deskId }, outcome, now));
  } finally {
    clearInterval(look);
  }
}

type Outcome = { readonly answer: ReadAnswer; readonly fetched: FetchedBytes };

async function outcomeOf(
  intake: IntakeToRead,
  { knownOutlets, respectsRobots }: { knownOutlets: readonly string[]; respectsRobots: boolean },
  reader: IntakeReader,
  signal: AbortSignal,
): Promise<Outcome> {
  const { bytes, name, mediaType, url } = intake;
  let fetched: FetchedBytes;
  try {
    fetched = bytes ? { bytes, url: url ?? "", mediaType } : await reader.fetch(url ?? "", { respectsRobots }, signal);
  } catch (error) {
    const message = error instanceof Error ? error.message : "This address could not be reached.";
    return { answer: { kind: "FAULT", message }, fetched: { bytes: new Uint8Array(), url: "", mediaType: null } };
  }
  const material = { bytes: fetched.bytes, name, declared: fetched.mediaType, knownOutlets };
  return { answer: readAnswer.parse(await reader.read(material, signal)), fetched };
}

/** Where a watch brought it in, the watch says why the look came to nothing. */
async function storeFault(
  transaction: Transaction,
  { id, watchId }: IntakeToRead,
  message: string,
  now: Date,
): Promise<void> {
  if (watchId) await storeLook(transaction, { id, watchId, now }, { kind: "FAULT", message });
  else await endIntake(transaction, id, { state: "FAILED", fault: message });
}

async function store(
  database: Database,
  transaction: Transaction,
  intake: IntakeToRead & { deskId: string },
  { answer, fetched }: Outcome,
  now: Date,
): Promise<void> {
  const { id, watchId } = intake;
  if (answer.kind === "FAULT") return storeFault(transaction, intake, answer.message, now);
  if (watchId && !(await storeLook(transaction, { id, watchId, now }, answer))) return;
  if (answer.kind === "PAGES") return storePages(database, transaction, intake, answer.pages);
  const bytes = Uint8Array.from(fetched.bytes);
  const draft = answer.kind === "FEED" ? { title: answer.title, items: answer.items } : answer.draft;
  await endIntake(transaction, id, {
    state: "READY",
    draft,
    mediaType: answer.mediaType,
    url: fetched.url || null,
    bytes,
    sha256: sha256(bytes),
  });
}

/** An archive gives way to the pages that were found in it. */
async function storePages(
  database: Database,
  transaction: Transaction,
  { deskId, id: archiveId, storyId, personId, name }: IntakeToRead & { deskId: string },
  pages: readonly { url: string; base64: string }[],
): Promise<void> {
  if (!(await isIntakeThere(transaction, archiveId))) return;
  for (const { url, base64 } of pages) {
    const bytes = Uint8Array.from(Buffer.from(base64, "base64"));
    const id = await createIntake(transaction, {
      deskId,
      storyId,
      personId,
      watchId: null,
      how: "FILE",
      name: url || name,
      url,
      mediaType: "text/html",
      bytes,
      sha256: sha256(bytes),
    });
    await sendIntakeJob(database, transaction, { deskId, intakeId: id }, personId);
  }
  await removeIntake(transaction, archiveId);
}
