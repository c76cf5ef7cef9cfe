import type { BriefingLeg } from "@second-source/domain/briefing/briefing";

/** A leg as the start of a sentence: our own words are raised, an outlet may spell its name with a small letter. */
export function legStart({ lead, name }: Pick<BriefingLeg, "lead" | "name">): { lead: string; name: string } {
  if (lead !== "") return { lead: raised(lead), name };
  return { lead, name: /^(?:a|an|the|somebody)\s/.test(name) ? raised(name) : name };
}

/** The end of a leg, with its full stop. */
export const legSentence = (rest: string): string => `${rest.replace(/\.$/, "")}.`;

const raised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
