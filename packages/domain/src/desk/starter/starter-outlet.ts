/** An outlet that every new desk can know from the start: who publishes, under which names, at which addresses. */
export interface StarterOutlet {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Hosts without "www.", in lower case; each belongs to this outlet alone. */
  readonly domains: readonly string[];
  readonly kind: "NEWS" | "WIRE";
  /** Null where ownership is disputed, scattered or on the move: an unknown owner misleads less than a wrong one. */
  readonly owner: string | null;
  /** The state or party that the owner is; null for every other owner. */
  readonly ownerParty: string | null;
}

type Ownership = Partial<Pick<StarterOutlet, "owner" | "ownerParty">>;

/** A news agency: it sells to those who publish. */
export const agency = (
  name: string,
  domains: readonly string[],
  aliases: readonly string[] = [],
  { owner = null, ownerParty = null }: Ownership = {},
): StarterOutlet => ({ name, aliases, domains, kind: "WIRE", owner, ownerParty });

/** A paper, site or station: it publishes for readers. */
export const news = (
  name: string,
  domains: readonly string[],
  aliases: readonly string[] = [],
  { owner = null, ownerParty = null }: Ownership = {},
): StarterOutlet => ({ name, aliases, domains, kind: "NEWS", owner, ownerParty });

/** What a state itself owns: all such outlets of one state have one owner, whichever of its bodies holds them. */
export const ownedByState = (state: string): Ownership => ({ owner: `${state} (state)`, ownerParty: state });

/** What a political party or movement itself owns. */
export const ownedByParty = (party: string): Ownership => ({ owner: party, ownerParty: party });
