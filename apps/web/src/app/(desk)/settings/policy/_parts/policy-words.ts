import type { Policy } from "@second-source/domain/desk/policy";

/** How each thing that a desk asks is called on its screen. */
export const POLICY_WORDS: Readonly<Record<keyof Policy, string>> = {
  minOrigins: "Independent voices for “corroborated”",
  minSecondHand: "… when all of it is second-hand",
  minNominal: "… when no source is given for any of it",
  nominalCounts: "An outlet’s own voice counts where it gives no source",
  approvalsNeeded: "Approvals a verdict needs",
  approvalsNeededHighRisk: "… when the claim is marked high risk",
  freshSignInMinutes: "Whoever decides signed in within the last",
  asksSecondStep: "Whoever decides signed in with a second step",
};

/** The same where nothing stands before it. */
export const wordsOf = (key: keyof Policy): string => STANDING_ALONE[key] ?? POLICY_WORDS[key];

const STANDING_ALONE: Partial<Record<keyof Policy, string>> = {
  minSecondHand: "Voices when all of it is second-hand",
  minNominal: "Voices when no source is given for any of it",
  approvalsNeededHighRisk: "Approvals when the claim is marked high risk",
};

const HOUR = 60;

/** How long ago somebody may have signed in: the choices a desk has, longest last. */
export const FRESH_SIGN_INS: readonly number[] = [15, HOUR, 4 * HOUR, 12 * HOUR];

export function minutesWords(minutes: number): string {
  if (minutes % HOUR > 0) return `${minutes} minutes`;
  return minutes === HOUR ? "hour" : `${minutes / HOUR} hours`;
}

/** One thing as a policy has it, as people say it. */
export function valueWords(key: keyof Policy, value: Policy[keyof Policy]): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return key === "freshSignInMinutes" ? minutesWords(value) : String(value);
}
