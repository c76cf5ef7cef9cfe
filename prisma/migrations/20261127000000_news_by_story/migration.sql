-- Whoever listens hears which story a row of the log is about, and nothing of rows that are about none: a process looks
-- only where somebody watches. Rows of one transaction about one story are one call.
CREATE OR REPLACE FUNCTION refuse_broken_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
BEGIN
  SELECT seq, hash INTO last FROM "audit_event" WHERE desk_id = NEW.desk_id ORDER BY seq DESC LIMIT 1;
  IF NEW.seq <> coalesce(last.seq, 0) + 1 OR NEW.previous_hash <> coalesce(last.hash, repeat('0', 64)) THEN
    RAISE EXCEPTION 'a row of the log follows the one before it' USING ERRCODE = 'check_violation', CONSTRAINT = 'audit_event_chain';
  END IF;
  IF NEW.story_id IS NOT NULL THEN
    PERFORM pg_notify('second_source', json_build_object('desk', NEW.desk_id, 'story', NEW.story_id)::text);
  END IF;
  RETURN NEW;
END
$$;
