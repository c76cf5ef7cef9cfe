-- A desk's log is one line, and whoever stands in it is waited for: rows are numbered, bound to the one before and written
-- in one call, so that nobody waits there for the way between program and database. Each row comes with its canonical JSON
-- in two parts, before and after its number; its hash is that of the hash before, a line end, and the JSON with its number.
CREATE FUNCTION append_to_log(desk uuid, entries jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  place integer;
  follows text;
  own text;
  entry record;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('log of ' || desk, 0));
  -- A statement of its own sees what others wrote while this one waited.
  SELECT seq, hash INTO place, follows FROM "audit_event" WHERE desk_id = desk ORDER BY seq DESC LIMIT 1;
  place := coalesce(place, 0);
  follows := coalesce(follows, repeat('0', 64));
  FOR entry IN
    SELECT * FROM jsonb_to_recordset(entries) AS written (at timestamptz, person uuid, action text, subject_kind text,
      subject uuid, story uuid, details jsonb, before text, after text)
  LOOP
    place := place + 1;
    own := encode(sha256(convert_to(follows || E'\n' || entry.before || place || entry.after, 'UTF8')), 'hex');
    INSERT INTO "audit_event" (desk_id, seq, at, person_id, action, subject_kind, subject_id, story_id, details, previous_hash, hash)
    VALUES (desk, place, entry.at, entry.person, entry.action, entry.subject_kind, entry.subject, entry.story, entry.details, follows, own);
    follows := own;
  END LOOP;
END
$$;
