import { describe, expect, test } from "vitest";
import { judged } from "../testing/assertion-fixtures.ts";
import { revisionDifference, type RevisionChange } from "./revision-changes.ts";
import type { Judged } from "./revision-document.ts";

const JUDGED = judged();
type Said = Judged["assertions"][number];

const changes = (now: Partial<Judged>, was = JUDGED): readonly RevisionChange[] =>
  revisionDifference(was, { ...JUDGED, ...now }).changes;
const told = (now: Partial<Judged>): string[] =>
  changes(now).map(({ what, was, now: is }) => `${what}: ${was || "–"} → ${is || "–"}`);

/** The list with one field of its first entry changed. */
function first<T>(list: readonly T[], fields: Partial<T>): T[] {
  return list.map((each, index) => (index === 0 ? { ...each, ...fields } : each));
}
const assertion = (fields: Partial<Said>): string[] => told({ assertions: first(JUDGED.assertions, fields) });
const standing = (fields: Partial<Judged["standing"]["voices"]>): string[] =>
  told({ standing: { ...JUDGED.standing, voices: { ...JUDGED.standing.voices, ...fields } } });
const verdict = (fields: Partial<NonNullable<Judged["verdict"]>>): string[] =>
  told({ verdict: JUDGED.verdict && { ...JUDGED.verdict, ...fields } });

test("the same revision has no difference, and everything unchanged", () => {
  expect(revisionDifference(JUDGED, judged())).toEqual({
    changes: [],
    unchanged: "the wording, the verdict and two passages",
  });
});

describe("the claim itself", () => {
  test("Texts are told as texts, with both wordings", () => {
    expect(changes({ wording: "It lasted about ten minutes" })).toEqual([
      { kind: "TEXT", what: "Wording", was: "It lasted ten minutes", now: "It lasted about ten minutes" },
    ]);
    expect(changes({ question: null })).toEqual([{ kind: "TEXT", what: "Question", was: "How long?", now: "" }]);
  });

  test("Its kind and what is asked of it are told in words", () => {
    expect(told({ kind: "EVENT", highRisk: true, contested: false, opinion: true })).toEqual([
      "Kind: number → event",
      "Risk: usual → high",
      "Contested by its parties: yes → no",
      "Opinion or forecast: no → yes",
    ]);
  });
});

describe("a passage", () => {
  test.each<readonly [Partial<Said>, string]>([
    [{ stance: "QUALIFIES" }, "What Fox News says: asserts → qualifies"],
    [{ stance: "DECLINES" }, "What Fox News says: asserts → declines to comment"],
    [{ mode: "DIRECT" }, "How Fox News says it: paraphrase → direct quote"],
    [{ originId: "visitors’ register" }, "Who Fox News has it from: Russian foreign ministry → visitors’ register"],
    [{ terms: "BACKGROUND" }, "On which terms, in Fox News: on record → on background"],
    [{ relays: ["Interfax"] }, "Through whom Fox News has it: CNN and Interfax → Interfax"],
    [{ relays: [] }, "Through whom Fox News has it: CNN and Interfax → –"],
    [{ occasionId: "Tuesday briefing" }, "On which occasion, in Fox News: Monday briefing → Tuesday briefing"],
    [{ occasionId: null }, "On which occasion, in Fox News: Monday briefing → –"],
    [{ newValue: "20" }, "The new value in Fox News: – → 20"],
    [{ answer: "OUTWEIGHED" }, "How what Fox News says is answered: – → outweighed"],
    [{ speaker: null }, "Who speaks in Fox News: Maria Zakharova → –"],
    [{ certainty: "INFERRED" }, "How sure that is in Fox News: the text says so → inferred"],
    [{ certainty: "UNSTATED" }, "How sure that is in Fox News: the text says so → not stated"],
  ])("What changed of it is told by its outlet: %o", (fields, words) => {
    expect(assertion(fields)).toEqual([words]);
  });

  test("A confirmed inference is told apart from one that is not", () => {
    const inferred: Judged = { ...JUDGED, assertions: first(JUDGED.assertions, { certainty: "INFERRED" }) };
    const confirmed = { ...inferred, assertions: first(inferred.assertions, { isInferenceConfirmed: true }) };
    expect(revisionDifference(inferred, confirmed).changes).toMatchObject([
      { what: "How sure that is in Fox News", was: "inferred", now: "inferred, and confirmed" },
    ]);
  });

  test("Its words are told as a text, another capture with whether they still stand there", () => {
    const passage = JUDGED.assertions[0]?.passage ?? { start: 0, end: 0, exact: "", captureSha256: "" };
    expect(
      changes({ assertions: first(JUDGED.assertions, { passage: { ...passage, exact: "other words" } }) }),
    ).toEqual([{ kind: "TEXT", what: "The passage in Fox News", was: "words 1", now: "other words" }]);
    const recaptured = { ...passage, captureSha256: "cd".repeat(32) };
    expect(assertion({ passage: recaptured })).toEqual([
      "Fox News changed its text: another capture → the words stand there all the same",
    ]);
    expect(assertion({ passage: recaptured, placement: "ORPHANED" })).toEqual([
      "Fox News changed its text: another capture → the words have lost their place",
    ]);
  });

  test("One that is new, and one that was taken out, are told with their words", () => {
    const [one, other] = JUDGED.assertions;
    if (!one || !other) throw new Error("no assertions");
    expect(told({ assertions: [other] })).toEqual(["Fox News: passage taken out: asserts: “words 1” → –"]);
    const more = { ...other, id: "more", outletName: "NBC" };
    expect(told({ assertions: [one, other, more] })).toEqual(["NBC: new passage: – → denies: “words 2”"]);
  });
});

