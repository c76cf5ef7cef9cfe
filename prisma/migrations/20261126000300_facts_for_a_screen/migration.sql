-- What a screen shows is kept where it changes, and found by an index. An article knows its newest capture.
ALTER TABLE "article" ADD COLUMN "newest_capture_id" UUID;
ALTER TABLE "article" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "capture" NO FORCE ROW LEVEL SECURITY;
UPDATE "article" SET newest_capture_id = newest.id FROM (
  SELECT DISTINCT ON (desk_id, article_id) desk_id, article_id, id FROM "capture" ORDER BY desk_id, article_id, number DESC
) newest WHERE newest.desk_id = article.desk_id AND newest.article_id = article.id;
ALTER TABLE "article" FORCE ROW LEVEL SECURITY;
ALTER TABLE "capture" FORCE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX "article_desk_id_newest_capture_id_key" ON "article"("desk_id", "newest_capture_id");
ALTER TABLE "article" ADD CONSTRAINT "article_desk_id_newest_capture_id_fkey" FOREIGN KEY ("desk_id", "newest_capture_id") REFERENCES "capture"("desk_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- What the rules make of a claim: kept by the transaction that changed anything under it.
CREATE TABLE "claim_standing" (
    "desk_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "evidence" JSONB NOT NULL,
    "revision_hash" TEXT NOT NULL,
    "approved_revision" INTEGER NOT NULL,
    "rests_on_one_voice" BOOLEAN NOT NULL,
    "guesses" JSONB NOT NULL,

    CONSTRAINT "claim_standing_pkey" PRIMARY KEY ("desk_id","claim_id")
);
CREATE INDEX "claim_standing_desk_id_story_id_idx" ON "claim_standing"("desk_id", "story_id");
CREATE INDEX "claim_standing_with_guesses" ON "claim_standing"("desk_id") WHERE guesses <> '[]';
ALTER TABLE "claim_standing" ADD CONSTRAINT "claim_standing_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- How far a story has come.
CREATE TABLE "story_standing" (
    "desk_id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "states" JSONB NOT NULL,
    "on_one_voice" INTEGER NOT NULL,
    "outlets" INTEGER NOT NULL,
    "editions" INTEGER NOT NULL,

    CONSTRAINT "story_standing_pkey" PRIMARY KEY ("desk_id","story_id")
);
ALTER TABLE "story_standing" ADD CONSTRAINT "story_standing_desk_id_story_id_fkey" FOREIGN KEY ("desk_id", "story_id") REFERENCES "story"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

DO $$
DECLARE
  owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['claim_standing', 'story_standing']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
    EXECUTE format('CREATE POLICY of_desk ON %I USING (desk_id = current_desk_id()) WITH CHECK (desk_id = current_desk_id())', owned);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO second_source_app', owned);
  END LOOP;
END
$$;

-- What waits, oldest first; who wrote what; and a way back along every foreign key.
CREATE INDEX "claim_desk_id_state_changed_at_idx" ON "claim"("desk_id", "state", "changed_at");
CREATE INDEX "claim_desk_id_assigned_to_idx" ON "claim"("desk_id", "assigned_to");
CREATE INDEX "claim_desk_id_merged_into_idx" ON "claim"("desk_id", "merged_into");
CREATE INDEX "contribution_desk_id_person_id_idx" ON "contribution"("desk_id", "person_id");
CREATE INDEX "story_desk_id_created_at_idx" ON "story"("desk_id", "created_at");
CREATE INDEX "article_desk_id_outlet_id_idx" ON "article"("desk_id", "outlet_id");
CREATE INDEX "article_desk_id_wire_credit_id_idx" ON "article"("desk_id", "wire_credit_id");
CREATE INDEX "passage_desk_id_was_id_idx" ON "passage"("desk_id", "was_id");
CREATE INDEX "intake_desk_id_watch_id_idx" ON "intake"("desk_id", "watch_id");
CREATE INDEX "intake_desk_id_person_id_idx" ON "intake"("desk_id", "person_id");
CREATE INDEX "watch_next_at_idx" ON "watch"("next_at");
CREATE INDEX "watch_desk_id_article_id_idx" ON "watch"("desk_id", "article_id");
CREATE INDEX "conflict_desk_id_first_assertion_id_idx" ON "conflict"("desk_id", "first_assertion_id");
CREATE INDEX "conflict_desk_id_second_assertion_id_idx" ON "conflict"("desk_id", "second_assertion_id");
CREATE INDEX "answer_desk_id_assertion_id_idx" ON "answer"("desk_id", "assertion_id");
CREATE INDEX "answer_desk_id_conflict_id_idx" ON "answer"("desk_id", "conflict_id");
CREATE INDEX "briefing_sentence_claim_desk_id_claim_id_idx" ON "briefing_sentence_claim"("desk_id", "claim_id");
CREATE INDEX "origin_link_desk_id_from_id_idx" ON "origin_link"("desk_id", "from_id");
CREATE INDEX "origin_link_desk_id_to_id_idx" ON "origin_link"("desk_id", "to_id");
CREATE INDEX "origin_desk_id_outlet_id_idx" ON "origin"("desk_id", "outlet_id");
CREATE INDEX "assertion_desk_id_occasion_id_idx" ON "assertion"("desk_id", "occasion_id");
CREATE INDEX "thread_desk_id_assertion_id_idx" ON "thread"("desk_id", "assertion_id");
CREATE INDEX "outlet_desk_id_owner_id_idx" ON "outlet"("desk_id", "owner_id");
CREATE INDEX "owner_desk_id_party_id_idx" ON "owner"("desk_id", "party_id");
CREATE INDEX "audit_event_desk_id_person_id_seq_idx" ON "audit_event"("desk_id", "person_id", "seq");
CREATE INDEX "audit_event_desk_id_story_id_seq_idx" ON "audit_event"("desk_id", "story_id", "seq");
CREATE INDEX "audit_event_desk_id_at_idx" ON "audit_event"("desk_id", "at");
CREATE INDEX "audit_event_desk_id_action_seq_idx" ON "audit_event"("desk_id", "action", "seq");
DROP INDEX "audit_event_desk_id_story_id_idx";

-- Sessions that are long over are swept away; and a worker asks once which desks have something to look at.
GRANT DELETE ON "sign_in_session" TO second_source_app;
CREATE POLICY watch_due ON "watch" FOR SELECT USING (current_setting('app.list_desks', true) = 'yes');

-- The few passages that wait for a person.
CREATE INDEX "passage_waiting" ON "passage"("desk_id") WHERE placement <> 'PLACED';
CREATE INDEX "contribution_with_another" ON "contribution"("desk_id", "with_person_id") WHERE with_person_id IS NOT NULL;
CREATE INDEX "claim_merged_away" ON "claim"("desk_id", "id") WHERE merged_into IS NOT NULL;
