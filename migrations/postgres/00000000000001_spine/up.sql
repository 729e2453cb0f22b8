-- People who can sign in. The e-mail address is stored in lower case.
CREATE TABLE account (
    id UUID PRIMARY KEY,
    email TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    password_hash TEXT,
    language TEXT,
    theme TEXT,
    state TEXT NOT NULL CHECK (state IN ('active', 'disabled')),
    created_at TIMESTAMPTZ NOT NULL
);

-- Sessions, by the SHA-256 of their token.
CREATE TABLE session (
    token_hash BYTEA PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES account (id),
    created_at TIMESTAMPTZ NOT NULL,
    seen_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX session_account ON session (account_id);

-- The register: a tree of scope nodes. `path` holds the codes from the root, `/nation/ministry/`.
CREATE TABLE scope_node (
    id UUID PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    slug TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('nation', 'sector', 'ministry', 'department', 'agency', 'local', 'programme', 'host', 'other')),
    parent_id UUID REFERENCES scope_node (id),
    path TEXT NOT NULL UNIQUE,
    names JSONB NOT NULL,
    stratum TEXT NOT NULL,
    size DOUBLE PRECISION,
    consent_publish BOOLEAN NOT NULL,
    eligible TEXT NOT NULL CHECK (eligible IN ('yes', 'no', 'merged', 'unknown')),
    attributes JSONB NOT NULL,
    position BIGINT NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    retired_at TIMESTAMPTZ
);
CREATE INDEX scope_node_position ON scope_node (position);

-- Roles, granted at a node and valid for all below it.
CREATE TABLE role_grant (
    id UUID PRIMARY KEY,
    account_id UUID NOT NULL REFERENCES account (id),
    node_id UUID NOT NULL REFERENCES scope_node (id),
    role TEXT NOT NULL CHECK (role IN ('contributor', 'coordinator', 'head', 'officer', 'reviewer', 'viewer', 'administrator')),
    granted_by UUID REFERENCES account (id),
    granted_at TIMESTAMPTZ NOT NULL,
    ended_at TIMESTAMPTZ
);
CREATE INDEX role_grant_account ON role_grant (account_id);

-- Tries at things that are limited, counted by account and by address.
CREATE TABLE attempt (
    key TEXT NOT NULL,
    window_start TIMESTAMPTZ NOT NULL,
    tries BIGINT NOT NULL,
    PRIMARY KEY (key, window_start)
);

-- Published survey versions: the whole definition as canonical JSON, known by its digest.
CREATE TABLE survey_version (
    id UUID PRIMARY KEY,
    survey TEXT NOT NULL,
    version TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    definition TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'retired')),
    created_at TIMESTAMPTZ NOT NULL,
    UNIQUE (survey, version)
);

CREATE TABLE campaign (
    id UUID PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    node_id UUID NOT NULL REFERENCES scope_node (id),
    name TEXT NOT NULL,
    survey_version_id UUID NOT NULL REFERENCES survey_version (id),
    state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'closed')),
    depth TEXT NOT NULL CHECK (depth IN ('rapid', 'standard', 'verified')),
    opens_at TIMESTAMPTZ,
    closes_at TIMESTAMPTZ,
    sign_off BOOLEAN NOT NULL,
    language TEXT NOT NULL,
    target TEXT,
    created_by UUID REFERENCES account (id),
    created_at TIMESTAMPTZ NOT NULL,
    opened_at TIMESTAMPTZ,
    closed_at TIMESTAMPTZ
);

-- One node's answers in one campaign. `round` counts signings; `answered` counts items with a state.
CREATE TABLE response (
    id UUID PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE,
    campaign_id UUID NOT NULL REFERENCES campaign (id),
    node_id UUID NOT NULL REFERENCES scope_node (id),
    state TEXT NOT NULL CHECK (state IN ('open', 'sent', 'signed', 'accepted', 'returned', 'withdrawn')),
    round BIGINT NOT NULL,
    answered BIGINT NOT NULL,
    chain_seq BIGINT NOT NULL,
    chain_hash BYTEA NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    first_saved_at TIMESTAMPTZ,
    last_saved_at TIMESTAMPTZ,
    sent_at TIMESTAMPTZ,
    sent_by UUID REFERENCES account (id),
    signed_at TIMESTAMPTZ,
    note TEXT,
    UNIQUE (campaign_id, node_id)
);
CREATE INDEX response_node ON response (node_id);

CREATE TABLE invitation (
    id UUID PRIMARY KEY,
    token_hash BYTEA NOT NULL UNIQUE,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('contributor', 'coordinator', 'head')),
    response_id UUID NOT NULL REFERENCES response (id),
    invited_by UUID NOT NULL REFERENCES account (id),
    created_at TIMESTAMPTZ NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ,
    withdrawn_at TIMESTAMPTZ
);
CREATE INDEX invitation_response ON invitation (response_id);

