/** Everything that the log of a desk can say: what it is about, and what was done with it. */
export const AUDIT_ACTIONS = [
  ...(["desk.founded", "desk.robots"] as const),
  ...(["member.added", "member.disabled", "member.password-set", "member.joined-accounts"] as const),
  ...(["member.signed-in", "member.signed-out", "member.sign-in-refused"] as const),
  ...(["member.password-changed", "member.session-ended"] as const),
  "member.second-step-asked",
  ...(["member.second-step-set", "member.second-step-removed", "member.recovery-codes-made"] as const),
  ...(["member.passkey-added", "member.passkey-removed"] as const),
  ...(["member.invited", "member.link-withdrawn", "member.let-in", "member.reset"] as const),
  ...(["member.role-changed", "member.enabled", "member.separated"] as const),
  "policy.changed",
  "policy.asked",
  "policy.declined",
  ...(["outlet.changed", "owner.changed", "party.changed"] as const),
  ...([
    "carried.story",
    "carried.folded",
    "carried.relay",
    "carried.described",
    "carried.stale",
    "carried.vouched",
  ] as const),
  "story.created",
  ...(["article.imported", "article.addressed", "article.recaptured", "sentence.marked"] as const),
  ...(["passage.settled", "passage.reattached"] as const),
  ...(["watch.started", "watch.stopped", "watch.item-taken", "watch.item-put-aside"] as const),
  ...(["claim.created", "claim.edited", "claim.merged", "claim.withdrawn", "claim.assigned"] as const),
  ...(["claim.recaptured", "claim.texts-compared", "claim.policy-changed", "claim.origins-linked"] as const),
  ...(["claim.outlet-changed", "claim.owner-changed", "claim.party-changed"] as const),
  ...(["claim.thing-withdrawn", "claim.thing-restored", "claim.accounts-joined"] as const),
  ...(["assertion.recorded", "assertion.edited", "assertion.removed", "assertion.inference-confirmed"] as const),
  ...(["conflict.recorded", "answer.given", "answer.reopened"] as const),
  ...(["origin.edited", "origin.split"] as const),
  ...(["link.recorded", "link.proposed", "link.confirmed", "link.ended"] as const),
  ...(["withdrawal.made", "withdrawal.asked-back", "withdrawal.restored"] as const),
  ...(["verdict.proposed", "verdict.approved", "verdict.reaffirmed", "verdict.returned"] as const),
  ...(["thread.opened", "thread.answered", "thread.settled", "thread.reopened"] as const),
  ...(["briefing.saved", "briefing.exported", "edition.read", "edition.frozen", "edition.set"] as const),
  // Older versions wrote these; a log is never rewritten.
  ...(["conflict.resolved", "conflict.reopened", "origin.merged", "origin.unmerged"] as const),
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

type KindOf<Action> = Action extends `${infer Kind}.${string}` ? Kind : never;
/** What an action is about: the word before its dot. */
export type AuditKind = KindOf<AuditAction>;

/** How a filter of the log names what it is about, by its kind. */
export const AUDIT_KIND_WORDS: Readonly<Record<AuditKind, string>> = {
  answer: "Answers",
  article: "Articles",
  assertion: "What outlets say",
  briefing: "Briefing",
  carried: "Carried over from an older version",
  claim: "Claims",
  conflict: "Conflicts",
  desk: "Desk",
  edition: "Editions",
  link: "Links between origins",
  member: "People",
  origin: "Origins",
  outlet: "Outlets",
  owner: "Owners",
  party: "Parties",
  passage: "Passages",
  policy: "Policy",
  sentence: "Sentences",
  story: "Story",
  thread: "Questions",
  verdict: "Verdicts",
  watch: "Watches",
  withdrawal: "Withdrawals",
};
export const AUDIT_KINDS = Object.keys(AUDIT_KIND_WORDS) as [AuditKind, ...AuditKind[]];

/** The actions of a kind. */
export const actionsOf = (kind: AuditKind): AuditAction[] =>
  AUDIT_ACTIONS.filter((action) => action.startsWith(`${kind}.`));