describe("what it rests on", () => {
  /** The only change, told of a thing by its name, with what is new in it. */
  function known(now: Partial<Judged>, name: string, words: string): void {
    const told = changes(now).filter(({ what }) => what === `What is known of ${name}`);
    expect(told).toHaveLength(1);
    expect(told[0]?.was).not.toContain(words);
    expect(told[0]?.now).toContain(words);
  }

  test.each<readonly [Partial<Judged["origins"][number]>, string]>([
    [{ kind: "PERSON" }, "person"],
    [{ side: "NONE" }, "of no side"],
    [{ side: "NOT_RECORDED" }, "side not recorded"],
    [{ side: ["Russia", "United States"] }, "Russia and United States"],
    [{ identified: "DESCRIBED" }, "unnamed"],
    [{ locator: "page 3" }, "page 3"],
    [{ name: "Ministry of Foreign Affairs" }, "Ministry of Foreign Affairs"],
  ])("An origin: what it is, whether it is named, whose side it is on, where it can be found: %o", (fields, words) => {
    known({ origins: first(JUDGED.origins, fields) }, "Russian foreign ministry", words);
  });

  test("Parties, owners, outlets, occasions and articles", () => {
    const { parties, owners, outlets, occasions, articles } = JUDGED;
    known({ parties: first(parties, { name: "Kremlin" }) }, "Russia", "Kremlin");
    known({ owners: first(owners, { partyId: "Russia" }) }, "a holding", "Russia");
    known({ outlets: first(outlets, { ownerId: null }) }, "CNN", "owner not recorded");
    known({ outlets: first(outlets, { kind: "WIRE" }) }, "CNN", "an agency");
    known({ occasions: first(occasions, { on: "2023-02-28" }) }, "Monday briefing", "2023-02-28");
    known({ articles: first(articles, { publishedOn: "2023-03-09" }) }, "Fox News’s article", "2023-03-09");
    known(
      { articles: first(articles, { byline: ["Jane Doe", "John Roe"] }) },
      "Fox News’s article",
      "Jane Doe and John Roe",
    );
    known({ articles: first(articles, { wireCreditId: "CNN" }) }, "Fox News’s article", "credited to CNN");
  });

  test("What was withdrawn, and what was restored", () => {
    expect(told({ withdrawn: ["visitors’ register"] })).toEqual(["Restored: an article → –"]);
    expect(told({ withdrawn: [...JUDGED.withdrawn, "CNN", "Maria Zakharova"] })).toEqual([
      "Withdrawn: – → CNN",
      "Withdrawn: – → Maria Zakharova",
    ]);
  });

  test("Links, in the words they are read in, and two people who are not yet known to be two", () => {
    const same = {
      kind: "SAME_AS",
      fromId: "Maria Zakharova",
      toId: "Russian foreign ministry",
      isConfirmed: false,
    } as const;
    expect(told({ links: [...JUDGED.links.slice(1), same] })).toEqual([
      "Link taken back: Maria Zakharova speaks for Russian foreign ministry → –",
      "New link: – → Maria Zakharova is the same as Russian foreign ministry",
    ]);
    const confirmed = JUDGED.links.map((link) => ({ ...link, isConfirmed: true }));
    expect(told({ links: confirmed })).toEqual([
      "Link taken back: Russian foreign ministry is another than visitors’ register, not confirmed → –",
      "New link: – → Russian foreign ministry is another than visitors’ register",
    ]);
  });
});

