//! Pages of campaigns, and of the responses of one.

use diesel::dsl::{case_when, count, count_star, sql, sum};
use diesel::prelude::*;
use diesel::sql_types::Bool;

use super::campaigns::Campaign;
use super::connection::{AnyConnection, MultiBackend};
use super::lists::{Hits, LIMIT, Wish, counted};
use super::node_lists::{letters, substr};
use super::nodes::ScopeNode;
use super::responses::{Response, UNSTARTED};
use super::schema::{campaign, response, scope_node};
use super::types::Id;
use crate::error::Result;
use crate::model::states::ResponseState;

/// A state, its responses, those that were started, and the sizes of both.
type SumsOfState = (String, i64, i64, Option<f64>, Option<f64>);

type Inside = Box<dyn BoxableExpression<campaign::table, MultiBackend, SqlType = Bool>>;

/// How many responses of a campaign are in a state.
#[derive(Debug, Clone, PartialEq)]
pub struct StateCount {
    /// The state, by code.
    pub state: String,
    /// Responses in it.
    pub all: usize,
    /// Of these, how many have at least one answer.
    pub started: usize,
    /// Sum of the sizes of their institutions, as far as these have one.
    pub size: f64,
    /// The same of those with at least one answer.
    pub started_size: f64,
}

/// A page of the campaigns of the nodes below these paths, newest first, each with its node.
pub fn page(conn: &mut AnyConnection, inside: &[String], wish: &Wish) -> Result<Hits<(Campaign, ScopeNode)>> {
    let found = counted(wished(inside, wish).count().get_result(conn)?);
    let (page, offset) = wish.window(found);
    let campaigns: Vec<Campaign> = wished(inside, wish)
        .order(campaign::id.desc())
        .limit(LIMIT)
        .offset(offset)
        .select(Campaign::as_select())
        .load(conn)?;
    let ids: Vec<Id> = campaigns.iter().map(|campaign| campaign.node_id).collect();
    let nodes: Vec<ScopeNode> =
        scope_node::table.filter(scope_node::id.eq_any(ids)).select(ScopeNode::as_select()).load(conn)?;
    let with_node = |campaign: Campaign| {
        let node = nodes.iter().find(|node| node.id == campaign.node_id)?.clone();
        Some((campaign, node))
    };
    Ok(Hits { rows: campaigns.into_iter().filter_map(with_node).collect(), count: found, page })
}

fn wished<'a>(inside: &[String], wish: &Wish) -> campaign::BoxedQuery<'a, MultiBackend> {
    let mut campaigns = campaign::table.into_boxed().filter(inside_of(inside));
    if !wish.text.is_empty() {
        campaigns = campaigns.filter(campaign::search.like(wish.pattern()).escape('\\'));
    }
    if !wish.only.is_empty() {
        campaigns = campaigns.filter(campaign::state.eq(wish.only.clone()));
    }
    campaigns
}

/// Whether a campaign belongs to one of the nodes at these paths or below them.
fn inside_of(paths: &[String]) -> Inside {
    let nowhere: Inside = Box::new(sql::<Bool>("1 = 0"));
    paths.iter().fold(nowhere, |scope, path| {
        let begins = substr(scope_node::path, 1, letters(path)).eq(path.clone());
        let nodes = scope_node::table.filter(begins).select(scope_node::id);
        Box::new(scope.or(campaign::node_id.eq_any(nodes)))
    })
}

/// A page of a campaign's responses in register order; withdrawn ones are left out.
pub fn responses(
    conn: &mut AnyConnection,
    campaign_id: Id,
    wish: &Wish,
) -> Result<Hits<(Response, ScopeNode)>> {
    let (states, least, most) = told(&wish.only);
    let hits = || {
        response::table
            .inner_join(scope_node::table.on(scope_node::id.eq(response::node_id)))
            .filter(response::campaign_id.eq(campaign_id))
            .filter(response::state.eq_any(states.clone()))
            .filter(response::answered.between(least, most))
            .filter(scope_node::search.like(wish.pattern()).escape('\\'))
    };
    let found = counted(hits().count().get_result(conn)?);
    let (page, offset) = wish.window(found);
    let rows = hits()
        .order(scope_node::position)
        .limit(LIMIT)
        .offset(offset)
        .select((Response::as_select(), ScopeNode::as_select()))
        .load(conn)?;
    Ok(Hits { rows, count: found, page })
}

/// The states and the least and most answers of the responses that are wished for by [`Response::told_state`];
/// without a wish all but those that were taken out.
pub(super) fn told(wished: &str) -> (Vec<&'static str>, i64, i64) {
    let open = ResponseState::Open.code();
    if wished == UNSTARTED {
        return (vec![open], 0, 0);
    }
    let mut states: Vec<&'static str> = ResponseState::ALL.iter().map(|state| state.code()).collect();
    states.retain(|state| *state != ResponseState::Withdrawn.code());
    if !wished.is_empty() {
        states.retain(|state| *state == wished);
    }
    (states, i64::from(wished == open), i64::MAX)
}

/// How many responses of a campaign are in which state; withdrawn ones are left out.
pub fn state_counts(conn: &mut AnyConnection, campaign_id: Id) -> Result<Vec<StateCount>> {
    // What has left the first state was sent once, whatever became of its answers.
    let started = || response::answered.gt(0).or(response::state.ne(ResponseState::Open.code()));
    let rows: Vec<SumsOfState> = response::table
        .inner_join(scope_node::table.on(scope_node::id.eq(response::node_id)))
        .filter(response::campaign_id.eq(campaign_id))
        .filter(response::state.ne(ResponseState::Withdrawn.code()))
        .group_by(response::state)
        .select((
            response::state,
            count_star(),
            count(case_when(started(), response::state)),
            sum(scope_node::size),
            sum(case_when(started(), scope_node::size)),
        ))
        .load(conn)?;
    let count = |(state, all, started, size, started_size): SumsOfState| StateCount {
        state,
        all: counted(all),
        started: counted(started),
        size: size.unwrap_or(0.0),
        started_size: started_size.unwrap_or(0.0),
    };
    Ok(rows.into_iter().map(count).collect())
}
