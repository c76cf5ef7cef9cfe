import type { Database } from "@second-source/server/database";
import { createClaim } from "@second-source/server/usecase/create-claim";
import { createStory } from "@second-source/server/usecase/create-story";
import { importArticle } from "@second-source/server/usecase/import-article";
import { actAs } from "@second-source/server/usecase/act-as";
import { openDesk } from "@second-source/server/usecase/open-desk";
import { recordAssertion } from "@second-source/server/usecase/record-assertion";
import type { DeskCall } from "@second-source/server/desk/at-desk";

const ARTICLES = 20;
const CLAIMS = 100;
/** Each claim stands in this many of the articles. */
const CARRIED_BY = 6;

export interface LargeStory {
  readonly story: string;
  readonly email: string;
  readonly password: string;
}

/** A story of 20 articles and 100 claims, 600 assertions, made through the same use-cases as any other. */
export async function makeLargeStory(database: Database): Promise<LargeStory> {
  const [email, password] = ["bench@desk.test", "a password for the bench"];
  await openDesk(database, { slug: "bench", name: "Bench desk" }, [
    { email, name: "Bench Editor", role: "EDITOR", password },
  ]);
  const call: DeskCall = { database, actor: await actAs(database, "bench", email), now: new Date() };
  const { slug } = await createStory(call, { title: "A story of twenty articles" });
  const captures: { captureId: string; text: string }[] = [];
  for (let article = 0; article < ARTICLES; article++) captures.push(await addArticle(call, slug, article));
  for (let claim = 0; claim < CLAIMS; claim++) await addClaim(call, slug, claim, captures);
  return { story: slug, email, password };
}

async function addArticle(
  call: DeskCall,
  story: string,
  article: number,
): Promise<{ captureId: string; text: string }> {
  const paragraphs = Array.from(
    { length: CLAIMS },
    (_, claim) =>
      `Outlet ${article} writes that finding number ${claim} was announced on Thursday by the office that is responsible for it.`,
  );
  const { captureId } = await importArticle(call, {
    story,
    material: { how: "PASTE", text: paragraphs.join("\n") },
    keptLines: paragraphs.map((_, index) => index),
    outlet: `Outlet ${article}`,
    headline: `What happened, as outlet ${article} has it`,
    byline: null,
    url: null,
    publishedOn: "2026-03-05",
    dateUnknown: false,
    wireCredit: null,
    evenIfKnown: false,
    digest: false,
  });
  return { captureId, text: paragraphs.join("\n\n") };
}

async function addClaim(
  call: DeskCall,
  story: string,
  number: number,
  captures: readonly { captureId: string; text: string }[],
): Promise<void> {
  const fields = {
    wording: `Finding number ${number} was announced on Thursday`,
    kind: "EVENT",
    question: null,
    topic: `Topic ${number % 8}`,
    highRisk: false,
    contested: false,
    opinion: false,
  } as const;
  const { id } = await createClaim(call, { story, fields });
  for (let carried = 0; carried < CARRIED_BY; carried++) {
    const capture = captures[(number + carried * 3) % captures.length];
    const words = `finding number ${number} was announced`;
    const start = capture?.text.indexOf(words) ?? -1;
    if (!capture || start === -1) throw new Error(`no place for claim ${number}`);
    await recordAssertion(call, {
      place: { captureId: capture.captureId, start, end: start + words.length },
      target: { claim: id, wording: fields.wording },
      fields: {
        stance: "ASSERTS",
        mode: "INDIRECT",
        speaker: null,
        occasion: null,
        newValue: null,
        relays: carried % 2 === 0 ? [] : ["Newswire"],
        terms: "UNSTATED",
        certainty: "STATED",
        origin: {
          choice: "NEW",
          fields: {
            kind: "OFFICE",
            name: `Office ${(number + carried) % 9}`,
            aliases: [],
            identified: "NAMED",
            side: "NOT_RECORDED",
            parties: [],
            locator: null,
          },
        },
      },
    });
  }
}
