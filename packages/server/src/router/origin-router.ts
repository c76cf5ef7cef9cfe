import * as contract from "../contract/origin-contract.ts";
import { storyInput } from "../contract/story-contract.ts";
import { editing, reading, router } from "../trpc.ts";
import { atDesk } from "../desk/at-desk.ts";
import { editOrigin } from "../usecase/edit-origin.ts";
import { splitOrigin } from "../usecase/split-origin.ts";
import { confirmLink, endLink, linkOrigins } from "../usecase/link-origins.ts";
import { originsView } from "../view/origins-view.ts";

export const originRouter = router({
  view: reading.input(storyInput).query(({ ctx, input }) => atDesk(ctx, (desk) => originsView(desk, input.story))),
  edit: editing.input(contract.editOriginInput).mutation(({ ctx, input }) => editOrigin(ctx, input)),
  split: editing.input(contract.splitOriginInput).mutation(({ ctx, input }) => splitOrigin(ctx, input)),
  link: editing.input(contract.linkOriginsInput).mutation(({ ctx, input }) => linkOrigins(ctx, input)),
  confirmLink: editing.input(contract.confirmLinkInput).mutation(({ ctx, input }) => confirmLink(ctx, input)),
  endLink: editing.input(contract.endLinkInput).mutation(({ ctx, input }) => endLink(ctx, input)),
});
