//! Answering: a response as its people see it, saving, and settling what differs.

mod apart;
mod dates;
mod differences;
mod drafts;
mod inherited;
mod later;
mod numbers;
mod opening;
pub(super) mod pending;
mod progress;
mod refused;
mod reworded;
mod rows;
mod save;
mod sorted;
mod store;
mod typed;
mod write;

use std::collections::HashMap;
use std::sync::Arc;

pub use self::apart::ApartSave;
pub use self::differences::{DifferenceView, Keep, Settlement};
pub use self::inherited::{Offers, Take, mark};
pub use self::pending::KeptPage;
pub use self::progress::{PageProgress, SectionProgress, Status};
pub use self::reworded::Reworded;
pub use self::rows::{ReadRow, Row, RowChange, RowSave};
pub use self::save::{Conflict, Save, Saved};
pub use self::typed::{TypedItem, read as read_typed};
use super::permission::{Verb, permit};
use super::{Actor, App};
use crate::db::answers::{self, CurrentAnswer};
use crate::db::campaigns::Campaign;
use crate::db::nodes::ScopeNode;
use crate::db::responses::{self, Located, Lock};
use crate::db::{Id, Stamp, marks, moves};
use crate::error::{Error, Message, Problem, Result};
use crate::model::states::{CampaignState, ResponseState};
use crate::model::{Answer, Answered, Answers, Depth, Facts, Survey, routing};
use crate::scoring::{self, ResponseProfile, ScoreOptions};

/// A response with everything that its pages show.
#[derive(Debug, Clone)]
pub struct ResponseView {
    /// Response, campaign and institution.
    pub located: Located,
    /// The survey version that it answers.
    pub survey: Arc<Survey>,
    /// The newest answers.
    pub answers: Answers,
    /// Who changed which item last, when, and how often it was changed.
    pub written: HashMap<String, Written>,
    /// What was typed and not accepted, by item.
    pub drafts: HashMap<String, TypedItem>,
    /// Items with an unsettled difference.
    pub differing: Vec<String>,
    /// What is offered from above.
    pub offers: Offers,
    /// Answers to look at again, by item: their question has changed.
    pub marks: HashMap<String, Marked>,
    /// Questions that have other words since they were answered, by item.
    pub reworded: HashMap<String, Reworded>,
}

/// What was answered when the question was another one.
#[derive(Debug, Clone)]
pub struct Marked {
    /// The version that was answered.
    pub survey: Arc<Survey>,
    /// The item in it.
    pub item: String,
    /// The answer.
    pub was: Answer,
}

/// Who changed an item last.
#[derive(Debug, Clone)]
pub struct Written {
    /// The revision.
    pub rev: i64,
    /// Name of the person.
    pub by: String,
    /// When.
    pub at: Stamp,
    /// Whether it was answered before, and then came along with a move of the campaign.
    pub came_along: bool,
}

impl ResponseView {
    /// The state of the response.
    ///
    /// # Errors
    /// [`Error::Defect`] when the database holds an unknown one.
    pub fn state(&self) -> Result<ResponseState> {
        self.located.response.state()
    }

    /// Whether answers may be changed now, whoever asks.
    ///
    /// # Errors
    /// [`Error::Defect`] when the database holds an unknown state.
    pub fn is_editable(&self) -> Result<bool> {
        Ok(self.state()?.is_editable() && self.located.campaign.state()? == CampaignState::Open)
    }

    /// The depth of the campaign.
    #[must_use]
    pub fn depth(&self) -> Depth {
        Depth::parse(&self.located.campaign.depth).unwrap_or(Depth::Standard)
    }

    /// What the register says of the institution.
    #[must_use]
    pub fn facts(&self) -> Facts {
        facts(&self.located.node, &self.located.campaign)
    }

    /// Required items that are asked and have no answer.
    #[must_use]
    pub fn missing_required(&self) -> Vec<String> {
        routing::missing_required(&self.survey, &self.answers, &self.facts(), self.depth())
    }

    /// Items that are asked and whose answer breaks a rule that ties it to others, with the sentence.
    #[must_use]
    pub fn broken_constraints(&self) -> Vec<Problem> {
        broken_constraints(&self.survey, &self.located, &self.answers)
    }

    /// The figures as the answers stand now; nothing is stored.
    #[must_use]
    pub fn preview(&self) -> ResponseProfile {
        let facts = self.facts();
        let options = score_options(&self.located.campaign, &facts);
        scoring::score_response(&self.survey, &self.counting(), &options)
    }

    /// How many of the questions that count are answered.
    #[must_use]
    pub fn answered(&self) -> Answered {
        self.survey.answered(&self.counting(), &self.facts(), Some(self.depth()))
    }

    /// The answers that count: those without a mark.
    #[must_use]
    pub fn counting(&self) -> Answers {
        let marked: Vec<String> = self.marks.keys().cloned().collect();
        self.answers.without(&marked)
    }

    /// The items that are asked and have to be looked at again, in the survey's order.
    #[must_use]
    pub fn open_marks(&self) -> Vec<String> {
        let marked: Vec<String> = self.marks.keys().cloned().collect();
        open_marks(&self.survey, &self.located, &self.answers, &marked)
    }

    /// The newest revision of an item; 0 when it was never answered.
    #[must_use]
    pub fn rev(&self, item: &str) -> i64 {
        self.written.get(item).map_or(0, |written| written.rev)
    }
}

