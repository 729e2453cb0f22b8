//! "Change since …": what moved since the wave before, and what only looks as if it had.

mod capabilities;
mod sums;
mod tables;

use serde::Serialize;

use super::telling::Telling;
use super::working::Panel;
use crate::actions::profiles::NationView;
use crate::actions::waves::{NodeSince, Published, Since};
use crate::i18n::Arg;
use crate::mapping::NationProfile;
use crate::mapping::waves::{Change, Panel as Both};
use crate::model::{Node, Survey};
use crate::scoring::OVERALL;
use crate::scoring::number::{reaches, rounded};
use crate::web::frame::Link;
use crate::web::table::Table;

pub use capabilities::show;

/// A difference of coverage from which on it is said in a sentence.
const NOTABLE: f64 = 0.1;

/// What the section shows.
#[derive(Debug, Serialize)]
pub struct ChangeSince {
    /// "Change since First survey"
    pub title: String,
    /// How many answered then and now, and whether that differs much.
    pub coverage: Vec<String>,
    /// What moved of the whole tree, or why that is not shown.
    pub lead: String,
    /// What belongs to it.
    pub further: Vec<String>,
    /// The sums.
    pub panel: Option<Panel>,
    /// Who answered both times, and all who answered: the whole and its parts.
    pub parts: Vec<Table>,
    /// The same by capability, and the earlier wave's own page.
    pub links: Vec<Link>,
}

/// None in the first wave, and before there are figures.
pub(super) fn since(telling: Telling<'_>, nation: &NationView) -> Option<ChangeSince> {
    let (profile, since) = (nation.profile.as_ref()?, nation.since.as_ref()?);
    let survey = &nation.survey;
    let root = since.nodes.iter().find(|node| node.node == OVERALL)?;
    let tops: Vec<&Node> = survey.model.nodes.iter().filter(|node| node.parent.is_none()).collect();
    let of = [root].into_iter().chain(found(since, &tops)).collect::<Vec<_>>();
    let earlier = telling.say("nation-of", &[("campaign", Arg::from(&since.name))]);
    let by_capability = capabilities::link(telling, nation, since);
    Some(ChangeSince {
        title: telling.say("nation-since", &[("wave", Arg::from(&since.name))]),
        coverage: coverage(telling, since, profile),
        lead: lead(telling, survey, &root.change),
        further: further(telling, nation, since, root),
        panel: sums::panel(telling, &root.change),
        parts: tables::both(telling, survey, since.restates.is_some(), &of),
        links: by_capability
            .into_iter()
            .chain([Link::new(format!("/nation/{}", since.slug), earlier)])
            .collect(),
    })
}

fn found<'a>(since: &'a Since, nodes: &[&Node]) -> Vec<&'a NodeSince> {
    nodes.iter().filter_map(|node| since.nodes.iter().find(|one| one.node == node.id)).collect()
}

fn coverage(telling: Telling<'_>, since: &Since, profile: &NationProfile) -> Vec<String> {
    let Published { submitted, frame, coverage, .. } = &since.published;
    let count = |count: usize| Arg::from(telling.count(count));
    let share = |share: Option<f64>| Arg::from(telling.or_none(share.map(|share| telling.share(share))));
    let args = [
        ("wave", Arg::from(&since.name)),
        ("submitted", count(*submitted)),
        ("frame", count(*frame)),
        ("share", share(*coverage)),
        ("submitted_now", count(profile.submitted)),
        ("frame_now", count(profile.frame)),
        ("share_now", share(profile.coverage)),
    ];
    let mut lines = vec![telling.say("nation-since-coverage", &args)];
    let apart = coverage.zip(profile.coverage).map(|(then, now)| (now - then).abs());
    lines.extend(apart.filter(|apart| reaches(*apart, NOTABLE)).map(|apart| {
        let points = Arg::from(telling.number(apart * 100.0, 0));
        telling.say("nation-since-uneven", &[("points", points)])
    }));
    lines
}

