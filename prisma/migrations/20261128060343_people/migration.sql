-- AlterTable
ALTER TABLE "member" ADD COLUMN     "disabled_at" TIMESTAMPTZ(3),
ADD COLUMN     "disabled_by" UUID,
ADD COLUMN     "disabled_why" TEXT;

-- CreateTable
CREATE TABLE "invitation" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "resets" UUID,
    "invited_by" UUID,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_desk_id_email_idx" ON "invitation"("desk_id", "email");

-- CreateIndex
CREATE INDEX "invitation_desk_id_invited_by_idx" ON "invitation"("desk_id", "invited_by");

-- CreateIndex
CREATE INDEX "invitation_desk_id_resets_idx" ON "invitation"("desk_id", "resets");

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_desk_id_invited_by_fkey" FOREIGN KEY ("desk_id", "invited_by") REFERENCES "member"("desk_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_desk_id_resets_fkey" FOREIGN KEY ("desk_id", "resets") REFERENCES "member"("desk_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A link is a desk's own; whoever knows it sees that one link, before any desk is known.
ALTER TABLE "invitation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "invitation" FORCE ROW LEVEL SECURITY;
CREATE POLICY of_desk ON "invitation" USING (desk_id = current_desk_id()) WITH CHECK (desk_id = current_desk_id());
CREATE POLICY known ON "invitation" FOR SELECT USING (token_hash = nullif(current_setting('app.invitation', true), ''));
GRANT SELECT, INSERT, UPDATE ON "invitation" TO second_source_app;

-- Nobody is behind a session at a desk that has shut them out.
CREATE OR REPLACE FUNCTION live_session(session_id uuid, at timestamptz)
RETURNS TABLE ("personId" uuid, "humanId" uuid, name text, email text, "deskId" uuid, "deskName" text, role text)
LANGUAGE plpgsql AS $$
DECLARE
  asked record;
BEGIN
  SELECT session.person_id, session.desk_id, coalesce(person.same_human_as, person.id) AS human_id, person.name, person.email
    INTO asked FROM sign_in_session session JOIN person ON person.id = session.person_id
    WHERE session.id = session_id AND session.ended_at IS NULL AND session.expires_at > at AND person.disabled_at IS NULL;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  PERFORM set_config('app.desk_id', asked.desk_id::text, true), set_config('app.person_id', asked.person_id::text, true);
  RETURN QUERY SELECT member.person_id, asked.human_id, asked.name::text, asked.email::text, desk.id, desk.name, member.role::text
    FROM member JOIN desk ON desk.id = member.desk_id
    WHERE member.desk_id = asked.desk_id AND member.person_id = asked.person_id AND member.disabled_at IS NULL;
END
$$;
