-- A question page that was posted after its person's session had ended: kept for that person alone until
-- the next sign-in plays it back, for seven days at most. `op` is the rendered form's own id.
CREATE TABLE pending_save (
    account_id BLOB NOT NULL REFERENCES account (id),
    op BLOB NOT NULL,
    path TEXT NOT NULL,
    body TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (account_id, op)
) STRICT;
CREATE INDEX pending_save_at ON pending_save (at);
