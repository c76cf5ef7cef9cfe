import { DEFAULT_POLICY } from "@second-source/domain/desk/policy";
import { atDesk } from "../../desk/at-desk.ts";
import { imported, pasted } from "../../testing/imported.ts";
import { namedOrigin } from "../../testing/named-origin.ts";
import { shownClaim, shownFields, shownRecord, shownTarget } from "../../testing/shown.ts";
import { CLAIM_FIELDS, SAID_BY_THE_BOARD } from "../../testing/two-outlet-story.ts";
import { changeOutlet } from "../../usecase/change-outlet.ts";
import { changeParty } from "../../usecase/change-party.ts";
import { changePolicy } from "../../usecase/change-policy.ts";
import { editAssertion, removeAssertion } from "../../usecase/edit-assertion.ts";
import { editClaim } from "../../usecase/edit-claim.ts";
import { editOrigin } from "../../usecase/edit-origin.ts";
import { linkOrigins } from "../../usecase/link-origins.ts";
import { markSentence } from "../../usecase/mark-sentence.ts";
import { proposeVerdict } from "../../usecase/propose-verdict.ts";
import { recordAssertion } from "../../usecase/record-assertion.ts";
import { saveBriefing } from "../../usecase/save-briefing.ts";
import { startWatch } from "../../usecase/start-watch.ts";
import { withdrawClaim } from "../../usecase/withdraw-claim.ts";
import { withdrawThing } from "../../usecase/withdraw-thing.ts";
import { briefingView } from "../../view/briefing-view.ts";
import { outletsView } from "../../view/outlets-view.ts";
import { replaceArticle } from "./four-eyes-edits.ts";
import type { Call, Case } from "./four-eyes-desk.ts";

/** A story whose next edition somebody else has read. */
export interface ReadCase extends Case {
  readonly story: string;
}
type Way = (call: Call, read: ReadCase) => Promise<unknown>;
type Draft = Parameters<typeof saveBriefing>[1];

async function rewrite(call: Call, { story }: ReadCase, change: (draft: Draft) => Partial<Draft>): Promise<unknown> {
  const { draft } = await atDesk(call, (work) => briefingView(work, story));
  const sentences = draft.sentences.map(({ text, claimIds, ownWords }) => ({
    text,
    claimIds: [...claimIds],
    ownWords: [...ownWords],
  }));
  const shown: Draft = { story, version: draft.version, headline: draft.headline, sentences };
  return saveBriefing(call, { ...shown, ...change(shown) });
}

async function originOf({ look }: ReadCase): Promise<string> {
  return (await look()).origins[0]?.id ?? "";
}

const OUTLET = "Gazette";

async function changeOutletTo(call: Call, change: { name?: string; owner?: string; kind?: "WIRE" }): Promise<unknown> {
  const { outlets } = await atDesk(call, outletsView);
  const found = outlets.find(({ name }) => name === OUTLET);
  if (!found) throw new Error(`${OUTLET} is known`);
  const was = {
    name: found.name,
    aliases: [...found.aliases],
    kind: found.kind,
    owner: found.owner,
    domains: [...found.domains],
  };
  return changeOutlet(call, { outlet: found.id, was, ...was, ...change });
}

