//! The nation as a plain value: what the command prints, the database stores and the page shows.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::cells::{Cell, hidden};
use super::frame::{Frame, FrameRow, Member, Submission};
use super::node::{Headline, NodeProfile, Reading, Scheme, headline};
use crate::model::Survey;
use crate::scoring::OVERALL;

/// The figures of a nation, or of any group of institutions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
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
    /// What does not fit together between register and responses.
    #[serde(skip)]
    pub problems: Vec<String>,
}

/// The whole tree in one stratum.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StratumProfile {
    /// Submitted among all of the stratum, 0..1.
    pub coverage: Option<f64>,
    /// The coefficient of variation; not computed by this version.
    pub cv: Option<f64>,
    /// The figures.
    #[serde(flatten)]
    pub figures: NodeProfile,
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
    let frame = Frame::new(register, submissions);
    let of_node = |place: usize, id: &str| {
        let readings: Vec<_> = frame.members.iter().map(|m| Reading::of(m, place, id)).collect();
        NodeProfile::of(&readings, scheme)
    };
    NationProfile {
        frame: frame.members.len(),
        ineligible: frame.ineligible,
        submitted: frame.submitted(),
        coverage: frame.coverage(),
        size_coverage: frame.size_coverage(),
        size_unknown: frame.size_unknown(),
        headline: headline(frame.submitted(), frame.members.len()),
        overall: of_node(0, OVERALL),
        nodes: (1..).zip(&scheme.nodes).map(|(place, id)| (id.clone(), of_node(place, id))).collect(),
        strata: strata(&frame.members, scheme),
        problems: frame.problems,
    }
}

/// The cells of one table: what is hidden in one may force the next smallest to be hidden too.
fn strata(members: &[Member<'_>], scheme: &Scheme) -> Vec<(String, StratumProfile)> {
    let mut names: Vec<&str> = Vec::new();
    for member in members {
        if !names.contains(&member.row.stratum_name()) {
            names.push(member.row.stratum_name());
        }
    }
    let profiles: Vec<_> = names.into_iter().map(|name| (name, stratum(members, name, scheme))).collect();
    let cells: Vec<_> = profiles.iter().map(|(_, (cell, _))| *cell).collect();
    let hidden = hidden(&cells, scheme.min_group);
    let shown = |((name, (_, profile)), is_hidden): ((&str, (Cell, StratumProfile)), bool)| {
        let hide = is_hidden && !scheme.unsuppressed;
        let figures = if hide { profile.figures.suppressed() } else { profile.figures };
        (name.to_owned(), StratumProfile { figures, ..profile })
    };
    profiles.into_iter().zip(hidden).map(shown).collect()
}

fn stratum(members: &[Member<'_>], name: &str, scheme: &Scheme) -> (Cell, StratumProfile) {
    let inside: Vec<_> = members.iter().filter(|member| member.row.stratum_name() == name).collect();
    let readings: Vec<_> = inside.iter().map(|member| Reading::of(member, 0, OVERALL)).collect();
    let whole = Scheme { unsuppressed: true, ..scheme.clone() };
    let figures = NodeProfile::of(&readings, &whole);
    let coverage = {
        let submitted = inside.iter().filter(|member| member.submission.is_some()).count();
        crate::scoring::number::share(super::strata::count(submitted), super::strata::count(inside.len()))
    };
    (figures.cell(&readings), StratumProfile { coverage, cv: None, figures })
}

/// A map whose order is the list's, so that the same nation is always the same bytes.
fn entries<T: Serialize, S: Serializer>(list: &[(String, T)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(list.iter().map(|(id, value)| (id, value)))
}

fn from_entries<'de, T, D>(deserializer: D) -> Result<Vec<(String, T)>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    struct Entries<T>(std::marker::PhantomData<T>);

    impl<'de, T: Deserialize<'de>> serde::de::Visitor<'de> for Entries<T> {
        type Value = Vec<(String, T)>;

        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("an object")
        }

        fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut list = Vec::new();
            while let Some(entry) = map.next_entry()? {
                list.push(entry);
            }
            Ok(list)
        }
    }

    deserializer.deserialize_map(Entries(std::marker::PhantomData))
}
