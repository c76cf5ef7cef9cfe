import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { newPersonInput } from "@second-source/server/contract/person-contract";
import { addPerson } from "@second-source/server/usecase/add-person";
import { deskIdOf } from "@second-source/server/usecase/act-as";
import { disablePerson } from "@second-source/server/usecase/disable-person";
import { recordSameHuman } from "@second-source/server/usecase/record-same-human";
import { setPassword } from "@second-source/server/usecase/set-password";
import { UsageError } from "../usage-error.ts";
import { withDatabase } from "../with-database.ts";

const newPassword = (): string => randomBytes(15).toString("base64url");

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
    const password = newPassword();
    await withDatabase((database) => setPassword(database, email, password, new Date()));
    console.log(`New password of ${email}, printed once: ${password}`);
  } else {
    throw new UsageError("user add, user disable, user password and user same are what there is.");
  }
}

async function add(values: Record<string, string | undefined>): Promise<void> {
  const { desk = "", email, name, role = "" } = UsageError.required(values, "desk", "email", "name", "role");
  const password = newPassword();
  const person = newPersonInput.safeParse({ email, name, role: role.toUpperCase(), password });
  if (!person.success)
    throw new UsageError(person.error.issues.map((issue) => `--${issue.path.join(".")}: ${issue.message}`).join("\n"));
  await withDatabase(async (database) => addPerson(database, await deskIdOf(database, desk), person.data));
  console.log(
    `${email} is ${role.toLowerCase()} of “${desk}”. Password, printed once (somebody with an account keeps theirs): ${password}`,
  );
}
