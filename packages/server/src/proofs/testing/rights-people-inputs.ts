import { randomBytes } from "node:crypto";
import { TOKEN_BYTES, tokenOf } from "@second-source/domain/desk/invitation-token";
import { openAccounts, PASSWORD } from "../../testing/test-desk.ts";
import { addPerson } from "../../usecase/add-person.ts";
import { disableMember } from "../../usecase/change-member.ts";
import { invitePerson } from "../../usecase/invite-person.ts";
import { joinAccounts } from "../../usecase/join-accounts.ts";
import type { Sample } from "./rights-sample.ts";
import type { Shelf } from "./rights-shelf.ts";

export const drawnToken = (): string => tokenOf(randomBytes(TOKEN_BYTES));

/** What is drawn once: nobody else’s address, and a name with the desk’s canary. */
const somebody = ({ canary }: Shelf) => {
  const drawn = randomBytes(6).toString("hex");
  return { email: `${drawn}@${canary}.test`, name: `${canary} ${drawn}`, role: "EDITOR" } as const;
};

/** An account of its own at the desk: nobody acts with it. */
async function bystander(shelf: Shelf): Promise<string> {
  const person = somebody(shelf);
  await openAccounts(shelf.desk.database, [person]);
  return addPerson(shelf.desk.database, shelf.desk.deskId, { ...person, password: PASSWORD });
}

/** For every procedure on people. */
export const PEOPLE_SAMPLES: Readonly<Record<string, Sample>> = {
  "people.view": () => undefined,
  "people.invite": () => ({
    email: `${randomBytes(6).toString("hex")}@invited.test`,
    name: "Somebody new",
    role: "VIEWER",
    token: drawnToken(),
  }),
  "people.withdrawLink": async (shelf) => {
    const { invitation } = await invitePerson(shelf.desk.as("admin"), { ...somebody(shelf), token: drawnToken() });
    return { invitation };
  },
  "people.changeRole": async (shelf) => ({ person: await bystander(shelf), was: "EDITOR", role: "REVIEWER" }),
  "people.disable": async (shelf) => ({ person: await bystander(shelf), reason: "left" }),
  "people.enable": async (shelf) => {
    const person = await bystander(shelf);
    await disableMember(shelf.desk.as("admin"), { person, reason: null });
    return { person };
  },
  "people.reset": async (shelf) => ({ person: await bystander(shelf), token: drawnToken() }),
  "people.join": async (shelf) => ({ person: await bystander(shelf), first: await bystander(shelf) }),
  "people.separate": async (shelf) => {
    const person = await bystander(shelf);
    await joinAccounts(shelf.desk.as("admin"), { person, first: await bystander(shelf) });
    return { person };
  },
};
