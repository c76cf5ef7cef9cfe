-- CreateTable
CREATE TABLE "edition_file" (
    "desk_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "edition_file_pkey" PRIMARY KEY ("desk_id","edition_id","format")
);

-- AddForeignKey
ALTER TABLE "edition_file" ADD CONSTRAINT "edition_file_desk_id_edition_id_fkey" FOREIGN KEY ("desk_id", "edition_id") REFERENCES "edition"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written once, like the edition itself: by whoever is first, and then by nobody.
ALTER TABLE "edition_file" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "edition_file" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_desk ON "edition_file" USING (desk_id = current_desk_id()) WITH CHECK (desk_id = current_desk_id());
GRANT SELECT, INSERT ON "edition_file" TO second_source_app;
CREATE TRIGGER edition_file_written_once BEFORE UPDATE OR DELETE ON "edition_file" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
