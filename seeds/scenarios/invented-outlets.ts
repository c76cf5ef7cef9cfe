import type { OutletKind } from "@second-source/domain/desk/outlet";
import type { LinkKind } from "@second-source/domain/origin/origin";
import { answerObjection } from "@second-source/server/usecase/answer-objection";
import { atDesk, type DeskCall } from "@second-source/server/desk/at-desk";
import { changeOutlet } from "@second-source/server/usecase/change-outlet";
import { changeOwner } from "@second-source/server/usecase/change-owner";
import { confirmLink, linkOrigins } from "@second-source/server/usecase/link-origins";
import { withdrawThing } from "@second-source/server/usecase/withdraw-thing";
import { originsView } from "@second-source/server/view/origins-view";
import { outletsView } from "@second-source/server/view/outlets-view";
import { INVENTED_CLAIMS } from "./invented-claims.ts";
import {
  approve,
  buildClaim,
  changedByOutlet,
  importArticleOf,
  lookAt,
  propose,
  type SeedCapture,
  type SeedCast,
} from "./story-builder.ts";

interface Invented {
  readonly file: string;
  readonly outlet: string;
  readonly kind: OutletKind;
  /** Who owns it; null where nobody has recorded it. */
  readonly owner: string | null;
}

const OUTLETS = {
  harbour: { file: "harbour-gazette.txt", outlet: "Harbour Gazette", kind: "NEWS", owner: "Harbour Press" },
  northgate: { file: "northgate-courier.txt", outlet: "Northgate Courier", kind: "NEWS", owner: "Harbour Press" },
  lantern: { file: "lantern-weekly.txt", outlet: "Lantern Weekly", kind: "NEWS", owner: null },
  meridian: { file: "meridian-wire.txt", outlet: "Meridian Wire", kind: "WIRE", owner: "Meridian Cooperative" },
  plaza: { file: "plaza-radio.txt", outlet: "Plaza Radio", kind: "NEWS", owner: "Plaza Broadcasting" },
  bellwether: { file: "bellwether-post.txt", outlet: "Bellwether Post", kind: "NEWS", owner: "Bellwether Trust" },
} satisfies Record<string, Invented>;

const PUBLISHED_ON = "2023-03-03";

export type InventedIds = Record<keyof typeof INVENTED_CLAIMS, string>;
interface Play extends SeedCast {
  readonly story: string;
  readonly ids: InventedIds;
}

/** Brings six invented outlets into a story, says who stands behind them, and settles what they say. */
export async function addInventedOutlets(cast: SeedCast, story: string): Promise<InventedIds> {
  const { editor } = cast;
  const captures: Record<string, SeedCapture> = {};
  for (const [key, { file, outlet }] of Object.entries(OUTLETS))
    captures[key] = await importArticleOf(editor, story, file, outlet, PUBLISHED_ON);
  await recordOwners(editor);
  const ids = {} as InventedIds;
  for (const [name, claim] of Object.entries(INVENTED_CLAIMS))
    ids[name as keyof InventedIds] = await buildClaim(editor, story, claim, captures);
  const play = { ...cast, story, ids };
  await linkTheirOrigins(play);
  await settleVerdicts(play);
  const { harbour } = captures;
  if (harbour) await changedByOutlet(editor, harbour, ["had six cars", "had seven cars"]);
  return ids;
}

async function recordOwners(editor: DeskCall): Promise<void> {
  const known = await atDesk(editor, outletsView);
  for (const { outlet, kind, owner } of Object.values<Invented>(OUTLETS)) {
    const was = known.outlets.find(({ name }) => name === outlet);
    if (!was) throw new Error(`${outlet} was not brought in`);
    const { id, name } = was;
    const [aliases, domains] = [[...was.aliases], [...was.domains]];
    await changeOutlet(editor, {
      outlet: id,
      was: { name, aliases, domains, kind: was.kind, owner: was.owner },
      name,
      aliases,
      domains,
      kind,
      owner,
    });
  }
  const owner = (await atDesk(editor, outletsView)).owners.find(({ name }) => name === OUTLETS.plaza.owner);
  if (!owner) throw new Error("the owner of Plaza Radio was not recorded");
  const { id, name, party } = owner;
  const aliases = [...owner.aliases];
  await changeOwner(editor, { owner: id, was: { name, aliases, party }, name, aliases, party: "The hosts" });
}

