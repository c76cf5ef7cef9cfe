-- The rules of evidence, second edition: parties, owners and occasions are things, relays are outlets, answers have a kind,
-- and what is withdrawn or read by a second person is recorded. What older rows say in free text is put aside in "leftover"
-- and placed at the next start (packages/server/src/usecase/carry-over.ts), with a line in the log for each.

-- The owner of the tables is held by row-level security as well: it is lifted for the rows that are changed here.
ALTER TABLE "desk" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "outlet" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "article" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "origin" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "origin_link" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "claim" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "verdict" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "assertion" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "conflict" NO FORCE ROW LEVEL SECURITY;

CREATE TYPE "identified" AS ENUM ('NAMED', 'DESCRIBED');
CREATE TYPE "origin_side" AS ENUM ('NOT_RECORDED', 'NONE', 'PARTIES');
CREATE TYPE "link_kind" AS ENUM ('DERIVES_FROM', 'SPEAKS_FOR', 'SAME_AS', 'DISTINCT');
CREATE TYPE "answer_kind" AS ENUM ('SUPERSEDED', 'IMMATERIAL', 'MISREAD', 'OUTWEIGHED');
CREATE TYPE "withdrawal_kind" AS ENUM ('RECANTED', 'RETRACTED', 'NOT_WHO_WE_THOUGHT');
CREATE TYPE "outlet_kind" AS ENUM ('NEWS', 'WIRE');
ALTER TYPE "stance" ADD VALUE 'DECLINES';
ALTER TYPE "verdict_label" ADD VALUE 'ATTRIBUTED';
ALTER TYPE "verdict_label" ADD VALUE 'SUPERSEDED';

CREATE TABLE "briefing_write" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "briefing_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "briefing_write_pkey" PRIMARY KEY ("desk_id","id")
);

CREATE TABLE "edition_reading" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "briefing_id" UUID NOT NULL,
    "document_sha256" TEXT NOT NULL,
    "read_by" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "edition_reading_pkey" PRIMARY KEY ("desk_id","id")
);

CREATE TABLE "relay" (
    "desk_id" UUID NOT NULL,
    "assertion_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "outlet_id" UUID NOT NULL,

    CONSTRAINT "relay_pkey" PRIMARY KEY ("desk_id","assertion_id","position")
);

CREATE TABLE "answer" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "assertion_id" UUID,
    "conflict_id" UUID,
    "kind" "answer_kind" NOT NULL,
    "reason" TEXT NOT NULL,
    "answered_by" UUID NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,
    "reopened_by" UUID,
    "reopened_at" TIMESTAMPTZ(3),
    "reopened_why" TEXT,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("desk_id","id")
);

CREATE TABLE "origin_name" (
    "desk_id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "folded" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "origin_id" UUID NOT NULL,

    CONSTRAINT "origin_name_pkey" PRIMARY KEY ("desk_id","story_id","folded")
);

CREATE TABLE "origin_party" (
    "desk_id" UUID NOT NULL,
    "origin_id" UUID NOT NULL,
    "party_id" UUID NOT NULL,

    CONSTRAINT "origin_party_pkey" PRIMARY KEY ("desk_id","origin_id","party_id")
);

CREATE TABLE "withdrawal" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "origin_id" UUID,
    "outlet_id" UUID,
    "article_id" UUID,
    "kind" "withdrawal_kind" NOT NULL,
    "reason" TEXT NOT NULL,
    "withdrawn_by" UUID NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_back_by" UUID,
    "asked_back_why" TEXT,
    "restored_by" UUID,
    "restored_at" TIMESTAMPTZ(3),

    CONSTRAINT "withdrawal_pkey" PRIMARY KEY ("desk_id","id")
);

CREATE TABLE "leftover" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "row_id" UUID NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "leftover_pkey" PRIMARY KEY ("desk_id","id")
);

CREATE TABLE "party" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "party_pkey" PRIMARY KEY ("desk_id","id")
);

CREATE TABLE "party_name" (
    "desk_id" UUID NOT NULL,
    "folded" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "party_id" UUID NOT NULL,

    CONSTRAINT "party_name_pkey" PRIMARY KEY ("desk_id","folded")
);

CREATE TABLE "owner" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "party_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "owner_pkey" PRIMARY KEY ("desk_id","id")
);

CREATE TABLE "owner_name" (
    "desk_id" UUID NOT NULL,
    "folded" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,

    CONSTRAINT "owner_name_pkey" PRIMARY KEY ("desk_id","folded")
);