impl App {
    /// A response with its answers.
    ///
    /// # Errors
    /// [`Error::NotFound`] outside the person's scope.
    pub async fn response(&self, actor: &Actor, slug: &str) -> Result<ResponseView> {
        let (actor, slug) = (actor.clone(), slug.to_owned());
        let read = self
            .look(move |conn| {
                let located = responses::by_slug(conn, &slug, Lock::ForReading)?.ok_or(Error::NotFound)?;
                permit(&actor, Verb::ReadResponse, &located.node.path)?;
                let id = located.response.id;
                let current = answers::current(conn, id)?;
                let writers = answers::writers(conn, id)?;
                let drafts = answers::drafts(conn, id)?;
                let differing = answers::differences(conn, id)?;
                let marks =
                    if located.response.marked > 0 { marks::of_response(conn, id)? } else { Vec::new() };
                let left = moves::left(conn, located.campaign.id, id)?;
                let moved_at = moves::instants(conn, located.campaign.id)?;
                Ok((located, current, (writers, moved_at), drafts, differing, (marks, left)))
            })
            .await?;
        let (located, current, (writers, moved_at), drafts, differing, (marks, left)) = read;
        let written = |row| written(row, &writers, &moved_at);
        let survey = self.survey(located.response.survey_version_id).await?;
        let (below, asked) = (located.clone(), Arc::clone(&survey));
        let offers = self.look(move |conn| inherited::offers(conn, &below, &asked)).await?;
        Ok(ResponseView {
            reworded: self.reworded(&survey, &left, &current).await?,
            survey,
            offers,
            marks: self.marked(marks).await?,
            answers: parse_answers(&current)?,
            written: current.iter().map(|row| (row.item.clone(), written(row))).collect(),
            drafts: drafts
                .into_iter()
                .filter_map(|draft| TypedItem::from_json(&draft.item, &draft.typed.0))
                .map(|t| (t.item.clone(), t))
                .collect(),
            differing: differing.into_iter().map(|(difference, _)| difference.item).collect(),
            located,
        })
    }

    async fn marked(&self, marks: Vec<marks::Mark>) -> Result<HashMap<String, Marked>> {
        let mut all = HashMap::new();
        for mark in marks {
            let survey = self.survey(mark.old_version_id).await?;
            let was = Answer::from_json(&mark.was.0).map_err(Error::Defect)?;
            all.insert(mark.item, Marked { survey, item: mark.old_item, was });
        }
        Ok(all)
    }
}

/// The stored answers as values.
pub(super) fn parse_answers(rows: &[CurrentAnswer]) -> Result<Answers> {
    rows.iter()
        .map(|row| {
            let answer = Answer::from_json(&row.answer.0)
                .map_err(|why| Error::Defect(format!("stored answer {}: {why}", row.item)))?;
            Ok((row.item.clone(), answer))
        })
        .collect()
}

/// Items that are asked and whose answer breaks a constraint.
pub(super) fn broken_constraints(survey: &Survey, located: &Located, given: &Answers) -> Vec<Problem> {
    if !survey.items.iter().any(Survey::has_constraints) {
        return Vec::new();
    }
    let facts = facts(&located.node, &located.campaign);
    let shown = routing::states(survey, given, &facts, Depth::parse(&located.campaign.depth));
    let asked = survey.items.iter().zip(shown).filter(|(_, shown)| shown.is_asked()).map(|(item, _)| item);
    asked
        .filter_map(|item| {
            Some(Problem::new(item.id.clone(), survey.check_constraints(item, given, &facts)?))
        })
        .collect()
}

/// Which of the marked items are asked, in the survey's order.
pub(super) fn open_marks(
    survey: &Survey,
    located: &Located,
    given: &Answers,
    marked: &[String],
) -> Vec<String> {
    if marked.is_empty() {
        return Vec::new();
    }
    let facts = facts(&located.node, &located.campaign);
    let shown = routing::states(survey, given, &facts, Depth::parse(&located.campaign.depth));
    let asked =
        survey.items.iter().zip(shown).filter(|(_, shown)| shown.is_asked()).map(|(item, _)| &item.id);
    asked.filter(|id| marked.contains(id)).cloned().collect()
}

/// What was read before must still be about the survey that the response answers.
pub(super) fn still_answers(located: &Located, version: Id) -> Result<()> {
    if located.response.survey_version_id == version {
        return Ok(());
    }
    Err(Error::WrongState(Message::new("problem-changed-meanwhile")))
}

/// How the answers of a campaign are scored.
pub(super) fn score_options<'a>(campaign: &'a Campaign, facts: &'a Facts) -> ScoreOptions<'a> {
    ScoreOptions {
        facts,
        depth: Depth::parse(&campaign.depth),
        target: campaign.target.as_deref(),
        reviewed: None,
    }
}

/// What conditions may ask of the register and of the campaign.
pub(super) fn facts(node: &ScopeNode, campaign: &Campaign) -> Facts {
    let mut facts = Facts::default();
    facts.set_text("campaign.depth", &campaign.depth);
    facts.set_text("institution.kind", &node.kind);
    facts.set_text("institution.id", &node.code);
    if !node.stratum.is_empty() {
        facts.set_text("institution.stratum", &node.stratum);
    }
    if let Some(size) = node.size {
        facts.set_number("institution.size", size);
    }
    for (name, value) in node.attributes.0.as_object().into_iter().flatten() {
        if let Some(text) = value.as_str() {
            facts.set_text(&format!("institution.{name}"), text);
        }
    }
    facts
}

fn written(row: &CurrentAnswer, writers: &[(Id, String)], moved_at: &[Stamp]) -> Written {
    let by = writers
        .iter()
        .find(|(id, _)| *id == row.account_id)
        .map(|(_, name)| name.clone())
        .unwrap_or_default();
    Written { rev: row.rev, by, at: row.at, came_along: moved_at.contains(&row.at) }
}
