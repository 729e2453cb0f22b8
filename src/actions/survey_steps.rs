//! What an administrator does with the versions of surveys: put a draft in, publish it, retire it, throw it away.

use super::permission::{Permit, Verb, permit};
use super::survey_versions::newest_published;
use super::tokens::digest;
use super::{Actor, App, Done, Note, Tx};
use crate::db::surveys::{self, SurveyVersion};
use crate::db::{Id, Stamp, nodes};
use crate::error::{Error, Message, Result};
use crate::model::{CheckProblem, SourceFile, Survey};

/// What came of an upload.
#[derive(Debug, Clone)]
pub enum Uploaded {
    /// It is stored as a draft: id and version.
    Draft(String, String),
    /// The version with this very text is there already.
    Same(String, String),
    /// It is no survey; every problem. Nothing is stored.
    Wrong(Vec<CheckProblem>),
}

/// A version as the page of a form showed it.
#[derive(Debug, Clone)]
pub struct SeenVersion {
    /// The survey's id.
    pub survey: String,
    /// Its number.
    pub version: String,
    /// SHA-256 of the whole text.
    pub text_sha256: String,
}

impl App {
    /// Reads the files of a survey and keeps it as a draft, in the place of an older draft of the same number.
    ///
    /// # Errors
    /// [`Error::WrongState`] when the number is published or retired with another text.
    pub async fn upload_survey(&self, actor: &Actor, files: Vec<SourceFile>) -> Result<Uploaded> {
        permit(actor, Verb::UploadSurvey, &self.look(nodes::root_path).await?)?;
        // A large survey takes a moment; others are served meanwhile.
        let parsed = tokio::task::spawn_blocking(move || Survey::parse(&files)).await;
        let survey = match parsed.map_err(|e| Error::Defect(format!("reading a survey ended early: {e}")))? {
            Ok(survey) => survey,
            Err(problems) => return Ok(Uploaded::Wrong(problems)),
        };
        let actor = actor.clone();
        self.act(move |tx| {
            let (root, permit) = at_root(tx, &actor, Verb::UploadSurvey)?;
            let names = (survey.id.clone(), survey.version.clone());
            let before = surveys::by_name(tx.conn, &names.0, &names.1)?;
            let row = version_row(tx, &survey, "draft");
            if let Some(known) = &before {
                if known.definition == row.definition {
                    return Ok(Done::nothing(permit, Uploaded::Same(names.0, names.1)));
                }
                if known.state != "draft" {
                    return Err(Error::WrongState(
                        Message::new("problem-survey-final").with("survey", named(known)),
                    ));
                }
                surveys::make_room(tx.conn, known.id)?;
            }
            surveys::insert(tx.conn, &row)?;
            let note = Note {
                before: before.map(|known| digest(&known.definition)),
                after: Some(digest(&row.definition)),
                result: "uploaded",
                ..Note::on(named(&row))
            };
            Ok(Done::to_node(permit, root, note, Uploaded::Draft(names.0, names.1)))
        })
        .await
    }

    /// Makes a draft final: from now on it never changes.
    ///
    /// # Errors
    /// [`Error::WrongState`] when it is no draft, is another text than the one that was seen, or its number
    /// does not say how much it changes.
    pub async fn publish_draft(&self, actor: &Actor, seen: SeenVersion) -> Result<()> {
        let view = self.survey_version(actor, &seen.survey, &seen.version).await?;
        let refused = view.compared.as_ref().filter(|compared| compared.is_refused());
        let refusal = refused.map(|compared| {
            Message::new("problem-survey-number")
                .with("survey", named(&view.version))
                .with("old", &compared.version)
                .with("least", &compared.least)
        });
        let base = view.compared.map(|compared| compared.id);
        self.step_version(actor, seen, (Verb::PublishSurvey, "published"), move |tx, row| {
            if row.state == "draft"
                && let Some(refusal) = &refusal
            {
                return Err(Error::WrongState(refusal.clone()));
            }
            // Somebody may have published another version since the two were compared.
            let newest = newest_published(surveys::listed(tx.conn, Some(&row.survey))?, row.id);
            if newest.map(|one| one.id) != base {
                return Err(Error::WrongState(Message::new("problem-changed-meanwhile")));
            }
            surveys::step(tx.conn, row.id, "draft", "published")
        })
        .await
    }

    /// Takes a published version out of what new campaigns can be made of; running ones go on.
    ///
    /// # Errors
    /// [`Error::WrongState`] unless it is published.
    pub async fn retire_survey(&self, actor: &Actor, seen: SeenVersion) -> Result<()> {
        self.step_version(actor, seen, (Verb::RetireSurvey, "retired"), |tx, row| {
            surveys::step(tx.conn, row.id, "published", "retired")
        })
        .await
    }

    /// Throws a draft away.
    ///
    /// # Errors
    /// [`Error::WrongState`] when it is no draft.
    pub async fn discard_draft(&self, actor: &Actor, seen: SeenVersion) -> Result<()> {
        self.step_version(actor, seen, (Verb::DiscardSurvey, "discarded"), |tx, row| {
            surveys::remove_draft(tx.conn, row.id)
        })
        .await
    }

    async fn step_version(
        &self,
        actor: &Actor,
        seen: SeenVersion,
        (verb, result): (Verb, &'static str),
        step: impl Fn(&mut Tx<'_>, &SurveyVersion) -> Result<bool> + Send + 'static,
    ) -> Result<()> {
        let actor = actor.clone();
        self.act(move |tx| {
            let (root, permit) = at_root(tx, &actor, verb)?;
            let row = surveys::by_name(tx.conn, &seen.survey, &seen.version)?.ok_or(Error::NotFound)?;
            let text = digest(&row.definition);
            if text != seen.text_sha256 {
                return Err(Error::WrongState(Message::new("problem-changed-meanwhile")));
            }
            if !step(tx, &row)? {
                let message = Message::new("problem-survey-state").with("survey", named(&row));
                return Err(Error::WrongState(message.with("state", &row.state)));
            }
            let note = Note { result, after: Some(text), ..Note::on(named(&row)) };
            Ok(Done::to_node(permit, root, note, ()))
        })
        .await
    }
}

/// Surveys belong to the whole installation: what is done to them is allowed at the root of the register.
fn at_root(tx: &mut Tx<'_>, actor: &Actor, verb: Verb) -> Result<(Id, Permit)> {
    let root = nodes::root(tx.conn)?.ok_or(Error::NotFound)?;
    Ok((root.id, permit(actor, verb, &root.path)?))
}

/// A row of a survey's version as it is taken in now.
pub(super) fn version_row(tx: &Tx<'_>, survey: &Survey, state: &str) -> SurveyVersion {
    SurveyVersion {
        id: tx.id(),
        survey: survey.id.clone(),
        version: survey.version.clone(),
        sha256: survey.sha256.clone(),
        definition: survey.canonical_json(),
        state: state.into(),
        created_at: Stamp(tx.now),
    }
}

fn named(row: &SurveyVersion) -> String {
    format!("{} {}", row.survey, row.version)
}
