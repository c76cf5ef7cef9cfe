import type { Named } from "../naming/fold-name.ts";

/** A side with an interest: a government, a company, an accused, a victim's family. Kept by the desk, picked, never typed. */
export type Party = Named;

/** Who owns outlets. An owner that is a party itself (a state, say) lends its outlets' own reporting that side. */
export interface Owner extends Named {
  readonly partyId: string | null;
}
