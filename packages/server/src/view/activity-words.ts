import type { AuditAction } from "@second-source/domain/audit/audit-action";
import { LINK_KIND_WORDS } from "@second-source/domain/origin/origin";

type Details = Readonly<Record<string, unknown>>;

/** How the log reads: what was done, in words that follow a name, and what was typed with it. */
export function activityWords(action: AuditAction, details: Details): { what: string; said: string | null } {
  // A log that was tampered with may hold anything.
  const words: Words | undefined = WORDS[action];
  return { what: words?.what(details) ?? action, said: words?.said?.(details) ?? null };
}

interface Words {
  readonly what: (details: Details) => string;
  readonly said?: (details: Details) => string | null;
}

const text = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");
const quoted =
  (name: string) =>
  (details: Details): string | null =>
    details[name] ? text(details[name]) : null;
const claim = (details: Details): string => `claim ${text(details["claim"])}`;

const linked = (details: Details): string =>
  `${text(details["from"])} ${LINK_WORDS[text(details["kind"])] ?? "has it from"} ${text(details["to"])}`;
const LINK_WORDS: Readonly<Record<string, string>> = LINK_KIND_WORDS;

const REFUSED_STEP: Readonly<Record<string, string>> = {
  second: ", with the right password and a wrong code",
  passkey: ", with a passkey",
  "single sign-on": ", by single sign-on",
};

