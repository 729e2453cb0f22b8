//! The versions of the surveys as their pages show them: what they hold, where they are used, and what
//! a new one changes.

use std::collections::HashMap;
use std::sync::Arc;

use super::permission::{Verb, permit_anywhere};
use super::tokens::digest;
use super::{Actor, App};
use crate::db::campaigns::{self, Campaign};
use crate::db::surveys::{self, ListedVersion, SurveyVersion};
use crate::db::{Id, nodes};
use crate::error::{Error, Result};
use crate::model::Survey;
use crate::model::diff::{self, Difference, Weight};

/// One version in the list.
#[derive(Debug, Clone)]
pub struct VersionRow {
    /// Names, state and fingerprint.
    pub listed: ListedVersion,
    /// What it holds; none where this program no longer reads it.
    pub survey: Option<Arc<Survey>>,
    /// How many campaigns are made of it.
    pub campaigns: usize,
}

/// One version on its page.
#[derive(Debug, Clone)]
pub struct VersionView {
    /// The row.
    pub version: SurveyVersion,
    /// What it holds.
    pub survey: Arc<Survey>,
    /// SHA-256 of the whole text: what a form says that its writer saw.
    pub text_sha256: String,
    /// What it changes of the newest version that was ever published.
    pub compared: Option<Compared>,
    /// The campaigns of the person's scope that are made of it.
    pub used_in: Vec<Campaign>,
    /// The path at which surveys belong.
    pub root: String,
}

/// A version against the newest other one that was ever published.
#[derive(Debug, Clone)]
pub struct Compared {
    /// Key of the other one.
    pub id: Id,
    /// Its number.
    pub version: String,
    /// Everything that differs, the heaviest first.
    pub differences: Vec<Difference>,
    /// Whether the number says how much that is.
    pub is_raised: bool,
    /// The least number that would.
    pub least: String,
    /// Items of which "migrate" does not say what became of them, and other gaps, as sentences.
    pub lacking: Vec<String>,
}

impl Compared {
    /// How much the heaviest change weighs; none where nothing differs.
    #[must_use]
    pub fn weight(&self) -> Option<Weight> {
        self.differences.iter().map(|one| one.weight).max()
    }

    /// Whether anything stands against publishing.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        !self.is_raised || !self.lacking.is_empty()
    }
}

impl App {
    /// All versions of all surveys, the newest of each first.
    ///
    /// # Errors
    /// [`Error::NotAllowed`] when the person reads surveys nowhere.
    pub async fn survey_versions(&self, actor: &Actor) -> Result<Vec<VersionRow>> {
        permit_anywhere(actor, Verb::ReadSurveys)?;
        let (mut all, uses) =
            self.look(|conn| Ok((surveys::listed(conn, None)?, surveys::uses(conn)?))).await?;
        let mut used: HashMap<Id, usize> = HashMap::new();
        for id in uses {
            *used.entry(id).or_default() += 1;
        }
        sort_newest_first(&mut all);
        let mut rows = Vec::new();
        for listed in all {
            let survey = self.readable_survey(listed.id).await?;
            rows.push(VersionRow { campaigns: used.get(&listed.id).copied().unwrap_or(0), survey, listed });
        }
        Ok(rows)
    }

    /// What one version asks, to be read.
    ///
    /// # Errors
    /// [`Error::NotFound`] without such a version.
    pub async fn survey_to_read(&self, actor: &Actor, survey: &str, version: &str) -> Result<Arc<Survey>> {
        permit_anywhere(actor, Verb::ReadSurveys)?;
        let (survey, number) = (survey.to_owned(), version.to_owned());
        let row = self.look(move |conn| surveys::by_name(conn, &survey, &number)).await?;
        self.survey(row.ok_or(Error::NotFound)?.id).await
    }

