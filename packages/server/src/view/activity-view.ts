import type { AuditKind } from "@second-source/domain/audit/audit-action";
import { mayAudit } from "@second-source/domain/desk/role";
import { listAuditEvents, type AuditListing } from "../store/audit.ts";
import { listEverybody } from "../store/people.ts";
import { DomainError } from "../errors.ts";
import type { DeskWork } from "../desk/at-desk.ts";
import { activityWords } from "./activity-words.ts";
import { storyHead, type StoryHead } from "./story-head.ts";

export interface ActivityFilter {
  readonly person: string | null;
  readonly kind: AuditKind | null;
  /** ISO days, both included. */
  readonly from: string | null;
  readonly to: string | null;
  readonly before: number | null;
}

export interface ActivityEntry {
  readonly seq: number;
  readonly at: Date;
  /** Null for a command on the server itself. */
  readonly personName: string | null;
  readonly action: string;
  /** What was done, in words that follow the name. */
  readonly what: string;
  /** What was typed with it: a wording, a reason, a comment. */
  readonly said: string | null;
  readonly story: { readonly slug: string; readonly title: string } | null;
  readonly claimNumber: number | null;
  readonly hash: string;
}

export interface ActivityView {
  /** The story whose log it is; null for the desk's. */
  readonly story: StoryHead | null;
  readonly entries: readonly ActivityEntry[];
  /** The number to ask for the next page with; null at the end. */
  readonly next: number | null;
  readonly people: readonly { readonly personId: string; readonly name: string }[];
}

const A_PAGE = 50;

/** The log of a story, for everybody who reads it. */
export async function storyActivity(desk: DeskWork, idOrSlug: string, filter: ActivityFilter): Promise<ActivityView> {
  const story = await storyHead(desk.transaction, idOrSlug);
  return { ...(await activity(desk, story.id, filter)), story };
}

/** The whole log of the desk, for auditors and admins. */
export async function deskActivity(desk: DeskWork, filter: ActivityFilter): Promise<ActivityView> {
  if (!mayAudit(desk.actor.role))
    throw new DomainError("access.role", "The log of the whole desk is for auditors and admins.");
  return { ...(await activity(desk, null, filter)), story: null };
}

async function activity(
  { transaction }: DeskWork,
  storyId: string | null,
  { person, ...filter }: ActivityFilter,
): Promise<Omit<ActivityView, "story">> {
  const rows = await listAuditEvents(transaction, { storyId, personId: person, ...filter }, A_PAGE + 1);
  const page = rows.slice(0, A_PAGE);
  return {
    entries: page.map(entryOf),
    next: rows.length > A_PAGE ? (page.at(-1)?.seq ?? null) : null,
    people: await listEverybody(transaction),
  };
}

function entryOf(row: AuditListing): ActivityEntry {
  const { seq, at, personName, action, hash, story } = row;
  const details = row.details as Readonly<Record<string, unknown>>;
  const claim = details["claim"];
  return {
    seq,
    at,
    personName,
    action,
    hash,
    story,
    ...activityWords(action, details),
    claimNumber: typeof claim === "number" ? claim : null,
  };
}
