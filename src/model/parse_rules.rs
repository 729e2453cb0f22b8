//! Reading the rules of the scoring model: how leaves and parents become scores and levels.

use super::fields::Fields;
use super::json::{Kind, Spanned};
use super::parse::{is_code, is_id};
use super::problem::Findings;
use super::scheme::{Band, LeafKind, LeafRule, ParentLevel, ParentRule, ParentScore, Stage};

/// What holds of a leaf where the model says nothing.
pub(super) const DEFAULT_LEAF: LeafRule = LeafRule {
    kind: LeafKind::Staircase,
    threshold: 0.5,
    criteria_from: 0.5,
    criteria_cap: 0.25,
    bands: None,
};
/// What holds of a parent where the model says nothing.
pub(super) const DEFAULT_PARENT: ParentRule =
    ParentRule { score: ParentScore::Mean, level: ParentLevel::TwoThirds };

/// Reads a leaf's rule; what it does not say holds as in `base`.
pub(super) fn leaf(
    value: &Spanned,
    pointer: &str,
    base: &LeafRule,
    out: &mut Findings<'_>,
) -> Option<LeafRule> {
    let kinds = [
        ("staircase", LeafKind::Staircase),
        ("sum_of_levels", LeafKind::SumOfLevels),
        ("mean", LeafKind::Mean),
        ("points", LeafKind::Points { max: None }),
    ];
    let mut fields = Fields::open(value, pointer, out)?;
    let kind = fields.choice("rule", &kinds, out).unwrap_or(base.kind);
    let max = fields.number("max", out);
    if max.is_some_and(|max| max <= 0.0) {
        out.add(value.at, &fields.at_key("max"), "the most points are more than 0");
    }
    let kind = match (kind, max) {
        (LeafKind::Points { .. }, Some(max)) => LeafKind::Points { max: Some(max) },
        (kind, None) => kind,
        (_, Some(_)) => {
            out.add(value.at, &fields.at_key("max"), "only the rule \"points\" has a \"max\"");
            kind
        }
    };
    let rule = LeafRule {
        kind,
        threshold: share(&mut fields, "threshold", base.threshold, out),
        criteria_from: share(&mut fields, "criteria_from", base.criteria_from, out),
        criteria_cap: share(&mut fields, "criteria_cap", base.criteria_cap, out),
        bands: bands(&mut fields, out).or_else(|| base.bands.clone()),
    };
    if kind == LeafKind::Staircase && rule.bands.is_some() {
        out.add(
            value.at,
            &format!("{pointer}/bands"),
            "a staircase has its level by thresholds, not by bands",
        );
    }
    fields.close(out);
    Some(rule)
}

/// Reads a parent's rule; what it does not say holds as in `base`.
pub(super) fn parent(
    value: &Spanned,
    pointer: &str,
    base: &ParentRule,
    out: &mut Findings<'_>,
) -> Option<ParentRule> {
    let scores = [
        ("mean", ParentScore::Mean),
        ("mean_share", ParentScore::MeanShare),
        ("sum", ParentScore::Sum),
        ("geometric", ParentScore::Geometric),
        ("harmonic", ParentScore::Harmonic),
        ("min", ParentScore::Min),
    ];
    const LEVELS: [(&str, &str); 5] = [
        ("two_thirds", "two_thirds"),
        ("min", "min"),
        ("none", "none"),
        ("staged", "staged"),
        ("bands", "bands"),
    ];
    let mut fields = Fields::open(value, pointer, out)?;
    let score = fields.choice("score", &scores, out).unwrap_or(base.score);
    let word = fields.choice("level", &LEVELS, out);
    let stages = stages(&mut fields, out);
    let bands = bands(&mut fields, out);
    for (given, key, level) in [(stages.is_some(), "stages", "staged"), (bands.is_some(), "bands", "bands")] {
        if given != (word == Some(level)) && (given || word.is_some()) {
            let cause = format!("\"level\": \"{level}\" and \"{key}\" belong together");
            out.add(value.at, &format!("{pointer}/{key}"), cause);
        }
    }
    let level = match word {
        Some("two_thirds") => ParentLevel::TwoThirds,
        Some("min") => ParentLevel::Min,
        Some("staged") => ParentLevel::Staged(stages.unwrap_or_default()),
        Some("bands") => ParentLevel::Bands(bands.unwrap_or_default()),
        Some(_) => ParentLevel::None,
        None => base.level.clone(),
    };
    fields.close(out);
    Some(ParentRule { score, level })
}

