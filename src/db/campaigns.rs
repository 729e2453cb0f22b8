//! Campaigns.

use diesel::prelude::*;

use super::connection::{AnyConnection, MultiBackend};
use super::schema::{campaign, scope_node};
use super::types::{Id, Stamp};
use crate::error::{Error, Result};
use crate::model::states::CampaignState;

/// A survey version over a set of nodes and a window of time.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = campaign, check_for_backend(MultiBackend))]
pub struct Campaign {
    /// Key.
    pub id: Id,
    /// Eight letters, used in addresses.
    pub slug: String,
    /// The scope node it belongs to: officers there and above run it.
    pub node_id: Id,
    /// Name.
    pub name: String,
    /// The survey version it is pinned to.
    pub survey_version_id: Id,
    /// `draft open closed`.
    pub state: String,
    /// `rapid standard verified`.
    pub depth: String,
    /// Planned opening.
    pub opens_at: Option<Stamp>,
    /// Planned end.
    pub closes_at: Option<Stamp>,
    /// Whether the head signs.
    pub sign_off: bool,
    /// Language of invitations, by code.
    pub language: String,
    /// Target template, by id.
    pub target: Option<String>,
    /// Who made it.
    pub created_by: Option<Id>,
    /// When.
    pub created_at: Stamp,
    /// When it was opened.
    pub opened_at: Option<Stamp>,
    /// When it was closed.
    pub closed_at: Option<Stamp>,
}

impl Campaign {
    /// The state as a value.
    ///
    /// # Errors
    /// [`Error::Defect`] when the database holds an unknown one.
    pub fn state(&self) -> Result<CampaignState> {
        CampaignState::parse(&self.state).ok_or_else(|| {
            Error::Defect(format!("the database holds an unknown campaign state {}", self.state))
        })
    }
}

/// The campaign with this slug, with the path of its scope node.
pub fn by_slug(conn: &mut AnyConnection, slug: &str) -> Result<Option<(Campaign, String)>> {
    Ok(campaign::table
        .inner_join(scope_node::table.on(scope_node::id.eq(campaign::node_id)))
        .filter(campaign::slug.eq(slug))
        .select((Campaign::as_select(), scope_node::path))
        .get_result(conn)
        .optional()?)
}

/// The campaign with this key.
pub fn by_id(conn: &mut AnyConnection, id: Id) -> Result<Option<Campaign>> {
    Ok(campaign::table.find(id).select(Campaign::as_select()).get_result(conn).optional()?)
}

/// All campaigns with the paths of their scope nodes, newest first.
pub fn all(conn: &mut AnyConnection) -> Result<Vec<(Campaign, String)>> {
    Ok(campaign::table
        .inner_join(scope_node::table.on(scope_node::id.eq(campaign::node_id)))
        .order(campaign::id.desc())
        .select((Campaign::as_select(), scope_node::path))
        .limit(200)
        .load(conn)?)
}

/// Adds a campaign.
pub fn insert(conn: &mut AnyConnection, new: &Campaign) -> Result<()> {
    let search = campaign::search.eq(new.name.to_lowercase());
    diesel::insert_into(campaign::table).values((new, search)).execute(conn)?;
    Ok(())
}

/// Gives a campaign the name and the planned end of `new`; `false` when somebody else has changed them, or closed it,
/// since `old` was read.
pub fn change(conn: &mut AnyConnection, old: &Campaign, new: &Campaign) -> Result<bool> {
    let unchanged = campaign::table
        .find(old.id)
        .filter(campaign::name.eq(&old.name))
        .filter(campaign::state.eq(&old.state));
    let set = (
        campaign::name.eq(&new.name),
        campaign::search.eq(new.name.to_lowercase()),
        campaign::closes_at.eq(new.closes_at),
    );
    let changed = match old.closes_at {
        Some(at) => diesel::update(unchanged.filter(campaign::closes_at.eq(at))).set(set).execute(conn)?,
        None => diesel::update(unchanged.filter(campaign::closes_at.is_null())).set(set).execute(conn)?,
    };
    Ok(changed == 1)
}

/// Moves a campaign from one state to the next; `false` when somebody else moved it meanwhile.
pub fn step(
    conn: &mut AnyConnection,
    id: Id,
    from: CampaignState,
    to: CampaignState,
    at: Stamp,
) -> Result<bool> {
    let target = campaign::table.find(id).filter(campaign::state.eq(from.code()));
    let moved = match to {
        CampaignState::Open => diesel::update(target)
            .set((
                campaign::state.eq(to.code()),
                campaign::opened_at.eq(at),
                campaign::closed_at.eq(None::<Stamp>),
            ))
            .execute(conn)?,
        CampaignState::Closed | CampaignState::Draft => diesel::update(target)
            .set((campaign::state.eq(to.code()), campaign::closed_at.eq(at)))
            .execute(conn)?,
    };
    Ok(moved == 1)
}
