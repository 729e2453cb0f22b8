-- What lists are searched in: code and names, a campaign's name, in lower case. Letters beyond ASCII
-- have no case in SQL on every database, so the program writes these columns; rows from before get an
-- approximation until they are next written.
ALTER TABLE scope_node ADD COLUMN search TEXT NOT NULL DEFAULT '';
UPDATE scope_node SET search = lower(code || ' ' || names::text);
ALTER TABLE campaign ADD COLUMN search TEXT NOT NULL DEFAULT '';
UPDATE campaign SET search = lower(name);
