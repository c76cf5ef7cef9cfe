-- Who wrote on a briefing since its last edition is told by times that one clock gives, the database's: with those of
-- several servers, a write on one that runs late would seem to lie before the edition.
ALTER TABLE "briefing_write" ALTER COLUMN "at" SET DEFAULT clock_timestamp();
ALTER TABLE "edition" ALTER COLUMN "frozen_at" SET DEFAULT clock_timestamp();
