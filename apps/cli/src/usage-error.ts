/** The words of a command are off; the message says how. */
export class UsageError extends Error {
  static required(values: Record<string, string | undefined>, ...names: string[]): Record<string, string> {
    const missing = names.filter((name) => !values[name]);
    if (missing.length > 0)
      throw new UsageError(
        `Missing: ${missing.map((name) => `--${name}`).join(", ")}. Run without a command for the usage.`,
      );
    return values as Record<string, string>;
  }
}
