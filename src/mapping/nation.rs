//! The nation as a plain value: what the command prints, the database stores and the page shows.

use serde::{Deserialize, Serialize};

use super::cells::{Cell, hidden};
use super::coherence::{Coherence, Stairs};
use super::columns::{Column, Entry, Numbers, State};
use super::frame::{Cut, Frame, FrameRow, Submission};
use super::node::{Headline, NodeProfile, Scheme, headline};
use super::ordered::{entries, from_entries};
use super::own::Own;
use super::parts::NodePart;
use super::raked::Raking;
use super::rates::{BiasRow, Rates, bias};
use super::resampling::Resampling;
use super::sensitivity::Sensitivity;
use super::strata::{self, Stratum};
use super::stratum::StratumProfile;
use super::totals::Total;
use super::verification::{Verification, VerifiedStratum, verification};
use super::view::View;
use super::working::Working;
use crate::model::Survey;
use crate::scoring::NodeResult;
use crate::scoring::number::share;

/// The figures of a nation, or of any group of institutions.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NationProfile {
    /// Institutions in the frame.
    pub frame: usize,
    /// Rows of the register that turned out not to belong to it.
    pub ineligible: usize,
    /// Institutions that submitted.
    pub submitted: usize,
    /// Submitted among all, 0..1; none without a frame.
    pub coverage: Option<f64>,
    /// The same by size, over those whose size is known.
    pub size_coverage: Option<f64>,
    /// Institutions whose size is not known.
    pub size_unknown: usize,
    /// Which figure speaks first.
    pub headline: Option<Headline>,
    /// The whole tree.
    pub overall: NodeProfile,
    /// Every node below it, in tree order.
    #[serde(serialize_with = "entries", deserialize_with = "from_entries")]
    pub nodes: Vec<(String, NodeProfile)>,
    /// The whole tree by stratum, in order of first appearance in the register.
    #[serde(serialize_with = "entries", deserialize_with = "from_entries")]
    pub strata: Vec<(String, StratumProfile)>,
    /// The whole tree by sector, where the register has sectors; `(none)` for institutions outside of them.
    #[serde(
        skip_serializing_if = "Vec::is_empty",
        serialize_with = "entries",
        deserialize_with = "from_entries"
    )]
    pub sectors: Vec<(String, StratumProfile)>,
    /// How the mean of the whole tree is put together; none where it is hidden.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub working: Option<Working>,
    /// The same of every node below it; only stored figures have it.
    #[serde(skip_serializing, deserialize_with = "from_entries")]
    pub workings: Vec<(String, Working)>,
    /// The register's dispositions.
    pub rates: Rates,
    /// Whether those who answered are like the rest, by attribute of the register.
    pub response_bias: Vec<BiasRow>,
    /// How many institutions are at level 1 or above, 2 or above, … K, and the sums of the numbers that
    /// they gave of themselves.
    pub totals: Totals,
    /// The mean of the whole tree as it would be if all had been verified; none where nobody was, or too few.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verification: Option<Verification>,
    /// Whether the parts of each node belong together.
    #[serde(serialize_with = "entries", deserialize_with = "from_entries")]
    pub coherence: Vec<(String, Coherence)>,
    /// How each staircase was climbed.
    #[serde(serialize_with = "entries", deserialize_with = "from_entries")]
    pub staircases: Vec<(String, Stairs)>,
    /// What the figures owe to conventions, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none", skip_deserializing)]
    pub sensitivity: Option<Sensitivity>,
    /// Intervals by drawing again, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none", skip_deserializing)]
    pub bootstrap: Option<Resampling>,
    /// Means by raked weights, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none", skip_deserializing)]
    pub raked: Option<Raking>,
    /// What the nation answers of itself, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none", skip_deserializing)]
    pub own: Option<Own>,
    /// What does not fit together between register and responses.
    #[serde(skip)]
    pub problems: Vec<String>,
}

/// Totals over the frame.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Totals {
    /// Institutions at level 1 or above, 2 or above, … K.
    pub at_or_above: Vec<Total>,
    /// By number question.
    #[serde(serialize_with = "entries", deserialize_with = "from_entries")]
    pub numbers: Vec<(String, Total)>,
}

/// The nation by a survey's own conventions; small cells are hidden.
#[must_use]
pub fn nation(survey: &Survey, register: &[FrameRow], submissions: &[Submission]) -> NationProfile {
    profile(&Scheme::of(survey), register, submissions)
}

/// Joins what institutions submitted to the figures of the nation, in register order.
///
/// For a sector call it with the sector's rows only; the responses of the others then count as outside
/// the register and are named in `problems`.
#[must_use]
pub fn profile(scheme: &Scheme, register: &[FrameRow], submissions: &[Submission]) -> NationProfile {
    let mut mapping = Mapping::new(scheme.clone(), register);
    for submission in submissions {
        mapping.take(&submission.institution, &submission.nodes, &submission.numbers);
    }
    mapping.profile()
}

