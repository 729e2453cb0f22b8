//! The nation by stratum and by sector, and whether those who answered are like the rest.

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;

use super::telling::Telling;
use crate::i18n::Arg;
use crate::mapping::frame::NO_STRATUM;
use crate::mapping::rates::BiasRow;
use crate::mapping::{NationProfile, Reliability, StratumProfile};
use crate::scoring::number::reaches;
use crate::web::fault::Fault;
use crate::web::table::{Cell, Table};
use crate::web::visitor::SignedIn;

/// A difference from which on it is said in a sentence.
const NOTABLE: f64 = 0.1;

/// Names of groups by what the register calls them.
pub(super) type Names = HashMap<String, String>;

/// Whether those who answered are like the rest.
#[derive(Debug, Serialize)]
pub struct Likeness {
    /// Group by group.
    pub table: Table,
    /// What stands out.
    pub sentences: Vec<String>,
}

/// A group is often called by the id of the node that stands above it: then it has that node's name.
pub(super) async fn names(person: &SignedIn, profile: &NationProfile) -> Result<Names, Fault> {
    let groups = profile.strata.iter().chain(&profile.sectors).map(|(name, _)| name.clone());
    let codes: BTreeSet<String> = groups.collect();
    let app = &person.visitor.site.app;
    let nodes = app.nodes_with_codes(&person.actor, codes.into_iter().collect()).await?;
    let lang = person.visitor.lang.code();
    Ok(nodes.iter().map(|node| (node.code.clone(), node.name(lang).to_owned())).collect())
}

pub(super) fn name(telling: Telling<'_>, names: &Names, group: &str) -> String {
    if group.is_empty() || group == NO_STRATUM {
        return telling.plain("nation-no-group");
    }
    names.get(group).map_or(group, String::as_str).to_owned()
}

/// Strata and sectors, each where there is more than one; sectors that are the strata once more are left out.
pub(super) fn told(profile: &NationProfile) -> Vec<(&[(String, StratumProfile)], &'static str)> {
    let sectors = (!is_twice(profile)).then_some((profile.sectors.as_slice(), "nation-sectors"));
    let all = std::iter::once((profile.strata.as_slice(), "nation-strata")).chain(sectors);
    all.filter(|(rows, _)| rows.len() > 1).collect()
}

/// Whether the register groups its institutions by their sectors and by nothing else.
fn is_twice(profile: &NationProfile) -> bool {
    profile.strata == profile.sectors
}

/// The whole tree by group. `least` institutions are needed behind a figure that is shown.
pub(super) fn table(
    telling: Telling<'_>,
    names: &Names,
    groups: &[(String, StratumProfile)],
    (caption, least): (&str, u32),
) -> Table {
    let head = |key: &str, is_number: bool| (telling.plain(key), is_number);
    let row = |(group, stratum): &(String, StratumProfile)| {
        let mut cells = vec![
            Cell::words(name(telling, names, group)),
            Cell::number(telling.count(stratum.figures.frame)),
            Cell::number(telling.count(stratum.figures.submitted)),
        ];
        cells.extend(figures(telling, stratum, least));
        cells
    };
    Table {
        caption: telling.plain(caption),
        columns: vec![
            head("nation-group", false),
            head("nation-column-frame", true),
            head("nation-column-submitted", true),
            head("nation-column-used", true),
            head("nation-column-mean", true),
            head("nation-column-interval", false),
            head("nation-column-reliability", false),
        ],
        rows: groups.iter().map(row).collect(),
    }
}

fn figures(telling: Telling<'_>, stratum: &StratumProfile, least: u32) -> Vec<Cell> {
    let figures = &stratum.figures;
    if figures.suppressed {
        let least = telling.count(usize::try_from(least).unwrap_or(usize::MAX));
        let why = telling.say("nation-group-hidden", &[("least", Arg::from(least))]);
        return vec![Cell::across(why, 4)];
    }
    if figures.n == 0 {
        return vec![Cell::across(telling.plain("nation-nobody"), 4)];
    }
    let reliability = match stratum.reliability {
        Some(Reliability::Ok) => "nation-reliable",
        Some(Reliability::Flagged) => "nation-flagged",
        Some(Reliability::Withheld) => "nation-unreliable",
        None => "nation-reliability-unknown",
    };
    vec![
        Cell::number(telling.count(figures.n)),
        Cell::number(telling.or_none(figures.mean.map(|mean| telling.score(mean)))),
        Cell::whole(telling.or_none(figures.ci.map(|ends| telling.range(ends)))),
        Cell::words(telling.plain(reliability)),
    ]
}

/// None where nothing tells the institutions apart.
pub(super) fn likeness(telling: Telling<'_>, names: &Names, profile: &NationProfile) -> Option<Likeness> {
    let is_new = |row: &&BiasRow| row.attribute != "sector" || !is_twice(profile);
    let rows: Vec<&BiasRow> = profile.response_bias.iter().filter(is_new).collect();
    let head = |key: &str, is_number: bool| (telling.plain(key), is_number);
    let signed = |points: f64| telling.visitor.site.i18n.signed(telling.visitor.lang, points * 100.0, 1);
    let row = |row: &&BiasRow| {
        vec![
            Cell::words(title(telling, names, row)),
            Cell::number(telling.count(row.frame)),
            Cell::number(telling.count(row.submitted)),
            Cell::number(telling.or_none(row.rate.map(|rate| telling.share(rate)))),
            Cell::number(telling.or_none(row.difference.map(signed))),
        ]
    };
    let table = Table {
        caption: telling.plain("nation-bias-table"),
        columns: vec![
            head("nation-group", false),
            head("nation-column-frame", true),
            head("nation-column-submitted", true),
            head("nation-column-rate", true),
            head("nation-bias-difference", true),
        ],
        rows: rows.iter().map(row).collect(),
    };
    let mut sentences: Vec<String> = rows.iter().filter_map(|row| notable(telling, names, row)).collect();
    if sentences.is_empty() {
        sentences.push(telling.plain("nation-bias-alike"));
    }
    (!rows.is_empty()).then_some(Likeness { table, sentences })
}

fn notable(telling: Telling<'_>, names: &Names, row: &BiasRow) -> Option<String> {
    let difference = row.difference.filter(|points| reaches(points.abs(), NOTABLE))?;
    let key = if difference > 0.0 { "nation-bias-more" } else { "nation-bias-less" };
    let points = telling.number(difference.abs() * 100.0, 1);
    let args = [("group", Arg::from(title(telling, names, row))), ("points", Arg::from(points))];
    Some(telling.say(key, &args))
}

/// "Kind: Ministry"
fn title(telling: Telling<'_>, names: &Names, row: &BiasRow) -> String {
    let texts = &telling.visitor.site.i18n;
    let (attribute, value) = match row.attribute.as_str() {
        "kind" => (
            telling.plain("register-kind"),
            texts.word_or_code(telling.visitor.lang, "register-kind-", &row.value),
        ),
        "stratum" => (telling.plain("nation-group"), name(telling, names, &row.value)),
        "sector" => (telling.plain("register-kind-sector"), name(telling, names, &row.value)),
        other if row.value.is_empty() => (other.to_owned(), telling.plain("common-not-known")),
        other => (other.to_owned(), row.value.clone()),
    };
    let args = [("attribute", Arg::from(attribute)), ("value", Arg::from(value))];
    telling.say("nation-bias-row", &args)
}
