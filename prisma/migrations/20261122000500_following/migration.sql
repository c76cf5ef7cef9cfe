-- A story follows feeds and watches addresses; an outlet has several domains; a capture keeps its headline; and a desk
-- says whether it does what robots.txt asks.

ALTER TABLE "outlet" DROP COLUMN "domain", ADD COLUMN "domains" TEXT[] DEFAULT ARRAY[]::TEXT[];
ALTER TABLE "desk" ADD COLUMN "respects_robots" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "capture" ADD COLUMN "headline" TEXT;
ALTER TABLE "intake" ADD COLUMN "watch_id" UUID;

CREATE TABLE "watch" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "article_id" UUID,
    "url" TEXT NOT NULL,
    "every_minutes" INTEGER NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "looked_at" TIMESTAMPTZ(3),
    "fault" TEXT,
    "title" TEXT,
    "seen" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "found" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "watch_pkey" PRIMARY KEY ("desk_id","id")
);
CREATE UNIQUE INDEX "watch_desk_id_story_id_url_key" ON "watch"("desk_id", "story_id", "url");
ALTER TABLE "watch" ADD CONSTRAINT "watch_desk_id_story_id_fkey" FOREIGN KEY ("desk_id", "story_id") REFERENCES "story"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "watch" ADD CONSTRAINT "watch_desk_id_person_id_fkey" FOREIGN KEY ("desk_id", "person_id") REFERENCES "member"("desk_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "watch" ADD CONSTRAINT "watch_desk_id_article_id_fkey" FOREIGN KEY ("desk_id", "article_id") REFERENCES "article"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "intake" ADD CONSTRAINT "intake_desk_id_watch_id_fkey" FOREIGN KEY ("desk_id", "watch_id") REFERENCES "watch"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "watch" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "watch" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_desk ON "watch" USING (desk_id = current_desk_id()) WITH CHECK (desk_id = current_desk_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "watch" TO second_source_app;
