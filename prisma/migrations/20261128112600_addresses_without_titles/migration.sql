-- An address is kept and passed on by much that the title of an unpublished story is not for: it is chance alone.
ALTER TABLE "story" NO FORCE ROW LEVEL SECURITY;
UPDATE "story" SET slug = left(replace(gen_random_uuid()::text, '-', ''), 12);
ALTER TABLE "story" FORCE ROW LEVEL SECURITY;
