"use client";

import type { ClaimView } from "@second-source/server/view/claim-view";
import { useEffect, type ReactNode } from "react";
import { useMutation } from "@tanstack/react-query";
import { initialsOf } from "../ui/initials";
import { Button } from "../ui/button";
import { When } from "../ui/time";
import { useServerAction } from "../use-server-action";
import { useMayEdit } from "../signed-in";
import { CommentForm } from "./comment-form";
import { useTRPC } from "@/trpc/client";

/** What people ask each other about a claim. An open blocking question stops the approval. */
export function Threads({ claim }: { claim: ClaimView }): ReactNode {
  const trpc = useTRPC();
  const open = useServerAction(trpc.thread.open.mutationOptions(), { successMessage: "Asked." });
  const { mutate: see } = useMutation(trpc.thread.see.mutationOptions());
  const comments = claim.threads.reduce((sum, thread) => sum + thread.comments.length, 0);
  useEffect(() => see({ claim: claim.id }), [see, claim.id, comments]);
  const mayWrite = useMayEdit();
  const blocking = claim.threads.filter((thread) => thread.blocking && !thread.isResolved).length;
  return (
    <section className="threads" aria-labelledby="threads">
      <div className="sec-h">
        <h2 className="sec" id="threads">
          Questions
        </h2>
        {blocking > 0 ? (
          <span className="tag">{blocking} blocking, open</span>
        ) : (
          <span className="muted">nothing blocks</span>
        )}
      </div>
      {claim.threads.map((thread) => (
        <Thread key={thread.id} thread={thread} claim={claim} />
      ))}
      {claim.state === "WITHDRAWN" || !mayWrite ? null : (
        <CommentForm
          draftKey={`question ${claim.id}`}
          label="Ask something"
          action="Ask"
          people={claim.people}
          passages={claim.assertions}
          mayBlock
          refusal={open.refusal}
          isRunning={open.isRunning}
          onSend={({ text, mentions, blocking: isBlocking, assertion }, done) =>
            open.run({ claim: claim.id, assertion, blocking: isBlocking, text, mentions }, done)
          }
        />
      )}
    </section>
  );
}

function Thread({ thread, claim }: { thread: ClaimView["threads"][number]; claim: ClaimView }): ReactNode {
  const trpc = useTRPC();
  const answer = useServerAction(trpc.thread.answer.mutationOptions(), { successMessage: "Answered." });
  const settle = useServerAction(trpc.thread.settle.mutationOptions(), { errorDisplay: "TOAST" });
  const mayWrite = useMayEdit();
  const about = claim.assertions.find((assertion) => assertion.id === thread.assertionId);
  return (
    <article className={`thr${thread.isResolved ? " is-settled" : thread.blocking ? " is-blocking" : ""}`}>
      <p className="thr-h">
        {thread.blocking ? <span className="tag">{thread.isResolved ? "blocked, resolved" : "blocking"}</span> : null}
        {thread.isResolved && !thread.blocking ? <span className="tag">resolved</span> : null}
        {about ? (
          <span className="muted">
            on {about.outletName}: <q className="q">{about.passage.exact}</q>
          </span>
        ) : null}
        <span className="grow" />
        {mayWrite ? (
          <Button
            look="quiet"
            disabled={settle.isRunning}
            onClick={() =>
              settle.run({ thread: thread.id, resolved: !thread.isResolved, comments: thread.comments.length })
            }
          >
            {thread.isResolved ? "Open again" : "Resolve"}
          </Button>
        ) : null}
      </p>
      <ol className="thread">
        {thread.comments.map((comment) => (
          <li className="msg" key={comment.id}>
            <span className="person" aria-hidden="true">
              {initialsOf(comment.writer)}
            </span>
            <div>
              <p className="msg-h">
                <b>{comment.writer}</b>{" "}
                <span className="muted">
                  <When at={comment.at} />
                  {comment.mentioned.length > 0 ? `, to ${comment.mentioned.join(", ")}` : ""}
                </span>
              </p>
              <p className="msg-t">{comment.text}</p>
            </div>
          </li>
        ))}
      </ol>
      {thread.isResolved || !mayWrite ? null : (
        <CommentForm
          draftKey={`answer ${thread.id}`}
          label="Answer"
          action="Answer"
          people={claim.people}
          refusal={answer.refusal}
          isRunning={answer.isRunning}
          onSend={({ text, mentions }, done) => answer.run({ thread: thread.id, text, mentions }, done)}
        />
      )}
    </article>
  );
}