CREATE TABLE "outlet_name" (
    "desk_id" UUID NOT NULL,
    "folded" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "outlet_id" UUID NOT NULL,

    CONSTRAINT "outlet_name_pkey" PRIMARY KEY ("desk_id","folded")
);

CREATE TABLE "occasion" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "day" DATE,

    CONSTRAINT "occasion_pkey" PRIMARY KEY ("desk_id","id")
);

-- What is put aside, as it stood.
INSERT INTO "leftover" (desk_id, id, kind, row_id, value)
  SELECT desk_id, gen_random_uuid(), 'OUTLET', id, jsonb_build_object('name', name, 'owner', owner) FROM "outlet";
INSERT INTO "leftover" (desk_id, id, kind, row_id, value)
  SELECT desk_id, gen_random_uuid(), 'ORIGIN', id,
    jsonb_build_object('storyId', story_id, 'kind', kind, 'name', name, 'party', party, 'occasion', occasion,
      'mergedInto', merged_into, 'arrival', arrival)
  FROM "origin";
INSERT INTO "leftover" (desk_id, id, kind, row_id, value)
  SELECT desk_id, gen_random_uuid(), 'ARTICLE', id, jsonb_build_object('wireCredit', wire_credit)
  FROM "article" WHERE wire_credit IS NOT NULL;
INSERT INTO "leftover" (desk_id, id, kind, row_id, value)
  SELECT desk_id, gen_random_uuid(), 'ASSERTION', id, jsonb_build_object('relays', to_jsonb(relays))
  FROM "assertion" WHERE cardinality(relays) > 0;
INSERT INTO "leftover" (desk_id, id, kind, row_id, value)
  SELECT desk_id, gen_random_uuid(), 'CONFLICT', id, jsonb_build_object('claimId', claim_id, 'resolution', resolution)
  FROM "conflict" WHERE resolution IS NOT NULL;
-- Every verdict was judged by the first edition of the rules.
INSERT INTO "leftover" (desk_id, id, kind, row_id, value)
  SELECT desk_id, gen_random_uuid(), 'CLAIM', id, jsonb_build_object('number', number)
  FROM "claim" WHERE state IN ('PROPOSED', 'APPROVED', 'RELEASED', 'CORRECTED');

-- A document was anybody's paper: it becomes a statement, which weighs less than a record. A wire is a relay, so that
-- what rested on a wire item names nobody until somebody says who told the wire.
DROP INDEX "origin_desk_id_story_id_kind_name_key";
ALTER TYPE "origin_kind" RENAME TO "origin_kind_old";
CREATE TYPE "origin_kind" AS ENUM ('PERSON', 'OFFICE', 'RECORD', 'STATEMENT', 'OUTLET_REPORTING', 'UNKNOWN');
ALTER TABLE "origin" ALTER COLUMN "kind" TYPE "origin_kind" USING (
  CASE "kind"::text WHEN 'DOCUMENT' THEN 'STATEMENT' WHEN 'WITNESS' THEN 'PERSON' WHEN 'WIRE_ITEM' THEN 'UNKNOWN'
    ELSE "kind"::text END::"origin_kind");
DROP TYPE "origin_kind_old";
ALTER TABLE "origin" DROP COLUMN "merged_into", DROP COLUMN "occasion", DROP COLUMN "party",
  ADD COLUMN "identified" "identified" NOT NULL DEFAULT 'NAMED',
  ADD COLUMN "locator" TEXT,
  ADD COLUMN "side" "origin_side" NOT NULL DEFAULT 'NOT_RECORDED';
UPDATE "origin" SET arrival = NULL WHERE kind = 'UNKNOWN';

ALTER TABLE "origin_link" ADD COLUMN "kind" "link_kind" NOT NULL DEFAULT 'DERIVES_FROM';
ALTER TABLE "origin_link" ALTER COLUMN "kind" DROP DEFAULT;
ALTER TABLE "outlet" DROP COLUMN "owner",
  ADD COLUMN "kind" "outlet_kind" NOT NULL DEFAULT 'NEWS',
  ADD COLUMN "owner_id" UUID;
