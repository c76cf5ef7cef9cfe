-- AlterTable
ALTER TABLE "sign_in_session" ADD COLUMN     "is_second_step_due" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "code_app" (
    "person_id" UUID NOT NULL,
    "sealed" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" INTEGER,

    CONSTRAINT "code_app_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "person_id" UUID NOT NULL,
    "code_hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("person_id","code_hash")
);

-- AddForeignKey
ALTER TABLE "code_app" ADD CONSTRAINT "code_app_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whose password was right and whose second step is still to come is not signed in.
CREATE OR REPLACE FUNCTION live_session(session_id uuid, at timestamptz)
RETURNS TABLE ("personId" uuid, "humanId" uuid, name text, email text, "deskId" uuid, "deskName" text, role text)
LANGUAGE plpgsql AS $$
DECLARE
  asked record;
BEGIN
  SELECT session.person_id, session.desk_id, coalesce(person.same_human_as, person.id) AS human_id, person.name, person.email
    INTO asked FROM sign_in_session session JOIN person ON person.id = session.person_id
    WHERE session.id = session_id AND session.ended_at IS NULL AND NOT session.is_second_step_due
      AND session.expires_at > at AND person.disabled_at IS NULL;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  PERFORM set_config('app.desk_id', asked.desk_id::text, true), set_config('app.person_id', asked.person_id::text, true);
  RETURN QUERY SELECT member.person_id, asked.human_id, asked.name::text, asked.email::text, desk.id, desk.name, member.role::text
    FROM member JOIN desk ON desk.id = member.desk_id
    WHERE member.desk_id = asked.desk_id AND member.person_id = asked.person_id AND member.disabled_at IS NULL;
END
$$;

-- Like an account and its password, an app and its codes belong to no desk.
GRANT SELECT, INSERT, UPDATE, DELETE ON "code_app", "recovery_code" TO second_source_app;
