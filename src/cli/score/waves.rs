//! `score --previous`: what moved since an earlier wave.

use serde::Serialize;

use super::ScoreArgs;
use super::output::SurveyName;
use crate::cli::batch::{Batch, Given};
use crate::cli::ground::Case;
use crate::cli::refusal::Refusal;
use crate::mapping::waves::{Change, Common, Wave, compare};
use crate::mapping::{FrameRow, Scheme, Submission, profile};
use crate::scoring::{OVERALL, ResponseProfile};

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

/// Reads both waves and compares them; none where no earlier one was named.
pub fn waves(args: &ScoreArgs) -> Result<Option<Waves>, Refusal> {
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
    let (before, now) = (Batch::read(&old)?, Batch::read(&given)?);
    if before.survey.id != now.survey.id {
        let (old, new) = (&before.survey.id, &now.survey.id);
        let sentence =
            format!("--previous-survey: {old} is another survey than {new}; waves are compared within one");
        return Err(Refusal::Misused(sentence));
    }
    Ok(Some(compared(&before, &now, args.unsuppressed)))
}

fn compared(before: &Batch, now: &Batch, unsuppressed: bool) -> Waves {
    let common = Common::new(&now.survey, &now.plan, &[&before.survey]);
    let (old, new) = (submissions(before, &common), submissions(now, &common));
    let scheme = Scheme { unsuppressed, ..Scheme::of(&now.survey) };
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
        previous: previous(before, unsuppressed),
        restates: common.restates().then(|| before.survey.sha256.clone()),
        common_weight: common.weights.first().copied().flatten(),
        nodes: nodes.collect(),
    }
}

/// The institutions of a wave; without a register there is nobody to compare.
fn frame(batch: &Batch) -> &[FrameRow] {
    batch.register.as_ref().map_or(&[], |register| register.frame.as_slice())
}

/// What the institutions of one wave submitted, by the common items.
fn submissions(batch: &Batch, common: &Common<'_>) -> Vec<Submission> {
    of_each(batch, |case| common.profile(&batch.survey, &case.claimed, &batch.options(case)))
}

fn of_each(batch: &Batch, figures: impl Fn(&Case<'_>) -> ResponseProfile) -> Vec<Submission> {
    let cases = batch.institutions().filter_map(|lines| batch.case(lines)).filter(|case| case.is_counted);
    cases
        .map(|case| {
            let nodes = figures(&case).into_all().collect();
            Submission { institution: case.id.to_owned(), nodes, numbers: Vec::new() }
        })
        .collect()
}

fn previous(batch: &Batch, unsuppressed: bool) -> Previous {
    let own = of_each(batch, |case| batch.claimed(case));
    let scheme = Scheme { unsuppressed, ..Scheme::of(&batch.survey) };
    let nation = batch.register.as_ref().map(|register| profile(&scheme, &register.frame, &own));
    let survey = SurveyName::of(&batch.survey);
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

fn in_order<S: serde::Serializer>(nodes: &[(String, NodeChange)], serializer: S) -> Result<S::Ok, S::Error> {
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
