import type { Assertion } from "../claim/assertion.ts";
import type { ClaimKind } from "../claim/claim.ts";
import type { Conflict } from "../claim/conflict.ts";
import type { Occasion } from "../claim/occasion.ts";
import type { Outlet, OutletKind } from "../desk/outlet.ts";
import type { Owner, Party } from "../desk/party.ts";
import { POLICY_PRESETS, type EvidencePolicy } from "../desk/policy.ts";
import { weigh, type Weighed } from "../evidence/evidence.ts";
import { backingOf, type Backing } from "../origin/backing.ts";
import { independence, type Independence } from "../origin/independence.ts";
import { independenceWords, type IndependenceWords } from "../origin/independence-words.ts";
import { openLedger, type ArticleFacts, type Ledger, type SharedText } from "../origin/ledger.ts";
import type { LinkKind, Origin, OriginLink, OriginSide } from "../origin/origin.ts";
import { guardVerdict } from "../verdict/verdict-guard.ts";
import type { GuardAnswer, GuardInput } from "../verdict/guard-answer.ts";
import { VERDICT_LABELS, type VerdictLabel } from "../verdict/verdict.ts";

interface OutletFields {
  readonly id?: string;
  readonly aliases?: readonly string[];
  readonly kind?: OutletKind;
  /** Left out: an owner of its own. Null: nobody has recorded who owns it. */
  readonly owner?: string | null;
}

interface ArticleFields {
  readonly id?: string;
  readonly on?: string;
  readonly byline?: readonly string[];
  readonly credit?: string;
}

/** How a claim is to be judged; all left out is an uncontested event at a desk that keeps the defaults. */
export interface Judged {
  readonly kind?: ClaimKind;
  readonly contested?: boolean;
  readonly highRisk?: boolean;
  readonly opinion?: boolean;
  readonly policy?: EvidencePolicy;
  /** Left out: it quotes every passage. */
  readonly rationale?: string;
  readonly tried?: string;
}

/**
 * A story as plain as can be. Parties, owners, occasions and outlets come into being where they are first named, each
 * outlet with an owner of its own; ids are names, unless two entries are to bear one name. Who is said to know
 * something is entered before it is quoted.
 */
export class Story {
  readonly assertions: Assertion[] = [];
  readonly conflicts: Conflict[] = [];
  readonly #parties: Party[] = [];
  readonly #owners: Owner[] = [];
  readonly #outlets: Outlet[] = [];
  readonly #occasions: Occasion[] = [];
  readonly #origins: Origin[] = [];
  readonly #links: OriginLink[] = [];
  readonly #articles: ArticleFacts[] = [];
  readonly #sharedText: SharedText[] = [];

