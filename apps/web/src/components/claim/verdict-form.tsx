"use client";

import { Fault } from "../ui/fault";
import { EXCEPTION_LABELS } from "@second-source/domain/verdict/verdict-guard";
import type { GuardAnswer } from "@second-source/domain/verdict/guard-answer";
import { VERDICT_LABELS, VERDICT_WORDS, type VerdictLabel } from "@second-source/domain/verdict/verdict";
import type { ClaimView } from "@second-source/server/view/claim-view";
import { useMemo, type ReactNode } from "react";
import { ChangedMeanwhile } from "./changed-meanwhile";
import { guardAnswer } from "./guard-answer";
import { WaysOut } from "./ways-out";
import { useServerAction } from "../use-server-action";
import { useDraft } from "../use-draft";
import { useKeys } from "../use-keys";
import { Button } from "../ui/button";
import { GuardNote } from "../ui/guard-note";
import { TextArea } from "../ui/text-area";
import { VerdictBadge } from "../ui/verdict-badge";
import { useTRPC } from "@/trpc/client";

interface Draft {
  /** The claim's revision that this was written on. */
  readonly revision: number;
  readonly label: VerdictLabel;
  readonly rationale: string;
  readonly exception: string;
  readonly tried: string;
  readonly publicNote: string;
}

/** What the evidence allows, why, and the proposal: guards answer as the reason is typed. */
export function VerdictForm({ claim }: { claim: ClaimView }): ReactNode {
  const trpc = useTRPC();
  const initial = useMemo<Draft>(
    () => ({
      revision: claim.revision,
      label: claim.verdict?.label ?? "UNVERIFIED",
      rationale: claim.verdict?.rationale ?? "",
      exception: claim.verdict?.exception ?? "",
      tried: claim.verdict?.tried ?? "",
      // A note that has been printed is not told again.
      publicNote: claim.state === "CORRECTED" ? "" : (claim.verdict?.publicNote ?? ""),
    }),
    [claim.verdict, claim.revision, claim.state],
  );
  const [draft, setDraft, clear] = useDraft(`verdict ${claim.id}`, initial);
  const propose = useServerAction(trpc.review.propose.mutationOptions(), {
    successMessage: "Proposed. Someone else reviews it now.",
  });
  // Until something is typed, it is written on what the screen shows now.
  const base = isTyped(draft, initial) ? draft : { ...draft, revision: claim.revision };
  const change = (part: Partial<Draft>): void => setDraft({ ...base, ...part });
  const { assertions, releasedIn } = claim;
  const answerFor = (label: VerdictLabel): GuardAnswer => guardAnswer(claim, label, draft);
  const answer = answerFor(draft.label);
  const mayExcept = !answer.allowed && EXCEPTION_LABELS.includes(draft.label);
  const missing = whatIsMissing(draft, assertions.length, releasedIn);
  const isReady = missing === null && (answer.allowed || (mayExcept && draft.exception.trim() !== ""));
  const submit = (): void => {
    if (!isReady) return;
    const { label, rationale, exception, tried, publicNote } = draft;
    propose.run(
      {
        claim: claim.id,
        revision: draft.revision,
        label,
        rationale,
        exception: exception || null,
        tried: tried || null,
        publicNote: releasedIn === null ? null : publicNote || null,
      },
      clear,
    );
  };
  useKeys({ "mod+Enter": submit });
  return (
    <section aria-label="Verdict">
      <div className="sec-h">
        <h3 className="sec">
          Verdict <span className="muted">what the evidence allows</span>
        </h3>
      </div>
      <div className="vlist" role="radiogroup" aria-label="Verdict">
        {VERDICT_LABELS.map((label) => {
          const allowed = answerFor(label);
          return (
            <button
              key={label}
              type="button"
              role="radio"
              aria-checked={draft.label === label}
              className={`vo${allowed.allowed ? "" : " is-no"}`}
              onClick={() => change({ label })}
            >
              <VerdictBadge label={label} />
              <span className="vo-w">{allowed.allowed ? allowed.because : <b>refused</b>}</span>
            </button>
          );
        })}
      </div>
      {answer.allowed ? null : (
        <GuardNote
          title={`${VERDICT_WORDS[draft.label]} is refused`}
          reasons={answer.reasons}
          changes={answer.changes.map(({ words }) => words)}
        >
          <WaysOut
            ways={answer.changes.flatMap(({ where }) => where ?? [])}
            of={{ slug: claim.story.slug, revision: claim.revision, origins: claim.origins, assertions }}
          />
          {mayExcept ? (
            <TextArea
              label="Propose it by exception, with a written reason that reviewer and briefing show †"
              value={draft.exception}
              onChange={(exception) => change({ exception })}
            />
          ) : null}
        </GuardNote>
      )}
      {draft.label === "UNVERIFIABLE" ? (
        <TextArea label="What was tried" value={draft.tried} onChange={(tried) => change({ tried })} />
      ) : null}
      <TextArea label="Why" rows={3} value={draft.rationale} onChange={(rationale) => change({ rationale })} />
      {releasedIn === null ? null : (
        <TextArea
          label={`What the public is told: it stands in edition ${releasedIn}, and comes back as a correction`}
          value={draft.publicNote}
          onChange={(publicNote) => change({ publicNote })}
        />
      )}
      {propose.refusal?.code === "claim.changed" ? (
        <ChangedMeanwhile
          refusal={propose.refusal}
          fields={[
            { what: "Verdict", theirs: VERDICT_WORDS[initial.label], mine: VERDICT_WORDS[draft.label] },
            { what: "Why", theirs: initial.rationale, mine: draft.rationale },
          ]}
          onTake={() => {
            change({ revision: claim.revision });
            propose.forget();
          }}
          onTheirs={() => {
            clear();
            propose.forget();
          }}
        />
      ) : (
        <Fault>{propose.refusal?.message}</Fault>
      )}
      <div className="acts">
        <Button look="primary" keys={["Ctrl", "↵"]} disabled={!isReady || propose.isRunning} onClick={submit}>
          Propose {VERDICT_WORDS[draft.label].toLowerCase()}
        </Button>
        <span className="muted saved">{missing ?? "Kept as you type"}</span>
      </div>
    </section>
  );
}

const isTyped = (draft: Draft, initial: Draft): boolean =>
  (["rationale", "exception", "tried", "publicNote"] as const).some((field) => draft[field] !== initial[field]);

/** What keeps a verdict from being proposed; null when nothing does. */
function whatIsMissing(draft: Draft, passages: number, releasedIn: number | null): string | null {
  if (passages === 0) return "Mark a passage first";
  if (draft.rationale.trim() === "") return "Say why first";
  return releasedIn !== null && draft.publicNote.trim() === "" ? "Say what the public is told first" : null;
}
