-- Counts what has made the national figures stale. An instant cannot tell what was read by the computing of them:
-- a change carries the one at which it began, and is seen from its commit on.
ALTER TABLE rollup ADD COLUMN changes INTEGER NOT NULL DEFAULT 0;
-- What was missed so far is made good.
UPDATE rollup SET stale_since = computed_at WHERE stale_since IS NULL;
