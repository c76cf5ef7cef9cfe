import { letterOf, slotOf, type Slot } from "@second-source/domain/origin/origin-mark";
import { aliasesOf } from "../store/names.ts";
import type { OriginLetterRow } from "../store/origin-letters.ts";

/** A named origin with its letter. */
export interface LetteredOrigin {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly partyNames: readonly string[];
  readonly letter: string;
  readonly slot: Slot;
  readonly isWithdrawn: boolean;
}

/** The named ones among a story's origins. */
export function letteredOrigins(origins: readonly OriginLetterRow[]): LetteredOrigin[] {
  return origins.flatMap(({ id, name, names, partyNames, arrival, isWithdrawn }) =>
    arrival === null
      ? []
      : [
          {
            id,
            name,
            partyNames,
            isWithdrawn,
            letter: letterOf(arrival),
            slot: slotOf(arrival),
            aliases: aliasesOf(name, names),
          },
        ],
  );
}
