import type { Backing } from "../origin/backing.ts";
import { sidesToRecord } from "../origin/independence-words.ts";
import type { Ledger } from "../origin/ledger.ts";
import type { WayOut } from "../verdict/way-out.ts";
import type { Weighed } from "./evidence.ts";

export type EvidenceFlagKind = "ONE_PARTY" | "UNNAMED" | "SIDE_NOT_RECORDED" | "ONE_OWNER" | "OWNER_NOT_RECORDED";

/** What stands beside a level: what keeps its voices from weighing more, and what nobody has recorded of them. */
export interface EvidenceFlag {
  readonly kind: EvidenceFlagKind;
  readonly words: string;
  /** Where what is missing can be recorded; null where nothing is missing. */
  readonly where: WayOut | null;
}

/** Of the asserting side. Sides and owners matter from two passages on: one alone is one voice whatever is recorded. */
export function evidenceFlags({ evidence, backings }: Weighed, ledger: Ledger): EvidenceFlag[] {
  const asserting = backings.filter(({ assertion, by }) => assertion.stance === "ASSERTS" && by !== "NOBODY");
  const { count, isOneParty, isAllUnnamed, nominal } = evidence.asserting.voices;
  return [
    ...(isOneParty && count > 1 ? [{ kind: "ONE_PARTY" as const, words: "one party", where: null }] : []),
    ...(isAllUnnamed && nominal < count
      ? [{ kind: "UNNAMED" as const, words: count === 1 ? "unnamed" : "all unnamed", where: null }]
      : []),
    ...(asserting.length > 1 ? [...sideFlags(asserting, ledger), ...ownerFlags(asserting, ledger)] : []),
  ];
}

function sideFlags(asserting: readonly Backing[], ledger: Ledger): EvidenceFlag[] {
  const open = asserting.filter(({ side, by }) => by === "SOURCE" && !side.isRecorded);
  return sidesToRecord(open, ledger).flatMap((where) =>
    where.kind === "RECORD_SIDE"
      ? {
          kind: "SIDE_NOT_RECORDED",
          words: numbered(where.originIds.length, "side not recorded", "sides not recorded"),
          where,
        }
      : [],
  );
}

/** Outlets that say it themselves: under one roof, or nobody knows under whose. */
function ownerFlags(asserting: readonly Backing[], ledger: Ledger): EvidenceFlag[] {
  const speaking = asserting
    .filter(({ by }) => by !== "SOURCE")
    .map(({ reporterId, outletId }) => reporterId ?? outletId);
  const outletIds = [...new Set(speaking)];
  if (outletIds.length < 2) return [];
  const owners = outletIds.map((id) => ledger.outlets.get(id)?.ownerId ?? null);
  const unowned = outletIds.filter((_, index) => owners[index] === null);
  const isShared = owners.some((owner, index) => owner !== null && owners.indexOf(owner) !== index);
  return [
    ...(isShared ? [{ kind: "ONE_OWNER" as const, words: "one owner", where: null }] : []),
    ...(unowned.length > 0
      ? [
          {
            kind: "OWNER_NOT_RECORDED" as const,
            words: numbered(unowned.length, "owner not recorded", "owners not recorded"),
            where: { kind: "RECORD_OWNER" as const, outletIds: unowned },
          },
        ]
      : []),
  ];
}

const numbered = (count: number, one: string, several: string): string => (count === 1 ? one : `${count} ${several}`);
