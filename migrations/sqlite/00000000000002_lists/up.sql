-- What lists are searched in: code and names, a campaign's name, in lower case. Letters beyond ASCII
-- have no case in SQL on every database, so the program writes these columns; rows from before get an
-- approximation until they are next written.
ALTER TABLE scope_node ADD COLUMN search TEXT NOT NULL DEFAULT '';
UPDATE scope_node SET search = lower(code || ' ' || names);
ALTER TABLE campaign ADD COLUMN search TEXT NOT NULL DEFAULT '';
UPDATE campaign SET search = lower(name);

-- Where a node stands in the tree: the positions from the root down to it, ten digits each, so that they
-- sort as a tree does: whoever is above first, neighbours in register order.
ALTER TABLE scope_node ADD COLUMN place TEXT NOT NULL DEFAULT '';
UPDATE scope_node SET place = (
    WITH RECURSIVE up (above, place) AS (
        SELECT scope_node.parent_id, CAST(1000000000 + scope_node.position AS TEXT)
        UNION ALL
        SELECT higher.parent_id, CAST(1000000000 + higher.position AS TEXT) || up.place
        FROM up JOIN scope_node AS higher ON higher.id = up.above
    )
    SELECT place FROM up WHERE above IS NULL
);
CREATE INDEX scope_node_place ON scope_node (place);
