-- Who may do what, and whose rows anybody can see.
-- The application connects as a login in second_source_app: it owns nothing and cannot bypass row-level security.
-- app.desk_id and app.person_id are set for one transaction by the one function that opens transactions.
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'second_source_app') THEN
    CREATE ROLE second_source_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
  END IF;
END
$$;

CREATE FUNCTION current_desk_id() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.desk_id', true), '')::uuid $$;

CREATE FUNCTION current_person_id() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.person_id', true), '')::uuid $$;

-- People, passwords and sessions belong to no desk; they are looked up before a desk is known.
GRANT SELECT, INSERT, UPDATE ON "person", "credential", "sign_in_session" TO second_source_app;

-- A desk sees itself, and whoever knows its slug can ask for it by name; a person sees the desks they are a member of.
GRANT SELECT, INSERT, UPDATE ON "desk", "member" TO second_source_app;
ALTER TABLE "desk" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "desk" FORCE ROW LEVEL SECURITY;
CREATE POLICY desk_itself ON "desk" USING (id = current_desk_id()) WITH CHECK (id = current_desk_id());
CREATE POLICY desk_named ON "desk" FOR SELECT USING (slug = nullif(current_setting('app.desk_slug', true), ''));
ALTER TABLE "member" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "member" FORCE ROW LEVEL SECURITY;
CREATE POLICY member_of_desk ON "member" USING (desk_id = current_desk_id()) WITH CHECK (desk_id = current_desk_id());
CREATE POLICY member_oneself ON "member" FOR SELECT USING (person_id = current_person_id());

-- What desks change and take away again.
GRANT SELECT, INSERT, UPDATE, DELETE ON "story", "outlet", "article", "passage", "sentence_mark", "claim", "assertion",
  "origin", "conflict", "verdict", "briefing", "briefing_sentence", "briefing_sentence_claim" TO second_source_app;

-- What is written once: captures, decisions, the history of writes, editions, the log.
GRANT SELECT, INSERT ON "capture", "review", "contribution", "edition", "audit_event" TO second_source_app;
GRANT USAGE ON SEQUENCE "audit_event_id_seq" TO second_source_app;

DO $$
DECLARE
  owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['story', 'outlet', 'article', 'capture', 'passage', 'sentence_mark', 'claim', 'assertion',
    'origin', 'conflict', 'verdict', 'review', 'contribution', 'audit_event', 'briefing', 'briefing_sentence',
    'briefing_sentence_claim', 'edition']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY of_desk ON %I USING (desk_id = current_desk_id()) WITH CHECK (desk_id = current_desk_id())', owned);
  END LOOP;
END
$$;