/// A nation in the making: takes one response after the other and keeps a few bytes of each.
#[derive(Debug)]
pub struct Mapping<'a> {
    pub(super) scheme: Scheme,
    pub(super) frame: Frame<'a>,
    /// The root's, then one a node in tree order.
    pub(super) columns: Vec<Column>,
    /// One a number question.
    numbers: Vec<Numbers>,
    /// Members with what their verified score is.
    verified: Vec<(usize, f64)>,
}

impl<'a> Mapping<'a> {
    /// A frame of which nobody has submitted yet.
    #[must_use]
    pub fn new(scheme: Scheme, register: &'a [FrameRow]) -> Self {
        let frame = Frame::new(register);
        let members = frame.members.len();
        let columns = (0..=scheme.nodes.len()).map(|place| Column::new(members, place == 0)).collect();
        let numbers = vec![Numbers::new(members); scheme.numbers.len()];
        Self { scheme, frame, columns, numbers, verified: Vec::new() }
    }

    /// The same nation so far, as a start for another; what verification made of scores stays behind.
    #[must_use]
    pub fn as_claimed(&self) -> Self {
        let (scheme, frame) = (self.scheme.clone(), self.frame.clone());
        Self {
            scheme,
            frame,
            columns: self.columns.clone(),
            numbers: self.numbers.clone(),
            verified: Vec::new(),
        }
    }

    /// The ids of the number questions, in the order in which [`Mapping::take`] expects them.
    #[must_use]
    pub fn numbers(&self) -> &[String] {
        &self.scheme.numbers
    }

    /// Takes what an institution submitted, the root first, with the numbers that it gave of itself; the
    /// first time counts.
    pub fn take(&mut self, institution: &str, nodes: &[NodeResult], numbers: &[Option<f64>]) {
        let entries = self.scheme.entries(nodes.iter());
        self.take_entries(institution, &entries, numbers);
    }

    /// The same of what [`Scheme::entries`] made of it.
    pub fn take_entries(&mut self, institution: &str, entries: &[Option<Entry>], numbers: &[Option<f64>]) {
        let Some(member) = self.frame.enter(institution) else { return };
        for (column, number) in self.numbers.iter_mut().zip(numbers) {
            number.iter().for_each(|number| column.set(member, *number));
        }
        for (column, entry) in self.columns.iter_mut().zip(entries) {
            entry.iter().for_each(|entry| column.set(member, entry));
        }
    }

    /// Takes what verification made of the root's figures of an institution that was taken before.
    pub fn take_verified(&mut self, institution: &str, root: &Entry) {
        self.verified.extend(self.frame.place(institution).zip(root.score));
    }

    /// The figures of all that was taken.
    #[must_use]
    pub fn profile(&self) -> NationProfile {
        self.profile_of((0..self.places()).map(|place| self.part_at(place)).collect())
    }

    /// The same of all parts, in tree order.
    #[must_use]
    pub fn profile_of(&self, parts: Vec<NodePart>) -> NationProfile {
        let frame = &self.frame;
        let all: Vec<usize> = (0..frame.members.len()).collect();
        let (nodes, coherence): (Vec<_>, Vec<_>) =
            parts.into_iter().map(|part| (part.figures, part.coherence)).unzip();
        let mut nodes = nodes.into_iter();
        let overall = nodes.next().unwrap_or_default();
        let table = |cut| self.columns.first().map(|column| self.table(column, cut)).unwrap_or_default();
        NationProfile {
            frame: all.len(),
            ineligible: frame.ineligible(),
            submitted: frame.submitted(&all),
            coverage: frame.coverage(&all),
            size_coverage: frame.size_coverage(&all),
            size_unknown: frame.size_unknown(),
            headline: headline(frame.submitted(&all), all.len()),
            working: self.working_at(0).filter(|_| !overall.suppressed),
            workings: Vec::new(),
            overall,
            nodes: self.scheme.nodes.iter().cloned().zip(nodes).collect(),
            strata: table(&frame.strata),
            sectors: if frame.sectors.names.iter().all(|name| name.is_empty()) {
                Vec::new()
            } else {
                table(&frame.sectors)
            },
            rates: Rates::of(frame),
            response_bias: bias(frame),
            totals: self.totals(),
            verification: self.verification(),
            coherence: coherence.into_iter().flatten().collect(),
            staircases: self.staircases(),
            sensitivity: None,
            bootstrap: None,
            raked: None,
            own: None,
            problems: frame.problems(),
        }
    }

    /// How many institutions are where, and what the numbers add up to.
    fn totals(&self) -> Totals {
        let at_or_above =
            self.seen(0, |view| NodeProfile::level_totals(view, &self.scheme)).unwrap_or_default();
        let number = |(id, column): (&String, &Numbers)| Some((id.clone(), self.total(column)?));
        let numbers = self.scheme.numbers.iter().zip(&self.numbers).filter_map(number).collect();
        Totals { at_or_above, numbers }
    }