describe("conflicts, the rules' own word, and the verdict", () => {
  const [open, answered] = JUDGED.conflicts;
  if (!open || !answered) throw new Error("no conflicts");

  test("A conflict is new, gone, answered with its reason, or opened again", () => {
    expect(told({ conflicts: [answered] })).toEqual(["Conflict gone: “asked for it” against “did not ask” → –"]);
    expect(told({ conflicts: [open, answered, { ...open, id: "c9" }] })).toEqual([
      "New conflict: – → “asked for it” against “did not ask”",
    ]);
    expect(told({ conflicts: [{ ...open, answer: { kind: "IMMATERIAL", reason: "A slip." } }, answered] })).toEqual([
      "Conflict answered: open → immaterial: A slip.",
    ]);
    expect(told({ conflicts: [open, { ...answered, answer: null }] })).toEqual([
      "Conflict opened again: misread: One verb. → open",
    ]);
  });

  test("The level and the voices that the rules give now", () => {
    expect(standing({ count: 2 })).toEqual([
      expect.stringMatching(
        /^What the rules make of it: conflicted, one voice.* against it → conflicted, two voices.* against it$/u,
      ),
    ]);
    expect(standing({ isOneParty: false, isAllUnnamed: true, nominal: 1 })).toEqual([
      expect.stringMatching(/one party.* → .*1 with no source given.*all unnamed/u),
    ]);
    expect(told({ standing: { ...JUDGED.standing, level: "ECHOED", denyingVoices: 0 } })).toEqual([
      expect.stringMatching(/1 against it → one voice, or not established, one voice(?!.*against it)/u),
    ]);
  });

  test("The verdict in its words, and each of its texts", () => {
    expect(verdict({ label: "ATTRIBUTED" })).toEqual(["Verdict: Disputed → Attributed"]);
    expect(
      verdict({ rationale: "Both agree.", exception: "Heard.", tried: "Asked both.", publicNote: "Sorry." }),
    ).toEqual([
      "Why: Neither side shows it. → Both agree.",
      "Justification of the exception: – → Heard.",
      "What was tried: – → Asked both.",
      "What the public is told: – → Sorry.",
    ]);
    expect(told({ verdict: null })).toEqual(["Verdict: Disputed → –", "Why: Neither side shows it. → –"]);
  });
});

describe("whatever a person can change has words: nobody is refused without being told what changed", () => {
  test.each<readonly [string, Partial<Judged>]>([
    ["an alias of an origin", { origins: first(JUDGED.origins, { aliases: ["MID", "Foreign Affairs"] }) }],
    ["an alias of a party", { parties: first(JUDGED.parties, { aliases: [] }) }],
    ["an alias of an outlet", { outlets: first(JUDGED.outlets, { aliases: ["Cable News Network"] }) }],
    ["the outlet of an article", { articles: first(JUDGED.articles, { outletId: "Interfax" }) }],
    ["the kind of a conflict", { conflicts: first(JUDGED.conflicts, { type: "SCOPE" }) }],
    ["the words of a conflict", { conflicts: first(JUDGED.conflicts, { firstWords: "requested it" }) }],
  ])("%s", (_, now) => {
    expect(told(now)).not.toEqual([]);
  });

  test.each<readonly [string, Partial<Judged["standing"]["voices"]>]>([
    ["how many are named", { named: 0 }],
    ["how many are second-hand", { secondHand: 0 }],
    ["how many are established", { established: 0 }],
    ["whose they are", { parties: ["United States"] }],
  ])("of the voices, %s", (_, fields) => {
    expect(standing(fields)).not.toEqual([]);
  });
});

test("what stayed is counted over what is there now", () => {
  const assertions = first(JUDGED.assertions, { stance: "DENIES" });
  expect(revisionDifference(JUDGED, { ...JUDGED, assertions, verdict: null }).unchanged).toBe(
    "the wording and 1 of two passages",
  );
});

test("an origin that the claim did not rest on before is told by the passage that leads to it", () => {
  const [ministry] = JUDGED.origins;
  const origins = ministry ? [...JUDGED.origins, { ...ministry, id: "Paul Whelan", name: "Paul Whelan" }] : [];
  expect(told({ origins, assertions: first(JUDGED.assertions, { originId: "Paul Whelan" }) })).toEqual([
    "Who Fox News has it from: Russian foreign ministry → Paul Whelan",
  ]);
});