    /// One version.
    ///
    /// # Errors
    /// [`Error::NotFound`] without such a version.
    pub async fn survey_version(&self, actor: &Actor, survey: &str, version: &str) -> Result<VersionView> {
        permit_anywhere(actor, Verb::ReadSurveys)?;
        let (survey, number) = (survey.to_owned(), version.to_owned());
        let (version, others, campaigns, root) = self
            .look(move |conn| {
                let found = surveys::by_name(conn, &survey, &number)?.ok_or(Error::NotFound)?;
                let others = surveys::listed(conn, Some(&survey))?;
                Ok((found, others, campaigns::all(conn)?, nodes::root_path(conn)?))
            })
            .await?;
        let own = self.survey(version.id).await?;
        let compared = match newest_published(others, version.id) {
            Some(other) => Some(compared(&other, &*self.survey(other.id).await?, &own)),
            None => None,
        };
        let is_own = |(campaign, path): &(Campaign, String)| {
            campaign.survey_version_id == version.id && actor.may(Verb::ReadCampaign, path)
        };
        Ok(VersionView {
            survey: own,
            text_sha256: digest(&version.definition),
            compared,
            used_in: campaigns.into_iter().filter(is_own).map(|(campaign, _)| campaign).collect(),
            root,
            version,
        })
    }
}

/// The newest version that was ever published, besides this one: retired ones have used up their numbers too.
pub(super) fn newest_published(mut all: Vec<ListedVersion>, besides: Id) -> Option<ListedVersion> {
    sort_newest_first(&mut all);
    all.into_iter().find(|one| one.id != besides && one.state != "draft")
}

/// The numbers of the published versions that are newer than one, the newest first.
pub(super) fn newer_published(mut all: Vec<ListedVersion>, than: &str) -> Vec<String> {
    sort_newest_first(&mut all);
    let than = diff::numbers(than);
    let is_newer = |one: &ListedVersion| one.state == "published" && diff::numbers(&one.version) > than;
    all.into_iter().filter(is_newer).map(|one| one.version).collect()
}

fn sort_newest_first(all: &mut [ListedVersion]) {
    all.sort_by(|a, b| {
        let by_number = || diff::numbers(&b.version).cmp(&diff::numbers(&a.version));
        a.survey.cmp(&b.survey).then_with(by_number)
    });
}

fn compared(other: &ListedVersion, old: &Survey, new: &Survey) -> Compared {
    let differences = diff::differences(old, new);
    let weight = differences.iter().map(|one| one.weight).max().unwrap_or(Weight::Patch);
    let is_raised = diff::is_raised(&old.version, &new.version, weight);
    // The first sentence is about the number, which the page says in the reader's language.
    let skipped = usize::from(!is_raised && !differences.is_empty());
    let lacking = diff::lacking(old, new, &differences).into_iter().skip(skipped).collect();
    Compared {
        id: other.id,
        version: other.version.clone(),
        least: diff::least_number(&old.version, weight),
        differences,
        is_raised,
        lacking,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::actions::fresh_id;
    use crate::db::Stamp;

    fn listed(version: &str, state: &str) -> ListedVersion {
        ListedVersion {
            id: fresh_id(),
            survey: "s".into(),
            version: version.into(),
            sha256: String::new(),
            state: state.into(),
            created_at: Stamp(chrono::DateTime::UNIX_EPOCH),
        }
    }

    #[test]
    fn a_new_version_is_held_against_the_highest_number_that_was_ever_published() {
        let all = vec![
            listed("0.9.0", "published"),
            listed("0.10.0", "retired"),
            listed("0.11.0", "draft"),
            listed("0.2.0", "published"),
        ];
        let draft = all.iter().find(|one| one.state == "draft").map(|one| one.id);
        let found = newest_published(all.clone(), draft.unwrap_or_else(fresh_id));
        assert_eq!(found.map(|one| one.version).as_deref(), Some("0.10.0"));
        assert!(newest_published(vec![listed("1.0.0", "draft")], fresh_id()).is_none());
        assert_eq!(newer_published(all, "0.3.0"), ["0.9.0"]);
    }
}
