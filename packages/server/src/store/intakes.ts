import { DomainError } from "../errors.ts";
import { prismaOf, type Transaction } from "./database.ts";
import type { CaptureHow, IntakeState } from "./generated/enums.ts";

export interface NewIntake {
  readonly deskId: string;
  readonly storyId: string;
  readonly personId: string;
  readonly how: CaptureHow;
  readonly name: string;
  readonly url: string | null;
  readonly mediaType: string | null;
  /** Null where they are still to be fetched from `url`. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  readonly sha256: string | null;
  /** The watch that added it; null where a person did. */
  readonly watchId: string | null;
}

/** Bytes that are handed to the database at a time: between two pieces others have their turn. */
const PIECE = 2_000_000;

export async function createIntake(transaction: Transaction, { bytes, ...intake }: NewIntake): Promise<string> {
  const prisma = prismaOf(transaction);
  const first = bytes && bytes.subarray(0, PIECE);
  const { id } = await prisma.intake.create({ data: { ...intake, bytes: first }, select: { id: true } });
  for (let from = PIECE; bytes && from < bytes.length; from += PIECE)
    await prisma.$executeRaw`
      update intake set bytes = bytes || ${bytes.subarray(from, from + PIECE)} where id = ${id}::uuid`;
  return id;
}

export async function countIntakes(transaction: Transaction, personId: string): Promise<number> {
  return prismaOf(transaction).intake.count({ where: { personId, watchId: null } });
}

/** What the import screen shows of one. */
export interface IntakeRow {
  readonly id: string;
  readonly name: string;
  readonly state: IntakeState;
  readonly fault: string | null;
  readonly mediaType: string | null;
  readonly createdAt: Date;
}

export async function listIntakes(transaction: Transaction, storyId: string, personId: string): Promise<IntakeRow[]> {
  return prismaOf(transaction).intake.findMany({
    where: { storyId, personId, watchId: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, name: true, state: true, fault: true, mediaType: true, createdAt: true },
  });
}

/** The feeds among them, as they were read. */
export async function listFeeds(transaction: Transaction, personId: string): Promise<{ id: string; draft: unknown }[]> {
  return prismaOf(transaction).intake.findMany({
    where: { personId, state: "READY", mediaType: "application/rss+xml" },
    select: { id: true, draft: true },
  });
}

/** The intakes that somebody may open: their own, and those of the desk’s watches. */
const within = (id: string, personId: string): { id: string; OR: object[] } => ({
  id,
  OR: [{ personId }, { watchId: { not: null } }],
});

/** Takes one away; false when it was gone already. */
export async function deleteIntake(transaction: Transaction, id: string, personId: string): Promise<boolean> {
  return (await prismaOf(transaction).intake.deleteMany({ where: within(id, personId) })).count > 0;
}

/** The same for the reader, which acts for nobody. */
export async function removeIntake(transaction: Transaction, id: string): Promise<void> {
  await prismaOf(transaction).intake.deleteMany({ where: { id } });
}

export async function isIntakeThere(transaction: Transaction, id: string): Promise<boolean> {
  return (await prismaOf(transaction).intake.count({ where: { id } })) > 0;
}

/** What is to be read, as the reader takes it. */
export interface IntakeToRead extends Omit<NewIntake, "deskId" | "bytes" | "sha256"> {
  readonly id: string;
  readonly bytes: Uint8Array | null;
  readonly tries: number;
}

/** Takes an intake to read it, and counts that; null when it was dropped, or is through. */
export async function takeIntake(transaction: Transaction, id: string): Promise<IntakeToRead | null> {
  const prisma = prismaOf(transaction);
  const { count } = await prisma.intake.updateMany({
    where: { id, state: { in: ["WAITING", "READING"] } },
    data: { state: "READING", tries: { increment: 1 } },
  });
  if (count === 0) return null;
  return prisma.intake.findFirst({
    where: { id },
    select: {
      id: true,
      storyId: true,
      personId: true,
      how: true,
      name: true,
      url: true,
      mediaType: true,
      bytes: true,
      tries: true,
      watchId: true,
    },
  });
}

/** What reading it came to. An intake that was dropped meanwhile stays dropped. */
export type IntakeOutcome =
  | {
      readonly state: "READY";
      readonly draft: unknown;
      readonly mediaType: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly sha256: string;
      readonly url: string | null;
    }
  | { readonly state: "FAILED"; readonly fault: string };

export async function endIntake(transaction: Transaction, id: string, outcome: IntakeOutcome): Promise<void> {
  const { state } = outcome;
  const data =
    state === "FAILED"
      ? { state, fault: outcome.fault }
      : { ...outcome, state, draft: JSON.parse(JSON.stringify(outcome.draft)) as object };
  await prismaOf(transaction).intake.updateMany({ where: { id, state: "READING" }, data });
}

export interface ReadIntake {
  readonly how: CaptureHow;
  readonly name: string;
  readonly mediaType: string;
  readonly url: string | null;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  /** As the reader answered; its shape is checked by whoever uses it. */
  readonly draft: unknown;
}

/** Removes the intakes of watches for an article which has a newer capture since. */
export async function removeLooksAt(transaction: Transaction, articleId: string): Promise<void> {
  await prismaOf(transaction).intake.deleteMany({ where: { watch: { articleId }, state: "READY" } });
}

/** Takes away what a watch has begun to read and nobody ended: its job is gone. */
export async function removeLeftLooks(transaction: Transaction, watchId: string, before: Date): Promise<void> {
  await prismaOf(transaction).intake.deleteMany({
    where: { watchId, state: { in: ["WAITING", "READING"] }, createdAt: { lt: before } },
  });
}

/** Whether a look of this watch waits for its turn, or is being read. */
export async function isBeingLooked(transaction: Transaction, watchId: string): Promise<boolean> {
  const where = { watchId, state: { in: ["WAITING", "READING"] as IntakeState[] } };
  return (await prismaOf(transaction).intake.count({ where })) > 0;
}

/** Removes the other intakes of a watch. */
export async function removeOtherIntakes(transaction: Transaction, watchId: string, id: string): Promise<void> {
  await prismaOf(transaction).intake.deleteMany({ where: { watchId, id: { not: id } } });
}

/** Removes the intakes from before a day; answers with how many there were. */
export async function sweepIntakes(transaction: Transaction, before: Date): Promise<number> {
  return (await prismaOf(transaction).intake.deleteMany({ where: { createdAt: { lt: before }, watchId: null } })).count;
}

/** An intake that has been read, for a person who may take it. */
export async function loadReadIntake(transaction: Transaction, id: string, personId: string): Promise<ReadIntake> {
  const intake = await prismaOf(transaction).intake.findFirst({ where: within(id, personId) });
  if (!intake) throw new DomainError("not-found", "This is not there any more. Import it again.");
  const { how, name, mediaType, url, bytes, sha256, draft } = intake;
  if (intake.state !== "READY" || !bytes || !sha256 || !mediaType || !draft)
    throw new DomainError("input.unread", intake.fault ?? "This is still being read. Wait a moment.");
  return { how, name, mediaType, url, bytes, sha256, draft };
}
