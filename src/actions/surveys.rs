//! Survey versions: taking in the shipped ones, and the parsed definition behind a version.

use std::sync::Arc;

use super::permission::permit_upkeep;
use super::survey_steps::version_row;
use super::{App, Done, Note};
use crate::db::surveys;
use crate::db::{Id, nodes};
use crate::error::{Error, Result};
use crate::model::{SourceFile, Survey};

/// The survey that most campaigns are made of.
const MOST_ASKED: &str = "ospo-institution";

/// A published version as it is offered when a campaign is made.
#[derive(Debug, Clone)]
pub struct Published {
    /// Key.
    pub id: Id,
    /// The survey's id.
    pub survey: String,
    /// Semantic version.
    pub version: String,
    /// SHA-256 of the definition.
    pub sha256: String,
}

impl App {
    /// The parsed definition of a version: read once, then kept, since it never changes.
    ///
    /// # Errors
    /// [`Error::Defect`] when the stored definition does not parse.
    pub async fn survey(&self, version: Id) -> Result<Arc<Survey>> {
        let kept = self.surveys.read().map_err(|_| poisoned())?.get(&version).cloned();
        if let Some(survey) = kept {
            return Ok(survey);
        }
        let row = self.look(move |conn| surveys::by_id(conn, version)).await?.ok_or(Error::NotFound)?;
        let file = SourceFile { path: format!("{} {}", row.survey, row.version), text: row.definition };
        let survey = Survey::parse(&[file]).map_err(|problems| {
            Error::Defect(format!(
                "stored survey: {}",
                problems.first().map(ToString::to_string).unwrap_or_default()
            ))
        })?;
        let survey = Arc::new(survey);
        self.surveys.write().map_err(|_| poisoned())?.insert(version, Arc::clone(&survey));
        Ok(survey)
    }

    /// The same; none where this program no longer reads the text, since one such must not hide a whole list.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn readable_survey(&self, version: Id) -> Result<Option<Arc<Survey>>> {
        match self.survey(version).await {
            Ok(survey) => Ok(Some(survey)),
            Err(error @ Error::Defect(_)) => {
                tracing::error!(%error, "a stored survey cannot be read");
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// Publishes a checked definition, from the command line of the server. The same version again is no
    /// change; another text under a version that is published already is refused.
    ///
    /// # Errors
    /// [`Error::Unavailable`] with a sentence when the version is taken by another text.
    pub async fn publish_survey(&self, survey: &Survey) -> Result<Id> {
        let survey = survey.clone();
        self.act(move |tx| {
            let row = version_row(tx, &survey, "published");
            if let Some(known) = surveys::by_name(tx.conn, &row.survey, &row.version)? {
                let is_draft = known.state == "draft";
                if !is_draft && known.definition != row.definition {
                    return Err(Error::Unavailable(format!(
                        "survey {} {} is published with another text: give the changed one a new version",
                        row.survey, row.version
                    )));
                }
                if !is_draft {
                    return Ok(Done::nothing(permit_upkeep(), known.id));
                }
                surveys::make_room(tx.conn, known.id)?;
            }
            surveys::insert(tx.conn, &row)?;
            let chain = nodes::root(tx.conn)?.map_or(row.id, |root| root.id);
            let name = format!("{} {}", row.survey, row.version);
            let note = Note { result: "published", after: Some(row.sha256), ..Note::on(name) };
            Ok(Done::to_node(permit_upkeep(), chain, note, row.id))
        })
        .await
    }

    /// The versions that a campaign can be made of.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn published_surveys(&self) -> Result<Vec<Published>> {
        let rows = self.look(surveys::published).await?;
        let of = |(id, survey, version, sha256)| Published { id, survey, version, sha256 };
        let mut all: Vec<Published> = rows.into_iter().map(of).collect();
        // What most campaigns are made of comes first; the rest stays in its order.
        all.sort_by_key(|one| one.survey != MOST_ASKED);
        Ok(all)
    }
}

fn poisoned() -> Error {
    Error::Defect("the survey cache is poisoned".into())
}