ALTER TABLE "article" DROP COLUMN "wire_credit", ADD COLUMN "wire_credit_id" UUID;
-- Who concluded an inference is not known of older rows: a confirmation by one of two unknown people is none.
UPDATE "assertion" SET inference_confirmed_by = NULL WHERE inference_confirmed_by IS NOT NULL;
ALTER TABLE "assertion" DROP COLUMN "relays",
  ADD COLUMN "inferred_by" UUID,
  ADD COLUMN "new_value" TEXT,
  ADD COLUMN "occasion_id" UUID;
ALTER TABLE "conflict" DROP COLUMN "resolution";
ALTER TABLE "claim" ADD COLUMN "opinion" BOOLEAN NOT NULL DEFAULT false;
UPDATE "claim" c SET opinion = true FROM "verdict" v
  WHERE v.desk_id = c.desk_id AND v.claim_id = c.id AND v.label::text = 'NOT_CHECKABLE';

ALTER TABLE "briefing_sentence" ADD COLUMN "own_words" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- A desk keeps the stricter figure it had. Contested claims need two parties or a record everywhere.
ALTER TABLE "desk" RENAME COLUMN "min_origins_second_hand" TO "min_second_hand";
ALTER TABLE "desk" ALTER COLUMN "min_second_hand" SET DEFAULT 2, DROP COLUMN "parties_for_contested",
  ADD COLUMN "min_nominal" INTEGER NOT NULL DEFAULT 2;

CREATE INDEX "briefing_write_desk_id_briefing_id_idx" ON "briefing_write"("desk_id", "briefing_id");
CREATE UNIQUE INDEX "edition_reading_desk_id_briefing_id_document_sha256_read_by_key" ON "edition_reading"("desk_id", "briefing_id", "document_sha256", "read_by");
CREATE INDEX "relay_desk_id_outlet_id_idx" ON "relay"("desk_id", "outlet_id");
CREATE INDEX "answer_desk_id_claim_id_idx" ON "answer"("desk_id", "claim_id");
CREATE INDEX "origin_name_desk_id_origin_id_idx" ON "origin_name"("desk_id", "origin_id");
CREATE INDEX "origin_party_desk_id_party_id_idx" ON "origin_party"("desk_id", "party_id");
CREATE INDEX "withdrawal_desk_id_story_id_idx" ON "withdrawal"("desk_id", "story_id");
CREATE INDEX "party_name_desk_id_party_id_idx" ON "party_name"("desk_id", "party_id");
CREATE INDEX "owner_name_desk_id_owner_id_idx" ON "owner_name"("desk_id", "owner_id");
CREATE INDEX "outlet_name_desk_id_outlet_id_idx" ON "outlet_name"("desk_id", "outlet_id");
CREATE UNIQUE INDEX "occasion_desk_id_story_id_folded_key" ON "occasion"("desk_id", "story_id", "folded");

