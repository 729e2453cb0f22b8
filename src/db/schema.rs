//! The tables, the same on both databases. Their meaning stands in the migrations.

use diesel::{allow_tables_to_appear_in_same_query, table};

table! {
    use diesel::sql_types::*; use crate::db::types::{DbTime, DbUuid};
    account (id) {
        id -> DbUuid, email -> Text, name -> Text, password_hash -> Nullable<Text>,
        language -> Nullable<Text>, theme -> Nullable<Text>, state -> Text, created_at -> DbTime,
    }
}
table! {
    use diesel::sql_types::*; use crate::db::types::{DbTime, DbUuid};
    session (token_hash) {
        token_hash -> Binary, account_id -> DbUuid, created_at -> DbTime, seen_at -> DbTime, expires_at -> DbTime,
    }
}
table! {
    use diesel::sql_types::*; use crate::db::types::{DbTime, DbUuid};
    role_grant (id) {
        id -> DbUuid, account_id -> DbUuid, node_id -> DbUuid, role -> Text, granted_by -> Nullable<DbUuid>,
        granted_at -> DbTime, ended_at -> Nullable<DbTime>,
    }
}
table! {
    use diesel::sql_types::*; use crate::db::types::{DbTime, DbUuid};
    invitation (id) {
        id -> DbUuid, token_hash -> Binary, email -> Text, name -> Text, role -> Text, response_id -> DbUuid,
        invited_by -> DbUuid, created_at -> DbTime, expires_at -> DbTime, used_at -> Nullable<DbTime>,
        withdrawn_at -> Nullable<DbTime>,
    }
}
table! {
    use diesel::sql_types::*; use crate::db::types::DbTime;
    attempt (key, window_start) { key -> Text, window_start -> DbTime, tries -> BigInt, }
}
table! {
    use diesel::sql_types::*; use crate::db::types::{DbJson, DbTime, DbUuid};
    scope_node (id) {
        id -> DbUuid, code -> Text, slug -> Text, kind -> Text, parent_id -> Nullable<DbUuid>, path -> Text,
        names -> DbJson, stratum -> Text, size -> Nullable<Double>, consent_publish -> Bool, eligible -> Text,
        attributes -> DbJson, position -> BigInt, created_at -> DbTime, retired_at -> Nullable<DbTime>,
        search -> Text, place -> Text,
    }
}
table! {
    use diesel::sql_types::*; use crate::db::types::{DbTime, DbUuid};
    survey_version (id) {
        id -> DbUuid, survey -> Text, version -> Text, sha256 -> Text, definition -> Text, state -> Text,
        created_at -> DbTime,
    }
}
table! {
    use diesel::sql_types::*; use crate::db::types::{DbTime, DbUuid};
    campaign (id) {
        id -> DbUuid, slug -> Text, node_id -> DbUuid, name -> Text, survey_version_id -> DbUuid, state -> Text,
        depth -> Text, opens_at -> Nullable<DbTime>, closes_at -> Nullable<DbTime>, sign_off -> Bool,
        language -> Text, target -> Nullable<Text>, created_by -> Nullable<DbUuid>, created_at -> DbTime,
        opened_at -> Nullable<DbTime>, closed_at -> Nullable<DbTime>, search -> Text,
    }
}
table! {
    use diesel::sql_types::*; use crate::db::types::{DbTime, DbUuid};
    response (id) {
        id -> DbUuid, slug -> Text, campaign_id -> DbUuid, node_id -> DbUuid, state -> Text, round -> BigInt,
        answered -> BigInt, chain_seq -> BigInt, chain_hash -> Binary, created_at -> DbTime,
        first_saved_at -> Nullable<DbTime>, last_saved_at -> Nullable<DbTime>, sent_at -> Nullable<DbTime>,
        sent_by -> Nullable<DbUuid>, signed_at -> Nullable<DbTime>, note -> Nullable<Text>,
        survey_version_id -> DbUuid, marked -> BigInt,
    }
}
table! {
    use diesel::sql_types::*; use crate::db::types::{DbTime, DbUuid};
    survey_move (id) {
        id -> DbUuid, campaign_id -> DbUuid, from_version_id -> DbUuid, to_version_id -> DbUuid,
        account_id -> DbUuid, at -> DbTime, undone_at -> Nullable<DbTime>,
    }
}
table! {
    use diesel::sql_types::*; use crate::db::types::{DbJson, DbUuid};
    moved_response (move_id, response_id) {
        move_id -> DbUuid, response_id -> DbUuid, from_version_id -> DbUuid, op -> DbUuid, marks -> DbJson,
    }
}
table! {
    use diesel::sql_types::*; use crate::db::types::{DbJson, DbUuid};
    answer_mark (response_id, item) {
        response_id -> DbUuid, item -> Text, old_item -> Text, old_version_id -> DbUuid, was -> DbJson,
    }
}
table! {
    use diesel::sql_types::*; use crate::db::types::{DbJson, DbTime, DbUuid};
    answer_event (id) {
        id -> DbUuid, response_id -> DbUuid, item -> Text, rev -> BigInt, base_rev -> BigInt, op -> DbUuid,
        account_id -> DbUuid, at -> DbTime, old -> Nullable<DbJson>, new -> DbJson,
    }
}
table! {
    use diesel::sql_types::*; use crate::db::types::{DbJson, DbTime, DbUuid};
    answer_current (response_id, item) {
        response_id -> DbUuid, item -> Text, rev -> BigInt, answer -> DbJson, account_id -> DbUuid, at -> DbTime,
    }
}
table! {
    use diesel::sql_types::*; use crate::db::types::{DbJson, DbTime, DbUuid};
    answer_draft (response_id, item) {
        response_id -> DbUuid, item -> Text, typed -> DbJson, account_id -> DbUuid, at -> DbTime,
    }
}
table! {
    use diesel::sql_types::*; use crate::db::types::{DbTime, DbUuid};
    pending_save (account_id, op) {
        account_id -> DbUuid, op -> DbUuid, path -> Text, body -> Text, at -> DbTime,
    }
}
table! {
    use diesel::sql_types::*; use crate::db::types::{DbJson, DbTime, DbUuid};
    answer_difference (id) {
        id -> DbUuid, response_id -> DbUuid, item -> Text, op -> DbUuid, base_rev -> BigInt, mine -> DbJson,
        account_id -> DbUuid, at -> DbTime, settled_at -> Nullable<DbTime>, settled_by -> Nullable<DbUuid>,
        kept -> Nullable<Text>,
    }
}
table! {
    use diesel::sql_types::*; use crate::db::types::{DbTime, DbUuid};
    snapshot (response_id, round) {
        response_id -> DbUuid, round -> BigInt, receipt -> Text, body -> Text, sha256 -> Text,
        signed_by -> DbUuid, signed_at -> DbTime, survey_version_id -> DbUuid,
    }
}
table! {
    use diesel::sql_types::*; use crate::db::types::{DbJson, DbUuid};
    score_row (response_id, basis, node) {
        response_id -> DbUuid, basis -> Text, node -> Text, position -> BigInt, status -> Text,
        score -> Nullable<Double>, low -> Nullable<Double>, high -> Nullable<Double>, level -> Nullable<BigInt>,
        result -> DbJson,
    }
}
table! {
    use diesel::sql_types::*; use crate::db::types::{DbJson, DbTime, DbUuid};
    rollup (campaign_id) {
        campaign_id -> DbUuid, stale_since -> Nullable<DbTime>, computed_at -> Nullable<DbTime>,
        body -> Nullable<DbJson>, changes -> BigInt,
    }
}
table! {
    use diesel::sql_types::*; use crate::db::types::{DbTime, DbUuid};
    audit_row (chain, seq) {
        chain -> DbUuid, seq -> BigInt, id -> DbUuid, at -> DbTime, actor_id -> Nullable<DbUuid>, action -> Text,
        object -> Text, result -> Text, before_digest -> Nullable<Text>, after_digest -> Nullable<Text>,
        prev_hash -> Binary, hash -> Binary,
    }
}
table! {
    use diesel::sql_types::*; use crate::db::types::DbUuid;
    audit_chain (chain) { chain -> DbUuid, seq -> BigInt, hash -> Binary, }
}
table! {
    use diesel::sql_types::*; use crate::db::types::{DbJson, DbTime};
    audit_seal (seq) {
        seq -> BigInt, at -> DbTime, heads -> DbJson, prev_hash -> Binary, hash -> Binary,
    }
}
table! {
    use diesel::sql_types::*; use crate::db::types::DbTime;
    job (name) { name -> Text, due_at -> DbTime, held_until -> Nullable<DbTime>, }
}

allow_tables_to_appear_in_same_query!(
    account,
    session,
    role_grant,
    invitation,
    attempt,
    scope_node,
    survey_version,
    campaign,
    response,
    answer_event,
    answer_current,
    answer_draft,
    answer_difference,
    answer_mark,
    survey_move,
    moved_response,
    pending_save,
    snapshot,
    score_row,
    rollup,
    audit_row,
    audit_chain,
    audit_seal,
    job,
);
