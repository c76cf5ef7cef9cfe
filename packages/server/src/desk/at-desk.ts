import type { Actor } from "../actor.ts";
import { DomainError } from "../errors.ts";
import { writtenIn } from "../store/audit.ts";
import { keepAnswer, takeRequest, type NamedRequest } from "../store/answered-requests.ts";
import { inDesk, type Database, type Transaction } from "../store/database.ts";
import { holdRole } from "../store/sessions.ts";
import { keepCoverageOfHeld } from "../story/article-coverage.ts";
import { keepStandings } from "../story/claim-standing.ts";

/** What every use-case at a desk is given. The clock is read once, at the door. */
export interface DeskCall {
  readonly database: Database;
  readonly actor: Actor;
  readonly now: Date;
  /** The press it carries out, by its name; none for reading, and for a command on the server itself. */
  readonly request?: NamedRequest;
  /** Whether it only reads: then everything that it reads is of one moment. */
  readonly isReading?: boolean;
}

/** The same, inside its one transaction. */
export interface DeskWork {
  readonly transaction: Transaction;
  readonly actor: Actor;
  readonly now: Date;
}

/** One use-case, one transaction: with its audit row, and the answer that the same request gets again, or not at all. */
export function atDesk<T>(call: DeskCall, work: (desk: DeskWork) => Promise<T>): Promise<T> {
  const { database, actor, now, request, isReading } = call;
  const inside = async (transaction: Transaction): Promise<T> => {
    const desk = { transaction, actor, now };
    const answer = request ? await once(desk, request, work) : await work(desk);
    for (const [storyId, touched] of touchedIn(transaction))
      await keepStandings(transaction, actor.deskId, storyId, touched);
    await keepCoverageOfHeld(transaction);
    if (request) await refuseLostRights(desk);
    return answer;
  };
  return inDesk(database, actor, inside, isReading);
}

/**
 * Whoever began a press may have lost the right to it while it waited for others: what counts is what they may at its end.
 * What is no press and must not outlive a right either calls it itself.
 */
export async function refuseLostRights({ transaction, actor, now }: DeskWork): Promise<void> {
  const held = await holdRole(transaction, actor, now);
  if (held === null)
    throw new DomainError(
      "session.ended",
      "Your session ended before this was done. Nothing was saved; sign in again.",
    );
  if (held.role !== actor.role || held.humanId !== actor.humanId)
    throw new DomainError(
      "access.role",
      "Your role at this desk, or whose account yours is, changed before this was done. Nothing was saved.",
    );
}

/**
 * Every story that a transaction wrote in, with the claims it wrote on: the log names them. What several claims rest on
 * is written by changeStories, which keeps what follows from it.
 */
function touchedIn(transaction: Transaction): ReadonlyMap<string, ReadonlySet<string>> {
  const stories = new Map<string, Set<string>>();
  for (const { storyId, subjectKind, subjectId, standing } of writtenIn(transaction)) {
    if (storyId === null) continue;
    const touched = stories.get(storyId) ?? new Set<string>();
    stories.set(storyId, subjectKind === "claim" && standing === "CHANGED" ? touched.add(subjectId) : touched);
  }
  return stories;
}

async function once<T>(desk: DeskWork, request: NamedRequest, work: (desk: DeskWork) => Promise<T>): Promise<T> {
  const { transaction, actor, now } = desk;
  const asking = { deskId: actor.deskId, personId: actor.personId, now };
  const answered = await takeRequest(transaction, asking, request);
  if (answered) {
    const isSame = answered.procedure === request.procedure && answered.inputSha256 === request.inputSha256;
    if (isSame) return answered.answer as T;
    throw new DomainError("request.replayed", "This press was carried out already. Look at what stands now.");
  }
  const answer = await work(desk);
  await keepAnswer(transaction, asking, request, answer);
  return answer;
}
