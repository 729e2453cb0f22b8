//! The chart that is asked for, from a survey, responses and perhaps a register.

use super::super::batch::{Batch, newest};
use super::super::ground::Case;
use super::super::name;
use super::super::refusal::Refusal;
use super::{Arguments, Kind};
use crate::charts::coverage::Stage;
use crate::charts::words::{Origin, Words};
use crate::charts::{Chart, coverage, distribution, gaps, strip};
use crate::error::Error;
use crate::i18n::I18n;
use crate::mapping::NationProfile;
use crate::model::Target;
use crate::model::responses::ResponseLine;

type Drawn = Result<Chart, Refusal>;

/// The chart of the files.
pub(super) fn chart(arguments: &Arguments, texts: &I18n) -> Drawn {
    check(arguments)?;
    let batch = Batch::read(&arguments.files.given())?;
    let of = Desk { arguments, batch: &batch, words: Words::new(texts, arguments.lang, &batch.survey) };
    match (arguments.kind, &arguments.institution) {
        (Kind::Strip, Some(id)) => of.strip(id),
        (Kind::Gaps, Some(id)) => of.gaps(id),
        (Kind::Gaps, None) => of.nation_gaps(),
        (Kind::Distribution, _) => of.distribution(),
        (Kind::Coverage, _) => of.coverage(),
        (kind, _) => Err(missing(kind)),
    }
}

/// Refuses what cannot be drawn before any file is read.
fn check(arguments: &Arguments) -> Result<(), Refusal> {
    let kind = name(arguments.kind);
    let misused = |needs: &str| Err(Refusal::Misused(format!("the chart {kind} {needs}")));
    let has = |flag: &Option<String>| flag.is_some();
    match arguments.kind {
        Kind::Strip if !has(&arguments.institution) => misused("needs --institution ID"),
        Kind::Distribution | Kind::Coverage if has(&arguments.institution) => {
            misused("is of the whole register: it takes no --institution")
        }
        Kind::Coverage | Kind::Gaps if has(&arguments.node) => misused("takes no --node"),
        Kind::Distribution | Kind::Coverage if arguments.files.register.is_none() => {
            misused("needs --register FILE")
        }
        Kind::Gaps if !has(&arguments.institution) && arguments.files.register.is_none() => {
            misused("needs --institution ID, or --register FILE for the nation")
        }
        Kind::Strip | Kind::Gaps | Kind::Distribution | Kind::Coverage => Ok(()),
        kind => Err(missing(kind)),
    }
}

fn missing(kind: Kind) -> Refusal {
    Refusal::Misused(format!("the chart {} is not in this version", name(kind)))
}

/// What every chart of these files is drawn from.
struct Desk<'a> {
    arguments: &'a Arguments,
    batch: &'a Batch,
    words: Words<'a>,
}

impl Desk<'_> {
    fn strip(&self, id: &str) -> Drawn {
        let node = self.node()?;
        let (case, date) = self.case(id)?;
        let profile = self.batch.claimed(&case);
        Ok(strip::chart(self.words, &profile, Some(&case.claimed), node, self.of(id, date.as_deref())))
    }

    fn gaps(&self, id: &str) -> Drawn {
        let (case, date) = self.case(id)?;
        let profile = self.batch.claimed(&case);
        Ok(gaps::of_response(self.words, &profile, self.target(), self.of(id, date.as_deref())))
    }

    fn nation_gaps(&self) -> Drawn {
        let date = self.date(&self.batch.lines)?;
        let target = self.target().ok_or_else(|| {
            Refusal::Misused("the survey has no target template: there are no gaps to show".to_owned())
        })?;
        Ok(gaps::of_nation(self.words, &self.nation()?, target, self.of_file(date.as_deref())))
    }

    fn distribution(&self) -> Drawn {
        let (node, date) = (self.node()?, self.date(&self.batch.lines)?);
        Ok(distribution::chart(self.words, &self.nation()?, node, self.of_file(date.as_deref())))
    }

    fn coverage(&self) -> Drawn {
        let (nation, date) = (self.nation()?, self.date(&self.batch.lines)?);
        let stage = |key, code, count, size_share| Stage { key, code, count, size_share };
        let by_size = nation.size_coverage;
        let stages = [
            stage("chart-coverage-stage-frame", "frame", nation.frame, by_size.map(|_| 1.0)),
            stage("chart-coverage-stage-submitted", "submitted", nation.submitted, by_size),
        ];
        Ok(coverage::of_register(self.words, &stages, nation.frame, self.of_file(date.as_deref())))
    }

    fn nation(&self) -> Result<NationProfile, Refusal> {
        let needed = || Refusal::Misused("the nation's charts need --register FILE".to_owned());
        self.batch.nation_claimed().ok_or_else(needed)
    }

    /// The dimension whose parts are asked for.
    fn node(&self) -> Result<Option<&str>, Refusal> {
        let Some(id) = self.arguments.node.as_deref() else { return Ok(None) };
        match self.batch.survey.node(id) {
            None => Err(Refusal::Misused(format!("--node {id}: the survey has no such node"))),
            Some(node) if node.is_leaf() => {
                Err(Refusal::Misused(format!("--node {id}: a capability has no parts to show")))
            }
            Some(_) => Ok(Some(id)),
        }
    }

    fn target(&self) -> Option<&Target> {
        self.batch.survey.target(self.arguments.files.targets.as_deref())
    }

    /// An institution with the date of its newest answers.
    fn case(&self, id: &str) -> Result<(Case<'_>, Option<String>), Refusal> {
        let lines = self.batch.lines_of(id)?;
        let case = self.batch.case(lines).ok_or_else(|| Error::Defect("no lines of it".to_owned()))?;
        Ok((case, self.date(lines)?))
    }

    fn date(&self, lines: &[ResponseLine]) -> Result<Option<String>, Refusal> {
        Ok(newest(lines)?.map(|at| self.words.i18n.date(self.words.lang, at)))
    }

    fn of<'a>(&'a self, id: &'a str, date: Option<&'a str>) -> Origin<'a> {
        let register = self.batch.register.as_ref();
        let name = register.and_then(|register| register.name(id, self.arguments.lang.code()));
        Origin { name: name.unwrap_or(id), date }
    }

    fn of_file<'a>(&'a self, date: Option<&'a str>) -> Origin<'a> {
        Origin { name: &self.batch.name, date }
    }
}
