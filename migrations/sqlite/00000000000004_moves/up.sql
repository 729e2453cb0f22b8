-- A response and each signed text say which version of the survey they answer, since a campaign may be moved to
-- a newer one. SQLite adds no column that must be filled; the program always fills these two.
ALTER TABLE response ADD COLUMN survey_version_id BLOB REFERENCES survey_version (id);
UPDATE response SET survey_version_id = (SELECT c.survey_version_id FROM campaign c WHERE c.id = response.campaign_id);
ALTER TABLE snapshot ADD COLUMN survey_version_id BLOB REFERENCES survey_version (id);
UPDATE snapshot SET survey_version_id = (SELECT r.survey_version_id FROM response r WHERE r.id = snapshot.response_id);
-- How many of its answers have to be looked at again.
ALTER TABLE response ADD COLUMN marked INTEGER NOT NULL DEFAULT 0;

-- A campaign that was moved to another version, and whether that was taken back.
CREATE TABLE survey_move (
    id BLOB PRIMARY KEY,
    campaign_id BLOB NOT NULL REFERENCES campaign (id),
    from_version_id BLOB NOT NULL REFERENCES survey_version (id),
    to_version_id BLOB NOT NULL REFERENCES survey_version (id),
    account_id BLOB NOT NULL REFERENCES account (id),
    at TEXT NOT NULL,
    undone_at TEXT
) STRICT;
CREATE INDEX survey_move_campaign ON survey_move (campaign_id);

-- The responses that went with it. `op` is that of their events in `answer_event`; `marks` are those that
-- stood before, for the way back.
CREATE TABLE moved_response (
    move_id BLOB NOT NULL REFERENCES survey_move (id),
    response_id BLOB NOT NULL REFERENCES response (id),
    from_version_id BLOB NOT NULL REFERENCES survey_version (id),
    op BLOB NOT NULL,
    marks TEXT NOT NULL,
    PRIMARY KEY (move_id, response_id)
) STRICT;

-- Answers whose question has changed: they do not count until somebody has looked at them again.
CREATE TABLE answer_mark (
    response_id BLOB NOT NULL REFERENCES response (id),
    item TEXT NOT NULL,
    old_item TEXT NOT NULL,
    old_version_id BLOB NOT NULL REFERENCES survey_version (id),
    was TEXT NOT NULL,
    PRIMARY KEY (response_id, item)
) STRICT;
