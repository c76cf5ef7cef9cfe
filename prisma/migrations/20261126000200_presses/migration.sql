-- A request that was answered is answered the same when it comes again, and has no second effect.
CREATE TABLE "answered_request" (
    "desk_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "procedure" TEXT NOT NULL,
    "input_sha256" TEXT NOT NULL,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answered_request_pkey" PRIMARY KEY ("desk_id","person_id","key")
);
CREATE INDEX "answered_request_desk_id_answered_at_idx" ON "answered_request"("desk_id", "answered_at");
ALTER TABLE "answered_request" ADD CONSTRAINT "answered_request_desk_id_person_id_fkey" FOREIGN KEY ("desk_id", "person_id") REFERENCES "member"("desk_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "answered_request" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "answered_request" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_desk ON "answered_request" USING (desk_id = current_desk_id()) WITH CHECK (desk_id = current_desk_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "answered_request" TO second_source_app;

-- Until now reviews alone knew which request they came from.
DROP INDEX "review_desk_id_reviewer_id_request_id_key";
ALTER TABLE "review" DROP COLUMN "request_id";

-- Words that stand where a person put them are one passage. One that waits for a person is never that passage: until
-- now a new record could land on it, and would have followed it to other words. Those that are one become one.
ALTER TABLE "passage" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "assertion" NO FORCE ROW LEVEL SECURITY;
CREATE TEMPORARY TABLE doubled ON COMMIT DROP AS
  SELECT desk_id, id, first_value(id) OVER (PARTITION BY desk_id, capture_id, start, "end" ORDER BY id) AS kept
  FROM "passage" WHERE placement = 'PLACED';
UPDATE "assertion" SET passage_id = doubled.kept FROM doubled
  WHERE assertion.desk_id = doubled.desk_id AND assertion.passage_id = doubled.id AND doubled.kept <> doubled.id;
UPDATE "passage" SET was_id = doubled.kept FROM doubled
  WHERE passage.desk_id = doubled.desk_id AND passage.was_id = doubled.id AND doubled.kept <> doubled.id;
DELETE FROM "passage" USING doubled
  WHERE passage.desk_id = doubled.desk_id AND passage.id = doubled.id AND doubled.kept <> doubled.id;
ALTER TABLE "passage" FORCE ROW LEVEL SECURITY;
ALTER TABLE "assertion" FORCE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX "passage_placed_once" ON "passage"("desk_id", "capture_id", "start", "end") WHERE placement = 'PLACED';
