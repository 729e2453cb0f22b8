//! The result for people.

use std::io::{self, Write};

use super::output::{Institution, Tail};
use super::robust;
use super::waves::Waves;
use super::{explained, own};
use crate::mapping::{Headline, NationProfile, NodeProfile};
use crate::scoring::number::rounded;
use crate::scoring::{Flag, NodeResult, Status};

/// Columns for people, rounded.
pub fn institutions(institutions: &[Institution<'_>], out: &mut dyn Write) -> io::Result<()> {
    for institution in institutions {
        writeln!(out, "{} ({})", institution.id, institution.basis)?;
        for node in institution.profile.all() {
            writeln!(out, "  {:<16} {:>6}  {:<28} {}", node.id, score(node), level(node), remarks(node))?;
        }
        if let Some(explanation) = &institution.explanation {
            explained::write(explanation, out)?;
        }
    }
    Ok(())
}

/// The nation and the problems, below.
pub fn tail(tail: &Tail, out: &mut dyn Write) -> io::Result<()> {
    if let Some(nation) = &tail.nation {
        write_nation(nation, out)?;
        nation.own.iter().flat_map(own::sentences).try_for_each(|sentence| writeln!(out, "{sentence}"))?;
    }
    if let Some(nation) = &tail.nation {
        let resampling = nation.bootstrap.as_ref().map(robust::resampling);
        let raking = nation.raked.as_ref().map(robust::raking);
        let sensitivity = nation.sensitivity.as_ref().map(robust::sensitivity);
        for line in resampling.into_iter().chain(raking).chain(sensitivity).flatten() {
            writeln!(out, "{line}")?;
        }
    }
    for sentence in tail.waves.iter().flat_map(Waves::sentences) {
        writeln!(out, "{sentence}")?;
    }
    tail.problems.iter().try_for_each(|problem| writeln!(out, "note: {problem}"))
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

pub(super) const fn flag_name(flag: Flag) -> &'static str {
    match flag {
        Flag::Skip => "skip",
        Flag::Thin => "thin",
        Flag::Rapid => "rapid",
    }
}

pub(super) const fn status_name(status: Status) -> &'static str {
    match status {
        Status::NotApplicable => "not_applicable",
        Status::Insufficient => "insufficient",
        Status::ProvisionalNa => "provisional_na",
        Status::Ok => "ok",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::status::{Score, Tally};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_level_is_never_said_without_what_is_unknown(
            own in prop::option::of(0..=5u8), most in prop::option::of(0..=5u8), unknown in 1..200u32,
        ) {
            let mut score = Score::not_applicable(5.0, Tally::default());
            (score.status, score.level, score.level_high, score.unknown) = (Status::Ok, own, most, unknown);
            let said = level(&NodeResult::new("G", "capability", &score));
            if own.is_some() || most.is_some() {
                let unknown = format!("{unknown} unknown");
                prop_assert!(said.contains(&unknown), "{}", said);
                prop_assert!(most.is_none_or(|most| said.ends_with(&format!("up to {most}"))), "{}", said);
            }
        }
    }
}
