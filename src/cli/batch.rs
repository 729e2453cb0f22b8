//! A file of responses with its survey and register, read whole: for the commands that look at it from
//! several sides.

use std::ops::Deref;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use clap::Args;

use super::ground::Ground;
use super::groups::institutions;
use super::reading::{self, Keep};
use super::refusal::Refusal;
use super::register::Names;
use super::score::DepthName;
use super::source::Source;
use super::threads::Pace;
use crate::mapping::{Mapping, NationProfile, Scheme};
use crate::model::responses::ResponseLine;
use crate::model::{Depth, Survey, nearest};

/// The flags that name the files.
#[derive(Debug, Args)]
pub struct Files {
    /// The survey: its folder, its `survey.json`, or one file with the languages inside
    #[arg(long)]
    pub survey: PathBuf,
    /// The responses, JSON Lines or CSV
    #[arg(long)]
    pub responses: PathBuf,
    /// The register, CSV; what is said of the nation needs it
    #[arg(long)]
    pub register: Option<PathBuf>,
    /// The target template; without it the survey's first
    #[arg(long, value_name = "ID")]
    pub targets: Option<String>,
    /// The depth at which the survey was answered; without it nothing counts as routed away
    #[arg(long)]
    pub depth: Option<DepthName>,
}

impl Files {
    /// The same for [`Batch::read`].
    pub(super) fn given(&self) -> Given<'_> {
        Given {
            survey: &self.survey,
            responses: &self.responses,
            register: self.register.as_deref(),
            target: self.targets.as_deref(),
            depth: self.depth.map(DepthName::depth),
        }
    }
}

/// What the command was given.
pub(super) struct Given<'a> {
    /// The survey: folder or file.
    pub survey: &'a Path,
    /// The responses, JSON Lines or CSV.
    pub responses: &'a Path,
    /// The register, CSV.
    pub register: Option<&'a Path>,
    /// The target template; none for the survey's first.
    pub target: Option<&'a str>,
    /// How the survey was answered; none where nothing was routed away.
    pub depth: Option<Depth>,
}

/// The files, read and checked.
pub(super) struct Batch {
    ground: Ground,
    /// The responses; lines of one institution stand together.
    pub lines: Vec<ResponseLine>,
    /// Name of the file of responses.
    pub name: String,
}

impl Deref for Batch {
    type Target = Ground;

    fn deref(&self) -> &Ground {
        &self.ground
    }
}

impl Batch {
    /// Reads and checks the files; all problems of register and responses come at once.
    pub fn read(given: &Given<'_>) -> Result<Self, Refusal> {
        let (ground, of_register) = Ground::read(given, Names::Kept)?;
        let source = Source::open(given.responses);
        let found = source.and_then(|source| {
            let checked = reading::check(&source, &ground, Pace::default(), Keep::Lines)?;
            Ok((source.name(), checked.lines))
        });
        let (name, lines) = Refusal::after(of_register, found)?;
        Ok(Self { ground, lines, name })
    }

    /// The survey alone.
    pub fn into_survey(self) -> Survey {
        self.ground.survey
    }

    /// The lines of every institution, in the order of the file.
    pub fn institutions(&self) -> impl Iterator<Item = &[ResponseLine]> {
        institutions(&self.lines)
    }

    /// The lines of one institution; an unknown id is told with the nearest known one.
    pub fn lines_of(&self, id: &str) -> Result<&[ResponseLine], Refusal> {
        let found =
            self.institutions().find(|lines| lines.first().is_some_and(|line| line.institution == id));
        found.ok_or_else(|| {
            let near = nearest(id, self.lines.iter().map(|line| line.institution.as_str()));
            let mend = near.map(|near| format!("; did you mean \"{near}\"?")).unwrap_or_default();
            Refusal::Wrong(vec![format!("--institution {id}: {} holds no response of it{mend}", self.name)])
        })
    }

    /// The nation as claimed; none without a register.
    pub fn nation_claimed(&self) -> Option<NationProfile> {
        let mut mapping = Mapping::new(Scheme::of(&self.survey), &self.register.as_ref()?.frame);
        let cases = self.institutions().filter_map(|lines| self.case(lines));
        for case in cases.filter(|case| case.is_counted) {
            let nodes: Vec<_> = self.claimed(&case).into_all().collect();
            mapping.take(case.id, &nodes, &self.numbers(&case));
        }
        Some(mapping.profile())
    }
}

/// The newest of the lines' dates: an instant, or a day.
pub(super) fn newest(lines: &[ResponseLine]) -> Result<Option<DateTime<Utc>>, Refusal> {
    let read = |text: &str| {
        let instant = DateTime::parse_from_rfc3339(text).map(|at| at.to_utc());
        let day = || text.parse::<NaiveDate>().map(|day| day.and_time(NaiveTime::MIN).and_utc());
        instant.or_else(|_| day()).ok()
    };
    let mut newest = None;
    for line in lines {
        let Some(text) = line.submitted_at.as_deref().filter(|text| !text.is_empty()) else { continue };
        let at = read(text).ok_or_else(|| {
            let date = "2026-03-01T10:00:00Z";
            Refusal::Wrong(vec![format!(
                "line {}: submitted_at \"{text}\" is no date like {date}",
                line.line
            )])
        })?;
        newest = newest.max(Some(at));
    }
    Ok(newest)
}
