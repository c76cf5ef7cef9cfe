import type { Actor } from "../actor.ts";
import { atDesk, type DeskCall } from "../desk/at-desk.ts";
import { freezeEdition } from "../usecase/freeze-edition.ts";
import { readEdition } from "../usecase/read-edition.ts";
import { briefingView } from "../view/briefing-view.ts";

type Call = DeskCall & { readonly actor: Actor };

/** The hash of the next edition as it stands on the screen of whoever looks. */
export async function shownDocument(call: Call, story: string): Promise<string> {
  return (await atDesk(call, (work) => briefingView(work, story))).edition.documentSha256;
}

/** One person reads the next edition as it stands, another publishes it. */
export async function publishEdition(
  story: string,
  { reader, publisher }: { reader: Call; publisher: Call },
): Promise<{ number: number; sha256: string }> {
  const documentSha256 = await shownDocument(reader, story);
  await readEdition(reader, { story, documentSha256 });
  return freezeEdition(publisher, { story, documentSha256 });
}
