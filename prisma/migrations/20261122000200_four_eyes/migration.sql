-- Nobody approves their own work: the last wall, under the rule in domain and the check in the use-case.
-- Own work is any contribution after the last full approval of the claim; writes on a claim that was merged into it
-- count from the merge on. The claim row is locked, so that no write
-- can slip in between the look at the history and the approval.
CREATE FUNCTION refuse_own_work() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  approved_revision integer;
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
  IF EXISTS (
    SELECT 1 FROM "contribution" c JOIN "claim" w ON w.desk_id = c.desk_id AND w.id = c.claim_id
    WHERE c.desk_id = NEW.desk_id AND c.person_id = NEW.reviewer_id
      AND ((c.claim_id = NEW.claim_id AND c.revision > approved_revision)
        OR (w.merged_into = NEW.claim_id AND w.merged_at_revision > approved_revision))
  ) THEN
    RAISE EXCEPTION 'nobody approves their own work' USING ERRCODE = 'check_violation', CONSTRAINT = 'review_four_eyes';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER review_four_eyes BEFORE INSERT ON "review" FOR EACH ROW EXECUTE FUNCTION refuse_own_work();

-- A contribution is signed by whoever writes it.
CREATE FUNCTION refuse_foreign_signature() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.person_id IS DISTINCT FROM current_person_id() THEN
    RAISE EXCEPTION 'a write is signed by its writer' USING ERRCODE = 'check_violation', CONSTRAINT = 'contribution_by_writer';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER contribution_by_writer BEFORE INSERT ON "contribution" FOR EACH ROW EXECUTE FUNCTION refuse_foreign_signature();
CREATE TRIGGER audit_event_by_writer BEFORE INSERT ON "audit_event" FOR EACH ROW EXECUTE FUNCTION refuse_foreign_signature();

-- What is written once stays, for the owner of the tables too.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is written once', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER review_written_once BEFORE UPDATE OR DELETE ON "review" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER contribution_written_once BEFORE UPDATE OR DELETE ON "contribution" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER capture_written_once BEFORE UPDATE ON "capture" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER edition_written_once BEFORE UPDATE OR DELETE ON "edition" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER audit_event_written_once BEFORE UPDATE OR DELETE ON "audit_event" FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- Places and numbers that cannot be.
ALTER TABLE "passage" ADD CONSTRAINT passage_span CHECK ("start" >= 0 AND "end" > "start" AND exact <> '');
ALTER TABLE "sentence_mark" ADD CONSTRAINT sentence_mark_span CHECK ("start" >= 0 AND "end" > "start");
ALTER TABLE "claim" ADD CONSTRAINT claim_wording CHECK (btrim(wording) <> '' AND revision >= 1);
ALTER TABLE "conflict" ADD CONSTRAINT conflict_of_two CHECK (first_assertion_id <> second_assertion_id);
