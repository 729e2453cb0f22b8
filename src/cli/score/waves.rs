//! `score --previous`: what moved since an earlier wave.

use std::collections::HashMap;

use serde::Serialize;

use super::ScoreArgs;
use super::output::SurveyName;
use crate::cli::batch::{Batch, Given};
use crate::cli::ground::{Case, Ground};
use crate::cli::groups::institutions;
use crate::cli::reading::{self, Keep};
use crate::cli::refusal::Refusal;
use crate::cli::source::Source;
use crate::cli::threads::Pace;
use crate::mapping::waves::{Change, Common, Wave, compare};
use crate::mapping::{FrameRow, Scheme, Submission, profile};
use crate::model::responses::ResponseLine;
use crate::scoring::gap::progress_to_date;
use crate::scoring::{OVERALL, ResponseProfile, Status};

/// Two waves, compared under the newer one's model by the items that both have.
#[derive(Debug, Serialize)]
pub struct Waves {
    /// The earlier wave as it was published, under its own model.
    pub previous: Previous,
    /// The hash of the earlier model, where the figures below restate it under the newer one.
    pub restates: Option<String>,
    /// What the items that both waves have carry of the whole tree's weight, 0..1.
    pub common_weight: Option<f64>,
    /// The root and every node below it, in tree order.
    #[serde(serialize_with = "in_order")]
    pub nodes: Vec<(String, NodeChange)>,
    /// How far the institutions of both waves came towards their targets, in the order of the responses.
    pub institutions: Vec<InstitutionProgress>,
}

/// How far one institution came.
#[derive(Debug, Serialize)]
pub struct InstitutionProgress {
    /// The register's id.
    pub id: String,
    /// Each node with a target and a usable score in both waves, in tree order.
    #[serde(serialize_with = "in_order")]
    pub nodes: Vec<(String, Progress)>,
}

/// `ProgressToDate` of one node: `(current - baseline) / (target - baseline)`.
#[derive(Debug, Serialize)]
pub struct Progress {
    /// The score of the earlier wave, by what both have.
    pub baseline: f64,
    /// The score now, by what both have.
    pub current: f64,
    /// The target now.
    pub target: f64,
    /// The part of the way that is done, not clamped; 1 where a target at or under the baseline is held.
    pub progress_to_date: Option<f64>,
    /// Such a target was lost again; there is no part then.
    pub regressed: bool,
}

/// The earlier wave's own figures.
#[derive(Debug, Serialize)]
pub struct Previous {
    /// Which survey it was.
    pub survey: SurveyName,
    /// Institutions in its frame.
    pub frame: usize,
    /// Institutions that submitted.
    pub submitted: usize,
    /// Submitted among all, 0..1.
    pub coverage: Option<f64>,
    /// The whole tree's mean as it was published.
    pub mean: Option<f64>,
    /// Its interval.
    pub ci: Option<[f64; 2]>,
}

/// What moved at one node.
#[derive(Debug, Serialize)]
pub struct NodeChange {
    /// What the common items carry of the node's weight, 0..1.
    pub common_weight: Option<f64>,
    /// What moved.
    #[serde(flatten)]
    pub change: Change,
}

/// The responses of one wave.
struct Answered<'a> {
    ground: &'a Ground,
    lines: &'a [ResponseLine],
}

/// Reads the earlier wave and compares the file of this one with it; none where no earlier one was named.
pub fn waves(args: &ScoreArgs, source: &Source, ground: &Ground) -> Result<Option<Waves>, Refusal> {
    let Some(responses) = args.previous.as_deref() else { return Ok(None) };
    let given = args.files.given();
    let old = Given {
        survey: args.previous_survey.as_deref().unwrap_or(given.survey),
        responses,
        register: args.previous_register.as_deref().or(given.register),
        ..given
    };
    if given.register.is_none() {
        let sentence = "--previous compares two waves of a nation: it needs --register";
        return Err(Refusal::Misused(sentence.to_owned()));
    }
    let before = Batch::read(&old)?;
    // The file that was opened, not its name: what comes through a pipe cannot be opened again.
    let now = reading::check(source, ground, Pace::default(), Keep::Lines)?.lines;
    if before.survey.id != ground.survey.id {
        let (old, new) = (&before.survey.id, &ground.survey.id);
        let sentence =
            format!("--previous-survey: {old} is another survey than {new}; waves are compared within one");
        return Err(Refusal::Misused(sentence));
    }
    let before = Answered { ground: &before, lines: &before.lines };
    Ok(Some(compared(&before, &Answered { ground, lines: &now }, args.unsuppressed)))
}

