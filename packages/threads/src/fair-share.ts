/** Runs work of somebody once their share allows; throws `tooMany()` where already so much of theirs waits. */
export type FairShare = <T>(who: string, work: () => Promise<T>) => Promise<T>;

/**
 * Shares something there is little of: of each person at most `atOnce` go at the same time, the others of theirs wait in
 * their order, at most `waiting` of them. Nobody waits for somebody else's queue.
 */
export function fairShare(atOnce: number, waiting: number, tooMany: () => Error): FairShare {
  const lines = new Map<string, { going: number; readonly next: (() => void)[] }>();
  return async (who, work) => {
    const line = lines.get(who) ?? { going: 0, next: [] };
    lines.set(who, line);
    if (line.going < atOnce) line.going++;
    else if (line.next.length >= waiting) throw tooMany();
    // Whoever ends hands on their place: the number of those who go stays.
    else await new Promise<void>((turn) => line.next.push(turn));
    try {
      return await work();
    } finally {
      const next = line.next.shift();
      if (next) next();
      else if (--line.going === 0) lines.delete(who);
    }
  };
}
