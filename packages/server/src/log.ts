import pino from "pino";

/** Which fields a line may have: ids and codes, never a word that somebody typed. */
export interface FaultFields {
  /** Of the request, as the person was told it. */
  readonly requestId?: string;
  /** Of a job of a worker. */
  readonly jobId?: string;
  /** Path of a procedure, or what was being done. */
  readonly path?: string;
  readonly deskId?: string;
  readonly personId?: string;
}

/** One line of JSON for each event, on standard error. */
const logger = pino({ base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));

/** Something went wrong that is no refusal: the line tells where, and what was thrown. */
export function logFault(error: unknown, { requestId, jobId, path, deskId, personId }: FaultFields): void {
  const fault = error instanceof Error ? error : new Error(String(error));
  logger.error({ requestId, jobId, path, deskId, personId, err: fault }, "fault");
}

/** Something that this machine does not give, told once to whoever runs it. */
export function logLack(what: string): void {
  logger.warn({ path: "start" }, what);
}
