-- People who can sign in. The e-mail address is stored in lower case.
CREATE TABLE account (
    id BLOB PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    password_hash TEXT,
    language TEXT,
    theme TEXT,
    state TEXT NOT NULL CHECK (state IN ('active', 'disabled')),
    created_at TEXT NOT NULL
) STRICT;

-- Sessions, by the SHA-256 of their token.
CREATE TABLE session (
    token_hash BLOB PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES account (id),
    created_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    expires_at TEXT NOT NULL
) STRICT;
CREATE INDEX session_account ON session (account_id);

-- The register: a tree of scope nodes. `path` holds the codes from the root, `/nation/ministry/`.
CREATE TABLE scope_node (
    id BLOB PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    slug TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('nation', 'sector', 'ministry', 'department', 'agency', 'local', 'programme', 'host', 'other')),
    parent_id BLOB REFERENCES scope_node (id),
    path TEXT NOT NULL UNIQUE,
    names TEXT NOT NULL,
    stratum TEXT NOT NULL,
    size REAL,
    consent_publish INTEGER NOT NULL,
    eligible TEXT NOT NULL CHECK (eligible IN ('yes', 'no', 'merged', 'unknown')),
    attributes TEXT NOT NULL,
    position INTEGER NOT NULL,
    created_at TEXT NOT NULL,
    retired_at TEXT
) STRICT;
CREATE INDEX scope_node_position ON scope_node (position);

-- Roles, granted at a node and valid for all below it.
CREATE TABLE role_grant (
    id BLOB PRIMARY KEY,
    account_id BLOB NOT NULL REFERENCES account (id),
    node_id BLOB NOT NULL REFERENCES scope_node (id),
    role TEXT NOT NULL CHECK (role IN ('contributor', 'coordinator', 'head', 'officer', 'reviewer', 'viewer', 'administrator')),
    granted_by BLOB REFERENCES account (id),
    granted_at TEXT NOT NULL,
    ended_at TEXT
) STRICT;
CREATE INDEX role_grant_account ON role_grant (account_id);

-- Tries at things that are limited, counted by account and by address.
CREATE TABLE attempt (
    key TEXT NOT NULL,
    window_start TEXT NOT NULL,
    tries INTEGER NOT NULL,
    PRIMARY KEY (key, window_start)
) STRICT;

-- Published survey versions: the whole definition as canonical JSON, known by its digest.
CREATE TABLE survey_version (
    id BLOB PRIMARY KEY,
    survey TEXT NOT NULL,
    version TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    definition TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'retired')),
    created_at TEXT NOT NULL,
    UNIQUE (survey, version)
) STRICT;

CREATE TABLE campaign (
    id BLOB PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    node_id BLOB NOT NULL REFERENCES scope_node (id),
    name TEXT NOT NULL,
    survey_version_id BLOB NOT NULL REFERENCES survey_version (id),
    state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
    depth TEXT NOT NULL CHECK (depth IN ('rapid', 'standard', 'verified')),
    opens_at TEXT,
    closes_at TEXT,
    sign_off INTEGER NOT NULL,
    language TEXT NOT NULL,
    target TEXT,
    created_by BLOB REFERENCES account (id),
    created_at TEXT NOT NULL,
    opened_at TEXT,
    closed_at TEXT
) STRICT;

-- One node's answers in one campaign. `round` counts signings; `answered` counts items with a state.
CREATE TABLE response (
    id BLOB PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    campaign_id BLOB NOT NULL REFERENCES campaign (id),
    node_id BLOB NOT NULL REFERENCES scope_node (id),
    state TEXT NOT NULL CHECK (state IN ('open', 'sent', 'signed', 'accepted', 'returned', 'withdrawn')),
    round INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    chain_seq INTEGER NOT NULL,
    chain_hash BLOB NOT NULL,
    created_at TEXT NOT NULL,
    first_saved_at TEXT,
    last_saved_at TEXT,
    sent_at TEXT,
    sent_by BLOB REFERENCES account (id),
    signed_at TEXT,
    note TEXT,
    UNIQUE (campaign_id, node_id)
) STRICT;
CREATE INDEX response_node ON response (node_id);

CREATE TABLE invitation (
    id BLOB PRIMARY KEY,
    token_hash BLOB NOT NULL UNIQUE,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('contributor', 'coordinator', 'head')),
    response_id BLOB NOT NULL REFERENCES response (id),
    invited_by BLOB NOT NULL REFERENCES account (id),
    created_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT,
    withdrawn_at TEXT
) STRICT;
CREATE INDEX invitation_response ON invitation (response_id);

