import { REVIEW_STATE_WORDS, type ReviewState } from "@second-source/domain/review/review-state";
import { counted } from "@second-source/domain/text/counted";
import type { DeskView } from "@second-source/server/view/desk-view";
import Link from "next/link";
import type { ReactNode } from "react";

const STRIP: Partial<Record<ReviewState, string>> = {
  RELEASED: "p-r",
  CORRECTED: "p-r",
  APPROVED: "p-a",
  PROPOSED: "p-p",
  CHECKING: "p-c",
  DRAFT: "p-d",
  RETURNED: "p-t",
  STALE: "p-s",
};
const ORDER: readonly ReviewState[] = [
  "RELEASED",
  "CORRECTED",
  "APPROVED",
  "PROPOSED",
  "CHECKING",
  "DRAFT",
  "RETURNED",
  "STALE",
];

/** Every story with one block a claim, filled by how far its review has come. */
export function StoryTable({ stories }: { stories: DeskView["stories"] }): ReactNode {
  if (stories.length === 0)
    return <p className="empty">No stories yet. Open one, and bring in what two outlets say.</p>;
  return (
    <>
      <table className="stt">
        <thead>
          <tr>
            <th scope="col">Story</th>
            <th scope="col">Claims</th>
            <th scope="col" className="num">
              Settled
            </th>
            <th scope="col" className="num">
              On one voice
            </th>
          </tr>
        </thead>
        <tbody>
          {stories.map((story) => (
            <tr key={story.id}>
              <th scope="row">
                <Link href={`/stories/${story.slug}`} data-row>
                  {story.title}
                </Link>
                <small>
                  {story.outlets === 0 ? "no article yet" : counted(story.outlets, "outlet")}
                  {story.editions > 0 ? `, edition ${story.editions} out` : ""}
                </small>
              </th>
              <td>
                <span className="strip" role="img" aria-label={stripWords(story.states)}>
                  {[...story.states]
                    .sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))
                    .map((state, index) => (
                      <i key={index} className={STRIP[state] ?? ""} />
                    ))}
                </span>
              </td>
              <td className="num">
                {story.settled} of {story.states.length}
              </td>
              <td className="num">{story.onOneVoice}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="stleg" aria-hidden="true">
        {(["RELEASED", "APPROVED", "PROPOSED", "CHECKING", "DRAFT", "RETURNED", "STALE"] as const).map((state) => (
          <span key={state} className="strip">
            <i className={STRIP[state]} /> {REVIEW_STATE_WORDS[state]}
          </span>
        ))}
      </p>
    </>
  );
}

function stripWords(states: readonly ReviewState[]): string {
  if (states.length === 0) return "no claims yet";
  return ORDER.flatMap((state) => {
    const count = states.filter((each) => each === state).length;
    return count > 0 ? [`${count} ${REVIEW_STATE_WORDS[state]}`] : [];
  }).join(", ");
}
