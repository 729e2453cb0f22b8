DROP TABLE answer_mark;
DROP TABLE moved_response;
DROP TABLE survey_move;
ALTER TABLE response DROP COLUMN marked;
ALTER TABLE snapshot DROP COLUMN survey_version_id;
ALTER TABLE response DROP COLUMN survey_version_id;
