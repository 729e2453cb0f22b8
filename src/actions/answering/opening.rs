//! Opening a response for writing: who may, and whether anything may still be changed.

use super::super::campaigns::wrong_step;
use super::super::permission::{Permit, Verb, permit};
use super::super::{Actor, Tx};
use super::still_answers;
use crate::db::Id;
use crate::db::responses::{self, Located, Lock};
use crate::error::{Error, Message, Result};
use crate::model::states::{CampaignState, WrongState};

/// The response, locked, if this person may change its answers and it still answers the version for which
/// the change was made.
pub(super) fn open_for_writing(
    tx: &mut Tx<'_>,
    actor: &Actor,
    slug: &str,
    version: Id,
) -> Result<(Located, Permit)> {
    let (located, permit) = locked(tx, actor, slug)?;
    may_change(&located)?;
    still_answers(&located, version)?;
    Ok((located, permit))
}

/// The response, locked, with leave to change its answers whatever state it is in.
pub(super) fn locked(tx: &mut Tx<'_>, actor: &Actor, slug: &str) -> Result<(Located, Permit)> {
    let located = responses::by_slug(tx.conn, slug, Lock::ForWriting)?.ok_or(Error::NotFound)?;
    let permit = permit(actor, Verb::Answer, &located.node.path)?;
    Ok((located, permit))
}

/// Answers change only in an open campaign and before sending.
pub(super) fn may_change(located: &Located) -> Result<()> {
    if located.campaign.state()? != CampaignState::Open {
        return Err(Error::WrongState(Message::new("problem-campaign-not-open")));
    }
    let state = located.response.state()?;
    if !state.is_editable() {
        return Err(wrong_step(WrongState { is: state.code(), step: "answer" }));
    }
    Ok(())
}