  party(name: string, aliases: readonly string[] = [], id = name): string {
    return entered(this.#parties, { id, name, aliases });
  }

  /** An owner may be a party itself, as a state is. */
  owner(name: string, party: string | null = null, fields: { aliases?: readonly string[]; id?: string } = {}): string {
    const partyId = party === null ? null : this.party(party);
    return entered(this.#owners, { id: name, name, aliases: [], partyId, ...fields });
  }

  outlet(
    name: string,
    { id = name, aliases = [], kind = "NEWS", owner = `owner of ${name}` }: OutletFields = {},
  ): string {
    return entered(this.#outlets, {
      id,
      name,
      aliases,
      kind,
      ownerId: owner === null ? null : this.owner(owner),
    });
  }

  occasion(name: string, on: string | null = null, id = name): string {
    return entered(this.#occasions, { id, name, on, aliases: [] });
  }

  origin(kind: Origin["kind"], name: string, side: OriginSide, fields: Partial<Origin> = {}): string {
    if (typeof side !== "string") for (const party of side) this.party(party);
    const plain: Origin = {
      id: name,
      name,
      aliases: [],
      kind,
      identified: "NAMED",
      side,
      locator: null,
      outletId: null,
      ...fields,
    };
    return entered(this.#origins, plain);
  }

  person(name: string, side: OriginSide, fields: Partial<Origin> = {}): string {
    return this.origin("PERSON", name, side, fields);
  }

  /** Somebody whom a reader could not tell: "a senior official". */
  unnamed(name: string, side: OriginSide, fields: Partial<Origin> = {}): string {
    return this.origin("PERSON", name, side, { identified: "DESCRIBED", ...fields });
  }

  office(name: string, side: OriginSide, fields: Partial<Origin> = {}): string {
    return this.origin("OFFICE", name, side, fields);
  }

  statement(name: string, side: OriginSide, fields: Partial<Origin> = {}): string {
    return this.origin("STATEMENT", name, side, fields);
  }

  /** A record that can be pointed at, unless the locator is taken away. */
  record(name: string, side: OriginSide = "NONE", fields: Partial<Origin> = {}): string {
    return this.origin("RECORD", name, side, { locator: "page 3", ...fields });
  }

  link(kind: LinkKind, fromId: string, toId: string, isConfirmed = false): this {
    this.#links.push({ kind, fromId, toId, isConfirmed });
    return this;
  }

  article(outlet: string, { id, on, byline = [], credit }: ArticleFields = {}): string {
    const outletId = this.#known(outlet);
    return entered(this.#articles, {
      id: id ?? `${outlet}, article ${this.#articles.length + 1}`,
      outletId,
      byline,
      publishedOn: on ?? null,
      wireCreditId: credit === undefined ? null : this.#known(credit, "WIRE"),
    });
  }

  /** One run of words that the articles of two assertions share; `covers` are those whose passages lie in it. */
  share(a: Assertion, b: Assertion, isLargely: boolean, covers: readonly Assertion[] = []): this {
    const assertionIds = covers.map(({ id }) => id);
    this.#sharedText.push({ articleIds: [a.articleId, b.articleId], isLargely, assertionIds });
    return this;
  }

  /** An outlet has it from an origin, directly unless relays are given, and the text says so. */
  says(outlet: string, originId: string, fields: Partial<Assertion> = {}): Assertion {
    const outletId = this.#known(outlet);
    if (fields.occasionId) this.occasion(fields.occasionId);
    const assertion: Assertion = {
      id: `a${this.assertions.length + 1}`,
      outletId,
      outletName: outlet,
      stance: "ASSERTS",
      mode: "INDIRECT",
      originId,
      speaker: null,
      occasionId: null,
      terms: "UNSTATED",
      certainty: "STATED",
      isInferenceConfirmed: false,
      newValue: null,
      answer: null,
      placement: "PLACED",
      ...fields,
      articleId: fields.articleId ?? this.article(outlet),
      relays: (fields.relays ?? []).map((relay) => this.#known(relay)),
    };
    this.assertions.push(assertion);
    return assertion;
  }

  /** The outlet in its own voice, and nobody named. */
  narrates(outlet: string, fields: Partial<Assertion> = {}): Assertion {
    return this.reports(outlet, { mode: "NARRATOR", certainty: "UNSTATED", ...fields });
  }

  /** The outlet's own reporter knows it, and the text says so. */
  reports(outlet: string, fields: Partial<Assertion> = {}): Assertion {
    return this.says(outlet, this.ownReporting(outlet), fields);
  }

  ownReporting(outlet: string): string {
    return this.origin("OUTLET_REPORTING", `${outlet} itself`, "NOT_RECORDED", { outletId: this.#known(outlet) });
  }

  /** Nobody is named, neither by the outlet nor by those it has it from. */
  nameless(outlet: string, fields: Partial<Assertion> = {}): Assertion {
    return this.says(outlet, this.nobody(), { certainty: "UNSTATED", ...fields });
  }

  nobody(): string {
    return this.origin("UNKNOWN", "nobody named", "NOT_RECORDED");
  }

  conflict(first: Assertion, second: Assertion, fields: Partial<Conflict> = {}): Conflict {
    const conflict: Conflict = {
      id: `c${this.conflicts.length + 1}`,
      type: "NUMBER",
      answer: null,
      firstWords: "12",
      secondWords: "20",
      firstAssertionId: first.id,
      secondAssertionId: second.id,
      ...fields,
    };
    this.conflicts.push(conflict);
    return conflict;
  }

  ledger(): Ledger {
    return openLedger({
      parties: this.#parties,
      owners: this.#owners,
      outlets: this.#outlets,
      occasions: this.#occasions,
      origins: this.#origins,
      links: this.#links,
      articles: this.#articles,
      sharedText: this.#sharedText,
    });
  }

  backing(assertion: Assertion, kind: ClaimKind = "EVENT"): Backing {
    return backingOf(assertion, kind, this.ledger());
  }

  independence(a: Assertion, b: Assertion, kind: ClaimKind = "EVENT"): Independence {
    return independence(this.backing(a, kind), this.backing(b, kind), this.ledger());
  }

  words(a: Assertion, b: Assertion, kind: ClaimKind = "EVENT"): IndependenceWords {
    const [one, other] = [this.backing(a, kind), this.backing(b, kind)];
    return independenceWords(one, other, this.independence(a, b, kind), this.ledger());
  }

  weigh(kind: ClaimKind = "EVENT"): Weighed {
    return weigh({ kind, assertions: this.assertions, conflicts: this.conflicts }, this.ledger());
  }

  guardInput({ kind = "EVENT", ...judged }: Judged = {}): GuardInput {
    const words = new Map(this.assertions.map(({ id }) => [id, wordsOf(id)]));
    return {
      weighed: this.weigh(kind),
      assertions: this.assertions,
      conflicts: this.conflicts,
      ledger: this.ledger(),
      policy: POLICY_PRESETS.ACROSS_OUTLETS,
      contested: false,
      highRisk: false,
      opinion: false,
      words,
      rationale: [...words.values()].join(" · "),
      tried: "",
      ...judged,
    };
  }

  guard(label: VerdictLabel, judged: Judged = {}): GuardAnswer {
    return guardVerdict(label, this.guardInput(judged));
  }

  /** The labels that are open, beside UNVERIFIED. */
  open(judged: Judged = {}): VerdictLabel[] {
    return VERDICT_LABELS.filter((label) => label !== "UNVERIFIED" && this.guard(label, judged).allowed);
  }

  #known(outlet: string, kind: OutletKind = "NEWS"): string {
    return this.#outlets.some(({ id }) => id === outlet) ? outlet : this.outlet(outlet, { kind });
  }
}

export const story = (): Story => new Story();

/** The exact words of an assertion's passage. */
export const wordsOf = (assertionId: string): string => `the words of ${assertionId}`;

/** Enters a thing, unless it is there; what was entered first stands. */
function entered<T extends { readonly id: string }>(entries: T[], entry: T): string {
  if (!entries.some(({ id }) => id === entry.id)) entries.push(entry);
  return entry.id;
}
