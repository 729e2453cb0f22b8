//! Items with pages of their own, lists and documents: their value is never typed on the question's page.
//!
//! The new value is made from the one that the writer saw. Where somebody else has changed it meanwhile,
//! it becomes a difference like any other answer.

use super::super::{Actor, App, Done, Note, Tx};
use super::ResponseView;
use super::later::{self, AllLate, Late};
use super::opening::open_for_writing;
use super::save::Saved;
use super::sorted::{Sorted, settled, standing, standing_at};
use super::store::store;
use super::typed::TypedItem;
use super::write::Writer;
use crate::db::Id;
use crate::db::responses::Located;
use crate::error::{Error, Problem, Result};
use crate::model::{Answer, AnswerState, ItemKind, Survey};

/// A change of such an item.
#[derive(Debug, Clone)]
pub struct ApartSave {
    /// The rendered form's own id.
    pub op: Id,
    /// What is kept as a draft if it is refused; its revision is the one that the page showed.
    pub typed: TypedItem,
    /// What is wrong with the change already: then nothing is done, and the draft is kept.
    pub problems: Vec<Problem>,
    /// The version of the survey that the page showed; none where that is not known.
    pub asked_in: Option<Id>,
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
        let ResponseView { survey, located, .. } = self.response(actor, slug).await?;
        let version = located.response.survey_version_id;
        let earlier = self.earlier(save.asked_in, (version, &survey)).await?;
        let id = save.typed.item.clone();
        let late = earlier.and_then(|earlier| later::target(&earlier, &survey, &id).map(|to| (earlier, to)));
        let asks = late.as_ref().map_or(&survey, |(earlier, _)| earlier);
        if asks.item(&id).is_none_or(|item| item.kind != kind) {
            return Err(Error::NotFound);
        }
        let (actor, slug) = (actor.clone(), slug.to_owned());
        self.act(move |tx| {
            let (located, permit) = open_for_writing(tx, &actor, &slug, version)?;
            let writer = Writer { op: save.op, account: actor.account.id, response: &located.response };
            let (saved, changed) = match &late {
                Some((_, to)) => keep_late(tx, &writer, &save, to.as_ref(), &change)?,
                None => {
                    let sorted = sorted(tx, &located, &survey, &save, &change)?;
                    let sorted = settled(tx, &located, &survey, &sorted)?;
                    store(tx, &writer, &sorted)?
                }
            };
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

/// The answer with its new value, or what is wrong with it.
fn sorted(
    tx: &mut Tx<'_>,
    located: &Located,
    survey: &Survey,
    save: &ApartSave,
    change: impl Fn(&Answer) -> Result<AnswerState>,
) -> Result<Sorted> {
    let item = survey.item(&save.typed.item).ok_or(Error::NotFound)?;
    let mut sorted = Sorted::default();
    if save.problems.is_empty() {
        let standing = standing(tx, located, &item.id, save.typed.base_rev)?;
        let answer = Answer { state: change(&standing)?, ..standing };
        let problems = survey.check_answer(item, &answer);
        let read = if problems.is_empty() { Ok(answer) } else { Err(problems) };
        sorted.take(save.typed.clone(), read);
    } else {
        sorted.problems.clone_from(&save.problems);
        sorted.refused.push(save.typed.clone());
    }
    Ok(sorted)
}

/// A change of an item that the survey has moved, changed or dropped since its page was shown.
fn keep_late(
    tx: &mut Tx<'_>,
    writer: &Writer<'_>,
    save: &ApartSave,
    to: Option<&String>,
    change: impl Fn(&Answer) -> Result<AnswerState>,
) -> Result<(Saved, Vec<String>)> {
    let mut all = AllLate { problems: save.problems.clone(), ..AllLate::default() };
    if save.problems.is_empty() {
        let seen = standing_at(tx, writer.response.id, &save.typed.item, save.typed.base_rev)?;
        let answer = Answer { state: change(&seen)?, ..seen };
        all.late.push(Late { typed: save.typed.clone(), answer, to: to.cloned() });
    } else {
        all.refused.push((save.typed.clone(), to.cloned()));
    }
    let (mut saved, mut changed) = (Saved::default(), Vec::new());
    later::keep(tx, writer, &all, (&mut saved, &mut changed))?;
    Ok((saved, changed))
}
