import type { Actor } from "@second-source/server/actor";
import { listOwnDesks, type OwnDesk } from "@second-source/server/usecase/switch-desk";
import { database } from "./database";

/** The desks that whoever is signed in belongs to. */
export const ownDesks = (actor: Actor): Promise<OwnDesk[]> => listOwnDesks(database(), actor);
