-- CreateTable
CREATE TABLE "awaited_story" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "person_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "awaited_story_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateIndex
CREATE INDEX "awaited_story_desk_id_story_id_idx" ON "awaited_story"("desk_id", "story_id");

-- CreateIndex
CREATE INDEX "awaited_story_desk_id_person_id_idx" ON "awaited_story"("desk_id", "person_id");

-- AddForeignKey
ALTER TABLE "awaited_story" ADD CONSTRAINT "awaited_story_desk_id_story_id_fkey" FOREIGN KEY ("desk_id", "story_id") REFERENCES "story"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "awaited_story" ADD CONSTRAINT "awaited_story_desk_id_person_id_fkey" FOREIGN KEY ("desk_id", "person_id") REFERENCES "member"("desk_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "awaited_story" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "awaited_story" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_desk ON "awaited_story" USING (desk_id = current_desk_id()) WITH CHECK (desk_id = current_desk_id());
GRANT SELECT, INSERT, UPDATE, DELETE ON "awaited_story" TO second_source_app;
