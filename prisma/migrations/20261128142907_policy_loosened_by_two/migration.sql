-- AlterTable
ALTER TABLE "desk" ADD COLUMN     "asks_second_step" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "fresh_sign_in_minutes" INTEGER NOT NULL DEFAULT 720;

-- AlterTable
ALTER TABLE "sign_in_session" ADD COLUMN     "is_two_step" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "replaces" UUID;

-- CreateTable
CREATE TABLE "loosening" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_by" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "loosening_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateIndex
CREATE INDEX "loosening_desk_id_asked_by_idx" ON "loosening"("desk_id", "asked_by");

-- AddForeignKey
ALTER TABLE "loosening" ADD CONSTRAINT "loosening_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loosening" ADD CONSTRAINT "loosening_desk_id_asked_by_fkey" FOREIGN KEY ("desk_id", "asked_by") REFERENCES "member"("desk_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One is asked for at a time, and nobody confirms their own.
CREATE UNIQUE INDEX "loosening_asked_once" ON "loosening"("desk_id") WHERE confirmed_at IS NULL AND ended_at IS NULL;
ALTER TABLE "loosening" ADD CONSTRAINT "loosening_by_two" CHECK (confirmed_by <> asked_by);
ALTER TABLE "desk" ADD CONSTRAINT "desk_fresh_sign_in" CHECK (fresh_sign_in_minutes BETWEEN 5 AND 720);

ALTER TABLE "loosening" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "loosening" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_desk ON "loosening" USING (desk_id = current_desk_id()) WITH CHECK (desk_id = current_desk_id());
GRANT SELECT, INSERT, UPDATE ON "loosening" TO second_source_app;
