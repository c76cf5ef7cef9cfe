import { atDesk } from "../../desk/at-desk.ts";
import { createSession } from "../../store/sessions.ts";
import { changeOutlet } from "../../usecase/change-outlet.ts";
import { changeOwner } from "../../usecase/change-owner.ts";
import { askBack, withdrawThing } from "../../usecase/withdraw-thing.ts";
import { originsView } from "../../view/origins-view.ts";
import { outletsView, type OutletsView } from "../../view/outlets-view.ts";
import { article, claimOn, originOf, type Shelf } from "./rights-shelf.ts";
import { shownOrigin } from "../../testing/shown.ts";
import type { TestDesk } from "../../testing/test-desk.ts";

/** An outlet of its own. */
export async function outletOn(shelf: Shelf): Promise<OutletsView["outlets"][number]> {
  await article(shelf);
  const { outlets } = await atDesk(shelf.desk.as("second-editor"), outletsView);
  const last = outlets.at(-1);
  if (!last) throw new Error("the article has no outlet");
  return last;
}

/** An origin that was withdrawn, and whether somebody has asked for it back. */
export async function withdrawalOn(shelf: Shelf, isAsked: boolean): Promise<string> {
  const { desk, canary, story } = shelf;
  const by = desk.as("second-editor");
  const origin = await originOf(shelf, await claimOn(shelf));
  const { name } = await shownOrigin(by, origin);
  const what = { what: { origin }, name, kind: "RECANTED" as const, reason: `${canary} took it back` };
  await withdrawThing(by, { story: story.id, ...what });
  const { withdrawals } = await atDesk(by, (work) => originsView(work, story.id));
  const withdrawal = withdrawals.at(-1)?.id ?? "";
  if (isAsked) await askBack(by, { withdrawal, reason: `${canary} said it after all` });
  return withdrawal;
}

/** An outlet of its own with an owner that is a party. */
export async function ownerOn(
  shelf: Shelf,
): Promise<{ owner: OutletsView["owners"][number]; party: OutletsView["parties"][number] }> {
  const by = shelf.desk.as("second-editor");
  const { id: outlet, name, aliases, kind, owner: had, domains } = await outletOn(shelf);
  const shown = { name, aliases: [...aliases], kind, domains: [...domains] };
  const owner = `${shelf.canary} holding ${shelf.next()}`;
  await changeOutlet(by, { outlet, was: { ...shown, owner: had }, ...shown, owner });
  const owners = async (): Promise<OutletsView> => atDesk(by, outletsView);
  const first = (await owners()).owners.find((each) => each.name === owner);
  if (!first) throw new Error("the outlet has no owner");
  const was = { name: owner, aliases: [...first.aliases], party: first.party };
  await changeOwner(by, {
    owner: first.id,
    was,
    name: owner,
    aliases: [`${owner} group`],
    party: `${shelf.canary} state`,
  });
  const now = await owners();
  const [kept, party] = [
    now.owners.find((each) => each.name === owner),
    now.parties.find((each) => each.name === `${shelf.canary} state`),
  ];
  if (!kept || !party) throw new Error("the owner has no party");
  return { owner: kept, party };
}

/** A live session of somebody, besides the one in which they call. */
export async function sessionOf({ database, deskId }: TestDesk, personId: string): Promise<string> {
  const now = new Date();
  const session = { personId, deskId, expiresAt: new Date(now.getTime() + 3_600_000) };
  return (await createSession(database, session, now)).id;
}
