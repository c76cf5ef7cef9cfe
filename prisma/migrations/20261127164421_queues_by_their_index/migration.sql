-- Behind the walls between desks no index is searched by a column of an enum: PostgreSQL compares enums by a function
-- that it does not take for leakproof, and lets no such comparison run before the wall's own. An index that holds only
-- rows of one state asks for no comparison.
DROP INDEX "claim_desk_id_state_changed_at_idx";
CREATE INDEX "claim_proposed" ON "claim" ("desk_id", "changed_at", "id") WHERE "state" = 'PROPOSED';
CREATE INDEX "claim_stale" ON "claim" ("desk_id", "changed_at", "id") WHERE "state" = 'STALE';