/// A share from 0 to 1 under a key.
pub(super) fn share(fields: &mut Fields<'_>, key: &'static str, default: f64, out: &mut Findings<'_>) -> f64 {
    let (at, place) = (fields.at, fields.at_key(key));
    let found = fields.number(key, out).unwrap_or(default);
    if !(0.0..=1.0).contains(&found) {
        out.add(at, &place, format!("{found} is not a share from 0 to 1"));
    }
    found
}

/// Bands tile the shares: the first from 0, strictly rising, all below 1.
fn bands(fields: &mut Fields<'_>, out: &mut Findings<'_>) -> Option<Vec<Band>> {
    let given = fields.get("bands")?;
    let pointer = fields.at_key("bands");
    let mut bands: Vec<Band> = Vec::new();
    for (at, value) in fields.list("bands", out).iter().enumerate() {
        let place = format!("{pointer}/{at}");
        let Some(mut inner) = Fields::open(value, place.clone(), out) else { continue };
        let name = inner.need_text("name", out).to_owned();
        if !is_code(&name) && !name.is_empty() {
            out.add(value.at, &format!("{place}/name"), format!("\"{name}\" is no code for a band"));
        }
        if bands.iter().any(|band| band.name == name) {
            out.add(value.at, &format!("{place}/name"), format!("the band \"{name}\" stands twice"));
        }
        let from = inner.number("from", out);
        if from.is_none() && inner.get("from").is_none() {
            out.add(value.at, &place, "\"from\" is missing");
        }
        inner.close(out);
        let from = from.unwrap_or(0.0);
        let previous = bands.last().map(|band| band.from);
        let wrong = match previous {
            None if from.abs() > 0.0 => Some("the first band begins at 0".to_owned()),
            Some(before) if from <= before => Some(format!("{from} is not above {before}: bands rise")),
            Some(_) if from >= 1.0 => Some(format!("{from} leaves nothing for this band: it ends at 1")),
            Some(_) | None => None,
        };
        if let Some(wrong) = wrong {
            out.add(value.at, &format!("{place}/from"), wrong);
        }
        bands.push(Band { name, from });
    }
    if bands.is_empty() && matches!(given.kind, Kind::List(_)) {
        out.add(given.at, &pointer, "at least one band is expected");
    }
    Some(bands)
}

fn stages(fields: &mut Fields<'_>, out: &mut Findings<'_>) -> Option<Vec<Stage>> {
    let given = fields.get("stages")?;
    let pointer = fields.at_key("stages");
    let mut stages: Vec<Stage> = Vec::new();
    for (at, value) in fields.list("stages", out).iter().enumerate() {
        let place = format!("{pointer}/{at}");
        let Some(mut inner) = Fields::open(value, place.clone(), out) else { continue };
        let level = inner.whole("level", out).and_then(|level| u8::try_from(level).ok());
        let least = stages.last().map_or(0, |stage| stage.level);
        match level {
            Some(level) if level > least => {}
            Some(_) | None => {
                let cause = format!("a stage's \"level\" is a whole number above {least}: stages rise");
                out.add(value.at, &format!("{place}/level"), cause);
            }
        }
        let mut needs = Vec::new();
        for (node, node_at, needed) in inner.object("needs", out) {
            match needed.kind {
                Kind::Number(number)
                    if is_id(node) && (0.0..=20.0).contains(&number) && number.fract() == 0.0 =>
                {
                    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 20")]
                    needs.push((node.clone(), number as u8));
                }
                _ => out.add(
                    *node_at,
                    &format!("{place}/needs/{node}"),
                    format!("a level is expected here, this is {}", needed.kind_name()),
                ),
            }
        }
        inner.close(out);
        stages.push(Stage { level: level.unwrap_or(least), needs });
    }
    if stages.is_empty() && matches!(given.kind, Kind::List(_)) {
        out.add(given.at, &pointer, "at least one stage is expected");
    }
    Some(stages)
}
