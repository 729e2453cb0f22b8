//! Two values for one item: keep mine, keep theirs, or write a third.

use super::super::people::invalid;
use super::super::permission::{Verb, permit};
use super::super::{Actor, App, Done, Note};
use super::ResponseView;
use super::opening::open_for_writing;
use super::typed::{self, TypedItem};
use super::write::{Wanted, Writer, Written, write_one};
use crate::db::answers;
use crate::db::responses::{self, Lock};
use crate::db::{Id, Stamp};
use crate::error::{Error, Message, Result};
use crate::model::Answer;

/// An unsettled difference as its page shows it.
#[derive(Debug, Clone)]
pub struct DifferenceView {
    /// Item.
    pub item: String,
    /// What was kept beside.
    pub mine: Answer,
    /// Who wanted it.
    pub mine_by: String,
    /// When.
    pub mine_at: Stamp,
    /// What counts now.
    pub theirs: Answer,
    /// The revision of what counts now.
    pub rev: i64,
}

/// Which value is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keep {
    /// The one that was kept beside.
    Mine,
    /// The one that counts now.
    Theirs,
    /// A third one.
    Other(TypedItem),
}

/// A decision on one item.
#[derive(Debug, Clone)]
pub struct Settlement {
    /// Item.
    pub item: String,
    /// The revision that the page showed as the one that counts.
    pub rev: i64,
    /// The decision.
    pub keep: Keep,
}

impl App {
    /// The unsettled differences of a response, one per item, the oldest first.
    ///
    /// # Errors
    /// [`Error::NotFound`] outside the person's scope.
    pub async fn differences(&self, actor: &Actor, slug: &str) -> Result<Vec<DifferenceView>> {
        let (actor, slug) = (actor.clone(), slug.to_owned());
        self.look(move |conn| {
            let located = responses::by_slug(conn, &slug, Lock::ForReading)?.ok_or(Error::NotFound)?;
            permit(&actor, Verb::ReadResponse, &located.node.path)?;
            let current = answers::current(conn, located.response.id)?;
            let mut views: Vec<DifferenceView> = Vec::new();
            for (difference, by) in answers::differences(conn, located.response.id)? {
                if views.iter().any(|view| view.item == difference.item) {
                    continue;
                }
                let now = current.iter().find(|row| row.item == difference.item);
                let theirs = now.map_or(Ok(Answer::default()), |row| Answer::from_json(&row.answer.0));
                views.push(DifferenceView {
                    mine: Answer::from_json(&difference.mine.0).map_err(Error::Defect)?,
                    theirs: theirs.map_err(Error::Defect)?,
                    rev: now.map_or(0, |row| row.rev),
                    mine_by: by,
                    mine_at: difference.at,
                    item: difference.item,
                });
            }
            Ok(views)
        })
        .await
    }

    /// Settles one difference.
    ///
    /// # Errors
    /// [`Error::WrongState`] when what counts changed again, so that nothing is overwritten unseen;
    /// [`Error::Invalid`] when the third value is none.
    pub async fn settle(&self, actor: &Actor, slug: &str, op: Id, settlement: Settlement) -> Result<()> {
        let ResponseView { survey, located, .. } = self.response(actor, slug).await?;
        let version = located.response.survey_version_id;
        let third = match &settlement.keep {
            Keep::Other(typed) => Some(read_third(&survey, typed)?),
            Keep::Mine | Keep::Theirs => None,
        };
        let (actor, slug) = (actor.clone(), slug.to_owned());
        self.act(move |tx| {
            let (located, permit) = open_for_writing(tx, &actor, &slug, version)?;
            let open = answers::differences(tx.conn, located.response.id)?;
            let Some((difference, _)) = open.iter().find(|(d, _)| d.item == settlement.item) else {
                return Ok(Done::nothing(permit, ()));
            };
            let value = match (&settlement.keep, &third) {
                (Keep::Theirs, _) => None,
                (Keep::Mine, _) => Some(Answer::from_json(&difference.mine.0).map_err(Error::Defect)?),
                (Keep::Other(_), third) => third.clone(),
            };
            if let Some(value) = value {
                // One that was typed on an older version may be none any more.
                let item = survey.item(&settlement.item).ok_or(Error::NotFound)?;
                if let Some(message) = survey.check_answer(item, &value).into_iter().next() {
                    return Err(invalid(&settlement.item, message));
                }
                let current = answers::current(tx.conn, located.response.id)?;
                let now = current.iter().find(|row| row.item == settlement.item);
                if now.map_or(0, |row| row.rev) != settlement.rev {
                    return Err(Error::WrongState(Message::new("problem-changed-meanwhile")));
                }
                let writer = Writer { op, account: actor.account.id, response: &located.response };
                let wanted = Wanted {
                    item: &settlement.item,
                    base_rev: settlement.rev,
                    answer: &value,
                    confirmed: false,
                };
                let delta = match write_one(tx, &writer, &wanted, now)? {
                    Written::Stored { was_answered } => {
                        i64::from(value.is_answered()) - i64::from(was_answered)
                    }
                    Written::Same | Written::Differs(_) => 0,
                };
                responses::note_save(tx.conn, located.response.id, delta, tx.now)?;
            }
            let kept = match settlement.keep {
                Keep::Mine => "mine",
                Keep::Theirs => "theirs",
                Keep::Other(_) => "other",
            };
            answers::settle(tx.conn, difference.id, actor.account.id, Stamp(tx.now), kept)?;
            let note = Note { result: "settled", ..Note::on(format!("{} {kept}", settlement.item)) };
            Ok(Done::to_response(permit, &located.response, note, ()))
        })
        .await
    }
}

fn read_third(survey: &crate::model::Survey, typed: &TypedItem) -> Result<Answer> {
    let item =
        survey.item(&typed.item).ok_or_else(|| invalid(&typed.item, Message::new("problem-item-unknown")))?;
    typed::read(survey, item, typed).map_err(|messages| {
        Error::Invalid(
            messages.into_iter().map(|m| crate::error::Problem::new(typed.item.clone(), m)).collect(),
        )
    })
}
