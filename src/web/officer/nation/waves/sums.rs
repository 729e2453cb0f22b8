//! The sums of a change of the whole tree, written out from its stored parts.

use crate::i18n::Arg;
use crate::mapping::waves::{Change, Cross, Decomposition, Panel as Both};
use crate::web::officer::nation::telling::Telling;
use crate::web::officer::nation::working::Panel;

/// None where the change is hidden, or nobody answered both times.
pub(super) fn panel(telling: Telling<'_>, change: &Change) -> Option<Panel> {
    let mut lines = of_panel(telling, &change.panel)?;
    if let (Some(cross), Some(parts)) = (&change.cross, change.decomposition) {
        lines.push(telling.plain("nation-how-since-weights"));
        lines.extend(of_all(telling, cross));
        lines.extend(of_parts(telling, cross, parts));
    }
    Some(Panel { title: telling.plain("nation-how-since"), table: None, lines })
}

fn line(telling: Telling<'_>, key: &str, sum: String) -> String {
    telling.say(key, &[("sum", Arg::from(sum))])
}

/// A number behind a sign of its own: in brackets where it is below 0.
fn term(telling: Telling<'_>, number: f64) -> String {
    let exact = telling.exact(number);
    if number < 0.0 { format!("({exact})") } else { exact }
}

fn of_panel(telling: Telling<'_>, both: &Both) -> Option<Vec<String>> {
    let exact = |number: f64| telling.exact(number);
    let (before, now, change) = (both.before?, both.now?, both.change?);
    let sum = format!("{} − {} = {}", exact(now), exact(before), exact(change));
    let mut lines = vec![line(telling, "nation-how-since-panel", sum)];
    let n = crate::mapping::strata::count(both.n);
    if let Some(se) = both.se {
        let sum = format!("{} / √{} = {}", exact(se * n.sqrt()), telling.count(both.n), exact(se));
        lines.push(line(telling, "nation-how-since-error", sum));
        let df = format!("{} − 1 = {}", telling.count(both.n), telling.count(both.n.saturating_sub(1)));
        lines.push(line(telling, "nation-how-since-freedom", df));
        lines.extend(interval(telling, change, se, both.ci));
    }
    Some(lines)
}

/// None where nothing is left to chance.
fn interval(telling: Telling<'_>, change: f64, se: f64, ends: Option<[f64; 2]>) -> Option<String> {
    let [low, high] = ends.filter(|_| se > 0.0)?;
    let t = telling.exact((high - change) / se);
    let [change, se, low, high] = [change, se, low, high].map(|number| telling.exact(number));
    let sum = format!("{change} ± {t} × {se} = [{low}; {high}]");
    Some(telling.say("nation-how-since-interval", &[("t", Arg::from(t)), ("sum", Arg::from(sum))]))
}

fn of_all(telling: Telling<'_>, cross: &Cross) -> Vec<String> {
    let exact = |number: f64| telling.exact(number);
    let sum = format!("{} − {} = {}", exact(cross.now), exact(cross.before), exact(cross.change));
    let mut lines = vec![line(telling, "nation-how-since-cross", sum)];
    if let (Some([then, now]), Some(se)) = (cross.variances, cross.se) {
        let [then, now, all] = [then, now, se * se].map(exact);
        let sum = format!("{then} + {now} − 2 × {} = {all}", term(telling, cross.covariance));
        lines.push(line(telling, "nation-how-since-variance", sum));
        lines.push(telling.say("nation-how-error", &[("se", Arg::from(exact(se)))]));
        lines.extend(cross.df.map(|df| line(telling, "nation-how-since-freedom-all", exact(df))));
        lines.extend(interval(telling, cross.change, se, cross.ci));
        lines.extend(cross.smallest_seen.filter(|_| se > 0.0).map(|least| {
            let sum = format!("{} × {} = {}", exact(least / se), exact(se), exact(least));
            line(telling, "nation-how-since-least", sum)
        }));
    }
    lines
}

fn of_parts(telling: Telling<'_>, cross: &Cross, parts: Decomposition) -> Vec<String> {
    let exact = |number: f64| telling.exact(number);
    let less =
        |whole: f64, part: f64, left: f64| format!("{} − {} = {}", exact(whole), exact(part), exact(left));
    let [then, now] = parts.of_panel;
    let [panel, all] = [parts.panel, cross.change].map(exact);
    let [came, left] = [parts.entrants, parts.leavers].map(|part| term(telling, part));
    vec![
        line(telling, "nation-how-since-both", less(now, then, parts.panel)),
        line(telling, "nation-how-since-came", less(cross.now, now, parts.entrants)),
        line(telling, "nation-how-since-left", less(cross.before, then, parts.leavers)),
        line(telling, "nation-how-since-parts", format!("{panel} + {came} − {left} = {all}")),
    ]
}
