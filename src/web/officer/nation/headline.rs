//! What is said first of a nation: how many answered, and then the figure that this carries.

use super::telling::Telling;
use crate::i18n::Arg;
use crate::mapping::{Headline, NationProfile, NodeProfile};
use crate::model::Survey;
use crate::scoring::number::exceeds;
use crate::web::answer::words_of;

/// A design effect above which the groups are called uneven.
const UNEVEN: f64 = 2.0;

/// Coverage by number and size, the response rate, and who turned out not to belong.
pub(super) fn coverage(telling: Telling<'_>, profile: &NationProfile) -> Vec<String> {
    let count = |count: usize| Arg::from(telling.count(count));
    let share = |share: f64| Arg::from(telling.share(share));
    let rates = &profile.rates;
    let answered = profile.coverage.map(|part| {
        let args = [
            ("submitted", count(profile.submitted)),
            ("frame", count(profile.frame)),
            ("share", share(part)),
        ];
        telling.say("nation-coverage-answered", &args)
    });
    let size = profile.size_coverage.map(|part| {
        let args = [("share", share(part)), ("unknown", count(profile.size_unknown))];
        telling.say("nation-coverage-size", &args)
    });
    let rate = rates.response_rate.map(|part| telling.say("nation-coverage-rate", &[("rate", share(part))]));
    let over = rates.over_coverage_rate.map(|part| {
        let args = [("count", count(rates.ineligible)), ("share", share(part))];
        telling.say("nation-coverage-over", &args)
    });
    [answered, size, rate, over].into_iter().flatten().collect()
}

/// Below half coverage the bounds, else the mean with its interval and the bounds.
pub(super) fn headline(telling: Telling<'_>, survey: &Survey, id: &str, overall: &NodeProfile) -> String {
    if overall.suppressed {
        return telling.plain("nation-hidden");
    }
    let key = match overall.headline {
        Some(Headline::Bounds) => "nation-headline-bounds",
        Some(Headline::Mean) => "nation-headline",
        None => return telling.plain("nation-nobody"),
    };
    let [low, high] = overall.bounds.unwrap_or_default();
    let score = |score: f64| Arg::from(telling.score(score));
    let max = words_of(telling.visitor, survey).most(survey.most(id));
    let mut args = vec![("low", score(low)), ("high", score(high)), ("max", Arg::from(max))];
    if let (Some(Headline::Mean), Some(mean)) = (overall.headline, overall.mean) {
        args.push(("mean", score(mean)));
        args.push(("interval", Arg::from(telling.interval(overall.ci))));
    }
    telling.say(key, &args)
}

/// The mean where it may not lead, the mean by size, and whether the groups answered very unevenly.
pub(super) fn further(telling: Telling<'_>, overall: &NodeProfile) -> Vec<String> {
    let with = |key: &str, mean: f64, ends: Option<[f64; 2]>| {
        let interval = Arg::from(telling.interval(ends));
        telling.say(key, &[("mean", Arg::from(telling.score(mean))), ("interval", interval)])
    };
    let is_marked = overall.headline == Some(Headline::Bounds);
    let marked = overall.mean.filter(|_| is_marked).map(|mean| with("nation-marked", mean, overall.ci));
    let by_size = overall.mean_size.map(|mean| with("nation-by-size", mean, overall.ci_size));
    let uneven = overall.deff.filter(|deff| exceeds(*deff, UNEVEN)).and(overall.neff).map(|neff| {
        let neff = Arg::from(telling.number(neff, 1));
        telling.say("nation-uneven", &[("n", Arg::from(telling.count(overall.n))), ("neff", neff)])
    });
    [marked, by_size, uneven].into_iter().flatten().collect()
}
