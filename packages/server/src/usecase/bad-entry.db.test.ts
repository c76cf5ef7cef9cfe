import { beforeAll, describe, expect, test } from "vitest";
import { namedOrigin } from "../testing/named-origin.ts";
import { freshDatabase, testDesk, type TestDesk } from "../testing/test-desk.ts";
import { SAID_BY_THE_BOARD, twoOutletStory } from "../testing/two-outlet-story.ts";
import { deskActivity } from "../view/activity-view.ts";
import { outletsView, type OutletsView } from "../view/outlets-view.ts";
import { atDesk } from "../desk/at-desk.ts";
import { imported, pasted } from "../testing/imported.ts";
import { changeOutlet } from "./change-outlet.ts";
import { changeParty } from "./change-party.ts";
import { editOrigin } from "./edit-origin.ts";
import { recordAssertion } from "./record-assertion.ts";
import { shownFields, shownTarget } from "../testing/shown.ts";

describe("bad entry has its sentence, and nothing is half-stored", () => {
  let desk: TestDesk;
  beforeAll(async () => {
    desk = await testDesk(await freshDatabase(), "bad-entry");
  });
  const known = (): Promise<OutletsView> => atDesk(desk.as("viewer"), outletsView);

  test("an occasion after its publication", async () => {
    const story = await twoOutletStory(desk);
    const text = "The board met the envoy on the pier on Thursday, its spokeswoman said after the vote there.";
    const { captureId } = await imported(
      desk.as("editor"),
      pasted(story.story, "Herald", text, { publishedOn: "2026-03-05", dateUnknown: false }),
    );
    const before = await story.look();
    const record = async (on: string): Promise<unknown> =>
      recordAssertion(desk.as("editor"), {
        place: { captureId, start: 0, end: 13 },
        target: await shownTarget(desk.as("editor"), story.claim),
        fields: { ...SAID_BY_THE_BOARD, occasion: { name: "evening briefing", on } },
      });
    await expect(record("2026-03-06")).rejects.toThrow("One of the two days is wrong");
    const after = await story.look();
    expect([after.revisionHash, after.assertions.length]).toEqual([before.revisionHash, 2]);
    await record("2026-03-05");
    expect((await story.look()).assertions.map((each) => each.occasion?.on)).toContain("2026-03-05");
  });

  test("an alias that another outlet has is asked about, never guessed", async () => {
    await twoOutletStory(desk);
    const { outlets } = await known();
    const [gazette, courier] = ["Gazette", "Courier"].map((name) => outlets.find((each) => each.name === name));
    if (!gazette || !courier) throw new Error("both outlets are known");
    const { id: outlet, name, kind, owner } = courier;
    const [aliases, domains] = [[...courier.aliases], [...courier.domains]];
    const was = { name, aliases, kind, owner, domains };
    await expect(
      changeOutlet(desk.as("editor"), { outlet, was, ...was, aliases: ["The Daily", "the GAZETTE"] }),
    ).rejects.toThrow("Gazette");
    expect((await known()).outlets.find((each) => each.id === outlet)?.aliases).toEqual([]);
  });

  test("a party renamed to what another is called, also by an alias", async () => {
    const story = await twoOutletStory(desk);
    const { origins } = await story.look();
    const board = origins.find((origin) => origin.name === "Harbour board");
    await editOrigin(desk.as("editor"), {
      ...(await shownFields(desk.as("editor"), board?.id ?? "")),
      fields: namedOrigin("Harbour board", { kind: "OFFICE", party: "The city" }),
    });
    const party = async (name: string): Promise<OutletsView["parties"][number]> => {
      const found = (await known()).parties.find((each) => each.name === name);
      if (!found) throw new Error(`no party is called ${name}`);
      return found;
    };
    const [port, city] = [await party("The port"), await party("The city")];
    const wasPort = { name: port.name, aliases: [...port.aliases] };
    await changeParty(desk.as("editor"), {
      party: port.id,
      was: wasPort,
      name: "The port",
      aliases: ["Port Authority"],
    });
    const wasCity = { name: city.name, aliases: [...city.aliases] };
    await expect(
      changeParty(desk.as("editor"), { party: city.id, was: wasCity, name: "port authority", aliases: [] }),
    ).rejects.toMatchObject({ code: "name.taken" });
    expect(await party("The city")).toMatchObject({ aliases: [] });
  });

  test("none of it stands in the log as if it had been done", async () => {
    const { entries } = await atDesk(desk.as("admin"), (work) =>
      deskActivity(work, { person: null, kind: null, from: null, to: null, before: null }),
    );
    const said = JSON.stringify(entries);
    expect(said).not.toContain("The Daily");
  });
});