-- Every accepted save of one item, never changed. `op` makes a repeated save harmless.
CREATE TABLE answer_event (
    id BLOB PRIMARY KEY,
    response_id BLOB NOT NULL REFERENCES response (id),
    item TEXT NOT NULL,
    rev INTEGER NOT NULL,
    base_rev INTEGER NOT NULL,
    op BLOB NOT NULL,
    account_id BLOB NOT NULL REFERENCES account (id),
    at TEXT NOT NULL,
    old TEXT,
    new TEXT NOT NULL,
    UNIQUE (response_id, item, rev),
    UNIQUE (op, item)
) STRICT;

-- The newest value of each item.
CREATE TABLE answer_current (
    response_id BLOB NOT NULL REFERENCES response (id),
    item TEXT NOT NULL,
    rev INTEGER NOT NULL,
    answer TEXT NOT NULL,
    account_id BLOB NOT NULL REFERENCES account (id),
    at TEXT NOT NULL,
    PRIMARY KEY (response_id, item)
) STRICT;

-- What was typed and could not be accepted: shown again, never scored.
CREATE TABLE answer_draft (
    response_id BLOB NOT NULL REFERENCES response (id),
    item TEXT NOT NULL,
    typed TEXT NOT NULL,
    account_id BLOB NOT NULL REFERENCES account (id),
    at TEXT NOT NULL,
    PRIMARY KEY (response_id, item)
) STRICT;

-- A save that started from an older value: kept beside the newer one until somebody settles it.
CREATE TABLE answer_difference (
    id BLOB PRIMARY KEY,
    response_id BLOB NOT NULL REFERENCES response (id),
    item TEXT NOT NULL,
    op BLOB NOT NULL,
    base_rev INTEGER NOT NULL,
    mine TEXT NOT NULL,
    account_id BLOB NOT NULL REFERENCES account (id),
    at TEXT NOT NULL,
    settled_at TEXT,
    settled_by BLOB REFERENCES account (id),
    kept TEXT CHECK (kept IN ('mine', 'theirs', 'other')),
    UNIQUE (op, item)
) STRICT;
CREATE INDEX answer_difference_response ON answer_difference (response_id);

-- The answers as signed: canonical JSON and its SHA-256.
CREATE TABLE snapshot (
    response_id BLOB NOT NULL REFERENCES response (id),
    round INTEGER NOT NULL,
    receipt TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    signed_by BLOB NOT NULL REFERENCES account (id),
    signed_at TEXT NOT NULL,
    PRIMARY KEY (response_id, round)
) STRICT;

-- The figures of the newest signed answers, the f64 themselves; `result` holds the rest of the row.
CREATE TABLE score_row (
    response_id BLOB NOT NULL REFERENCES response (id),
    basis TEXT NOT NULL CHECK (basis IN ('claimed', 'verified')),
    node TEXT NOT NULL,
    position INTEGER NOT NULL,
    status TEXT NOT NULL,
    score REAL,
    low REAL,
    high REAL,
    level INTEGER,
    result TEXT NOT NULL,
    PRIMARY KEY (response_id, basis, node)
) STRICT;

-- What the national page shows: rebuilt from the score rows when stale.
CREATE TABLE rollup (
    campaign_id BLOB PRIMARY KEY REFERENCES campaign (id),
    stale_since TEXT,
    computed_at TEXT,
    body TEXT
) STRICT;

-- Every action, chained by hashes: one chain per response, one per scope node for all else.
CREATE TABLE audit_row (
    chain BLOB NOT NULL,
    seq INTEGER NOT NULL,
    id BLOB NOT NULL,
    at TEXT NOT NULL,
    actor_id BLOB,
    action TEXT NOT NULL,
    object TEXT NOT NULL,
    result TEXT NOT NULL,
    before_digest TEXT,
    after_digest TEXT,
    prev_hash BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (chain, seq)
) STRICT;

-- Heads of the chains that belong to scope nodes (a response keeps its own).
CREATE TABLE audit_chain (
    chain BLOB PRIMARY KEY,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT;

-- Heads that changed since the seal before, sealed together and chained.
CREATE TABLE audit_seal (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    heads TEXT NOT NULL,
    prev_hash BLOB NOT NULL,
    hash BLOB NOT NULL
) STRICT;

-- Work that one process at a time does.
CREATE TABLE job (
    name TEXT PRIMARY KEY,
    due_at TEXT NOT NULL,
    held_until TEXT
) STRICT;
