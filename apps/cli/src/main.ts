import { SettingsError } from "@second-source/database/settings";
import { DomainError } from "@second-source/server/errors";
import { audit } from "./commands/audit.ts";
import { config } from "./commands/config.ts";
import { desk } from "./commands/desk.ts";
import { exportBriefingToFile } from "./commands/export.ts";
import { standing } from "./commands/standing.ts";
import { user } from "./commands/user.ts";
import { TamperedError } from "./tampered-error.ts";
import { UsageError } from "./usage-error.ts";

const USAGE = `Usage: npm run cli -- <command>

  desk add --slug <slug> --name <name>
  user add --desk <slug> --email <e-mail> --name <name> --role viewer|auditor|editor|reviewer|admin
  user disable --email <e-mail>
  user password --email <e-mail>
  user same --email <later e-mail> --as <first e-mail>
  audit verify
  audit sign
  standing verify
  config
  export --story <id or slug> --format pdf|markdown --out <file> [--desk <slug>] [--as <e-mail>] [--edition <number>]

New passwords are made here and printed once.`;

const COMMANDS: Record<string, (args: string[]) => Promise<void>> = {
  desk,
  user,
  audit,
  standing,
  config,
  export: exportBriefingToFile,
};

/** Runs one command; 0 when it did what it says, 1 with the reason on standard error when not. */
export async function main(args: string[]): Promise<number> {
  const [name = "", ...rest] = args;
  const command = COMMANDS[name];
  if (!command) {
    console.error(USAGE);
    return 2;
  }
  try {
    await command(rest);
    return 0;
  } catch (error) {
    const isTampered = error instanceof TamperedError;
    const isExpected =
      error instanceof DomainError ||
      error instanceof SettingsError ||
      (error instanceof TypeError && "code" in error) ||
      error instanceof UsageError;
    console.error(isExpected || isTampered ? error.message : error);
    return isTampered ? 3 : 1;
  }
}