ALTER TABLE "article" ADD CONSTRAINT "article_desk_id_wire_credit_id_fkey" FOREIGN KEY ("desk_id", "wire_credit_id") REFERENCES "outlet"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "briefing_write" ADD CONSTRAINT "briefing_write_desk_id_briefing_id_fkey" FOREIGN KEY ("desk_id", "briefing_id") REFERENCES "briefing"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "briefing_write" ADD CONSTRAINT "briefing_write_desk_id_person_id_fkey" FOREIGN KEY ("desk_id", "person_id") REFERENCES "member"("desk_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "edition_reading" ADD CONSTRAINT "edition_reading_desk_id_briefing_id_fkey" FOREIGN KEY ("desk_id", "briefing_id") REFERENCES "briefing"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "edition_reading" ADD CONSTRAINT "edition_reading_desk_id_read_by_fkey" FOREIGN KEY ("desk_id", "read_by") REFERENCES "member"("desk_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "assertion" ADD CONSTRAINT "assertion_desk_id_occasion_id_fkey" FOREIGN KEY ("desk_id", "occasion_id") REFERENCES "occasion"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "relay" ADD CONSTRAINT "relay_desk_id_assertion_id_fkey" FOREIGN KEY ("desk_id", "assertion_id") REFERENCES "assertion"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "relay" ADD CONSTRAINT "relay_desk_id_outlet_id_fkey" FOREIGN KEY ("desk_id", "outlet_id") REFERENCES "outlet"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "answer" ADD CONSTRAINT "answer_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "answer" ADD CONSTRAINT "answer_desk_id_assertion_id_fkey" FOREIGN KEY ("desk_id", "assertion_id") REFERENCES "assertion"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "answer" ADD CONSTRAINT "answer_desk_id_conflict_id_fkey" FOREIGN KEY ("desk_id", "conflict_id") REFERENCES "conflict"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "answer" ADD CONSTRAINT "answer_desk_id_answered_by_fkey" FOREIGN KEY ("desk_id", "answered_by") REFERENCES "member"("desk_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "origin_name" ADD CONSTRAINT "origin_name_desk_id_story_id_fkey" FOREIGN KEY ("desk_id", "story_id") REFERENCES "story"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "origin_name" ADD CONSTRAINT "origin_name_desk_id_origin_id_fkey" FOREIGN KEY ("desk_id", "origin_id") REFERENCES "origin"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "origin_party" ADD CONSTRAINT "origin_party_desk_id_origin_id_fkey" FOREIGN KEY ("desk_id", "origin_id") REFERENCES "origin"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "origin_party" ADD CONSTRAINT "origin_party_desk_id_party_id_fkey" FOREIGN KEY ("desk_id", "party_id") REFERENCES "party"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_desk_id_story_id_fkey" FOREIGN KEY ("desk_id", "story_id") REFERENCES "story"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_desk_id_origin_id_fkey" FOREIGN KEY ("desk_id", "origin_id") REFERENCES "origin"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_desk_id_outlet_id_fkey" FOREIGN KEY ("desk_id", "outlet_id") REFERENCES "outlet"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_desk_id_article_id_fkey" FOREIGN KEY ("desk_id", "article_id") REFERENCES "article"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "withdrawal" ADD CONSTRAINT "withdrawal_desk_id_withdrawn_by_fkey" FOREIGN KEY ("desk_id", "withdrawn_by") REFERENCES "member"("desk_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "leftover" ADD CONSTRAINT "leftover_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "party" ADD CONSTRAINT "party_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "party_name" ADD CONSTRAINT "party_name_desk_id_party_id_fkey" FOREIGN KEY ("desk_id", "party_id") REFERENCES "party"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "owner" ADD CONSTRAINT "owner_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "owner" ADD CONSTRAINT "owner_desk_id_party_id_fkey" FOREIGN KEY ("desk_id", "party_id") REFERENCES "party"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "owner_name" ADD CONSTRAINT "owner_name_desk_id_owner_id_fkey" FOREIGN KEY ("desk_id", "owner_id") REFERENCES "owner"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "outlet" ADD CONSTRAINT "outlet_desk_id_owner_id_fkey" FOREIGN KEY ("desk_id", "owner_id") REFERENCES "owner"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "outlet_name" ADD CONSTRAINT "outlet_name_desk_id_outlet_id_fkey" FOREIGN KEY ("desk_id", "outlet_id") REFERENCES "outlet"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "occasion" ADD CONSTRAINT "occasion_desk_id_story_id_fkey" FOREIGN KEY ("desk_id", "story_id") REFERENCES "story"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "desk" FORCE ROW LEVEL SECURITY;
ALTER TABLE "outlet" FORCE ROW LEVEL SECURITY;
ALTER TABLE "article" FORCE ROW LEVEL SECURITY;
ALTER TABLE "origin" FORCE ROW LEVEL SECURITY;
ALTER TABLE "origin_link" FORCE ROW LEVEL SECURITY;
ALTER TABLE "claim" FORCE ROW LEVEL SECURITY;
ALTER TABLE "verdict" FORCE ROW LEVEL SECURITY;
ALTER TABLE "assertion" FORCE ROW LEVEL SECURITY;
ALTER TABLE "conflict" FORCE ROW LEVEL SECURITY;

-- Who may do what with the new tables.
GRANT SELECT, INSERT, UPDATE, DELETE ON "party", "party_name", "owner", "owner_name", "outlet_name", "occasion",
  "origin_name", "origin_party", "relay" TO second_source_app;
GRANT SELECT, INSERT, UPDATE ON "answer", "withdrawal" TO second_source_app;
GRANT SELECT, INSERT ON "briefing_write", "edition_reading" TO second_source_app;
GRANT SELECT, DELETE ON "leftover" TO second_source_app;

DO $$
DECLARE
  owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['party', 'party_name', 'owner', 'owner_name', 'outlet_name', 'occasion', 'origin_name',
    'origin_party', 'relay', 'answer', 'withdrawal', 'briefing_write', 'edition_reading', 'leftover']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY of_desk ON %I USING (desk_id = current_desk_id()) WITH CHECK (desk_id = current_desk_id())', owned);
  END LOOP;
END
$$;

-- Shapes that cannot be.
ALTER TABLE "answer" ADD CONSTRAINT answer_to_one CHECK (num_nonnulls(assertion_id, conflict_id) = 1 AND btrim(reason) <> ''
  AND (reopened_by IS NULL) = (reopened_at IS NULL));
ALTER TABLE "withdrawal" ADD CONSTRAINT withdrawal_of_one CHECK (num_nonnulls(origin_id, outlet_id, article_id) = 1
  AND btrim(reason) <> '' AND (restored_by IS NULL) = (restored_at IS NULL) AND (restored_by IS NULL OR asked_back_by IS NOT NULL));
ALTER TABLE "relay" ADD CONSTRAINT relay_position CHECK (position >= 0);
ALTER TABLE "origin_link" DROP CONSTRAINT origin_link_of_two;
ALTER TABLE "origin_link" ADD CONSTRAINT origin_link_of_two CHECK (from_id <> to_id AND (confirmed_by IS NULL) = (confirmed_at IS NULL));

-- What raises a count needs a second person: an inference is confirmed, and what was withdrawn comes back, by another human.
CREATE FUNCTION refuse_own_confirmation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.inference_confirmed_by IS NOT NULL AND (NEW.inferred_by IS NULL
      OR human_of(NEW.inference_confirmed_by) = human_of(NEW.inferred_by)) THEN
    RAISE EXCEPTION 'an inference is confirmed by somebody else' USING ERRCODE = 'check_violation', CONSTRAINT = 'inference_four_eyes';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER inference_four_eyes BEFORE INSERT OR UPDATE ON "assertion" FOR EACH ROW EXECUTE FUNCTION refuse_own_confirmation();

CREATE FUNCTION refuse_own_restoring() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.restored_by IS NOT NULL AND human_of(NEW.restored_by) = human_of(NEW.asked_back_by) THEN
    RAISE EXCEPTION 'what was withdrawn comes back by somebody else' USING ERRCODE = 'check_violation', CONSTRAINT = 'withdrawal_four_eyes';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER withdrawal_four_eyes BEFORE INSERT OR UPDATE ON "withdrawal" FOR EACH ROW EXECUTE FUNCTION refuse_own_restoring();

-- Nobody prints alone: who reads a document for its edition has written nothing of it since the last one, and an edition
-- is the document that somebody has read.
CREATE FUNCTION refuse_own_reading() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last_frozen timestamptz;
BEGIN
  IF NEW.read_by IS DISTINCT FROM current_person_id() THEN
    RAISE EXCEPTION 'a reading is signed by its reader' USING ERRCODE = 'check_violation', CONSTRAINT = 'reading_by_reader';
  END IF;
  SELECT max(frozen_at) INTO last_frozen FROM "edition" WHERE desk_id = NEW.desk_id AND briefing_id = NEW.briefing_id;
  IF EXISTS (
    SELECT 1 FROM "briefing_write" w WHERE w.desk_id = NEW.desk_id AND w.briefing_id = NEW.briefing_id
      AND human_of(w.person_id) = human_of(NEW.read_by) AND (last_frozen IS NULL OR w.at > last_frozen)
  ) THEN
    RAISE EXCEPTION 'nobody reads their own sentences' USING ERRCODE = 'check_violation', CONSTRAINT = 'reading_four_eyes';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER reading_four_eyes BEFORE INSERT ON "edition_reading" FOR EACH ROW EXECUTE FUNCTION refuse_own_reading();

CREATE FUNCTION refuse_unread_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "edition_reading" r WHERE r.desk_id = NEW.desk_id AND r.briefing_id = NEW.briefing_id
      AND r.document_sha256 = NEW.sha256 AND human_of(r.read_by) <> human_of(NEW.frozen_by)
  ) THEN
    RAISE EXCEPTION 'an edition is a document that somebody has read' USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_read';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER edition_read BEFORE INSERT ON "edition" FOR EACH ROW EXECUTE FUNCTION refuse_unread_edition();

CREATE TRIGGER briefing_write_by_writer BEFORE INSERT ON "briefing_write" FOR EACH ROW EXECUTE FUNCTION refuse_foreign_signature();
CREATE TRIGGER briefing_write_written_once BEFORE UPDATE OR DELETE ON "briefing_write" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER edition_reading_written_once BEFORE UPDATE OR DELETE ON "edition_reading" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
