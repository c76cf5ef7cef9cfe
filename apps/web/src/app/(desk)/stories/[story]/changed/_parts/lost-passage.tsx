import type { ShownPlace } from "@second-source/server/view/changes-view";
import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { SureButton } from "@/components/ui/sure-button";
import { useServerAction } from "@/components/use-server-action";
import { useTRPC } from "@/trpc/client";
import { PassageFrame, type PassageProps } from "./passage-frame";

/** Its words are gone, or stand in several places: choose one, look for it in the text, or take it off the claim. */
export function LostPassage(props: PassageProps): ReactNode {
  const trpc = useTRPC();
  const { passage, slug, mayEdit } = props;
  const reattach = useServerAction(trpc.claim.reattachPassage.mutationOptions(), {
    successMessage: "Attached again.",
    errorDisplay: "TOAST",
  });
  const remove = useServerAction(trpc.claim.removeAssertion.mutationOptions(), {
    successMessage: "Removed. The log keeps it.",
    errorDisplay: "TOAST",
  });
  const attach = ({ captureId, start, end }: ShownPlace): void =>
    reattach.run({ assertion: passage.assertionId, passage: passage.passageId, place: { captureId, start, end } });
  return (
    <PassageFrame {...props} what="the words have lost their place.">
      <blockquote className="changed-q">
        <del>{passage.was}</del>
      </blockquote>
      {passage.candidates.length > 0 ? (
        <>
          <h3 className="lab">It may be one of these</h3>
          <ul className="changed-c">
            {passage.candidates.map((place) => (
              <li key={place.start}>
                <span className="changed-q">
                  <span className="muted">… {place.before}</span>
                  <mark>{place.exact}</mark>
                  <span className="muted">{place.after} …</span>
                </span>
                {mayEdit ? <Button onClick={() => attach(place)}>It is this</Button> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {mayEdit ? (
        <div className="acts">
          <Link
            className="btn"
            href={`/stories/${slug}/read?article=${passage.articleId}&reattach=${passage.assertionId}&lost=${passage.passageId}`}
          >
            Look for it in the text
          </Link>
          <SureButton
            sure="Remove this record from the claim"
            disabled={remove.isRunning}
            onSure={() => remove.run({ assertion: passage.assertionId, revision: passage.claimRevision })}
          >
            Remove from the claim
          </SureButton>
        </div>
      ) : null}
    </PassageFrame>
  );
}
