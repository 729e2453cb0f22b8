ALTER TABLE rollup DROP COLUMN changes;
