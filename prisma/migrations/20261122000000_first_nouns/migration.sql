-- CreateEnum
CREATE TYPE "capture_how" AS ENUM ('PASTE', 'FILE');

-- CreateEnum
CREATE TYPE "sentence_mark_kind" AS ENUM ('OPINION', 'NOT_CHECKABLE');

-- CreateEnum
CREATE TYPE "placement" AS ENUM ('PLACED', 'MOVED', 'ORPHANED');

-- CreateEnum
CREATE TYPE "claim_kind" AS ENUM ('EVENT', 'ACTOR', 'NUMBER', 'DATE', 'QUOTE', 'CHARACTERISATION', 'CAUSE');

-- CreateEnum
CREATE TYPE "review_state" AS ENUM ('DRAFT', 'CHECKING', 'PROPOSED', 'RETURNED', 'APPROVED', 'STALE', 'RELEASED', 'CORRECTED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('ASSERTS', 'DENIES', 'QUALIFIES', 'REPORTS_DISPUTE');

-- CreateEnum
CREATE TYPE "mode" AS ENUM ('DIRECT', 'MIXED', 'INDIRECT', 'NARRATOR');

-- CreateEnum
CREATE TYPE "terms" AS ENUM ('ON_RECORD', 'BACKGROUND', 'DEEP_BACKGROUND', 'UNSTATED');

-- CreateEnum
CREATE TYPE "certainty" AS ENUM ('STATED', 'INFERRED', 'UNSTATED');

-- CreateEnum
CREATE TYPE "origin_kind" AS ENUM ('PERSON', 'OFFICE', 'DOCUMENT', 'WIRE_ITEM', 'OUTLET_REPORTING', 'WITNESS', 'UNKNOWN');

-- CreateEnum
CREATE TYPE "conflict_type" AS ENUM ('NUMBER', 'DATE', 'NEGATION', 'ACTOR', 'LABEL', 'MODALITY', 'SCOPE');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('VIEWER', 'AUDITOR', 'EDITOR', 'REVIEWER', 'ADMIN');

-- CreateEnum
CREATE TYPE "verdict_label" AS ENUM ('UNVERIFIED', 'SINGLE_SOURCE', 'CORROBORATED', 'CONTRADICTED', 'DISPUTED', 'NEEDS_CONTEXT', 'UNVERIFIABLE', 'NOT_CHECKABLE');

-- CreateEnum
CREATE TYPE "review_decision" AS ENUM ('APPROVED', 'RETURNED');

-- CreateTable
CREATE TABLE "article" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "outlet_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "headline" TEXT,
    "byline" TEXT,
    "url" TEXT,
    "published_on" DATE,
    "wire_credit" TEXT,
    "digest" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "capture" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "text_sha256" TEXT NOT NULL,
    "raw" BYTEA NOT NULL,
    "raw_sha256" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "how" "capture_how" NOT NULL,
    "omitted" JSONB NOT NULL,
    "captured_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "captured_by" UUID NOT NULL,

    CONSTRAINT "capture_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "passage" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "capture_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "placement" "placement" NOT NULL DEFAULT 'PLACED',

    CONSTRAINT "passage_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "sentence_mark" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "capture_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "kind" "sentence_mark_kind" NOT NULL,

    CONSTRAINT "sentence_mark_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "briefing" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "headline" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "briefing_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "briefing_sentence" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "briefing_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "briefing_sentence_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "briefing_sentence_claim" (
    "desk_id" UUID NOT NULL,
    "sentence_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "briefing_sentence_claim_pkey" PRIMARY KEY ("desk_id","sentence_id","claim_id")
);

-- CreateTable
CREATE TABLE "edition" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "briefing_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "frozen_by" UUID NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "edition_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "claim" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "wording" TEXT NOT NULL,
    "kind" "claim_kind" NOT NULL,
    "question" TEXT,
    "topic" TEXT,
    "high_risk" BOOLEAN NOT NULL DEFAULT false,
    "state" "review_state" NOT NULL DEFAULT 'DRAFT',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "merged_into" UUID,
    "merged_at_revision" INTEGER,
    "note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "assertion" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "passage_id" UUID NOT NULL,
    "origin_id" UUID NOT NULL,
    "stance" "stance" NOT NULL,
    "mode" "mode" NOT NULL,
    "speaker" TEXT,
    "relays" TEXT[],
    "terms" "terms" NOT NULL,
    "certainty" "certainty" NOT NULL,
    "inference_confirmed_by" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "assertion_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "origin" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "story_id" UUID NOT NULL,
    "kind" "origin_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "party" TEXT,
    "occasion" TEXT,
    "outlet_id" UUID,
    "arrival" INTEGER,

    CONSTRAINT "origin_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "conflict" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "type" "conflict_type" NOT NULL,
    "first_assertion_id" UUID NOT NULL,
    "second_assertion_id" UUID NOT NULL,
    "first_words" TEXT NOT NULL,
    "second_words" TEXT NOT NULL,
    "resolution" TEXT,

    CONSTRAINT "conflict_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "desk" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "min_origins" INTEGER NOT NULL DEFAULT 2,
    "min_origins_second_hand" INTEGER NOT NULL DEFAULT 3,
    "nominal_counts" BOOLEAN NOT NULL DEFAULT true,
    "approvals_needed" INTEGER NOT NULL DEFAULT 1,
    "approvals_needed_high_risk" INTEGER NOT NULL DEFAULT 2,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "desk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member" (
    "desk_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "role" NOT NULL,

    CONSTRAINT "member_pkey" PRIMARY KEY ("desk_id","person_id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "person_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "sign_in_session" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "desk_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "sign_in_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verdict" (
    "desk_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "label" "verdict_label" NOT NULL,
    "rationale" TEXT NOT NULL,
    "exception" TEXT,
    "tried" TEXT,
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revision" INTEGER NOT NULL,
    "revision_hash" TEXT NOT NULL,

    CONSTRAINT "verdict_pkey" PRIMARY KEY ("desk_id","claim_id")
);

-- CreateTable
CREATE TABLE "review" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "decision" "review_decision" NOT NULL,
    "revision" INTEGER NOT NULL,
    "revision_hash" TEXT NOT NULL,
    "judged" JSONB NOT NULL,
    "comment" TEXT,
    "completes" BOOLEAN NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "review_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "contribution" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "what" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contribution_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "desk_id" UUID NOT NULL,
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "story_id" UUID,
    "details" JSONB NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "story" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "story_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateTable
CREATE TABLE "outlet" (
    "desk_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "domain" TEXT,
    "owner" TEXT,

    CONSTRAINT "outlet_pkey" PRIMARY KEY ("desk_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "article_desk_id_story_id_position_key" ON "article"("desk_id", "story_id", "position");

-- CreateIndex
CREATE INDEX "capture_desk_id_text_sha256_idx" ON "capture"("desk_id", "text_sha256");

-- CreateIndex
CREATE INDEX "capture_desk_id_raw_sha256_idx" ON "capture"("desk_id", "raw_sha256");

-- CreateIndex
CREATE UNIQUE INDEX "capture_desk_id_article_id_number_key" ON "capture"("desk_id", "article_id", "number");

-- CreateIndex
CREATE INDEX "passage_desk_id_capture_id_idx" ON "passage"("desk_id", "capture_id");

-- CreateIndex
CREATE UNIQUE INDEX "sentence_mark_desk_id_capture_id_start_end_key" ON "sentence_mark"("desk_id", "capture_id", "start", "end");

-- CreateIndex
CREATE UNIQUE INDEX "briefing_desk_id_story_id_key" ON "briefing"("desk_id", "story_id");

-- CreateIndex
CREATE UNIQUE INDEX "briefing_sentence_desk_id_briefing_id_position_key" ON "briefing_sentence"("desk_id", "briefing_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "edition_desk_id_briefing_id_number_key" ON "edition"("desk_id", "briefing_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "claim_desk_id_story_id_number_key" ON "claim"("desk_id", "story_id", "number");

-- CreateIndex
CREATE INDEX "assertion_desk_id_claim_id_idx" ON "assertion"("desk_id", "claim_id");

-- CreateIndex
CREATE INDEX "assertion_desk_id_passage_id_idx" ON "assertion"("desk_id", "passage_id");

-- CreateIndex
CREATE INDEX "assertion_desk_id_origin_id_idx" ON "assertion"("desk_id", "origin_id");

-- CreateIndex
CREATE UNIQUE INDEX "origin_desk_id_story_id_arrival_key" ON "origin"("desk_id", "story_id", "arrival");

-- CreateIndex
CREATE UNIQUE INDEX "origin_desk_id_story_id_kind_name_key" ON "origin"("desk_id", "story_id", "kind", "name");

-- CreateIndex
CREATE INDEX "conflict_desk_id_claim_id_idx" ON "conflict"("desk_id", "claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "desk_slug_key" ON "desk"("slug");

-- CreateIndex
CREATE INDEX "member_person_id_idx" ON "member"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "sign_in_session_person_id_idx" ON "sign_in_session"("person_id");

-- CreateIndex
CREATE INDEX "review_desk_id_claim_id_idx" ON "review"("desk_id", "claim_id");

-- CreateIndex
CREATE INDEX "contribution_desk_id_claim_id_idx" ON "contribution"("desk_id", "claim_id");

-- CreateIndex
CREATE INDEX "audit_event_desk_id_subject_id_idx" ON "audit_event"("desk_id", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "story_desk_id_slug_key" ON "story"("desk_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "outlet_desk_id_name_key" ON "outlet"("desk_id", "name");

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_desk_id_story_id_fkey" FOREIGN KEY ("desk_id", "story_id") REFERENCES "story"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article" ADD CONSTRAINT "article_desk_id_outlet_id_fkey" FOREIGN KEY ("desk_id", "outlet_id") REFERENCES "outlet"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_desk_id_article_id_fkey" FOREIGN KEY ("desk_id", "article_id") REFERENCES "article"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_desk_id_captured_by_fkey" FOREIGN KEY ("desk_id", "captured_by") REFERENCES "member"("desk_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage" ADD CONSTRAINT "passage_desk_id_capture_id_fkey" FOREIGN KEY ("desk_id", "capture_id") REFERENCES "capture"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sentence_mark" ADD CONSTRAINT "sentence_mark_desk_id_capture_id_fkey" FOREIGN KEY ("desk_id", "capture_id") REFERENCES "capture"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing" ADD CONSTRAINT "briefing_desk_id_story_id_fkey" FOREIGN KEY ("desk_id", "story_id") REFERENCES "story"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing_sentence" ADD CONSTRAINT "briefing_sentence_desk_id_briefing_id_fkey" FOREIGN KEY ("desk_id", "briefing_id") REFERENCES "briefing"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing_sentence_claim" ADD CONSTRAINT "briefing_sentence_claim_desk_id_sentence_id_fkey" FOREIGN KEY ("desk_id", "sentence_id") REFERENCES "briefing_sentence"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "briefing_sentence_claim" ADD CONSTRAINT "briefing_sentence_claim_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_desk_id_briefing_id_fkey" FOREIGN KEY ("desk_id", "briefing_id") REFERENCES "briefing"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "edition" ADD CONSTRAINT "edition_desk_id_frozen_by_fkey" FOREIGN KEY ("desk_id", "frozen_by") REFERENCES "member"("desk_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_desk_id_story_id_fkey" FOREIGN KEY ("desk_id", "story_id") REFERENCES "story"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assertion" ADD CONSTRAINT "assertion_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assertion" ADD CONSTRAINT "assertion_desk_id_passage_id_fkey" FOREIGN KEY ("desk_id", "passage_id") REFERENCES "passage"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assertion" ADD CONSTRAINT "assertion_desk_id_origin_id_fkey" FOREIGN KEY ("desk_id", "origin_id") REFERENCES "origin"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "origin" ADD CONSTRAINT "origin_desk_id_story_id_fkey" FOREIGN KEY ("desk_id", "story_id") REFERENCES "story"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "origin" ADD CONSTRAINT "origin_desk_id_outlet_id_fkey" FOREIGN KEY ("desk_id", "outlet_id") REFERENCES "outlet"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_desk_id_first_assertion_id_fkey" FOREIGN KEY ("desk_id", "first_assertion_id") REFERENCES "assertion"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_desk_id_second_assertion_id_fkey" FOREIGN KEY ("desk_id", "second_assertion_id") REFERENCES "assertion"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sign_in_session" ADD CONSTRAINT "sign_in_session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_desk_id_proposed_by_fkey" FOREIGN KEY ("desk_id", "proposed_by") REFERENCES "member"("desk_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_desk_id_reviewer_id_fkey" FOREIGN KEY ("desk_id", "reviewer_id") REFERENCES "member"("desk_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_desk_id_claim_id_fkey" FOREIGN KEY ("desk_id", "claim_id") REFERENCES "claim"("desk_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_desk_id_person_id_fkey" FOREIGN KEY ("desk_id", "person_id") REFERENCES "member"("desk_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_desk_id_person_id_fkey" FOREIGN KEY ("desk_id", "person_id") REFERENCES "member"("desk_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "story" ADD CONSTRAINT "story_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outlet" ADD CONSTRAINT "outlet_desk_id_fkey" FOREIGN KEY ("desk_id") REFERENCES "desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;