const WORDS: Readonly<Record<AuditAction, Words>> = {
  "desk.founded": { what: () => "created the desk" },
  "member.added": { what: (details) => `made ${text(details["name"])} ${text(details["role"]).toLowerCase()}` },
  "member.disabled": { what: (details) => `shut ${text(details["name"])} out of the desk`, said: quoted("reason") },
  "member.enabled": { what: (details) => `let ${text(details["name"])} in again` },
  "member.invited": {
    what: (details) => `invited ${text(details["name"])} as ${text(details["role"]).toLowerCase()}`,
    said: quoted("email"),
  },
  "member.link-withdrawn": { what: (details) => `withdrew the link for ${text(details["name"])}` },
  "member.let-in": {
    what: (details) =>
      `came to the desk as ${text(details["role"]).toLowerCase()}, by a link of ${text(details["by"]) || "the server"}`,
  },
  "member.reset": { what: (details) => `set the sign-in of ${text(details["name"])} anew, by a link` },
  "member.role-changed": {
    what: (details) =>
      `made ${text(details["name"])} ${text(details["to"]).toLowerCase()}, who was ${text(details["from"]).toLowerCase()}`,
  },
  "member.separated": {
    what: (details) => `recorded that ${text(details["name"])} and ${text(details["first"])} are two humans`,
  },
  "claim.accounts-joined": {
    what: (details) => `recorded that ${text(details["names"])} are one human, under ${claim(details)}`,
  },
  "member.password-set": { what: (details) => `set a new password for ${text(details["name"])}` },
  "member.joined-accounts": {
    what: (details) => `recorded that ${text(details["name"])} and ${text(details["first"])} are one human`,
  },
  "member.signed-in": {
    what: ({ address, step }) => `signed in from ${text(address)}${step === undefined ? "" : `, with a ${text(step)}`}`,
  },
  "member.second-step-asked": {
    what: ({ name, address, step }) =>
      `asked whoever ${step === undefined ? "typed the right password of" : "came by single sign-on as"} ${text(name)} for a code, from ${text(address)}`,
  },
  "member.second-step-set": { what: () => "set up a code app for when they sign in" },
  "member.second-step-removed": { what: () => "removed their code app" },
  "member.recovery-codes-made": { what: () => "made new recovery codes" },
  "member.passkey-added": { what: ({ passkey }) => `added a passkey, ${text(passkey)}` },
  "member.passkey-removed": { what: ({ passkey }) => `removed a passkey, ${text(passkey)}` },
  "member.password-changed": { what: () => "chose a new password" },
  "member.session-ended": {
    what: (details) =>
      `ended ${details["sessions"] === 1 ? "a session" : `${text(details["sessions"])} sessions`} of their own`,
  },
  "member.signed-out": { what: () => "signed out" },
  "member.sign-in-refused": {
    what: ({ name, address, step }) =>
      `refused somebody who tried to sign in as ${text(name)}, from ${text(address)}${REFUSED_STEP[text(step)] ?? ""}`,
  },
  "policy.asked": {
    what: () => "asked that the desk ask for less; it waits for a second person",
    said: quoted("reason"),
  },
  "policy.declined": { what: ({ askedBy }) => `left the policy as it is, not as ${text(askedBy)} had asked` },
  "policy.changed": {
    what: ({ stale, awaited, askedBy }) => {
      const by =
        askedBy === undefined ? "changed the desk’s policy" : `confirmed the policy that ${text(askedBy)} asked for`;
      return awaited === undefined
        ? `${by}; ${text(stale)} approvals went stale`
        : `${by}; ${text(awaited)} stories are judged by it, one after the other`;
    },
    said: quoted("reason"),
  },
  "desk.robots": {
    what: (details) =>
      details["respects"]
        ? "decided that what robots.txt keeps out is not fetched"
        : "decided that pages are fetched whatever robots.txt says",
  },
  "outlet.changed": { what: (details) => `changed what is known of ${text(details["was"])}` },
  "owner.changed": { what: (details) => `changed what is known of the owner ${text(details["was"])}` },
  "party.changed": { what: (details) => `changed the names of the party ${text(details["was"])}` },
  "claim.owner-changed": { what: (details) => `changed an owner under ${claim(details)}` },
  "claim.party-changed": { what: (details) => `changed a party under ${claim(details)}` },
  "carried.story": {
    what: () => "carried the desk over to the second edition of the rules of evidence",
    said: quoted("counts"),
  },
  "carried.folded": {
    what: (details) =>
      `merged ${text(details["noun"])} “${text(details["name"])}” into “${text(details["into"])}”: one name`,
  },
  "carried.relay": {
    what: (details) => `made “${text(details["name"])}”, recorded as an origin, an agency that names no one`,
  },
  "carried.described": { what: (details) => `recorded “${text(details["name"])}” as unnamed, by its words` },
  "carried.stale": {
    what: (details) => `opened ${claim(details)} again: it was judged by the first edition of the rules`,
  },
  "carried.vouched": { what: () => "wrote down what the desk held, for the log to vouch for" },
  "passage.settled": {
    what: (details) =>
      details["isIt"] === false
        ? `said that changed words of ${claim(details)} are not the ones`
        : `confirmed changed words of ${claim(details)}`,
  },
  "passage.reattached": { what: (details) => `attached a passage of ${claim(details)} anew`, said: quoted("words") },
  "claim.outlet-changed": { what: (details) => `changed an outlet under ${claim(details)}` },
  "watch.started": { what: () => "began to follow an address", said: quoted("url") },
  "watch.item-taken": { what: () => "fetched what a feed offered", said: quoted("url") },
  "watch.item-put-aside": { what: () => "put aside what a feed offered", said: quoted("url") },
  "article.addressed": {
    what: (details) => `gave the article of ${text(details["outlet"])} its address`,
    said: quoted("url"),
  },
  "watch.stopped": { what: () => "stopped following an address", said: quoted("url") },
  "story.created": { what: () => "opened the story", said: quoted("title") },
  "article.imported": { what: (details) => `imported ${text(details["outlet"])}`, said: quoted("headline") },
  "article.recaptured": {
    what: (details) =>
      `took a new capture of ${text(details["outlet"])}; ${text(details["lost"])} passages lost their place`,
  },
  "claim.texts-compared": { what: (details) => `imported a text that others share, under ${claim(details)}` },
  "claim.recaptured": { what: (details) => `replaced an article under ${claim(details)}` },
  "sentence.marked": {
    what: (details) =>
      details["kind"]
        ? `marked a sentence as ${text(details["kind"]).toLowerCase().replace("_", " ")}`
        : "opened a sentence again",
  },
  "claim.created": { what: (details) => `wrote ${claim(details)}`, said: quoted("wording") },
  "claim.edited": { what: (details) => `changed ${claim(details)}`, said: quoted("wording") },
  "claim.merged": {
    what: (details) => `merged claim ${text(details["from"])} into ${claim(details)}`,
    said: quoted("wording"),
  },
  "claim.withdrawn": { what: (details) => `withdrew ${claim(details)}`, said: quoted("reason") },
  "claim.assigned": {
    what: (details) =>
      details["to"] ? `gave ${claim(details)} to ${text(details["to"])}` : `left ${claim(details)} to anybody`,
  },
  "claim.policy-changed": {
    what: (details) => `changed what the desk asks of ${claim(details)}`,
    said: quoted("reason"),
  },
  "assertion.recorded": {
    what: (details) => `recorded what ${text(details["outlet"])} says on ${claim(details)}`,
    said: quoted("exact"),
  },
  "assertion.edited": { what: (details) => `changed what an outlet says on ${claim(details)}` },
  "assertion.removed": { what: (details) => `took a passage out of ${claim(details)}`, said: quoted("exact") },
  "assertion.inference-confirmed": { what: (details) => `confirmed who stands behind a passage of ${claim(details)}` },
  "conflict.recorded": {
    what: (details) => `recorded a conflict on ${claim(details)}`,
    said: (details) => `${text(details["firstWords"])} against ${text(details["secondWords"])}`,
  },
  "answer.given": {
    what: (details) => `answered ${text(details["what"])} on ${claim(details)}: ${text(details["kind"]).toLowerCase()}`,
    said: quoted("reason"),
  },
  "answer.reopened": {
    what: (details) => `opened ${text(details["what"])} on ${claim(details)} again`,
    said: quoted("reason"),
  },
  "conflict.resolved": { what: (details) => `resolved a conflict on ${claim(details)}`, said: quoted("reason") },
  "conflict.reopened": { what: (details) => `opened a conflict on ${claim(details)} again`, said: quoted("reason") },
  "origin.edited": { what: (details) => `changed what is known of ${text(details["was"])}` },
  "origin.merged": {
    what: (details) => `merged the origin ${text(details["from"])} into ${text(details["into"])}`,
    said: quoted("reason"),
  },
  "origin.unmerged": {
    what: (details) => `split the origin ${text(details["origin"])} off again`,
    said: quoted("reason"),
  },
  "origin.split": {
    what: (details) => `split ${text(details["into"])} off the origin ${text(details["origin"])}`,
    said: quoted("reason"),
  },
  "link.recorded": { what: (details) => `recorded that ${linked(details)}`, said: quoted("reason") },
  "link.proposed": { what: (details) => `proposed that ${linked(details)}`, said: quoted("reason") },
  "link.confirmed": { what: (details) => `confirmed that ${linked(details)}` },
  "claim.origins-linked": {
    what: (details) => `linked two origins under ${claim(details)}`,
    said: quoted("reason"),
  },
  "withdrawal.made": { what: (details) => `withdrew ${text(details["name"])}`, said: quoted("reason") },
  "withdrawal.asked-back": {
    what: (details) => `asked for ${text(details["name"])} to count again`,
    said: quoted("reason"),
  },
  "withdrawal.restored": { what: (details) => `restored ${text(details["name"])}`, said: quoted("reason") },
  "claim.thing-withdrawn": {
    what: (details) => `withdrew ${text(details["name"])} under ${claim(details)}`,
    said: quoted("reason"),
  },
  "claim.thing-restored": { what: (details) => `restored ${text(details["name"])} under ${claim(details)}` },
  "link.ended": {
    what: (details) => `ended the link from ${text(details["from"])} to ${text(details["to"])}`,
    said: quoted("reason"),
  },
  "verdict.proposed": {
    what: (details) => `proposed ${text(details["label"]).toLowerCase().replaceAll("_", " ")} on ${claim(details)}`,
    said: quoted("rationale"),
  },
  "verdict.approved": {
    what: (details) => `approved revision ${text(details["revision"])} of ${claim(details)}`,
    said: quoted("comment"),
  },
  "verdict.reaffirmed": { what: (details) => `approved ${claim(details)} again as it stands`, said: quoted("comment") },
  "verdict.returned": { what: (details) => `returned ${claim(details)}`, said: quoted("comment") },
  "thread.opened": {
    what: (details) => `asked ${details["blocking"] ? "a blocking question" : "a question"} on ${claim(details)}`,
    said: quoted("text"),
  },
  "thread.answered": { what: (details) => `answered on ${claim(details)}`, said: quoted("text") },
  "thread.settled": { what: (details) => `settled a question on ${claim(details)}` },
  "thread.reopened": { what: (details) => `opened a question on ${claim(details)} again` },
  "briefing.saved": { what: () => "wrote on the briefing", said: quoted("headline") },
  "briefing.exported": {
    what: (details) => `exported the briefing as ${text(details["format"]) === "pdf" ? "PDF" : "Markdown"}`,
  },
  "edition.read": { what: (details) => `read edition ${text(details["number"])} as it stood` },
  "edition.set": {
    what: (details) =>
      `set edition ${text(details["number"])} as ${details["format"] === "pdf" ? "a PDF" : "Markdown"}`,
  },
  "edition.frozen": { what: (details) => `froze edition ${text(details["number"])}` },
};
