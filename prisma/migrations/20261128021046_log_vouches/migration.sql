-- The log vouches for what it speaks of. Whatever is written of captures, claims, verdicts, reviews, editions and the
-- history of writes leaves a line with its transaction: the table, the key, and the hash of every column. The first row of
-- the log that the transaction writes takes the lines in, and its own hash covers them. What a table holds can then be held
-- against the last line of its row, and a row without a line, or a line without a row, shows as well.
ALTER TABLE "audit_event" ADD COLUMN "wrote" TEXT;

CREATE FUNCTION in_ms(at timestamptz) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT round(extract(epoch FROM at) * 1000)::bigint $$;
CREATE FUNCTION vouching_line(of text, key text, holds jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT of || ' ' || key || ' ' || encode(sha256(convert_to(holds::text, 'UTF8')), 'hex') || E'\n'
$$;
CREATE FUNCTION vouched(c "capture") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT vouching_line('capture', c.id::text, jsonb_build_array(
    c.article_id, c.number, c.text, c.text_sha256, encode(sha256(c.raw), 'hex'), c.raw_sha256, c.media_type, c.how,
    c.omitted, c.headline, c.kinds, c.modified_at, c.corrections, in_ms(c.captured_at), c.captured_by))
$$;
CREATE FUNCTION vouched(c "claim") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT vouching_line('claim', c.id::text, jsonb_build_array(
    c.story_id, c.number, c.wording, c.kind, c.question, c.topic, c.high_risk, c.contested, c.opinion, c.state,
    c.revision, c.merged_into, c.merged_at_revision, c.note, c.assigned_to, c.released_in, in_ms(c.created_at),
    in_ms(c.changed_at)))
$$;
CREATE FUNCTION vouched(c "verdict") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT vouching_line('verdict', c.claim_id::text, jsonb_build_array(
    c.label, c.rationale, c.exception, c.tried, c.public_note, c.proposed_by, in_ms(c.proposed_at), c.revision,
    c.revision_hash))
$$;
CREATE FUNCTION vouched(c "review") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT vouching_line('review', c.id::text, jsonb_build_array(
    c.claim_id, c.reviewer_id, c.decision, c.revision, c.revision_hash, c.judged, c.comment, c.completes,
    in_ms(c.decided_at)))
$$;
CREATE FUNCTION vouched(c "contribution") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT vouching_line('contribution', c.id::text, jsonb_build_array(
    c.claim_id, c.person_id, c.with_person_id, c.revision, c.what, in_ms(c.at)))
$$;
CREATE FUNCTION vouched(c "edition") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT vouching_line('edition', c.id::text, jsonb_build_array(
    c.briefing_id, c.number, c.document, c.sha256, c.frozen_by, in_ms(c.frozen_at)))
$$;
CREATE FUNCTION vouched(c "edition_reading") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT vouching_line('edition_reading', c.id::text, jsonb_build_array(
    c.briefing_id, c.document_sha256, c.read_by, in_ms(c.read_at)))
$$;
CREATE FUNCTION vouched(c "edition_file") RETURNS text LANGUAGE sql STABLE AS $$
  SELECT vouching_line('edition_file', c.edition_id || '/' || c.format, jsonb_build_array(
    encode(sha256(c.bytes), 'hex'), c.sha256))
$$;

-- One for each statement, however many rows it writes.
CREATE FUNCTION note_written() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  lines text;
BEGIN
  EXECUTE format('SELECT string_agg(vouched(ROW(row_of.*)::%I), $1) FROM written row_of', TG_TABLE_NAME) INTO lines USING '';
  PERFORM set_config('app.wrote', concat(current_setting('app.wrote', true), lines), true);
  RETURN NULL;
END
$$;

CREATE TRIGGER capture_inserted AFTER INSERT ON "capture" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION note_written();
CREATE TRIGGER claim_inserted AFTER INSERT ON "claim" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION note_written();
CREATE TRIGGER claim_updated AFTER UPDATE ON "claim" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION note_written();
CREATE TRIGGER verdict_inserted AFTER INSERT ON "verdict" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION note_written();
CREATE TRIGGER verdict_updated AFTER UPDATE ON "verdict" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION note_written();
CREATE TRIGGER review_inserted AFTER INSERT ON "review" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION note_written();
CREATE TRIGGER contribution_inserted AFTER INSERT ON "contribution" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION note_written();
CREATE TRIGGER edition_inserted AFTER INSERT ON "edition" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION note_written();
CREATE TRIGGER edition_reading_inserted AFTER INSERT ON "edition_reading" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION note_written();
CREATE TRIGGER edition_file_inserted AFTER INSERT ON "edition_file" REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION note_written();

-- A desk's log is one line, and whoever stands in it is waited for: rows are numbered, bound to the one before and written
-- in one call, so that nobody waits there for the way between program and database. Each row comes with its canonical JSON
-- in two parts, before and after its number; its hash is that of the hash before, the JSON with its number, and the lines.
CREATE FUNCTION append_to_log(desk uuid, entries jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  place integer;
  follows text;
  own text;
  vouched text := nullif(current_setting('app.wrote', true), '');
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
    own := encode(sha256(convert_to(concat(follows, E'\n', entry.before, place, entry.after, E'\n' || vouched), 'UTF8')), 'hex');
    INSERT INTO "audit_event" (desk_id, seq, at, person_id, action, subject_kind, subject_id, story_id, details, wrote, previous_hash, hash)
    VALUES (desk, place, entry.at, entry.person, entry.action, entry.subject_kind, entry.subject, entry.story, entry.details, vouched, follows, own);
    follows := own;
    vouched := NULL;
  END LOOP;
  PERFORM set_config('app.wrote', '', true);
END
$$;

-- What there is already is vouched for as it stands now, by one row of the log for each desk.
DO $$
DECLARE
  each_desk record;
  lines text;
  moment timestamptz := date_trunc('milliseconds', now());
BEGIN
  PERFORM set_config('app.list_desks', 'yes', true), set_config('app.person_id', '', true);
  FOR each_desk IN SELECT id FROM "desk" LOOP
    PERFORM set_config('app.desk_id', each_desk.id::text, true);
    SELECT string_agg(line, '') INTO lines FROM (
      SELECT vouched(c) AS line FROM "capture" c WHERE c.desk_id = each_desk.id
      UNION ALL
      SELECT vouched(c) AS line FROM "claim" c WHERE c.desk_id = each_desk.id
      UNION ALL
      SELECT vouched(c) AS line FROM "verdict" c WHERE c.desk_id = each_desk.id
      UNION ALL
      SELECT vouched(c) AS line FROM "review" c WHERE c.desk_id = each_desk.id
      UNION ALL
      SELECT vouched(c) AS line FROM "contribution" c WHERE c.desk_id = each_desk.id
      UNION ALL
      SELECT vouched(c) AS line FROM "edition" c WHERE c.desk_id = each_desk.id
      UNION ALL
      SELECT vouched(c) AS line FROM "edition_reading" c WHERE c.desk_id = each_desk.id
      UNION ALL
      SELECT vouched(c) AS line FROM "edition_file" c WHERE c.desk_id = each_desk.id
    ) present;
    PERFORM set_config('app.wrote', coalesce(lines, ''), true);
    PERFORM append_to_log(each_desk.id, jsonb_build_array(jsonb_build_object(
      'at', moment, 'action', 'carried.vouched', 'subject_kind', 'desk', 'subject', each_desk.id, 'details', jsonb_build_object(),
      'before', format('{"action":"carried.vouched","at":"%s","deskId":"%s","details":{},"personId":null,"seq":',
        to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), each_desk.id),
      'after', format(',"storyId":null,"subjectId":"%s","subjectKind":"desk"}', each_desk.id))));
  END LOOP;
END
$$;