/** Every way in which one person alone changes what the next edition would say, or what its claims rest on. */
export const LONE_WAYS: Readonly<Record<string, Way>> = {
  "rewords a sentence": (call, read) =>
    rewrite(call, read, ({ sentences }) => ({
      sentences: sentences.map((each) => ({ ...each, text: "They never met, the board said." })),
    })),
  "adds a sentence": (call, read) =>
    rewrite(call, read, ({ sentences }) => ({
      sentences: [...sentences, { text: "The minister took bribes for years.", claimIds: [read.claim], ownWords: [] }],
    })),
  "takes the sentences out": (call, read) => rewrite(call, read, () => ({ sentences: [] })),
  "writes another headline": (call, read) => rewrite(call, read, () => ({ headline: "The minister admits it" })),
  "renames an outlet": (call) => changeOutletTo(call, { name: "Reuters" }),
  "gives an outlet another owner": (call) => changeOutletTo(call, { owner: "One Owner Ltd" }),
  "makes an outlet a wire": (call) => changeOutletTo(call, { kind: "WIRE" }),
  "gives an article an address": async (call, { story, look }) => {
    const article = (await look()).columns[0]?.articleId ?? "";
    const what = { kind: "ARTICLE", article, url: "https://evil.example/not-the-gazette" } as const;
    return startWatch(call, { story, what, everyMinutes: 60 });
  },
  "renames who said it": async (call, read) => {
    const fields = namedOrigin("The minister’s own office", { kind: "OFFICE", party: "The port" });
    return editOrigin(call, { ...(await shownFields(call, await originOf(read))), fields });
  },
  "gives who said it another side": async (call, read) => {
    const fields = namedOrigin("Harbour board", { kind: "OFFICE", party: "The town" });
    return editOrigin(call, { ...(await shownFields(call, await originOf(read))), fields });
  },
  "renames a party": async (call) => {
    const { parties } = await atDesk(call, outletsView);
    const found = parties.find(({ name }) => name === "The port");
    if (!found) throw new Error("the party is known");
    const was = { name: found.name, aliases: [...found.aliases] };
    return changeParty(call, { party: found.id, was, aliases: [], name: "The opposition" });
  },
  "records words of another origin": async (call, { captures, claim }) =>
    recordAssertion(call, {
      place: { captureId: captures[0] ?? "", start: 41, end: 70 },
      target: await shownTarget(call, claim),
      fields: { ...SAID_BY_THE_BOARD, origin: { choice: "NEW", fields: namedOrigin("A docker") } },
    }),
  "links who said it with an origin of their own": async (call, read) => {
    const { claimId } = await recordAssertion(call, {
      place: { captureId: read.captures[1] ?? "", start: 31, end: 60 },
      target: { newClaim: { ...CLAIM_FIELDS, wording: "The exchange was short" } },
      fields: { ...SAID_BY_THE_BOARD, origin: { choice: "NEW", fields: namedOrigin("The board’s spokeswoman") } },
    });
    const { origins } = await read.look();
    const [to, from] = [origins[0], origins.at(-1)];
    if (!to || !from || to.id === from.id) throw new Error(`two origins stand on ${claimId}`);
    const names = { from: from.name, to: to.name };
    return linkOrigins(call, { kind: "SAME_AS", from: from.id, to: to.id, names, reason: "One and the same." });
  },
  "takes a quotation for an indirect one": async (call, { assertions }) =>
    editAssertion(call, {
      ...(await shownRecord(call, assertions[0] ?? "")),
      fields: { ...SAID_BY_THE_BOARD, mode: "DIRECT" },
    }),
  "turns what an outlet says round": async (call, { assertions }) =>
    editAssertion(call, {
      ...(await shownRecord(call, assertions[0] ?? "")),
      fields: { ...SAID_BY_THE_BOARD, stance: "DENIES" },
    }),
  "takes a record out": async (call, { assertions }) =>
    removeAssertion(call, await shownRecord(call, assertions[1] ?? "")),
  "rewords the claim": async (call, { claim }) =>
    editClaim(call, {
      ...(await shownClaim(call, claim)),
      fields: { ...CLAIM_FIELDS, wording: "They signed at the port" },
    }),
  "proposes another verdict": async (call, { claim, look }) =>
    proposeVerdict(call, {
      claim,
      revision: (await look()).revision,
      label: "UNVERIFIED",
      rationale: "Nobody knows.",
      exception: null,
      tried: "Called the board.",
      publicNote: null,
    }),
  "withdraws the claim": async (call, { claim }) =>
    withdrawClaim(call, { ...(await shownClaim(call, claim)), reason: "It was misread." }),
  "pastes another version of an article": (call, read) => replaceArticle(call, read),
  "brings in an article that is silent on it": async (call, { story }) =>
    imported(call, pasted(story, "Herald", "The herring season opened on Monday, and the fleet went out before dawn.")),
  "brings in one and marks its only sentence": async (call, { story }) => {
    const text = "The harbour board says that the two never met at the port on Thursday.";
    const { captureId } = await imported(call, pasted(story, "Herald", text));
    const place = { captureId, start: 0, end: text.length };
    return markSentence(call, { place, kind: "NOT_CHECKABLE", was: null });
  },
  "takes an article back": async (call, { story, look }) => {
    const { columns } = await look();
    const column = columns[1];
    const what = { article: column?.articleId ?? "" };
    return withdrawThing(call, { story, what, name: column?.outletName ?? "", kind: "RETRACTED", reason: "It went." });
  },
  "has the desk ask for less": (call) =>
    changePolicy(call, {
      policy: { ...DEFAULT_POLICY, approvalsNeededHighRisk: 1 },
      was: DEFAULT_POLICY,
      reason: "We are few.",
      expected: [],
    }),
};
