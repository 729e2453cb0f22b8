//! What drawing again, raking and other choices make of the figures, for people.

use crate::mapping::raked::{Raked, Raking};
use crate::mapping::resampling::{Resampled, Resampling};
use crate::mapping::sensitivity::{Factor, FactorResult, Robustness, Sensitivity};
use crate::scoring::OVERALL;
use crate::scoring::number::rounded;

/// One line a node: the intervals of the mean.
pub fn resampling(all: &Resampling) -> Vec<String> {
    let head = format!("means drawn again {} times: percentile interval; BCa", all.replicates);
    let nodes = all.nodes.iter().map(|(id, node)| (id.as_str(), node));
    let lines = std::iter::once((OVERALL, &all.overall)).chain(nodes).map(|(id, node)| redrawn(id, node));
    std::iter::once(head).chain(lines).collect()
}

fn redrawn(id: &str, node: &Resampled) -> String {
    let said = match (node.percentile, node.bca, node.range) {
        _ if node.suppressed => "not shown: too few institutions".to_owned(),
        (Some(percentile), Some(bca), _) => format!("{}; {}", pair(percentile), pair(bca)),
        (_, _, Some(range)) => format!("fewer than ten answered: scores {}", pair(range)),
        _ => "-".to_owned(),
    };
    let fixed = match node.fixed {
        0 => String::new(),
        fixed => format!(" (strata of one respondent, taken as certain: {fixed})"),
    };
    format!("  {id:<16} n {:>4}  {said}{fixed}", node.n)
}

/// One line a node: the mean by raked weights.
pub fn raking(all: &Raking) -> Vec<String> {
    let head = format!("means by weights that meet the margins of {}", all.columns.join(", "));
    let nodes = all.nodes.iter().map(|(id, node)| (id.as_str(), node));
    let lines = std::iter::once((OVERALL, &all.overall)).chain(nodes).map(|(id, node)| raked(id, node));
    std::iter::once(head).chain(lines).collect()
}

fn raked(id: &str, node: &Raked) -> String {
    let interval = node.percentile.map(|ends| format!(" ({})", pair(ends))).unwrap_or_default();
    let deff = node.deff.map(|deff| format!("; design effect {:.2}", rounded(deff, 2))).unwrap_or_default();
    let (many, factor) = node.trimmed;
    let cut = if many > 0 {
        format!("; {many} weights cut, one {:.1} times too large", rounded(factor, 1))
    } else {
        String::new()
    };
    let said = match (node.mean, &node.reason) {
        _ if node.suppressed => "not shown: too few institutions".to_owned(),
        (Some(mean), _) => format!("mean {:.2}{interval}{deff}{cut}", rounded(mean, 2)),
        (None, Some(reason)) => reason.clone(),
        (None, None) => "-".to_owned(),
    };
    format!("  {id:<16} n {:>4}  {said}", node.n)
}

/// What each choice is responsible for, and how far each institution moves.
pub fn sensitivity(all: &Sensitivity) -> Vec<String> {
    let mut lines =
        vec![format!("other choices, {} runs: part of the shift in ranks, alone and in all", all.runs)];
    lines.extend(all.factors.iter().map(factor));
    lines.push("score and rank of each institution, and 5 % to 95 % of them over the runs".to_owned());
    lines.extend(all.institutions.iter().map(institution));
    lines
}

fn factor(one: &FactorResult) -> String {
    let part =
        |part: Option<f64>| part.map_or_else(|| "-".to_owned(), |part| format!("{:.2}", rounded(part, 2)));
    let choice = match one.factor {
        Factor::Weights => "weights",
        Factor::Aggregation => "kind of mean",
        Factor::Missing => "what is missing",
        Factor::Threshold => "threshold",
        Factor::Respondent => "whose word",
        Factor::NotApplicable => "N/A",
        Factor::National => "national weights",
    };
    format!("  {choice:<16} {:>5}  {:>5}", part(one.rank_first), part(one.rank_total))
}

fn institution(one: &Robustness) -> String {
    let [low, high] = one.rank_interval.map(|rank| rounded(rank, 1));
    let score = rounded(one.score, 2);
    let rank = rounded(one.rank, 1);
    format!("  {:<16} {score:>5.2} ({})  rank {rank} ({low} to {high})", one.id, pair(one.score_interval))
}

fn pair([low, high]: [f64; 2]) -> String {
    format!("{:.2} to {:.2}", rounded(low, 2), rounded(high, 2))
}
