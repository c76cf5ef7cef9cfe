import { sealerFrom, type Sealer } from "@second-source/server/sealer";
import { env } from "../env";

let known: Sealer | undefined;

/** Seals with the secret of this installation. */
export const sealer = (): Sealer => (known ??= sealerFrom(env().NEXTAUTH_SECRET));
