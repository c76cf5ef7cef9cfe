import { capital } from "../text/capital.ts";
import type { BriefingLeg } from "./briefing.ts";

/** A leg as the start of a sentence: our own words are raised, an outlet may spell its name with a small letter. */
export function legStart({ lead, name }: Pick<BriefingLeg, "lead" | "name">): { lead: string; name: string } {
  if (lead !== "") return { lead: capital(lead), name };
  return { lead, name: /^(?:a|an|the|somebody)\s/.test(name) ? capital(name) : name };
}

/** The end of a leg, with its full stop. */
export const legSentence = (rest: string): string => `${rest.replace(/\.$/, "")}.`;
