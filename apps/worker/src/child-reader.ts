import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";
import { readerSandbox } from "./reader-sandbox.ts";

/** Bytes to read, and what is known of them. */
export interface MaterialToRead {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly declared: string | null;
  readonly knownOutlets: readonly string[];
}

export interface ReadingLimits {
  /** Of processor time: how long it takes on a busy machine says nothing about a file. */
  readonly seconds: number;
  /** Of processor time, before there is anything to read. */
  readonly warmUpSeconds: number;
  /** By the clock a reader may take this many times as long as `seconds`: it is nice, and others go first. */
  readonly patience: number;
  /** Memory that a reading process may write to, in MiB: heap, buffers and all. Null leaves it unlimited. */
  readonly megabytes: number | null;
}

export const READING_LIMITS: ReadingLimits = { seconds: 15, warmUpSeconds: 5, patience: 4, megabytes: 1024 };
const SPARE = 2;
/** Of JSON; more is no article. */
const MOST_ANSWER_BYTES = 64 * 1024 * 1024;

/** What a shell says of a process that the limit on processor time ended. */
const OF_TIME = 128 + constants.signals.SIGXCPU;

/** Reads files, each in a process of its own that holds nothing, may write little memory, and ends with its answer. */
export interface ChildReader {
  /** What the process answered, unchecked; where it was ended, a fault that says why. */
  read(material: MaterialToRead, signal: AbortSignal): Promise<unknown>;
  close(): void;
}

/** Keeps some processes waiting with everything loaded, so that reading begins at once. */
export function openChildReader(limits: ReadingLimits = READING_LIMITS): ChildReader {
  const waiting = Array.from({ length: SPARE }, () => startChild(limits));
  const running = new Set<ChildProcessWithoutNullStreams>();
  let isClosed = false;
  const next = (): ChildProcessWithoutNullStreams => {
    const child = waiting.shift();
    return child?.exitCode === null && child.signalCode === null ? child : startChild(limits);
  };
  return {
    read: async (material, signal) => {
      const child = next();
      running.add(child);
      try {
        return await answerOf(child, material, limits, signal);
      } finally {
        running.delete(child);
        child.kill("SIGKILL");
        if (!isClosed && waiting.length < SPARE) waiting.push(startChild(limits));
      }
    },
    close: () => {
      isClosed = true;
      for (const child of [...running, ...waiting]) child.kill("SIGKILL");
    },
  };
}

function startChild(limits: ReadingLimits): ChildProcessWithoutNullStreams {
  return startInSandbox(join(import.meta.dirname, "reading-child.ts"), limits);
}

/**
 * The limits are the kernel's own: RLIMIT_DATA counts buffers too (`--max-old-space-size` does not), RLIMIT_CPU ends a
 * reader whose worker was killed beside it, RLIMIT_FSIZE lets it write no file. Whoever serves people goes first: reading
 * is nice. What else it may not do is the sandbox's.
 */
export function startInSandbox(
  script: string,
  { seconds, warmUpSeconds, megabytes }: ReadingLimits,
): ChildProcessWithoutNullStreams {
  const { wrappers, flags } = readerSandbox();
  const memory = megabytes !== null && process.platform === "linux" ? `ulimit -d ${megabytes * 1024}; ` : "";
  // The soft limit ends it with a signal that says why; the hard one ends whoever would not listen.
  const limit = `ulimit -f 0; ulimit -t ${seconds + warmUpSeconds + 1}; ulimit -S -t ${seconds + warmUpSeconds}; ${memory}`;
  const heap = megabytes === null ? [] : [`--max-old-space-size=${Math.floor(megabytes / 2)}`];
  const command = ["nice", "-n", "10", ...wrappers, process.execPath, ...flags, ...heap, "--no-warnings", script];
  const child = spawn("/bin/sh", ["-c", `${limit}exec "$0" "$@"`, ...command], {
    env: { PATH: process.env["PATH"] ?? "", NODE_ENV: "production" },
  });
  // A child that is ended while it is written to is told of by its end.
  child.stdin.on("error", () => undefined);
  child.unref();
  return child;
}

function answerOf(
  child: ChildProcessWithoutNullStreams,
  { bytes, ...material }: MaterialToRead,
  limits: ReadingLimits,
  signal: AbortSignal,
): Promise<unknown> {
  return new Promise((done) => {
    const portions: Buffer[] = [];
    let [size, why] = [0, null as string | null];
    const end = (reason: string): void => {
      why ??= reason;
      child.kill("SIGKILL");
    };
    const { name } = material;
    const tooLong = `“${name}” took longer than ${limits.seconds} seconds to read and was given up. Import the story as text.`;
    const clock = setTimeout(() => end(tooLong), limits.seconds * limits.patience * 1000);
    const dropped = (): void => end(`“${name}” was dropped.`);
    signal.addEventListener("abort", dropped, { once: true });
    child.stdout.on("data", (portion: Buffer) => {
      portions.push(portion);
      size += portion.length;
      if (size > MOST_ANSWER_BYTES) end(`“${name}” holds far more text than an article does. Import the story alone.`);
    });
    child.once("close", (code, endedBy) => {
      if (endedBy === "SIGXCPU" || code === OF_TIME) why ??= tooLong;
      clearTimeout(clock);
      signal.removeEventListener("abort", dropped);
      done(parsed(portions) ?? { kind: "FAULT", message: why ?? overMemory(name) });
    });
    child.stdin.end(Buffer.concat([Buffer.from(`${JSON.stringify({ ...material, length: bytes.length })}\n`), bytes]));
  });
}

const overMemory = (name: string): string =>
  `“${name}” needs more memory than reading one file may take, or is broken in a way that ends its reader. Import the story as text.`;

function parsed(portions: readonly Buffer[]): unknown {
  try {
    return JSON.parse(Buffer.concat(portions).toString("utf8")) as unknown;
  } catch {
    return null;
  }
}
