import { applicationUrl } from "@second-source/database/application-role";
import { withConnection } from "@second-source/database/connection";
import { beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, testDesk, type TestDesk } from "../testing/test-desk.ts";
import { twoOutletStory, type TwoOutletStory } from "../testing/two-outlet-story.ts";
import { atDesk } from "../desk/at-desk.ts";
import { editClaim } from "../usecase/edit-claim.ts";
import { recordAssertion } from "../usecase/record-assertion.ts";
import { claimView } from "../view/claim-view.ts";
import { deskView } from "../view/desk-view.ts";
import { matrixView } from "../view/matrix-view.ts";
import { CLAIM_FIELDS, SAID_BY_THE_BOARD } from "../testing/two-outlet-story.ts";

describe("the walls between desks", () => {
  let one: TestDesk;
  let other: TestDesk;
  let secret: TwoOutletStory;
  beforeAll(async () => {
    const at = await freshDatabase();
    one = await testDesk(at, "one");
    other = await testDesk(at, "other");
    secret = await twoOutletStory(one, { wording: "canary of desk one" });
  });

  test("every table with a desk has row-level security that its owner cannot pass either", async () => {
    await withConnection(one.ownerUrl, async (client) => {
      const { rows } = await client.query<{ relname: string; relrowsecurity: boolean; relforcerowsecurity: boolean }>(
        `select c.relname, c.relrowsecurity, c.relforcerowsecurity from pg_class c join pg_attribute a on a.attrelid = c.oid
         where a.attname = 'desk_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'sign_in_session'`,
      );
      expect(rows.length).toBeGreaterThanOrEqual(19);
      expect(rows.filter((row) => !row.relrowsecurity || !row.relforcerowsecurity)).toEqual([]);
    });
  });

  test("the application’s login owns nothing and cannot bypass it", async () => {
    await withConnection(applicationUrl(one.ownerUrl), async (client) => {
      const { rows } = await client.query(
        "select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r where rolname = current_user",
      );
      expect(rows).toEqual([
        { rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false, owned: 0 },
      ]);
      expect((await client.query("select * from claim")).rows).toEqual([]);
      await client.query("select set_config('app.desk_id', $1, false)", [other.deskId]);
      expect((await client.query("select * from claim")).rows).toEqual([]);
      const foreign = client.query("insert into outlet (desk_id, id, name) values ($1, gen_random_uuid(), 'x')", [
        one.deskId,
      ]);
      await expect(foreign).rejects.toThrow("row-level security");
    });
  });

  test("no index of a walled table is searched by what may not be compared before the wall", async () => {
    await withConnection(one.ownerUrl, async (client) => {
      const { rows } = await client.query(
        `select index.indexrelid::regclass::text as index, kind.opcintype::regtype::text as type
          from pg_index index join pg_class walled on walled.oid = index.indrelid and walled.relrowsecurity
          cross join unnest(index.indclass) key join pg_opclass kind on kind.oid = key
          join pg_amop found on found.amopfamily = kind.opcfamily and found.amopstrategy = 3
            and found.amoplefttype = kind.opcintype and found.amoprighttype = kind.opcintype
          join pg_operator equals on equals.oid = found.amopopr
          join pg_proc compares on compares.oid = equals.oprcode and not compares.proleakproof`,
      );
      expect(rows).toEqual([]);
    });
  });

  test("another desk’s people find nothing of it, by no id and in no list", async () => {
    const outsider = other.as("admin");
    expect(JSON.stringify(await atDesk(outsider, deskView))).not.toContain("canary");
    await expect(atDesk(outsider, (work) => claimView(work, secret.claim))).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(atDesk(outsider, (work) => matrixView(work, secret.story))).rejects.toMatchObject({
      code: "not-found",
    });
    const edit = editClaim(outsider, { claim: secret.claim, revision: 3, fields: CLAIM_FIELDS });
    await expect(edit).rejects.toMatchObject({ code: "not-found" });
    const own = await twoOutletStory(other);
    const mixed = recordAssertion(outsider, {
      place: { captureId: own.captures[0] ?? "", start: 0, end: 20 },
      target: { claim: secret.claim, wording: CLAIM_FIELDS.wording },
      fields: SAID_BY_THE_BOARD,
    });
    await expect(mixed).rejects.toMatchObject({ code: "not-found" });
  });
});