/// The panel's change comes first: only those who answered both times tell of change by themselves.
fn lead(telling: Telling<'_>, survey: &Survey, change: &Change) -> String {
    if change.suppressed {
        return telling.say("nation-since-lead-hidden", &[least(telling, survey)]);
    }
    let Both { before: Some(before), now: Some(now), change: Some(moved), .. } = change.panel else {
        return telling.plain("nation-since-lead-nobody");
    };
    let key = match rounded(moved, 2) {
        up if up > 0.0 => "nation-since-rose",
        down if down < 0.0 => "nation-since-fell",
        _ => "nation-since-stayed",
    };
    let score = |score: f64| Arg::from(telling.score(score));
    let args = [
        ("n", Arg::from(telling.count(change.panel.n))),
        ("change", score(moved.abs())),
        ("before", score(before)),
        ("now", score(now)),
        ("interval", Arg::from(interval(telling, change.panel.ci))),
    ];
    telling.say(key, &args)
}

fn further(telling: Telling<'_>, nation: &NationView, since: &Since, root: &NodeSince) -> Vec<String> {
    let change = &root.change;
    let share = |share: f64| Arg::from(telling.share(share));
    let levels = change.panel.levels.map(|levels| {
        let args = [("up", share(levels.up)), ("same", share(levels.same)), ("down", share(levels.down))];
        telling.say("nation-since-levels", &args)
    });
    let of_all = change.cross.as_ref().zip(change.decomposition).map(|(cross, parts)| {
        let moved = |moved: f64| Arg::from(signed(telling, moved));
        let args = [
            ("change", moved(cross.change)),
            ("before", Arg::from(telling.score(cross.before))),
            ("now", Arg::from(telling.score(cross.now))),
            ("interval", Arg::from(interval(telling, cross.ci))),
            ("panel", moved(parts.panel)),
            ("entrants", moved(parts.entrants)),
            ("leavers", moved(-parts.leavers)),
        ];
        telling.say("nation-since-cross", &args)
    });
    let least = change
        .cross
        .as_ref()
        .and_then(|cross| cross.smallest_seen)
        .map(|least| telling.say("nation-since-smallest", &[("least", Arg::from(telling.score(least)))]));
    let lines = [levels, of_all, least, restated(telling, nation, since, root)];
    lines.into_iter().flatten().collect()
}

/// Where the versions differ: both means of the earlier wave, as it was published and restated.
fn restated(telling: Telling<'_>, nation: &NationView, since: &Since, root: &NodeSince) -> Option<String> {
    since.restates.as_ref()?;
    let published = &since.published;
    let version = ("version", Arg::from(&published.version));
    let newer = ("newer", Arg::from(&nation.survey.version));
    let share = telling.or_none(root.common_weight.map(|weight| telling.share(weight)));
    let mut args = vec![version, newer, ("wave", Arg::from(&since.name)), ("share", Arg::from(share))];
    let cross = root.change.cross.as_ref();
    let Some((mean, cross)) = published.mean.zip(cross) else {
        return Some(telling.say("nation-since-versions", &args));
    };
    args.push(("mean", Arg::from(telling.score(mean))));
    args.push(("interval", Arg::from(telling.interval(published.ci))));
    args.push(("before", Arg::from(telling.score(cross.before))));
    Some(telling.say("nation-since-restated", &args))
}

fn hidden(telling: Telling<'_>, survey: &Survey) -> String {
    telling.say("nation-since-hidden", &[least(telling, survey)])
}

fn least(telling: Telling<'_>, survey: &Survey) -> (&'static str, Arg<'static>) {
    let least = usize::try_from(survey.model.publish_min_group).unwrap_or(usize::MAX);
    ("least", Arg::from(telling.count(least)))
}

/// "95% interval: between −0.10 and +0.35", or that there is none.
fn interval(telling: Telling<'_>, ends: Option<[f64; 2]>) -> String {
    let Some(ends) = ends else { return telling.plain("nation-no-interval") };
    telling.say("nation-interval", &[("range", Arg::from(between(telling, ends)))])
}

/// "between −0.10 and +0.35"
fn between(telling: Telling<'_>, ends: [f64; 2]) -> String {
    let [low, high] = ends.map(|end| signed(telling, end));
    telling.say("profile-bounds", &[("low", Arg::from(low)), ("high", Arg::from(high))])
}

/// "+0.35": what moved always shows which way.
fn signed(telling: Telling<'_>, moved: f64) -> String {
    telling.visitor.site.i18n.signed(telling.visitor.lang, moved, 2)
}