-- Every accepted save of one item, never changed. `op` makes a repeated save harmless.
CREATE TABLE answer_event (
    id UUID PRIMARY KEY,
    response_id UUID NOT NULL REFERENCES response (id),
    item TEXT NOT NULL,
    rev BIGINT NOT NULL,
    base_rev BIGINT NOT NULL,
    op UUID NOT NULL,
    account_id UUID NOT NULL REFERENCES account (id),
    at TIMESTAMPTZ NOT NULL,
    old JSONB,
    new JSONB NOT NULL,
    UNIQUE (response_id, item, rev),
    UNIQUE (op, item)
);

-- The newest value of each item.
CREATE TABLE answer_current (
    response_id UUID NOT NULL REFERENCES response (id),
    item TEXT NOT NULL,
    rev BIGINT NOT NULL,
    answer JSONB NOT NULL,
    account_id UUID NOT NULL REFERENCES account (id),
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (response_id, item)
);

-- What was typed and could not be accepted: shown again, never scored.
CREATE TABLE answer_draft (
    response_id UUID NOT NULL REFERENCES response (id),
    item TEXT NOT NULL,
    typed JSONB NOT NULL,
    account_id UUID NOT NULL REFERENCES account (id),
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (response_id, item)
);

-- A save that started from an older value: kept beside the newer one until somebody settles it.
CREATE TABLE answer_difference (
    id UUID PRIMARY KEY,
    response_id UUID NOT NULL REFERENCES response (id),
    item TEXT NOT NULL,
    op UUID NOT NULL,
    base_rev BIGINT NOT NULL,
    mine JSONB NOT NULL,
    account_id UUID NOT NULL REFERENCES account (id),
    at TIMESTAMPTZ NOT NULL,
    settled_at TIMESTAMPTZ,
    settled_by UUID REFERENCES account (id),
    kept TEXT CHECK (kept IN ('mine', 'theirs', 'other')),
    UNIQUE (op, item)
);
CREATE INDEX answer_difference_response ON answer_difference (response_id);

-- The answers as signed: canonical JSON and its SHA-256.
CREATE TABLE snapshot (
    response_id UUID NOT NULL REFERENCES response (id),
    round BIGINT NOT NULL,
    receipt TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    signed_by UUID NOT NULL REFERENCES account (id),
    signed_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (response_id, round)
);

-- The figures of the newest signed answers, the f64 themselves; `result` holds the rest of the row.
CREATE TABLE score_row (
    response_id UUID NOT NULL REFERENCES response (id),
    basis TEXT NOT NULL CHECK (basis IN ('claimed', 'verified')),
    node TEXT NOT NULL,
    position BIGINT NOT NULL,
    status TEXT NOT NULL,
    score DOUBLE PRECISION,
    low DOUBLE PRECISION,
    high DOUBLE PRECISION,
    level BIGINT,
    result JSONB NOT NULL,
    PRIMARY KEY (response_id, basis, node)
);

-- What the national page shows: rebuilt from the score rows when stale.
CREATE TABLE rollup (
    campaign_id UUID PRIMARY KEY REFERENCES campaign (id),
    stale_since TIMESTAMPTZ,
    computed_at TIMESTAMPTZ,
    body JSONB
);

-- Every action, chained by hashes: one chain per response, one per scope node for all else.
CREATE TABLE audit_row (
    chain UUID NOT NULL,
    seq BIGINT NOT NULL,
    id UUID NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    actor_id UUID,
    action TEXT NOT NULL,
    object TEXT NOT NULL,
    result TEXT NOT NULL,
    before_digest TEXT,
    after_digest TEXT,
    prev_hash BYTEA NOT NULL,
    hash BYTEA NOT NULL,
    PRIMARY KEY (chain, seq)
);

-- Heads of the chains that belong to scope nodes (a response keeps its own).
CREATE TABLE audit_chain (
    chain UUID PRIMARY KEY,
    seq BIGINT NOT NULL,
    hash BYTEA NOT NULL
);

-- Heads that changed since the seal before, sealed together and chained.
CREATE TABLE audit_seal (
    seq BIGINT PRIMARY KEY,
    at TIMESTAMPTZ NOT NULL,
    heads JSONB NOT NULL,
    prev_hash BYTEA NOT NULL,
    hash BYTEA NOT NULL
);

-- Work that one process at a time does.
CREATE TABLE job (
    name TEXT PRIMARY KEY,
    due_at TIMESTAMPTZ NOT NULL,
    held_until TIMESTAMPTZ
);
