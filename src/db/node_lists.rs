//! Pages of the register: filtered, ordered and cut in SQL.

use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Integer, Text};

use super::connection::{AnyConnection, MultiBackend};
use super::lists::{Hits, LIMIT, Wish, counted};
use super::nodes::ScopeNode;
use super::schema::{response, scope_node};
use super::types::Id;
use crate::error::Result;
use crate::model::states::ResponseState;

diesel::define_sql_function! {
    /// The letters of a text from a place on, counted from 1.
    fn substr(text: Text, from: Integer, letters: Integer) -> Text;
}

type Nodes<'a> = scope_node::BoxedQuery<'a, MultiBackend>;
type Inside = Box<dyn BoxableExpression<scope_node::table, MultiBackend, SqlType = Bool>>;

/// The kinds that group others; only the survey of a nation is answered for them.
const GROUPS: [&str; 2] = ["nation", "sector"];

/// A page of the nodes below these paths, as a tree: each node behind the one above it.
pub fn page(conn: &mut AnyConnection, inside: &[String], wish: &Wish) -> Result<Hits<ScopeNode>> {
    let count = counted(wished(inside, wish).count().get_result(conn)?);
    let (page, offset) = wish.window(count);
    let rows = wished(inside, wish)
        .order(scope_node::place)
        .limit(LIMIT)
        .offset(offset)
        .select(ScopeNode::as_select())
        .load(conn)?;
    Ok(Hits { rows, count, page })
}

/// The nodes with these codes.
pub fn by_codes(conn: &mut AnyConnection, codes: &[String]) -> Result<Vec<ScopeNode>> {
    Ok(scope_node::table.filter(scope_node::code.eq_any(codes)).select(ScopeNode::as_select()).load(conn)?)
}

/// Which nodes can answer in a campaign.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Those at this path and below it.
    pub path: &'a str,
    /// Those that group others, which answer for the nation or a sector as a whole; else all the others.
    pub is_group: bool,
}

/// A page of the nodes that can answer in a campaign, in register order, each with whether it takes part.
pub fn candidates(
    conn: &mut AnyConnection,
    (campaign_id, asked): (Id, Asked<'_>),
    inside: &[String],
    wish: &Wish,
) -> Result<Hits<(ScopeNode, bool)>> {
    let count = counted(answering(asked, inside, wish).count().get_result(conn)?);
    let (page, offset) = wish.window(count);
    let nodes: Vec<ScopeNode> = answering(asked, inside, wish)
        .order(scope_node::position)
        .limit(LIMIT)
        .offset(offset)
        .select(ScopeNode::as_select())
        .load(conn)?;
    let ids: Vec<Id> = nodes.iter().map(|node| node.id).collect();
    let taken: Vec<Id> = response::table
        .filter(response::campaign_id.eq(campaign_id))
        .filter(response::node_id.eq_any(&ids))
        .filter(response::state.ne(ResponseState::Withdrawn.code()))
        .select(response::node_id)
        .load(conn)?;
    let rows = nodes.into_iter().map(|node| {
        let is_taken = taken.contains(&node.id);
        (node, is_taken)
    });
    Ok(Hits { rows: rows.collect(), count, page })
}

/// How many nodes can answer in a campaign.
pub fn count_candidates(conn: &mut AnyConnection, asked: Asked<'_>, inside: &[String]) -> Result<usize> {
    Ok(counted(answering(asked, inside, &Wish::default()).count().get_result(conn)?))
}

/// All nodes that can answer in a campaign and fit a wish, in register order.
pub fn all_candidates(
    conn: &mut AnyConnection,
    asked: Asked<'_>,
    inside: &[String],
    wish: &Wish,
) -> Result<Vec<ScopeNode>> {
    Ok(answering(asked, inside, wish)
        .order(scope_node::position)
        .select(ScopeNode::as_select())
        .load(conn)?)
}

fn answering<'a>(asked: Asked<'_>, inside: &[String], wish: &Wish) -> Nodes<'a> {
    let below = wished(inside, wish).filter(begins(asked.path)).filter(scope_node::retired_at.is_null());
    if asked.is_group {
        below.filter(scope_node::kind.eq_any(GROUPS))
    } else {
        below.filter(scope_node::kind.ne_all(GROUPS))
    }
}

fn wished<'a>(inside: &[String], wish: &Wish) -> Nodes<'a> {
    let mut nodes = scope_node::table.into_boxed().filter(inside_of(inside));
    if !wish.text.is_empty() {
        nodes = nodes.filter(scope_node::search.like(wish.pattern()).escape('\\'));
    }
    if !wish.only.is_empty() {
        nodes = nodes.filter(scope_node::kind.eq(wish.only.clone()));
    }
    nodes
}

/// Whether a node is one of those at these paths or below them.
fn inside_of(paths: &[String]) -> Inside {
    let nowhere: Inside = Box::new(sql::<Bool>("1 = 0"));
    paths.iter().fold(nowhere, |scope, path| Box::new(scope.or(begins(path))))
}

/// `LIKE` would take small letters for capital ones on SQLite, and a neighbour's branch for this one.
fn begins(path: &str) -> Inside {
    Box::new(substr(scope_node::path, 1, letters(path)).eq(path.to_owned()))
}

/// How many letters a path has, as SQL counts them.
pub(super) fn letters(path: &str) -> i32 {
    i32::try_from(path.chars().count()).unwrap_or(i32::MAX)
}
