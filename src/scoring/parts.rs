//! What each child has to do with its parent's score: by its weight where scores add up, by the value of
//! Shapley where they do not.

use serde::Serialize;

use super::number::{clean, share, weight_share};
use super::parent::{ParentRule, ParentScore};
use super::shapley::{MOST, shapley};
use super::status::{Score, Status};
use super::trace::Scored;

/// What one level had, and one level lost, of a node count for in the explained one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Part {
    pub had: f64,
    pub lost: f64,
}

/// How children's parts were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum PartsBy {
    /// The parent's score is a sum of its children's.
    Sum,
    /// It is not: each child's part is its value of Shapley.
    Shapley,
    /// It is not, and there are more than eight children: no parts are given.
    TooManyChildren,
}

/// The parts of a parent's children.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Parts {
    /// How they were found.
    pub by: PartsBy,
    /// One for each child that the score is made of, in declared order.
    pub children: Vec<ChildPart>,
}

/// One child's part in its parent's score.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ChildPart {
    /// The child.
    pub node: String,
    /// Its weight among its siblings.
    pub weight: f64,
    /// Its score.
    pub score: f64,
    /// What it brings to the parent's score; all of them add up to it.
    pub contribution: Option<f64>,
    /// What it leaves of the parent's most.
    pub lost: Option<f64>,
}

/// A child that its parent's score is made of.
struct Usable<'a> {
    place: usize,
    weight: f64,
    score: f64,
    figures: &'a Score,
}

impl Scored<'_, '_> {
    /// The parts for files and pages.
    pub(crate) fn parts(&self, rule: &ParentRule, children: &[usize]) -> Parts {
        let usable = self.usable(children);
        let (by, parts) = parts_of(rule, &usable);
        let child = |(at, child): (usize, &Usable<'_>)| {
            let part = parts.get(at);
            ChildPart {
                node: self.plan.nodes.get(child.place).map(|node| node.id.clone()).unwrap_or_default(),
                weight: child.weight,
                score: child.score,
                contribution: part.map(|part| clean(part.had * child.score)),
                lost: part.map(|part| clean(part.lost * (child.figures.max - child.score))),
            }
        };
        Parts { by, children: usable.iter().enumerate().map(child).collect() }
    }

    /// The places of the children that a score is made of, with their parts; empty where none are given.
    pub(crate) fn child_parts(&self, rule: &ParentRule, children: &[usize]) -> Vec<(usize, Part)> {
        let usable = self.usable(children);
        let (_, parts) = parts_of(rule, &usable);
        usable.iter().map(|child| child.place).zip(parts).collect()
    }

    fn usable(&self, children: &[usize]) -> Vec<Usable<'_>> {
        let usable = |place: &usize| {
            let weight = self.plan.nodes.get(*place)?.weight;
            let figures = self.scores.get(*place).filter(|score| score.status == Status::Ok)?;
            (weight > 0.0).then_some(Usable { place: *place, weight, score: figures.score?, figures })
        };
        children.iter().filter_map(usable).collect()
    }
}

/// Whether a parent's score is a sum over its children.
pub(crate) const fn is_sum(rule: &ParentRule) -> bool {
    matches!(rule.score, ParentScore::Mean | ParentScore::MeanShare | ParentScore::Sum)
}

fn parts_of(rule: &ParentRule, children: &[Usable<'_>]) -> (PartsBy, Vec<Part>) {
    if is_sum(rule) {
        let total: f64 = children.iter().map(|child| child.weight).sum();
        let part = |child: &Usable<'_>| {
            let part = match rule.score {
                ParentScore::Sum => Some(child.weight),
                ParentScore::MeanShare => {
                    weight_share(child.weight, total).and_then(|part| share(part, child.figures.max))
                }
                _ => weight_share(child.weight, total),
            };
            let part = part.unwrap_or(0.0);
            Part { had: part, lost: part }
        };
        return (PartsBy::Sum, children.iter().map(part).collect());
    }
    // A child that is not there yet has nothing; one that loses nothing has its most.
    let had = worths(rule, children, |child, is_in| if is_in { child.score } else { 0.0 });
    let lost = worths(rule, children, |child, is_in| if is_in { child.score } else { child.figures.max });
    let (Some(had), Some(lost)) = (had, lost) else { return (PartsBy::TooManyChildren, Vec::new()) };
    let part = |((child, had), lost): ((&Usable<'_>, &f64), &f64)| Part {
        had: share(*had, child.score).unwrap_or(0.0),
        lost: share(-lost, child.figures.max - child.score).unwrap_or(0.0),
    };
    (PartsBy::Shapley, children.iter().zip(&had).zip(&lost).map(part).collect())
}

fn worths(
    rule: &ParentRule,
    children: &[Usable<'_>],
    value: impl Fn(&Usable<'_>, bool) -> f64,
) -> Option<Vec<f64>> {
    if children.len() > MOST {
        return None;
    }
    shapley(children.len(), |group| {
        let pair = |(at, child): (usize, &Usable<'_>)| (child.weight, value(child, group & (1 << at) != 0));
        let pairs: Vec<_> = children.iter().enumerate().map(pair).collect();
        rule.of_pairs(&pairs).unwrap_or(0.0)
    })
}
