import { describe, expect, test } from "vitest";
import { story, type Story } from "../testing/evidence-fixtures.ts";
import { evidenceSentence, evidenceWords, flagWords } from "./evidence-words.ts";

const words = (told: Story): string => {
  const { title, detail } = evidenceWords(told.weigh().evidence);
  return `${title}: ${detail}`;
};
const sentence = (told: Story): string => evidenceSentence(told.weigh().evidence);
const flags = (told: Story): string[] => flagWords(told.weigh().evidence.asserting);

const MINISTRY = (told: Story): string => told.office("Russian foreign ministry", ["Russia"]);
const OFFICIAL = (told: Story): string => told.unnamed("senior U.S. official", ["United States"]);

/** A story in which each of these outlets narrates, with nobody named. */
function narrated(...outlets: string[]): Story {
  const told = story();
  for (const outlet of outlets) told.narrates(outlet);
  return told;
}

/** Fox News has it from the ministry, and CNN too. */
function echoed(): Story {
  const told = story();
  for (const outlet of ["Fox News", "CNN"]) told.says(outlet, MINISTRY(told));
  return told;
}

/** The ministry in Fox News, an unnamed American in NBC. */
function twoVoices(): Story {
  const told = story();
  told.says("Fox News", MINISTRY(told));
  told.says("NBC", OFFICIAL(told));
  return told;
}

describe("every level has its words", () => {
  test("Nobody says anything", () => {
    expect(words(story())).toBe("No evidence: nobody so far");
    expect(sentence(story())).toBe("No outlet says so yet.");
  });

  test("It is carried, and nobody stands behind it", () => {
    const told = story();
    told.nameless("Fox News");
    expect(words(told)).toBe("Unattributed: 1 outlet, nobody behind it");
    expect(sentence(told)).toBe("One outlet, nobody behind it.");
  });

  test("One voice, in one outlet and in two", () => {
    const told = story();
    told.says("Fox News", MINISTRY(told));
    expect(words(told)).toBe("One voice: 1 outlet");
    expect(words(echoed())).toBe("One voice: 2 outlets");
    expect(sentence(echoed())).toBe("Two outlets, one voice.");
  });

  test("One voice beside an outlet that names nobody is not established", () => {
    const told = echoed();
    told.nameless("ABC");
    expect(words(told)).toBe("Not established: 3 outlets");
    expect(sentence(told)).toBe("Three outlets, one voice. One outlet not established.");
  });

  test("Independent voices are counted with their outlets", () => {
    expect(words(twoVoices())).toBe("Independent 2: 2 outlets");
    expect(sentence(twoVoices())).toBe("Two outlets, two voices.");
  });

  test("A conflict says how many voices stand against how many", () => {
    const told = echoed();
    told.says("NBC", OFFICIAL(told), { stance: "DENIES" });
    expect(words(told)).toBe("Conflicted: 1 v. 1");
    expect(sentence(told)).toBe("Two outlets, one voice. Against one outlet, one voice.");
    told.nameless("ABC");
    expect(words(told)).toBe("Conflicted: 1 v. 1, not all established");
  });

  test("A lone denial is not passed off as an assertion", () => {
    const told = story();
    told.says("Fox News", MINISTRY(told), { stance: "DENIES" });
    expect(words(told)).toBe("Conflicted: 1 voice against it");
    expect(sentence(told)).toBe("No outlet says so; one outlet carries that it is not so.");
  });

  test("A denial that was answered leaves no conflict and is not forgotten", () => {
    const told = story();
    told.says("Fox News", MINISTRY(told), { stance: "DENIES", answer: "MISREAD" });
    expect(words(told)).toBe("No evidence: 1 outlet against it, answered");
  });

  test("A dispute that is reported and words that clash are told apart", () => {
    const disputed = story();
    disputed.narrates("Fox News", { stance: "REPORTS_DISPUTE" });
    expect(words(disputed)).toBe("Conflicted: a dispute is reported");
    const clashing = twoVoices();
    const [first, second] = clashing.assertions;
    if (first && second) clashing.conflict(first, second);
    expect(words(clashing)).toBe("Conflicted: words that clash");
  });
});

describe("a figure never stands without what keeps it from weighing more", () => {
  test("Outlets in their own voice give no source", () => {
    expect(words(narrated("Fox News"))).toBe("One voice: 1 outlet, no source given");
    expect(words(narrated("Fox News", "CNN"))).toBe("Independent 2: 2 outlets, no source given");
    expect(sentence(narrated("Fox News", "CNN"))).toBe("Two outlets, two voices. No source given.");
  });

  test("Some of the voices give no source", () => {
    const told = narrated("Fox News", "CNN");
    told.says("NBC", MINISTRY(told));
    expect(words(told)).toBe("Independent 3: 3 outlets, 2 with no source given");
  });

  test("One party's word is said to be one party's, before anything else", () => {
    const told = story();
    told.says("Fox News", MINISTRY(told), { relays: ["Interfax"] });
    told.says("NBC", told.office("FSB", ["Russia"]), { relays: ["Tass"] });
    expect(flags(told)).toEqual(["one party", "all second-hand"]);
    expect(sentence(told)).toBe("Two outlets, two voices. One party. All second-hand.");
  });

  test("One voice of one party needs no such word", () => {
    expect(flags(echoed())).toEqual([]);
  });

  test("Voices of whom none is named", () => {
    const told = story();
    told.says("Fox News", OFFICIAL(told));
    expect(words(told)).toBe("One voice: 1 outlet, unnamed");
    told.says("NBC", told.unnamed("Russian diplomat", ["Russia"]));
    expect(words(told)).toBe("Independent 2: 2 outlets, all unnamed");
  });

  test("Nobody has no flag", () => {
    expect(flags(story())).toEqual([]);
  });
});

describe("who does something else with it", () => {
  test("An outlet that qualifies is mentioned, and one that declines where none qualifies", () => {
    const told = echoed();
    told.says("NBC", OFFICIAL(told), { stance: "DECLINES" });
    expect(words(told)).toBe("One voice: 2 outlets, 1 declines");
    told.says("ABC", OFFICIAL(told), { stance: "QUALIFIES" });
    expect(words(told)).toBe("One voice: 2 outlets, 1 qualifies");
    told.says("Reuters", OFFICIAL(told), { stance: "QUALIFIES" });
    expect(words(told)).toBe("One voice: 2 outlets, 2 qualify");
  });

  test("They stand alone where nobody asserts anything", () => {
    const told = story();
    told.says("NBC", OFFICIAL(told), { stance: "DECLINES" });
    expect(words(told)).toBe("No evidence: 1 declines");
    expect(sentence(told)).toBe("No outlet says so yet.");
  });
});

describe("a later word", () => {
  const later = (newValue: string | null): Story => {
    const told = story();
    told.says("Fox News", MINISTRY(told), { occasionId: told.occasion("morning", "2025-07-10") });
    told.says("CNN", MINISTRY(told), {
      stance: "DENIES",
      newValue,
      occasionId: told.occasion("evening", "2025-07-11"),
    });
    return told;
  };

  test("Who said it gave another value, or took it back", () => {
    expect(sentence(later("20"))).toBe("One outlet, one voice. Who said it has given another value since.");
    expect(sentence(later(null))).toBe("One outlet, one voice. Who said it took it back.");
  });

  test("It is no conflict", () => {
    expect(words(later("20"))).toBe("One voice: 1 outlet");
  });
});
