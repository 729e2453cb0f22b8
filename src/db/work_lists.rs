//! Pages of the responses that a person takes part in: what waits, and what is finished.

use diesel::prelude::*;

use super::campaign_lists::told;
use super::campaigns::Campaign;
use super::connection::AnyConnection;
use super::lists::{Hits, LIMIT, Wish, counted};
use super::nodes::ScopeNode;
use super::responses::{Located, Response};
use super::schema::{campaign, response, scope_node};
use super::types::Id;
use crate::error::Result;
use crate::model::states::{CampaignState, ResponseState};

/// How many responses of these nodes are finished.
pub fn count_finished(conn: &mut AnyConnection, node_ids: &[Id]) -> Result<usize> {
    Ok(counted(of_nodes(node_ids, true).count().get_result(conn)?))
}

/// A page of the responses of these nodes, newest campaign first: those that are signed or accepted or whose campaign
/// is closed, or all others.
pub fn page(
    conn: &mut AnyConnection,
    node_ids: &[Id],
    is_finished: bool,
    wish: &Wish,
) -> Result<Hits<Located>> {
    let (states, least, most) = told(&wish.only);
    let hits = || {
        let is_called = scope_node::search
            .like(wish.pattern())
            .escape('\\')
            .or(campaign::search.like(wish.pattern()).escape('\\'));
        of_nodes(node_ids, is_finished)
            .filter(response::state.eq_any(states.clone()))
            .filter(response::answered.between(least, most))
            .filter(is_called)
    };
    let count = counted(hits().count().get_result(conn)?);
    let (page, offset) = wish.window(count);
    let rows: Vec<(Response, Campaign, ScopeNode)> = hits()
        .order((campaign::id.desc(), scope_node::position))
        .limit(LIMIT)
        .offset(offset)
        .select((Response::as_select(), Campaign::as_select(), ScopeNode::as_select()))
        .load::<(Response, Campaign, ScopeNode)>(conn)?;
    let located = |(response, campaign, node)| Located { response, campaign, node };
    Ok(Hits { rows: rows.into_iter().map(located).collect(), count, page })
}

/// The responses of these nodes that are finished, or all others; withdrawn ones left out.
#[diesel::dsl::auto_type]
fn of_nodes<'a>(node_ids: &'a [Id], is_finished: bool) -> _ {
    let signed: [&'static str; 2] = [ResponseState::Signed.code(), ResponseState::Accepted.code()];
    let (closed, withdrawn): (&'static str, &'static str) =
        (CampaignState::Closed.code(), ResponseState::Withdrawn.code());
    let is_done = response::state.eq_any(signed).or(campaign::state.eq(closed));
    response::table
        .inner_join(campaign::table.on(campaign::id.eq(response::campaign_id)))
        .inner_join(scope_node::table.on(scope_node::id.eq(response::node_id)))
        .filter(response::node_id.eq_any(node_ids))
        .filter(response::state.ne(withdrawn))
        .filter(is_done.eq(is_finished))
}
