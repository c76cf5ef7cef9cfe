"use client";

import { WAY_OUT_WORDS, type WayOut } from "@second-source/domain/verdict/way-out";
import type { ClaimView, ShownAssertion } from "@second-source/server/view/claim-view";
import Link from "next/link";
import { useState, type ReactNode } from "react";
import { DistinctForm } from "../origin/distinct-form";
import { EditOriginForm } from "../origin/edit-origin-form";
import { OutletOwnerForm } from "../origin/outlet-owner-form";
import { useMayEdit } from "../signed-in";
import { AnswerForm } from "./answer-form";
import { ConfirmWho } from "./confirm-who";

/** The claim, or as much of it as a screen knows, on which something is open. */
export type WaysOutOf = Pick<ClaimView, "origins"> & {
  readonly slug: string;
  /** Of the claim. */
  readonly revision: number;
  readonly assertions: readonly ShownAssertion[];
};

/** What would change a refusal, each taken where it stands: nobody has to leave what they were doing to find it. */
export function WaysOut({ ways, of }: { ways: readonly WayOut[]; of: WaysOutOf }): ReactNode {
  const mayWrite = useMayEdit();
  const distinct = new Map(ways.map((way) => [JSON.stringify(way), way]));
  if (distinct.size === 0 || !mayWrite) return null;
  return (
    <div className="ways">
      {[...distinct.values()].map((way, index) => (
        <Way key={`${way.kind} ${index}`} way={way} of={of} />
      ))}
    </div>
  );
}

function Way({ way, of }: { way: WayOut; of: WaysOutOf }): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <details className="way" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{WAY_OUT_WORDS[way.kind]}</summary>
      {isOpen ? <Form way={way} of={of} onDone={close} /> : null}
    </details>
  );
}

function Form({ way, of, onDone }: { way: WayOut; of: WaysOutOf; onDone: () => void }): ReactNode {
  switch (way.kind) {
    case "RECORD_SIDE":
      // One after the other: what is recorded goes from the list, and the last one closes it.
      return way.originIds.map((id) => (
        <OriginById key={id} id={id} of={of} onDone={onDone} isLast={way.originIds.length === 1} />
      ));
    case "GIVE_NAME":
    case "RECORD_LOCATOR":
      return <OriginById id={way.originId} of={of} onDone={onDone} isLast />;
    case "RECORD_OWNER":
      return way.outletIds.map((id) => <OutletOwnerForm key={id} outletId={id} />);
    case "SAY_DISTINCT":
      return <DistinctForm originIds={way.originIds} origins={of.origins} onDone={onDone} />;
    case "ANSWER":
      return <AnswerForm what={{ assertion: way.assertionId }} revision={of.revision} onDone={onDone} />;
    case "ANSWER_CONFLICT":
      return <AnswerForm what={{ conflict: way.conflictId }} revision={of.revision} onDone={onDone} />;
    case "CONFIRM_WHO":
      return <ConfirmWho assertionId={way.assertionId} revision={of.revision} />;
    case "RECORD_WHO":
      return <Passages ids={[way.assertionId]} of={of} />;
    case "RECORD_OCCASION":
      return <Passages ids={way.assertionIds} of={of} />;
    case "SETTLE_PASSAGE":
      return (
        <p>
          <Link href={`/stories/${of.slug}/changed`}>See where the words went</Link>
        </p>
      );
  }
}

function OriginById({
  id,
  of,
  onDone,
  isLast,
}: {
  id: string;
  of: WaysOutOf;
  onDone: () => void;
  isLast: boolean;
}): ReactNode {
  const origin = of.origins.find((each) => each.id === id);
  if (!origin) return null;
  return <EditOriginForm origin={origin} onClose={onDone} {...(isLast ? {} : { onSaved: () => undefined })} />;
}

/** Passages whose record is changed where they stand. */
function Passages({ ids, of }: { ids: readonly string[]; of: WaysOutOf }): ReactNode {
  const shown = of.assertions.filter(({ id }) => ids.includes(id));
  return (
    <ul>
      {shown.map(({ id, articleId, outletName, passage }) => (
        <li key={id}>
          <Link href={`/stories/${of.slug}/read?article=${articleId}&passage=${id}`}>
            {outletName}: <q className="q">{passage.exact}</q>
          </Link>
        </li>
      ))}
    </ul>
  );
}
