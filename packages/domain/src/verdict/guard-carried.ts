import { corroboratingSet } from "../evidence/corroboration.ts";
import type { Weighed } from "../evidence/evidence.ts";
import { capital } from "../text/capital.ts";
import { counted, listed, numberWord } from "../text/counted.ts";
import { allowed, assertingOf, change, refused, type GuardAnswer, type GuardInput } from "./guard-answer.ts";
import { SHORTFALL_REFUSALS, shortfallsOfVoices, shortfallWords, type Refusal } from "./shortfall-words.ts";

export function guardSingleSource(input: GuardInput): GuardAnswer {
  const { evidence } = input.weighed;
  const carried = whyNotCarried(input);
  if (carried) return carried;
  const { count } = evidence.asserting.voices;
  if (count > 1)
    return refused(
      [`${capital(numberWord(count))} voices carry it, not one.`],
      [change("propose attributed, or corroborated")],
    );
  if (count === 0) return allowed("carried, and nobody stands behind it");
  return allowed(evidence.asserting.outlets === 1 ? "one outlet, one voice" : "several outlets, one voice");
}

export function guardAttributed(input: GuardInput): GuardAnswer {
  const { voices } = input.weighed.evidence.asserting;
  const carried = whyNotCarried(input);
  if (carried) return carried;
  if (voices.count < 2)
    return refused([`${capital(counted(voices.count, "voice"))}, not two.`], [change("propose single source")]);
  if (guardCorroborated(input).allowed)
    return refused(["It is corroborated: nothing falls short."], [change("propose corroborated")]);
  return allowed(`${counted(voices.count, "voice")}: ${listed(shortfallWords(input))}`);
}

/** Null where somebody asserts it, nothing conflicts, and nobody took it back. */
function whyNotCarried({ weighed, conflicts }: GuardInput): GuardAnswer | null {
  const { asserting, open, laterWord, level } = weighed.evidence;
  if (asserting.outlets === 0) return refused(["No outlet carries it."], [change("a passage that says so")]);
  if (laterWord)
    return refused(
      [
        laterWord.kind === "WITHDREW"
          ? "All who stood behind it took it back."
          : "Who said it has said otherwise since.",
      ],
      [change("somebody still stands by it")],
    );
  if (level !== "CONFLICTED") return null;
  return refused(
    [conflictedWords(open)],
    [
      ...[...open.denials, ...open.disputes].map((id) =>
        change("an answer to it, with a reason", { kind: "ANSWER", assertionId: id }),
      ),
      ...conflicts
        .filter(({ id }) => open.conflicts.includes(id))
        .map(({ id }) =>
          change("an answer to the conflict, with a reason", { kind: "ANSWER_CONFLICT", conflictId: id }),
        ),
    ],
  );
}

function conflictedWords(open: Weighed["evidence"]["open"]): string {
  const parts = [
    ...(open.denials.length > 0 ? [counted(open.denials.length, "denial")] : []),
    ...(open.disputes.length > 0 ? [counted(open.disputes.length, "reported dispute")] : []),
    ...(open.conflicts.length > 0 ? [counted(open.conflicts.length, "conflict")] : []),
  ];
  const total = open.denials.length + open.disputes.length + open.conflicts.length;
  return `${capital(listed(parts))} ${total === 1 ? "stands" : "stand"} unanswered.`;
}

export function guardCorroborated(input: GuardInput): GuardAnswer {
  const { weighed, assertions, policy, ledger } = input;
  const { open } = weighed.evidence;
  const carried = whyNotCarried(input);
  const refusals: Refusal[] = [];
  if (carried && !carried.allowed)
    refusals.push(...carried.reasons.map((reason, index) => ({ reason, changes: index === 0 ? carried.changes : [] })));
  const set = corroboratingSet(assertingOf(input), input, policy, ledger);
  if (!set && weighed.evidence.asserting.outlets > 0)
    refusals.push(...shortfallsOfVoices(input).map((each) => SHORTFALL_REFUSALS[each](input)));
  if (open.qualifications.length > 0)
    refusals.push({
      reason: "A qualification stands unanswered.",
      changes: open.qualifications.map((id) =>
        change("an answer to it, with a reason", { kind: "ANSWER", assertionId: id }),
      ),
    });
  const unplaced = assertions.filter(({ placement }) => placement !== "PLACED").map(({ id }) => id);
  if (unplaced.length > 0)
    refusals.push({
      reason: "A passage no longer stands where it was marked.",
      changes: [change("confirm it or attach it anew", { kind: "SETTLE_PASSAGE", assertionIds: unplaced })],
    });
  if (refusals.length > 0 || !set)
    return refused(
      refusals.map(({ reason }) => reason),
      refusals.flatMap(({ changes }) => changes),
    );
  return allowed(
    set.every(({ by }) => by === "NARRATION")
      ? "outlets in their own voice, no source given"
      : `${numberWord(weighed.evidence.asserting.voices.count)} independent voices`,
  );
}
