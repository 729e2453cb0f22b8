ALTER TABLE campaign DROP COLUMN search;
ALTER TABLE scope_node DROP COLUMN search;