    /// What all institutions say at a node, by its place in tree order, 0 the root.
    pub(super) fn seen<T>(&self, place: usize, of: impl FnOnce(&View<'_, '_>) -> T) -> Option<T> {
        let (frame, column) = (&self.frame, self.columns.get(place)?);
        Some(of(&View { frame, column, members: None }))
    }

    /// How the mean of a node is put together, by its place in tree order, 0 the root.
    pub(super) fn working_at(&self, place: usize) -> Option<Working> {
        let Scheme { levels, min_group, unsuppressed, .. } = self.scheme;
        self.seen(place, |view| {
            // What a table of strata at this node would hide is hidden here too.
            let strata = self.table(view.column, &self.frame.strata);
            Working::of(&view.groups(levels), &strata, min_group, unsuppressed)
        })
    }

    /// Of one number; none where nobody gave it.
    fn total(&self, column: &Numbers) -> Option<Total> {
        let parts = self.frame.strata.parts();
        let known = |members: &Vec<usize>| -> Vec<f64> {
            members.iter().filter_map(|member| column.get(*member)).collect()
        };
        let known: Vec<Vec<f64>> = parts.iter().map(known).collect();
        let sizes: Vec<_> = parts.iter().zip(&known).map(|(all, known)| (all.len(), known.len())).collect();
        let stratum = |group: &Vec<usize>| {
            let of = |place: &usize| Some((sizes.get(*place)?.0, known.get(*place)?));
            let inside: Vec<_> = group.iter().filter_map(of).collect();
            let figures: Vec<f64> = inside.iter().flat_map(|(_, figures)| figures.iter().copied()).collect();
            Stratum::of(inside.iter().map(|(frame, _)| frame).sum(), &figures)
        };
        let strata: Vec<Stratum> = strata::joined(&sizes).iter().map(stratum).collect();
        let estimate = strata::estimate(&strata)?;
        let is_small = estimate.n < self.scheme.min_group && !self.scheme.unsuppressed;
        let total = Total::of(&estimate, self.frame.members.len());
        Some(if is_small { Total::suppressed(total.n) } else { total })
    }

    /// The corrected mean; hidden where too few were verified.
    fn verification(&self) -> Option<Verification> {
        let column = self.columns.first()?;
        let checked: std::collections::HashMap<usize, f64> = self.verified.iter().copied().collect();
        let stratum = |members: &Vec<usize>| {
            let inside = members.iter().filter(|member| column.state(**member) != State::Out);
            let respondent = |member: &usize| Some((column.score(*member)?, checked.get(member).copied()));
            VerifiedStratum {
                frame: inside.clone().count(),
                respondents: inside.filter_map(respondent).collect(),
            }
        };
        let strata: Vec<_> = self.frame.strata.parts().iter().map(stratum).collect();
        verification(&strata).filter(|found| found.n >= self.scheme.min_group || self.scheme.unsuppressed)
    }

    fn staircases(&self) -> Vec<(String, Stairs)> {
        let columns = self.columns.iter().skip(1);
        let of = |(id, column): (&String, &Column)| Some((id.clone(), Stairs::of(&column.climbed)?));
        self.scheme.nodes.iter().zip(columns).filter_map(of).collect()
    }

    /// A node's figures in each part of a cut. They are the cells of one table: what is hidden in one may
    /// force the next smallest to be hidden too.
    fn table(&self, column: &Column, cut: &Cut<'_>) -> Vec<(String, StratumProfile)> {
        let parts = cut.parts();
        let profiles: Vec<_> = parts.iter().map(|members| self.part(column, members)).collect();
        let cells: Vec<_> = profiles.iter().map(|(cell, _)| *cell).collect();
        let hidden = hidden(&cells, self.scheme.min_group);
        let shown = |((name, (_, profile)), is_hidden): ((&str, (Cell, StratumProfile)), bool)| {
            let hide = is_hidden && !self.scheme.unsuppressed;
            let profile = if hide { profile.suppressed() } else { profile.judged(&self.scheme) };
            (if name.is_empty() { super::frame::NO_STRATUM } else { name }.to_owned(), profile)
        };
        cut.names.iter().copied().zip(profiles).zip(hidden).map(shown).collect()
    }

    fn part(&self, column: &Column, members: &[usize]) -> (Cell, StratumProfile) {
        let view = View { frame: &self.frame, column, members: Some(members) };
        let figures = NodeProfile::unsuppressed(&view, &self.scheme);
        let cv = figures.se.zip(figures.mean).and_then(|(se, mean)| share(se, mean));
        let coverage = self.frame.coverage(members);
        (figures.cell(&view), StratumProfile { coverage, cv, reliability: None, figures })
    }
}
