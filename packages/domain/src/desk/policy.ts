/** What a desk asks of evidence, of review, and of whoever decides. It changes neither voices nor level, only what is enough. */
export interface Policy {
  /** Voices that "corroborated" needs. */
  readonly minOrigins: number;
  /** Voices needed where all counted ones came through relays. */
  readonly minSecondHand: number;
  /** Voices needed where all counted ones are outlets' own narration with no source given. */
  readonly minNominal: number;
  /** Whether an outlet's own narration with no source given counts at all. */
  readonly nominalCounts: boolean;
  readonly approvalsNeeded: number;
  readonly approvalsNeededHighRisk: number;
  /** How long ago, in minutes, whoever approves, publishes or changes rights may have signed in. */
  readonly freshSignInMinutes: number;
  /** Whether they signed in with two things: a password and a code, or an unlocked passkey. */
  readonly asksSecondStep: boolean;
}

/** What of a policy decides on evidence. */
export type EvidencePolicy = Pick<Policy, "minOrigins" | "minSecondHand" | "minNominal" | "nominalCounts">;

/** Ready-made policies. THREE_SECONDARY follows KSJ's fact-checking guide: three secondary sources stand in for a primary one. */
export const POLICY_PRESETS = {
  ACROSS_OUTLETS: { minOrigins: 2, minSecondHand: 2, minNominal: 2, nominalCounts: true },
  TWO_SOURCES: { minOrigins: 2, minSecondHand: 2, minNominal: 2, nominalCounts: false },
  THREE_SECONDARY: { minOrigins: 2, minSecondHand: 3, minNominal: 3, nominalCounts: true },
} as const satisfies Record<string, EvidencePolicy>;
export type PolicyPreset = keyof typeof POLICY_PRESETS;

export const POLICY_PRESET_WORDS: Record<PolicyPreset, string> = {
  ACROSS_OUTLETS: "Across outlets",
  TWO_SOURCES: "Two sources",
  THREE_SECONDARY: "Three secondary",
};

export const DEFAULT_POLICY: Policy = {
  ...POLICY_PRESETS.ACROSS_OUTLETS,
  approvalsNeeded: 1,
  approvalsNeededHighRisk: 2,
  freshSignInMinutes: 720,
  asksSecondStep: false,
};

/** What a policy asks less of than another did; empty where nothing is. Whatever is here holds once a second person confirms it. */
export function loosened(before: Policy, after: Policy): (keyof Policy)[] {
  const fewer = LESS_IS_LOOSER.filter((key) => after[key] < before[key]);
  const longer = after.freshSignInMinutes > before.freshSignInMinutes;
  return [
    ...fewer,
    ...(after.nominalCounts && !before.nominalCounts ? ["nominalCounts" as const] : []),
    ...(longer ? ["freshSignInMinutes" as const] : []),
    ...(before.asksSecondStep && !after.asksSecondStep ? ["asksSecondStep" as const] : []),
  ];
}

const LESS_IS_LOOSER = [
  "minOrigins",
  "minSecondHand",
  "minNominal",
  "approvalsNeeded",
  "approvalsNeededHighRisk",
] as const satisfies (keyof Policy)[];

/** The policy that asks whatever any of these asks. */
export function strictestOf(one: Policy, ...others: readonly Policy[]): Policy {
  const [other, ...rest] = others;
  if (!other) return one;
  const asked = loosened(other, one).map((key) => [key, other[key]]);
  return strictestOf({ ...one, ...Object.fromEntries(asked) }, ...rest);
}

/** The preset a policy follows; null for a desk's own. */
export function presetOf(policy: EvidencePolicy): PolicyPreset | null {
  const presets = Object.entries(POLICY_PRESETS) as [PolicyPreset, EvidencePolicy][];
  const same = presets.find(
    ([, preset]) =>
      preset.minOrigins === policy.minOrigins &&
      preset.minSecondHand === policy.minSecondHand &&
      preset.minNominal === policy.minNominal &&
      preset.nominalCounts === policy.nominalCounts,
  );
  return same?.[0] ?? null;
}

/** How many humans have to approve a claim; a high risk never asks for fewer than the usual. */
export function approvalsNeeded(isHighRisk: boolean, policy: Policy): number {
  const { approvalsNeeded: usual, approvalsNeededHighRisk } = policy;
  return isHighRisk ? Math.max(usual, approvalsNeededHighRisk) : usual;
}
