-- Evidence and review in full: a ledger of origins, threads, presence, accounts of one human, and a log in a chain.

-- The log becomes a chain. Rows from before are chained in their order, in the form that
-- packages/domain/src/audit/audit-chain.ts hashes: canonical JSON, after the previous hash and a line end.
ALTER TABLE "audit_event" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "audit_event" DISABLE ROW LEVEL SECURITY;
DROP TRIGGER audit_event_written_once ON "audit_event";
ALTER TABLE "audit_event" ADD COLUMN "seq" INTEGER, ADD COLUMN "previous_hash" TEXT, ADD COLUMN "hash" TEXT;

DO $$
DECLARE
  entry record;
  head text;
  of_desk uuid;
  place integer;
  canonical text;
BEGIN
  FOR entry IN SELECT * FROM "audit_event" ORDER BY desk_id, id LOOP
    IF of_desk IS DISTINCT FROM entry.desk_id THEN
      of_desk := entry.desk_id;
      place := 0;
      head := repeat('0', 64);
    END IF;
    place := place + 1;
    canonical := '{"action":' || to_json(entry.action)
      || ',"at":"' || to_char(entry.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
      || '","deskId":"' || entry.desk_id
      || '","details":' || coalesce((
        SELECT '{' || string_agg(to_json(key)::text || ':' || CASE jsonb_typeof(value)
          WHEN 'array' THEN '[' || coalesce((SELECT string_agg(item::text, ',') FROM jsonb_array_elements(value) AS item), '') || ']'
          ELSE value::text END, ',' ORDER BY key COLLATE "C") || '}' FROM jsonb_each(entry.details)), '{}')
      || ',"personId":"' || entry.person_id
      || '","seq":' || place
      || ',"storyId":' || coalesce('"' || entry.story_id || '"', 'null')
      || ',"subjectId":"' || entry.subject_id
      || '","subjectKind":' || to_json(entry.subject_kind) || '}';
    UPDATE "audit_event" SET seq = place, previous_hash = head,
      hash = encode(sha256(convert_to(head || E'\n' || canonical, 'UTF8')), 'hex')
      WHERE desk_id = entry.desk_id AND id = entry.id
      RETURNING hash INTO head;
  END LOOP;
END
$$;

DROP INDEX "audit_event_desk_id_subject_id_idx";
ALTER TABLE "audit_event" DROP CONSTRAINT "audit_event_pkey",
DROP COLUMN "id",
ALTER COLUMN "seq" SET NOT NULL,
ALTER COLUMN "previous_hash" SET NOT NULL,
ALTER COLUMN "hash" SET NOT NULL,
ALTER COLUMN "at" DROP DEFAULT,
ALTER COLUMN "person_id" DROP NOT NULL,
ADD CONSTRAINT "audit_event_pkey" PRIMARY KEY ("desk_id", "seq");
CREATE TRIGGER audit_event_written_once BEFORE UPDATE OR DELETE ON "audit_event" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
ALTER TABLE "audit_event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "audit_event" FORCE ROW LEVEL SECURITY;

-- A row goes to the end of its desk's chain or nowhere, and whoever listens hears of it once it is committed.
CREATE FUNCTION refuse_broken_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
BEGIN
  SELECT seq, hash INTO last FROM "audit_event" WHERE desk_id = NEW.desk_id ORDER BY seq DESC LIMIT 1;
  IF NEW.seq <> coalesce(last.seq, 0) + 1 OR NEW.previous_hash <> coalesce(last.hash, repeat('0', 64)) THEN
    RAISE EXCEPTION 'a row of the log follows the one before it' USING ERRCODE = 'check_violation', CONSTRAINT = 'audit_event_chain';
  END IF;
  PERFORM pg_notify('second_source', json_build_object('desk', NEW.desk_id, 'seq', NEW.seq)::text);
  RETURN NEW;
END
$$;
CREATE TRIGGER audit_event_chain BEFORE INSERT ON "audit_event" FOR EACH ROW EXECUTE FUNCTION refuse_broken_chain();

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "assigned_to" UUID,
ADD COLUMN     "contested" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "released_in" INTEGER;

-- AlterTable
ALTER TABLE "contribution" ADD COLUMN     "with_person_id" UUID;

-- AlterTable
ALTER TABLE "desk" ADD COLUMN     "parties_for_contested" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "origin" ADD COLUMN     "merged_into" UUID;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "same_human_as" UUID;

-- AlterTable
ALTER TABLE "review" ADD COLUMN     "request_id" TEXT;

-- AlterTable
ALTER TABLE "verdict" ADD COLUMN     "public_note" TEXT;

-- CreateTable
CREATE TABLE "origin_link" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "ended_why" TEXT,

    CONSTRAINT "origin_link_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "thread" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "assertion_id" UUID,
    "blocking" BOOLEAN NOT NULL,
    "opened_by" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_by" UUID,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "thread_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "thread_comment" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "thread_id" UUID NOT NULL,
    "written_by" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "thread_comment_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "mention" (
    "desk_id" UUID NOT NULL,
    "comment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "mention_pkey" PRIMARY KEY ("desk_id","comment_id","person_id")
);

