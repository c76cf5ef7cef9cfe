-- What is found in a text is found once, when it arrives: its sentences, and what it shares with the others.
ALTER TABLE "article" ADD COLUMN "sentences" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
ADD COLUMN "settled" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN "compared_at" TIMESTAMPTZ(3);
CREATE INDEX "article_to_compare" ON "article"("desk_id") WHERE compared_at IS NULL;

CREATE TABLE "shared_text" (
    "desk_id" UUID NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "share" DOUBLE PRECISION NOT NULL,
    "is_largely" BOOLEAN NOT NULL,
    "longest" TEXT[],
    "wording" JSONB NOT NULL,

    CONSTRAINT "shared_text_pkey" PRIMARY KEY ("desk_id","first_id","second_id")
);
CREATE INDEX "shared_text_desk_id_second_id_idx" ON "shared_text"("desk_id", "second_id");
ALTER TABLE "shared_text" ADD CONSTRAINT "shared_text_desk_id_first_id_fkey" FOREIGN KEY ("desk_id", "first_id") REFERENCES "capture"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "shared_text" ADD CONSTRAINT "shared_text_desk_id_second_id_fkey" FOREIGN KEY ("desk_id", "second_id") REFERENCES "capture"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "shared_text" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "shared_text" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_desk ON "shared_text" USING (desk_id = current_desk_id()) WITH CHECK (desk_id = current_desk_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "shared_text" TO second_source_app;

-- What a matrix shows of a claim is kept with the rest. What older versions kept is worked out anew at the next start.
ALTER TABLE "claim_standing" ADD COLUMN "flags" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN "cells" JSONB NOT NULL DEFAULT '[]';
ALTER TABLE "story_standing" NO FORCE ROW LEVEL SECURITY;
DELETE FROM "story_standing";
ALTER TABLE "story_standing" FORCE ROW LEVEL SECURITY;
