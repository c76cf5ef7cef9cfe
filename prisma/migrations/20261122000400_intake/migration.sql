-- What is brought in is read outside the web: it waits in an intake. Captures tell more of what the outlet said, and
-- passages remember where they stood when they were judged and what they were before an outlet changed its text.

CREATE TYPE "intake_state" AS ENUM ('WAITING', 'READING', 'READY', 'FAILED');
ALTER TYPE "capture_how" ADD VALUE 'URL';
ALTER TYPE "capture_how" ADD VALUE 'BROWSER';

ALTER TABLE "article" ADD COLUMN "language" TEXT, ADD COLUMN "published_at" TEXT;
ALTER TABLE "capture" ADD COLUMN "corrections" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN "kinds" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN "modified_at" TEXT;
ALTER TABLE "passage" ADD COLUMN "judged_in" JSONB, ADD COLUMN "was_id" UUID;
ALTER TABLE "passage" ADD CONSTRAINT "passage_desk_id_was_id_fkey" FOREIGN KEY ("desk_id", "was_id") REFERENCES "passage"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

CREATE TABLE "intake" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "how" "capture_how" NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT,
    "media_type" TEXT,
    "bytes" BYTEA,
    "sha256" TEXT,
    "state" "intake_state" NOT NULL DEFAULT 'WAITING',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "draft" JSONB,
    "fault" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "intake_pkey" PRIMARY KEY ("desk_id","id")
);
CREATE INDEX "intake_desk_id_story_id_person_id_idx" ON "intake"("desk_id", "story_id", "person_id");
ALTER TABLE "intake" ADD CONSTRAINT "intake_desk_id_story_id_fkey" FOREIGN KEY ("desk_id", "story_id") REFERENCES "story"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "intake" ADD CONSTRAINT "intake_desk_id_person_id_fkey" FOREIGN KEY ("desk_id", "person_id") REFERENCES "member"("desk_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "intake" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "intake" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_desk ON "intake" USING (desk_id = current_desk_id()) WITH CHECK (desk_id = current_desk_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "intake" TO second_source_app;