fn compared(before: &Answered<'_>, now: &Answered<'_>, unsuppressed: bool) -> Waves {
    let (survey, earlier) = (&now.ground.survey, &before.ground.survey);
    let common = Common::new(survey, &now.ground.plan, &[earlier]);
    let (old, new) = (submissions(before, &common), submissions(now, &common));
    let scheme = Scheme { unsuppressed, ..Scheme::of(survey) };
    let changes = compare(
        &scheme,
        &Wave { register: frame(before), submissions: &old },
        &Wave { register: frame(now), submissions: &new },
    );
    let nodes = changes
        .into_iter()
        .zip(&common.weights)
        .map(|((id, change), common_weight)| (id, NodeChange { common_weight: *common_weight, change }));
    Waves {
        institutions: progress(&old, &new),
        previous: previous(before, unsuppressed),
        restates: common.restates().then(|| earlier.sha256.clone()),
        common_weight: common.weights.first().copied().flatten(),
        nodes: nodes.collect(),
    }
}

/// The institutions of a wave; without a register there is nobody to compare.
fn frame<'a>(wave: &Answered<'a>) -> &'a [FrameRow] {
    wave.ground.register.as_ref().map_or(&[], |register| register.frame.as_slice())
}

/// What the institutions of one wave submitted, by the common items.
fn submissions(wave: &Answered<'_>, common: &Common<'_>) -> Vec<Submission> {
    let ground = wave.ground;
    of_each(wave, |case| common.profile(&ground.survey, &case.claimed, &ground.options(case)))
}

fn of_each(wave: &Answered<'_>, figures: impl Fn(&Case<'_>) -> ResponseProfile) -> Vec<Submission> {
    let cases = institutions(wave.lines).filter_map(|lines| wave.ground.case(lines));
    let cases = cases.filter(|case| case.is_counted);
    cases
        .map(|case| {
            let nodes = figures(&case).into_all().collect();
            Submission { institution: case.id.to_owned(), nodes, numbers: Vec::new() }
        })
        .collect()
}

fn previous(wave: &Answered<'_>, unsuppressed: bool) -> Previous {
    let own = of_each(wave, |case| wave.ground.claimed(case));
    let scheme = Scheme { unsuppressed, ..Scheme::of(&wave.ground.survey) };
    let nation = wave.ground.register.as_ref().map(|register| profile(&scheme, &register.frame, &own));
    let survey = SurveyName::of(&wave.ground.survey);
    match nation {
        Some(nation) => Previous {
            survey,
            frame: nation.frame,
            submitted: nation.submitted,
            coverage: nation.coverage,
            mean: nation.overall.mean,
            ci: nation.overall.ci,
        },
        None => Previous { survey, frame: 0, submitted: own.len(), coverage: None, mean: None, ci: None },
    }
}

/// How far each institution of both waves came.
fn progress(old: &[Submission], new: &[Submission]) -> Vec<InstitutionProgress> {
    let before: HashMap<&str, &Submission> = old.iter().map(|one| (one.institution.as_str(), one)).collect();
    let of = |now: &Submission| {
        let then = before.get(now.institution.as_str())?;
        let nodes = now.nodes.iter().filter_map(|node| {
            let earlier = then.nodes.iter().find(|earlier| earlier.id == node.id)?;
            let is_usable = earlier.status == Status::Ok && node.status == Status::Ok;
            let (baseline, current, target) = (earlier.score?, node.score?, node.target?);
            let progress_to_date = progress_to_date(current, baseline, target);
            let regressed = progress_to_date.is_none();
            let progress = Progress { baseline, current, target, progress_to_date, regressed };
            is_usable.then(|| (node.id.clone(), progress))
        });
        Some(InstitutionProgress { id: now.institution.clone(), nodes: nodes.collect() })
    };
    new.iter().filter_map(of).collect()
}

fn in_order<T: Serialize, S: serde::Serializer>(
    nodes: &[(String, T)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(nodes.iter().map(|(id, change)| (id, change)))
}

impl Waves {
    /// What moved of the whole tree, in a sentence or two for people.
    pub fn sentences(&self) -> Vec<String> {
        let Some((_, root)) = self.nodes.iter().find(|(id, _)| id == OVERALL) else { return Vec::new() };
        let change = &root.change;
        if change.suppressed {
            return vec![
                "change: not shown: too few institutions are in both waves, came, or left".to_owned(),
            ];
        }
        let signed = |value: f64| format!("{:+.2}", crate::scoring::number::rounded(value, 2));
        let pair = |ci: Option<[f64; 2]>| {
            ci.map(|[low, high]| format!(" ({} to {})", signed(low), signed(high))).unwrap_or_default()
        };
        let panel = &change.panel;
        let mut said = vec![panel.change.map_or_else(
            || "change: no institution is in both waves".to_owned(),
            |mean| format!("change of the {} in both waves: {}{}", panel.n, signed(mean), pair(panel.ci)),
        )];
        if let (Some(cross), Some(parts)) = (&change.cross, &change.decomposition) {
            said.push(format!(
                "change of the means of all: {}{} = {} panel {} who came {} who left",
                signed(cross.change),
                pair(cross.ci),
                signed(parts.panel),
                signed(parts.entrants),
                signed(-parts.leavers),
            ));
        }
        said
    }
}
