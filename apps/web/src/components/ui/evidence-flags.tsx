import type { ShownFlag } from "@second-source/server/view/shown-flag";
import type { EvidenceFlagKind } from "@second-source/domain/evidence/evidence-flags";
import type { ReactNode } from "react";
import { Icon } from "./icon";

const ICONS: Record<EvidenceFlagKind, string> = {
  ONE_PARTY: "f-party",
  UNNAMED: "f-unnamed",
  SIDE_NOT_RECORDED: "f-sideno",
  ONE_OWNER: "f-owner",
  OWNER_NOT_RECORDED: "f-ownerno",
};

/**
 * Marks beside a level: roofs are owners, floors are sides, broken where nobody has recorded them. A word that stands
 * beside them already (`said`) is not shown twice; where there is no room (`short`) all words are for the ear and the pointer.
 */
export function EvidenceFlags({
  flags,
  said = "",
  short = false,
}: {
  flags: readonly ShownFlag[];
  said?: string;
  short?: boolean;
}): ReactNode {
  if (flags.length === 0) return null;
  return (
    <span className="flags">
      {flags.map(({ kind, words, isOpen }) => (
        <span key={kind} className={`flag${isOpen ? " is-open" : ""}`} title={words}>
          <Icon name={ICONS[kind]} />
          {said.includes(words) ? null : <span className={short ? "vh" : undefined}>{words}</span>}
        </span>
      ))}
    </span>
  );
}
