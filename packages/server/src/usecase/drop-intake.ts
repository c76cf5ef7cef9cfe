import { DomainError } from "../errors.ts";
import { deleteIntake } from "../store/intakes.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";

/** Removes an intake, whether or not it has been read. Whoever reads it now stops. */
export function dropIntake(call: DeskCall, input: { intake: string }): Promise<void> {
  return atDesk(call, async ({ transaction, actor }) => {
    if (await deleteIntake(transaction, input.intake, actor.personId)) return;
    throw new DomainError("not-found", "This is not waiting any more.");
  });
}
