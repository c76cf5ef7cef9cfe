-- The same wall, found by the claim: the history of one claim is looked at, not that of the desk.
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
  ) THEN
    RAISE EXCEPTION 'nobody approves their own work' USING ERRCODE = 'check_violation', CONSTRAINT = 'review_four_eyes';
  END IF;
  RETURN NEW;
END
$$;
