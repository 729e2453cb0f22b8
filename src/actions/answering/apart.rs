//! Items with pages of their own, lists and documents: their value is never typed on the question's page.
//!
//! The new value is made from the one that the writer saw. Where somebody else has changed it meanwhile,
//! it becomes a difference like any other answer.

use super::super::permission::{Verb, permit};
use super::super::{Actor, App, Done, Note};
use super::save::{Saved, Writer, may_change, store};
use super::sorted::{Sorted, settled, standing};
use super::typed::TypedItem;
use crate::db::Id;
use crate::db::responses::{self, Lock};
use crate::error::{Error, Problem, Result};
use crate::model::{Answer, AnswerState, ItemKind};

/// A change of such an item.
#[derive(Debug, Clone)]
pub struct ApartSave {
    /// The rendered form's own id.
    pub op: Id,
    /// What is kept as a draft if it is refused; its revision is the one that the page showed.
    pub typed: TypedItem,
    /// What is wrong with the change already: then nothing is done, and the draft is kept.
    pub problems: Vec<Problem>,
}

impl App {
    /// Makes a new value from the standing one; what stands beside it stays as it is.
    ///
    /// # Errors
    /// [`Error::NotFound`] without such an item of this kind, what `change` says, or as
    /// [`App::save_answers`].
    pub(in crate::actions) async fn change_apart<F>(
        &self,
        actor: &Actor,
        slug: &str,
        save: ApartSave,
        kind: ItemKind,
        change: F,
    ) -> Result<Saved>
    where
        F: Fn(&Answer) -> Result<AnswerState> + Send + 'static,
    {
        let survey = self.response(actor, slug).await?.survey;
        if survey.item(&save.typed.item).is_none_or(|item| item.kind != kind) {
            return Err(Error::NotFound);
        }
        let (actor, slug) = (actor.clone(), slug.to_owned());
        self.act(move |tx| {
            let located = responses::by_slug(tx.conn, &slug, Lock::ForWriting)?.ok_or(Error::NotFound)?;
            let permit = permit(&actor, Verb::Answer, &located.node.path)?;
            may_change(&located)?;
            let item = survey.item(&save.typed.item).ok_or(Error::NotFound)?;
            let mut sorted = Sorted::default();
            if save.problems.is_empty() {
                let standing = standing(tx, &located, &item.id, save.typed.base_rev)?;
                let answer = Answer { state: change(&standing)?, ..standing };
                let problems = survey.check_answer(item, &answer);
                let read = if problems.is_empty() { Ok(answer) } else { Err(problems) };
                sorted.take(save.typed.clone(), read);
            } else {
                sorted.problems.clone_from(&save.problems);
                sorted.refused.push(save.typed.clone());
            }
            let sorted = settled(tx, &located, &survey, &sorted)?;
            let writer = Writer { op: save.op, account: actor.account.id, response: &located.response };
            let (saved, changed) = store(tx, &writer, &sorted)?;
            if changed.is_empty() && saved.conflicts.is_empty() {
                return Ok(Done::nothing(permit, saved));
            }
            let result = if saved.conflicts.is_empty() { "saved" } else { "differs" };
            let note = Note { result, ..Note::on(changed.join(" ")) };
            Ok(Done::to_response(permit, &located.response, note, saved))
        })
        .await
    }
}