/** Links of every kind, a second person's word on one of two, and an origin that is not who it was thought to be. */
async function linkTheirOrigins({ editor, admin, story, ids }: Play): Promise<void> {
  const { origins } = await atDesk(editor, (desk) => originsView(desk, story));
  const called = (name: string): string => {
    const found = origins.find((origin) => origin.name === name);
    if (!found) throw new Error(`no origin is called ${name}`);
    return found.id;
  };
  const link = (kind: LinkKind, from: string, to: string, reason: string): Promise<{ id: string }> =>
    linkOrigins(editor, { kind, from: called(from), to: called(to), names: { from, to }, reason });
  await link("SPEAKS_FOR", "Ines Duarte", "Protocol office", "She is its spokeswoman.");
  await link("DERIVES_FROM", "Tomas Brandt", "Register of ministerial meetings", "He counts from the register.");
  await link("SAME_AS", "Media centre", "Conference press centre", "One office under two names.");
  const names = { from: "Conference usher", to: "Member of the catering staff" };
  const two = await link(
    "DISTINCT",
    names.from,
    names.to,
    "One works at the door, the other in the kitchen. Both outlets confirmed it to us.",
  );
  await confirmLink(admin, { link: two.id, names });
  await link("DISTINCT", "Delegate who was in the room", "Guest of the hosts", "They came with two delegations.");
  const waiter = "Waiter who wrote to the paper";
  await withdrawThing(editor, {
    story,
    what: { origin: called(waiter) },
    name: waiter,
    kind: "NOT_WHO_WE_THOUGHT",
    reason: "The hotel employs no waiter of that name.",
  });
  const { assertions, revision } = await lookAt(editor, ids.convoys);
  const qualified = assertions.find(({ stance }) => stance === "QUALIFIES");
  if (!qualified) throw new Error("nobody qualifies that two convoys left");
  await answerObjection(editor, {
    what: { assertion: qualified.id },
    revision,
    kind: "IMMATERIAL",
    reason: "That one came back does not change that two left.",
  });
}

async function settleVerdicts({ editor, reviewer, ids }: Play): Promise<void> {
  await propose(editor, ids.interpreter, "ATTRIBUTED", "Two people who were there say so, and neither gave a name.");
  await propose(editor, ids.offered, "SINGLE_SOURCE", "The protocol office says so, once through its spokeswoman.");
  await propose(
    editor,
    ids.hour,
    "CONTRADICTED",
    "“They sat there for an hour,” says one unnamed person; the room log has “both out, 14.20” ten minutes after they went in.",
  );
  await propose(editor, ids.doors, "CORROBORATED", "The police and the hotel say so, each through another outlet.");
  await propose(editor, ids.note, "UNVERIFIABLE", "Two outlets carry it and say from nobody.", {
    tried: "We asked both outlets who saw it, and the hotel for its waiter; nobody could be named.",
  });
  await propose(editor, ids.left, "ATTRIBUTED", "Two offices of the hosts say so, on two days.");
  await propose(editor, ids.convoys, "CORROBORATED", "The police and the hosts’ protocol office say so.");
  await propose(editor, ids.ministers, "SUPERSEDED", "The protocol office corrected its own number the next day.");
  await propose(editor, ids.little, "NOT_CHECKABLE", "A forecast.");
  for (const claim of [
    ids.interpreter,
    ids.offered,
    ids.hour,
    ids.doors,
    ids.note,
    ids.left,
    ids.convoys,
    ids.ministers,
    ids.little,
  ])
    await approve(reviewer, claim);
  await propose(editor, ids.signed, "ATTRIBUTED", "Two named people say so; on whose side they are is not recorded.");
}
