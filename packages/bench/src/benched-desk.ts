import type { DeskToFill } from "@second-source/server/testing/large-desk";
import type { recordAssertion } from "@second-source/server/usecase/record-assertion";
import type { DeskCall } from "@second-source/server/desk/at-desk";

/** The story of the table: articles, claims and captures of a newsroom's largest. */
export const LARGE = { articles: 50, claims: 500, carriedBy: 10, capturesEach: 40 };

export const saidBy = (originId: string): Parameters<typeof recordAssertion>[1]["fields"] => ({
  stance: "ASSERTS",
  mode: "INDIRECT",
  speaker: null,
  relays: [],
  occasion: null,
  terms: "UNSTATED",
  certainty: "STATED",
  newValue: null,
  origin: { choice: "KNOWN", originId },
});

/** What is benched: a desk and the people who press there. */
export interface BenchedDesk {
  readonly ownerUrl: string;
  readonly deskId: string;
  readonly editor: DeskCall;
  readonly reviewer: DeskCall;
  readonly admin: DeskCall;
}

export const toFill = ({ ownerUrl, deskId, editor, admin }: BenchedDesk): DeskToFill => ({
  ownerUrl,
  deskId,
  people: { editor: editor.actor, "second-editor": admin.actor },
});
