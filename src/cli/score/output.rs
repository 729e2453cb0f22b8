//! What `score` prints, as plain values.

use serde::Serialize;

use super::waves::Waves;
use crate::cli::ground::Agreement;
use crate::mapping::NationProfile;
use crate::model::Survey;
use crate::scoring::{NextLevel, Parts, ResponseProfile, TraceItem, Waterfall};

/// What is printed before the institutions.
#[derive(Debug, Serialize)]
pub struct Head {
    /// Which survey it was.
    pub survey: SurveyName,
    /// The version of this program.
    pub engine: &'static str,
}

/// What is printed behind the institutions, which stand in the order of the responses; `claimed`, then
/// `verified` where there is one.
#[derive(Debug, Serialize)]
pub struct Tail {
    /// From the claimed figures; none without a register.
    pub nation: Option<NationProfile>,
    /// The same with the reviewers' values where there are any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub nation_verified: Option<NationProfile>,
    /// What moved since an earlier wave, where one was named.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub waves: Option<Waves>,
    /// What was ignored, and why.
    pub problems: Vec<String>,
}

/// The survey by its hash.
#[derive(Debug, Serialize)]
pub struct SurveyName {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of its canonical JSON.
    pub sha256: String,
}

impl SurveyName {
    /// The survey's own.
    pub fn of(survey: &Survey) -> Self {
        Self { id: survey.id.clone(), version: survey.version.clone(), sha256: survey.sha256.clone() }
    }
}

/// One institution's figures.
#[derive(Debug, Serialize)]
pub struct Institution<'p> {
    /// The register's id.
    pub id: String,
    /// `claimed` or `verified`.
    pub basis: &'static str,
    /// The figures.
    #[serde(flatten)]
    pub profile: ResponseProfile,
    /// How far its respondents agree, where there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<Agreement>,
    /// What was asked for by `--explain`.
    #[serde(flatten)]
    pub explanation: Option<Explanation<'p>>,
}

/// Why one node's score is what it is.
#[derive(Debug, Serialize)]
pub struct Explanation<'p> {
    /// The node; whoever asked knows it.
    #[serde(skip)]
    pub node: String,
    /// The part of each item.
    pub trace: Vec<TraceItem<'p>>,
    /// What keeps it from the next level.
    pub blockers: Vec<String>,
    /// What it takes.
    pub next_level: Option<NextLevel>,
    /// What each child brings, of a parent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parts: Option<Parts>,
    /// From the most down to the score.
    pub waterfall: Option<Waterfall>,
}
