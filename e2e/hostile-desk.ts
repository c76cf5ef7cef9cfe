import { atDesk } from "@second-source/server/desk/at-desk";
import { actAs } from "@second-source/server/usecase/act-as";
import { addPerson } from "@second-source/server/usecase/add-person";
import { createStory } from "@second-source/server/usecase/create-story";
import { openThread } from "@second-source/server/usecase/discuss-claim";
import { importArticle } from "@second-source/server/usecase/import-article";
import { proposeVerdict } from "@second-source/server/usecase/propose-verdict";
import { recordAssertion } from "@second-source/server/usecase/record-assertion";
import { saveBriefing } from "@second-source/server/usecase/save-briefing";
import { claimView } from "@second-source/server/view/claim-view";
import type { TestDesk } from "./fixtures.ts";

/** What runs where a text is taken for markup, for an attribute, or for a script; each tells of itself by `fired`. */
export const PAYLOADS = [
  `<img src=nowhere onerror=fired(1)>`,
  `"><svg onload=fired(2)>`,
  `'onmouseover='fired(3)'x='`,
  `</script><script>fired(4)</script>`,
  `</style></title></textarea><details open ontoggle=fired(5)>`,
  `{{constructor.constructor("fired(6)")()}}\${fired(6)}`,
  `[a](javascript:fired(7)) javascript:fired(7)`,
  `<iframe srcdoc="<script>parent.fired(8)</script>">`,
] as const;

/** A story in which everything that people write is a payload, in every field that takes a text. */
export async function fillWithPayloads(desk: TestDesk, nth: number): Promise<{ story: string }> {
  const text = PAYLOADS[nth % PAYLOADS.length] ?? "";
  const named = { email: `hostile@${desk.slug}.test`, name: text, role: "EDITOR", password: desk.password } as const;
  await addPerson(desk.database, desk.deskId, named);
  const actor = await actAs(desk.database, desk.slug, named.email);
  const call = () => ({ database: desk.database, actor, now: new Date() });
  const { slug: story } = await createStory(call(), { title: text });
  const words = `The board said on Thursday that ${text} was all that there is to say about it, and nothing else was said.`;
  let claim = "";
  for (const outlet of [`One ${text}`, `Two ${text}`]) {
    const { captureId } = await importArticle(call(), {
      story,
      outlet,
      material: { how: "PASTE", text: words },
      keptLines: [0],
      headline: text,
      byline: text,
      url: null,
      publishedOn: null,
      dateUnknown: true,
      wireCredit: text,
      evenIfKnown: true,
      digest: false,
    });
    const fields = {
      kind: "EVENT",
      question: text,
      topic: text.slice(0, 80),
      highRisk: true,
      contested: true,
    } as const;
    const recorded = await recordAssertion(call(), {
      place: { captureId, start: 0, end: words.length },
      target: claim ? { claim, wording: text } : { newClaim: { wording: text, opinion: false, ...fields } },
      fields: {
        stance: "ASSERTS",
        mode: "INDIRECT",
        speaker: text,
        relays: [text],
        occasion: { name: text, on: null },
        terms: "UNSTATED",
        certainty: "STATED",
        newValue: null,
        origin: {
          choice: "NEW",
          fields: {
            kind: "RECORD",
            name: `${outlet} source`,
            aliases: [text],
            identified: "NAMED",
            side: "PARTIES",
            parties: [text],
            locator: text,
          },
        },
      },
    });
    claim = recorded.claimId;
    await openThread(call(), { claim, assertion: recorded.assertionId, blocking: false, text, mentions: [] });
  }
  const sentences = [{ text, claimIds: [claim], ownWords: [text] }];
  await saveBriefing(call(), { story, version: 1, headline: text, sentences });
  const proposal = { label: "UNVERIFIED", rationale: text, exception: null, tried: text, publicNote: null } as const;
  const { revision } = await atDesk(call(), (work) => claimView(work, claim));
  await proposeVerdict(call(), { claim, revision, ...proposal });
  return { story };
}
