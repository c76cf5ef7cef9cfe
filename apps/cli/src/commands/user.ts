import { parseArgs } from "node:util";
import { shownToken } from "@second-source/domain/desk/invitation-token";
import { newMemberInput } from "@second-source/server/contract/person-contract";
import { deskIdOf } from "@second-source/server/usecase/act-as";
import { disablePerson } from "@second-source/server/usecase/disable-person";
import { inviteByCommand, resetByCommand, type CommandedLink } from "@second-source/server/usecase/link-by-command";
import { recordSameHuman } from "@second-source/server/usecase/record-same-human";
import { addressOf, readSettings } from "@second-source/database/settings";
import { UsageError } from "../usage-error.ts";
import { withDatabase } from "../with-database.ts";

export async function user([action = "", ...args]: string[]): Promise<void> {
  const options = {
    desk: { type: "string" },
    email: { type: "string" },
    name: { type: "string" },
    role: { type: "string" },
    as: { type: "string" },
  } as const;
  const { values } = parseArgs({ args, options });
  if (action === "add") return add(values);
  const { email = "" } = UsageError.required(values, "email");
  if (action === "same") {
    const { as: first = "" } = UsageError.required(values, "as");
    await withDatabase((database) => recordSameHuman(database, email, first));
    console.log(`${email} and ${first} count as one human from now on: neither approves what the other wrote.`);
  } else if (action === "disable") {
    await withDatabase((database) => disablePerson(database, email, new Date()));
    console.log(`${email} is shut out, and every session of theirs has ended.`);
  } else if (action === "password") {
    const link = await withDatabase((database) => resetByCommand(database, email, new Date()));
    console.log(
      `${email} is signed out everywhere, and their password opens nothing any more. They choose another one:`,
    );
    tell(link);
  } else {
    throw new UsageError("user add, user disable, user password and user same are what there is.");
  }
}

async function add(values: Record<string, string | undefined>): Promise<void> {
  const { desk = "", email, name, role = "" } = UsageError.required(values, "desk", "email", "name", "role");
  const person = newMemberInput.safeParse({ email, name, role: role.toUpperCase() });
  if (!person.success)
    throw new UsageError(person.error.issues.map((issue) => `--${issue.path.join(".")}: ${issue.message}`).join("\n"));
  const link = await withDatabase(async (database) =>
    inviteByCommand(database, await deskIdOf(database, desk), person.data, new Date()),
  );
  console.log(`${email} is invited to “${desk}” as ${role.toLowerCase()}:`);
  tell(link);
}

/** The link as it is printed this once. Who opens it chooses a password, or proves the one that they have here already. */
function tell({ token, until }: CommandedLink): void {
  console.log(`  ${addressOf(readSettings())}/join#${shownToken(token)}`);
  console.log(`It works once, until ${until.toISOString().slice(0, 16)}Z. Hand it on by a way you trust.`);
}
