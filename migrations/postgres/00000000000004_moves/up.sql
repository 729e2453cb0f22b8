-- A response and each signed text say which version of the survey they answer, since a campaign may be moved to
-- a newer one.
ALTER TABLE response ADD COLUMN survey_version_id UUID REFERENCES survey_version (id);
UPDATE response SET survey_version_id = (SELECT c.survey_version_id FROM campaign c WHERE c.id = response.campaign_id);
ALTER TABLE response ALTER COLUMN survey_version_id SET NOT NULL;
ALTER TABLE snapshot ADD COLUMN survey_version_id UUID REFERENCES survey_version (id);
UPDATE snapshot SET survey_version_id = (SELECT r.survey_version_id FROM response r WHERE r.id = snapshot.response_id);
ALTER TABLE snapshot ALTER COLUMN survey_version_id SET NOT NULL;
-- How many of its answers have to be looked at again.
ALTER TABLE response ADD COLUMN marked BIGINT NOT NULL DEFAULT 0;

-- A campaign that was moved to another version, and whether that was taken back.
CREATE TABLE survey_move (
    id UUID PRIMARY KEY,
    campaign_id UUID NOT NULL REFERENCES campaign (id),
    from_version_id UUID NOT NULL REFERENCES survey_version (id),
    to_version_id UUID NOT NULL REFERENCES survey_version (id),
    account_id UUID NOT NULL REFERENCES account (id),
    at TIMESTAMPTZ NOT NULL,
    undone_at TIMESTAMPTZ
);
CREATE INDEX survey_move_campaign ON survey_move (campaign_id);

-- The responses that went with it. `op` is that of their events in `answer_event`; `marks` are those that
-- stood before, for the way back.
CREATE TABLE moved_response (
    move_id UUID NOT NULL REFERENCES survey_move (id),
    response_id UUID NOT NULL REFERENCES response (id),
    from_version_id UUID NOT NULL REFERENCES survey_version (id),
    op UUID NOT NULL,
    marks JSONB NOT NULL,
    PRIMARY KEY (move_id, response_id)
);

-- Answers whose question has changed: they do not count until somebody has looked at them again.
CREATE TABLE answer_mark (
    response_id UUID NOT NULL REFERENCES response (id),
    item TEXT NOT NULL,
    old_item TEXT NOT NULL,
    old_version_id UUID NOT NULL REFERENCES survey_version (id),
    was JSONB NOT NULL,
    PRIMARY KEY (response_id, item)
);