-- CreateTable
CREATE TABLE "presence" (
    "desk_id" UUID NOT NULL,
    "tab" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "claim_id" UUID,
    "editing" BOOLEAN NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("desk_id","tab","person_id")
);

-- CreateIndex
CREATE INDEX "origin_link_desk_id_story_id_idx" ON "origin_link"("desk_id", "story_id");

-- CreateIndex
CREATE INDEX "thread_desk_id_claim_id_idx" ON "thread"("desk_id", "claim_id");

-- CreateIndex
CREATE INDEX "thread_comment_desk_id_thread_id_idx" ON "thread_comment"("desk_id", "thread_id");

-- CreateIndex
CREATE INDEX "mention_desk_id_person_id_idx" ON "mention"("desk_id", "person_id");

-- CreateIndex
CREATE INDEX "presence_desk_id_story_id_idx" ON "presence"("desk_id", "story_id");

-- CreateIndex
CREATE INDEX "audit_event_desk_id_story_id_idx" ON "audit_event"("desk_id", "story_id");

-- CreateIndex
CREATE UNIQUE INDEX "review_desk_id_reviewer_id_request_id_key" ON "review"("desk_id", "reviewer_id", "request_id");

-- AddForeignKey
ALTER TABLE "origin_link" ADD CONSTRAINT "origin_link_desk_id_story_id_fkey" FOREIGN KEY ("desk_id", "story_id") REFERENCES "story"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "origin_link" ADD CONSTRAINT "origin_link_desk_id_from_id_fkey" FOREIGN KEY ("desk_id", "from_id") REFERENCES "origin"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "origin_link" ADD CONSTRAINT "origin_link_desk_id_to_id_fkey" FOREIGN KEY ("desk_id", "to_id") REFERENCES "origin"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "origin_link" ADD CONSTRAINT "origin_link_desk_id_proposed_by_fkey" FOREIGN KEY ("desk_id", "proposed_by") REFERENCES "member"("desk_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_same_human_as_fkey" FOREIGN KEY ("same_human_as") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread" ADD CONSTRAINT "thread_desk_id_opened_by_fkey" FOREIGN KEY ("desk_id", "opened_by") REFERENCES "member"("desk_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_comment" ADD CONSTRAINT "thread_comment_desk_id_thread_id_fkey" FOREIGN KEY ("desk_id", "thread_id") REFERENCES "thread"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "thread_comment" ADD CONSTRAINT "thread_comment_desk_id_written_by_fkey" FOREIGN KEY ("desk_id", "written_by") REFERENCES "member"("desk_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_desk_id_comment_id_fkey" FOREIGN KEY ("desk_id", "comment_id") REFERENCES "thread_comment"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mention" ADD CONSTRAINT "mention_desk_id_person_id_fkey" FOREIGN KEY ("desk_id", "person_id") REFERENCES "member"("desk_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presence" ADD CONSTRAINT "presence_desk_id_person_id_fkey" FOREIGN KEY ("desk_id", "person_id") REFERENCES "member"("desk_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Claims that stand in an edition already know it from now on: an edition's document names its claims by number.
ALTER TABLE "claim" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "briefing" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "edition" NO FORCE ROW LEVEL SECURITY;
UPDATE "claim" c SET released_in = (
  SELECT min(e.number) FROM "edition" e JOIN "briefing" b ON b.desk_id = e.desk_id AND b.id = e.briefing_id
  WHERE b.desk_id = c.desk_id AND b.story_id = c.story_id AND EXISTS (
    SELECT 1 FROM jsonb_array_elements(e.document -> 'matrix') AS line WHERE (line ->> 'number')::integer = c.number));
ALTER TABLE "claim" FORCE ROW LEVEL SECURITY;
ALTER TABLE "briefing" FORCE ROW LEVEL SECURITY;
ALTER TABLE "edition" FORCE ROW LEVEL SECURITY;

-- Who may do what with the new tables.
GRANT SELECT, INSERT, UPDATE ON "origin_link", "thread", "mention" TO second_source_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "presence" TO second_source_app;
GRANT SELECT, INSERT ON "thread_comment" TO second_source_app;

DO $$
DECLARE
  owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['origin_link', 'thread', 'thread_comment', 'mention', 'presence'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY of_desk ON %I USING (desk_id = current_desk_id()) WITH CHECK (desk_id = current_desk_id())', owned);
  END LOOP;
END
$$;

-- The work that looks after every desk (signing and verifying the log) may ask which desks there are, and nothing else.
CREATE POLICY desk_listed ON "desk" FOR SELECT USING (current_setting('app.list_desks', true) = 'yes');

-- Nobody confirms their own link: another person, and another human.
ALTER TABLE "origin_link" ADD CONSTRAINT origin_link_of_two CHECK (from_id <> to_id AND (confirmed_by IS NULL) = (confirmed_at IS NULL));

CREATE FUNCTION human_of(account uuid) RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT coalesce(same_human_as, id) FROM "person" WHERE id = account $$;

CREATE FUNCTION refuse_own_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.confirmed_by IS NOT DISTINCT FROM OLD.confirmed_by THEN
    RETURN NEW;
  END IF;
  IF NEW.confirmed_by IS NOT NULL AND human_of(NEW.confirmed_by) = human_of(NEW.proposed_by) THEN
    RAISE EXCEPTION 'a link is confirmed by somebody else' USING ERRCODE = 'check_violation', CONSTRAINT = 'origin_link_four_eyes';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER origin_link_four_eyes BEFORE INSERT OR UPDATE ON "origin_link" FOR EACH ROW EXECUTE FUNCTION refuse_own_link();

-- Four eyes count humans, not accounts, and whoever proposed what somebody else put in force.
CREATE OR REPLACE FUNCTION refuse_own_work() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  approved_revision integer;
  reviewer uuid;
BEGIN
  IF NEW.reviewer_id IS DISTINCT FROM current_person_id() THEN
    RAISE EXCEPTION 'a review is written by its reviewer' USING ERRCODE = 'check_violation', CONSTRAINT = 'review_by_reviewer';
  END IF;
  IF NEW.decision <> 'APPROVED' THEN
    RETURN NEW;
  END IF;
  PERFORM 1 FROM "claim" WHERE desk_id = NEW.desk_id AND id = NEW.claim_id FOR NO KEY UPDATE;
  SELECT coalesce(max(revision), 0) INTO approved_revision FROM "review"
    WHERE desk_id = NEW.desk_id AND claim_id = NEW.claim_id AND completes;
  reviewer := human_of(NEW.reviewer_id);
  IF EXISTS (
    SELECT 1 FROM "contribution" c JOIN "claim" w ON w.desk_id = c.desk_id AND w.id = c.claim_id
    WHERE c.desk_id = NEW.desk_id AND reviewer IN (human_of(c.person_id), human_of(c.with_person_id))
      AND ((c.claim_id = NEW.claim_id AND c.revision > approved_revision)
        OR (w.merged_into = NEW.claim_id AND w.merged_at_revision > approved_revision))
  ) THEN
    RAISE EXCEPTION 'nobody approves their own work' USING ERRCODE = 'check_violation', CONSTRAINT = 'review_four_eyes';
  END IF;
  RETURN NEW;
END
$$;
