import { expect, test } from "vitest";
import { freshDatabase, testDesk } from "../testing/test-desk.ts";
import { refuseTooMany } from "./refuse-too-many.ts";

test("what one person does without a pause comes to an end, across processes, and nobody else notices", async () => {
  const desk = await testDesk(await freshDatabase(), "hasty");
  const [hasty, calm] = [desk.people.editor.personId, desk.people.reviewer.personId];
  const ends = await Promise.allSettled(
    Array.from({ length: 125 }, () => refuseTooMany(desk.database, "exports", hasty)),
  );
  const refused = ends.flatMap((end) => (end.status === "rejected" ? [end.reason as unknown] : []));
  expect(refused).toHaveLength(5);
  expect(refused[0]).toMatchObject({
    code: "limit.reached",
    message: /^These are more exports than .* in \d+ seconds/,
  });
  await refuseTooMany(desk.database, "exports", calm);
  await refuseTooMany(desk.database, "presses", hasty);
});
