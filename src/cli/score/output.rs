//! What `score` prints: one JSON document, one CSV row a node, or a table for people.

use std::io::{self, Write};

use serde::Serialize;

use super::explained;
use super::waves::Waves;

use crate::cli::batch::Agreement;
use crate::mapping::{Headline, NationProfile, NodeProfile};
use crate::model::Survey;
use crate::scoring::number::rounded;
use crate::scoring::{Flag, NextLevel, NodeResult, Parts, ResponseProfile, Status, TraceItem, Waterfall};

/// The whole result.
#[derive(Debug, Serialize)]
pub struct Output {
    /// Which survey it was.
    pub survey: SurveyName,
    /// The version of this program.
    pub engine: &'static str,
    /// In the order of the responses; `claimed`, then `verified` where there is one.
    pub institutions: Vec<Institution>,
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
pub struct Institution {
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
    pub explanation: Option<Explanation>,
}

/// Why one node's score is what it is.
#[derive(Debug, Serialize)]
pub struct Explanation {
    /// The node; whoever asked knows it.
    #[serde(skip)]
    pub node: String,
    /// The part of each item.
    pub trace: Vec<TraceItem>,
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

/// JSON in two-space indentation, with a line end.
pub fn json(output: &Output, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, output)?;
    writeln!(out)
}

/// One row a node and institution.
pub fn csv(output: &Output, out: &mut dyn Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(COLUMNS)?;
    for institution in &output.institutions {
        for node in institution.profile.all() {
            writer.write_record(record(institution, node))?;
        }
    }
    writer.flush()
}

const COLUMNS: [&str; 23] = [
    "institution",
    "basis",
    "node",
    "kind",
    "status",
    "score",
    "max",
    "low",
    "high",
    "level",
    "level_high",
    "unknown",
    "level_strict",
    "ceiling",
    "completeness",
    "dk_share",
    "na_share",
    "verified_share",
    "flags",
    "target",
    "gap",
    "shortfall",
    "surplus",
];

fn record(institution: &Institution, node: &NodeResult) -> [String; 23] {
    let figure = |value: Option<f64>| value.map_or_else(String::new, |value| value.to_string());
    let level = |value: Option<u8>| value.map_or_else(String::new, |value| value.to_string());
    let flags: Vec<_> = node.flags.iter().map(|flag| flag_name(*flag)).collect();
    [
        guarded(&institution.id),
        institution.basis.to_owned(),
        node.id.clone(),
        guarded(&node.kind),
        status_name(node.status).to_owned(),
        figure(node.score),
        node.max.to_string(),
        figure(node.low),
        figure(node.high),
        level(node.level),
        level(node.level_high),
        node.unknown.to_string(),
        level(node.level_strict),
        level(node.ceiling),
        figure(node.completeness),
        figure(node.dk_share),
        figure(node.na_share),
        figure(node.verified_share),
        flags.join(";"),
        figure(node.target),
        figure(node.gap),
        figure(node.shortfall),
        figure(node.surplus),
    ]
}

/// A text that a spreadsheet would take for a formula is opened with an apostrophe.
fn guarded(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

/// Columns for people, rounded; the nation and the problems below.
pub fn table(output: &Output, out: &mut dyn Write) -> io::Result<()> {
    for institution in &output.institutions {
        writeln!(out, "{} ({})", institution.id, institution.basis)?;
        for node in institution.profile.all() {
            writeln!(out, "  {:<16} {:>6}  {:<28} {}", node.id, score(node), level(node), remarks(node))?;
        }
        if let Some(explanation) = &institution.explanation {
            explained::write(explanation, out)?;
        }
    }
    if let Some(nation) = &output.nation {
        write_nation(nation, out)?;
    }
    for sentence in output.waves.iter().flat_map(Waves::sentences) {
        writeln!(out, "{sentence}")?;
    }
    output.problems.iter().try_for_each(|problem| writeln!(out, "note: {problem}"))
}

fn write_nation(nation: &NationProfile, out: &mut dyn Write) -> io::Result<()> {
    let coverage = nation.coverage.map_or_else(String::new, |share| format!(", {}", percent(share)));
    writeln!(out, "nation: {} of {} institutions{coverage}", nation.submitted, nation.frame)?;
    let all = std::iter::once(("overall", &nation.overall))
        .chain(nation.nodes.iter().map(|(id, profile)| (id.as_str(), profile)));
    for (id, profile) in all {
        if profile.suppressed {
            writeln!(out, "  {id:<16} not shown: too few institutions")?;
            continue;
        }
        writeln!(out, "  {id:<16} n {:>4}  {}", profile.n, figures(profile))?;
    }
    Ok(())
}

/// The headline first: the bounds where less than half is known, else the mean with its interval.
fn figures(profile: &NodeProfile) -> String {
    let pair = |[low, high]: [f64; 2]| (rounded(low, 2), rounded(high, 2));
    let bounds = profile.bounds.map(pair).map(|(low, high)| format!("between {low:.2} and {high:.2}"));
    let interval = profile.ci.map(pair).map(|(low, high)| format!(" ({low:.2} to {high:.2})"));
    let mean =
        profile.mean.map(|mean| format!("mean {:.2}{}", rounded(mean, 2), interval.unwrap_or_default()));
    let levels = profile.levels.as_ref().map(|levels| {
        let counts: Vec<_> = levels.iter().map(ToString::to_string).collect();
        format!("institutions by level {}", counts.join(" "))
    });
    let parts = if profile.headline == Some(Headline::Bounds) {
        [bounds.map(|bounds| format!("{bounds} (less than half known)")), mean, levels]
    } else {
        [mean, bounds, levels]
    };
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

fn score(node: &NodeResult) -> String {
    node.score.map_or_else(|| "-".to_owned(), |score| format!("{:.2}", rounded(score, 2)))
}

/// A level from an incomplete response is never shown without what is unknown.
fn level(node: &NodeResult) -> String {
    match (node.level, node.level_high, node.unknown) {
        (Some(level), _, 0) => format!("level {level}"),
        (Some(level), Some(high), unknown) => format!("level {level}, {unknown} unknown, up to {high}"),
        (Some(level), None, unknown) => format!("level {level}, {unknown} unknown"),
        (None, Some(high), unknown) => format!("no level, {unknown} unknown, up to {high}"),
        (None, None, _) => String::new(),
    }
}

fn remarks(node: &NodeResult) -> String {
    let mut remarks: Vec<&str> = node.flags.iter().map(|flag| flag_name(*flag)).collect();
    match node.status {
        Status::Ok => {}
        Status::NotApplicable | Status::Insufficient | Status::ProvisionalNa => {
            remarks.insert(0, status_name(node.status));
        }
    }
    remarks.extend(node.reason.as_deref());
    remarks.join(", ")
}

fn percent(share: f64) -> String {
    format!("{:.1} %", rounded(100.0 * share, 1))
}

const fn flag_name(flag: Flag) -> &'static str {
    match flag {
        Flag::Skip => "skip",
        Flag::Thin => "thin",
        Flag::Rapid => "rapid",
    }
}

const fn status_name(status: Status) -> &'static str {
    match status {
        Status::NotApplicable => "not_applicable",
        Status::Insufficient => "insufficient",
        Status::ProvisionalNa => "provisional_na",
        Status::Ok => "ok",
    }
}
