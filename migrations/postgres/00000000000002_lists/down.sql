DROP INDEX scope_node_place;
ALTER TABLE scope_node DROP COLUMN place;
ALTER TABLE campaign DROP COLUMN search;
ALTER TABLE scope_node DROP COLUMN search;
