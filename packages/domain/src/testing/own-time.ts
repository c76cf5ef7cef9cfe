/**
 * What a piece of work costs its own thread, in milliseconds of processor time: a machine that others use too makes
 * the clock run on, but not this.
 */
export const ownTimeOf = (work: () => void): number => {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
};
