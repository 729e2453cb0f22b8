//! The register: scope nodes and their tree.

use diesel::prelude::*;

use super::connection::{AnyConnection, MultiBackend};
use super::schema::scope_node;
use super::types::{Id, JsonValue, Stamp};
use crate::error::Result;

/// One node of the register.
#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = scope_node, check_for_backend(MultiBackend), treat_none_as_null = true)]
pub struct ScopeNode {
    /// Key.
    pub id: Id,
    /// The register's own id, used in files; unique.
    pub code: String,
    /// Eight letters, used in addresses; unique.
    pub slug: String,
    /// `nation sector ministry department agency local programme host other`.
    pub kind: String,
    /// The node above.
    pub parent_id: Option<Id>,
    /// Codes from the root: `/nation/ministry/`. A node is below another when its path starts with
    /// the other's.
    pub path: String,
    /// Names by language: `{"en": "…", "ar": "…"}`.
    pub names: JsonValue,
    /// Stratum for national figures; empty for none.
    pub stratum: String,
    /// Size for size-weighted figures (staff or users); none when not known.
    pub size: Option<f64>,
    /// Whether it agreed to be named in published figures.
    pub consent_publish: bool,
    /// `yes no merged unknown`.
    pub eligible: String,
    /// Further columns of the register, by name.
    pub attributes: JsonValue,
    /// Order in the register, from 0.
    pub position: i64,
    /// When it was added.
    pub created_at: Stamp,
    /// When it was closed.
    pub retired_at: Option<Stamp>,
}

impl ScopeNode {
    /// The name in a language, else in English, else any, else the code.
    #[must_use]
    pub fn name(&self, language: &str) -> &str {
        let names = self.names.0.as_object();
        let find = |key: &str| names.and_then(|all| all.get(key)).and_then(|name| name.as_str());
        let any = || names.and_then(|all| all.values().find_map(|name| name.as_str()));
        find(language).or_else(|| find("en")).or_else(any).unwrap_or(&self.code)
    }
}

/// All nodes in register order.
pub fn all(conn: &mut AnyConnection) -> Result<Vec<ScopeNode>> {
    Ok(scope_node::table.order(scope_node::position).select(ScopeNode::as_select()).load(conn)?)
}

/// The node with this slug.
pub fn by_slug(conn: &mut AnyConnection, slug: &str) -> Result<Option<ScopeNode>> {
    Ok(scope_node::table
        .filter(scope_node::slug.eq(slug))
        .select(ScopeNode::as_select())
        .get_result(conn)
        .optional()?)
}

/// The node with this code.
pub fn by_code(conn: &mut AnyConnection, code: &str) -> Result<Option<ScopeNode>> {
    Ok(scope_node::table
        .filter(scope_node::code.eq(code))
        .select(ScopeNode::as_select())
        .get_result(conn)
        .optional()?)
}

/// The nodes with these codes.
pub fn by_codes(conn: &mut AnyConnection, codes: &[String]) -> Result<Vec<ScopeNode>> {
    let of_codes = scope_node::table.filter(scope_node::code.eq_any(codes));
    Ok(of_codes.select(ScopeNode::as_select()).load(conn)?)
}

/// The node with this key.
pub fn by_id(conn: &mut AnyConnection, id: Id) -> Result<Option<ScopeNode>> {
    Ok(scope_node::table.find(id).select(ScopeNode::as_select()).get_result(conn).optional()?)
}

/// The nodes with these slugs, in register order.
pub fn by_slugs(conn: &mut AnyConnection, slugs: &[String]) -> Result<Vec<ScopeNode>> {
    Ok(scope_node::table
        .filter(scope_node::slug.eq_any(slugs))
        .order(scope_node::position)
        .select(ScopeNode::as_select())
        .load(conn)?)
}

/// The first node of the tree, if the register has begun.
pub fn root(conn: &mut AnyConnection) -> Result<Option<ScopeNode>> {
    Ok(scope_node::table
        .filter(scope_node::parent_id.is_null())
        .order(scope_node::position)
        .select(ScopeNode::as_select())
        .first(conn)
        .optional()?)
}

/// The path of the root. Before the register has begun it is empty: a path that lies below nobody's scope node, so
/// that nobody is allowed anything there.
pub fn root_path(conn: &mut AnyConnection) -> Result<String> {
    Ok(root(conn)?.map(|root| root.path).unwrap_or_default())
}

/// How many nodes there are; the next position.
pub fn count(conn: &mut AnyConnection) -> Result<i64> {
    Ok(scope_node::table.count().get_result(conn)?)
}

/// Adds a node.
pub fn insert(conn: &mut AnyConnection, new: &ScopeNode) -> Result<()> {
    let above: Option<String> = match new.parent_id {
        Some(id) => Some(scope_node::table.find(id).select(scope_node::place).get_result(conn)?),
        None => None,
    };
    let place = scope_node::place.eq(placed(above.as_deref(), new.position));
    let search = scope_node::search.eq(searched(new));
    diesel::insert_into(scope_node::table).values((new, search, place)).execute(conn)?;
    Ok(())
}

/// The positions from the root down to a node, ten digits each: they sort as a tree does. A node keeps
/// its position and the one above it, so this never changes.
fn placed(above: Option<&str>, position: i64) -> String {
    format!("{}{}", above.unwrap_or_default(), position.saturating_add(1_000_000_000))
}

/// Writes a changed node back whole.
pub fn update(conn: &mut AnyConnection, node: &ScopeNode) -> Result<()> {
    let search = scope_node::search.eq(searched(node));
    diesel::update(scope_node::table.find(node.id)).set((node, search)).execute(conn)?;
    Ok(())
}

impl ScopeNode {
    /// Whether its code or one of its names holds these words, as the lists find them.
    #[must_use]
    pub fn is_called(&self, words: &str) -> bool {
        searched(self).contains(&words.trim().to_lowercase())
    }
}

/// What a list is searched in: the code and the names of every language.
fn searched(node: &ScopeNode) -> String {
    let names = node.names.0.as_object().into_iter().flat_map(|all| all.values());
    let words: Vec<&str> = names.filter_map(|name| name.as_str()).chain([node.code.as_str()]).collect();
    words.join(" ").to_lowercase()
}
