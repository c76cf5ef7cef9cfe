import { tracked, TRPCError } from "@trpc/server";
import { leaveInput, liveInput, presentInput } from "../contract/live-contract.ts";
import { DomainError } from "../errors.ts";
import { toTRPCError, reading, router } from "../trpc.ts";
import { bePresent, leave } from "../usecase/be-present.ts";
import type { DeskCall } from "../desk/at-desk.ts";
import { liveEvents } from "../view/live-view.ts";

export const liveRouter = router({
  present: reading.input(presentInput).mutation(({ ctx, input }) => bePresent(ctx, input)),
  leave: reading.input(leaveInput).mutation(({ ctx, input }) => leave(ctx, input)),
  /** Server-sent events: ids are numbers of the log, so that a broken connection goes on where it ended. */
  events: reading.input(liveInput).subscription(async function* ({ ctx, input, signal }) {
    const { live, database } = ctx;
    if (!live) throw new TRPCError({ code: "METHOD_NOT_SUPPORTED", message: "Nothing is live here." });
    const renew = async (): Promise<DeskCall | null> => {
      const actor = await live.readActor();
      return actor && { database, actor, now: new Date() };
    };
    // Where a connection broke, all up to the last event had arrived.
    const arrived = Number(input.lastEventId ?? 0);
    const stories = input.stories.map(({ story, after }) => ({ story, after: Math.max(after, arrived) }));
    let seq = arrived;
    const aborted = signal ?? new AbortController().signal;
    try {
      for await (const events of liveEvents(live.listener, renew, stories, aborted)) {
        seq = events.findLast((event) => event.kind === "HAPPENED")?.seq ?? seq;
        yield tracked(String(seq), events);
      }
    } catch (error) {
      throw error instanceof DomainError ? toTRPCError(error) : error;
    }
    if (!aborted.aborted) throw toTRPCError(new DomainError("session.ended", "Your session has ended."));
  }),
});
