-- AlterTable
ALTER TABLE "origin" ADD COLUMN     "written_at" TIMESTAMPTZ(3),
ADD COLUMN     "written_by" UUID;

-- Who describes an origin is noted by the database, whichever way it is written.
CREATE FUNCTION note_writer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_person_id() IS NOT NULL THEN
    NEW.written_by := current_person_id();
    NEW.written_at := clock_timestamp();
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER note_writer BEFORE INSERT OR UPDATE OF kind, name, identified, side, locator ON "origin"
  FOR EACH ROW EXECUTE FUNCTION note_writer();

-- What claims rest on, where a person wrote it since their last full approval, or it came under them since: texts that were
-- pasted, and named origins. What the product fetched, or read from a file, nobody wrote here.
CREATE FUNCTION ground_writes(claims uuid[])
RETURNS TABLE (claim_id uuid, person_id uuid, revision integer, what text, at timestamptz)
LANGUAGE sql STABLE AS $$
  SELECT written.claim_id, written.person_id, claim.revision, written.what, written.at
  FROM (
    SELECT told.desk_id, told.claim_id, capture.captured_by AS person_id,
        'pasted what ' || outlet.name || ' says' AS what, greatest(capture.captured_at, told.created_at) AS at
      FROM "assertion" told
      JOIN "passage" passage ON passage.desk_id = told.desk_id AND passage.id = told.passage_id
      JOIN "capture" capture ON capture.desk_id = passage.desk_id AND capture.id = passage.capture_id
      JOIN "article" article ON article.desk_id = capture.desk_id AND article.id = capture.article_id
      JOIN "outlet" outlet ON outlet.desk_id = article.desk_id AND outlet.id = article.outlet_id
      WHERE told.desk_id = current_desk_id() AND told.claim_id = ANY(claims) AND capture.how = 'PASTE'
    UNION ALL
    SELECT told.desk_id, told.claim_id, origin.written_by, 'described ' || origin.name,
        greatest(origin.written_at, told.created_at)
      FROM "assertion" told
      JOIN "origin" origin ON origin.desk_id = told.desk_id AND origin.id = told.origin_id
      WHERE told.desk_id = current_desk_id() AND told.claim_id = ANY(claims)
        AND origin.written_by IS NOT NULL AND origin.kind NOT IN ('OUTLET_REPORTING', 'UNKNOWN')
  ) written
  JOIN "claim" claim ON claim.desk_id = written.desk_id AND claim.id = written.claim_id
  WHERE written.at > coalesce((
    SELECT max(review.decided_at) FROM "review" review
    WHERE review.desk_id = written.desk_id AND review.claim_id = written.claim_id AND review.completes
  ), '-infinity')
$$;

CREATE OR REPLACE FUNCTION refuse_own_work() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  approved_revision integer;
  reviewer uuid;
BEGIN
  IF NEW.reviewer_id IS DISTINCT FROM current_person_id() THEN
    RAISE EXCEPTION 'a review is written by its reviewer' USING ERRCODE = 'check_violation', CONSTRAINT = 'review_by_reviewer';
  END IF;
  IF NEW.decision <> 'APPROVED' THEN
    RETURN NEW;
  END IF;
  PERFORM 1 FROM "claim" WHERE desk_id = NEW.desk_id AND id = NEW.claim_id FOR NO KEY UPDATE;
  SELECT coalesce(max(revision), 0) INTO approved_revision FROM "review"
    WHERE desk_id = NEW.desk_id AND claim_id = NEW.claim_id AND completes;
  reviewer := human_of(NEW.reviewer_id);
  IF EXISTS (
    SELECT 1 FROM "contribution" c
    WHERE c.desk_id = NEW.desk_id AND c.claim_id = NEW.claim_id AND c.revision > approved_revision
      AND reviewer IN (human_of(c.person_id), human_of(c.with_person_id))
  ) OR EXISTS (
    SELECT 1 FROM "claim" w JOIN "contribution" c ON c.desk_id = w.desk_id AND c.claim_id = w.id
    WHERE w.desk_id = NEW.desk_id AND w.merged_into = NEW.claim_id AND w.merged_at_revision > approved_revision
      AND reviewer IN (human_of(c.person_id), human_of(c.with_person_id))
  ) OR EXISTS (
    SELECT 1 FROM ground_writes(ARRAY[NEW.claim_id]) g WHERE g.revision > approved_revision AND human_of(g.person_id) = reviewer
  ) THEN
    RAISE EXCEPTION 'nobody approves their own work' USING ERRCODE = 'check_violation', CONSTRAINT = 'review_four_eyes';
  END IF;
  RETURN NEW;
END
$$;
