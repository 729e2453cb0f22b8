//! The institutions as JSON, as serde would write them in the same [layout], in a fifth of the time: a
//! nation's nodes are millions of objects with the same keys.

use std::io;

use serde::Serialize;

use super::layout;
use super::output::{Explanation, Institution};
use crate::cli::ground::Agreement;
use crate::scoring::profile::enablers_by_id;
use crate::scoring::{Dispute, EnablerResult, NodeResult};

/// Between two institutions.
pub const BETWEEN: &str = ",\n    ";
/// An institution stands in the document and in the list.
const INSIDE: usize = 2;
/// Before the keys of an institution, and of what stands below it.
const KEY: &str = "\n      ";
const BELOW: &str = "\n        ";

/// Adds an institution to a text, as it stands in the list of them.
pub fn add(institution: &Institution<'_>, to: &mut Vec<u8>) -> io::Result<()> {
    let mut text = Text { to, before: Some(KEY), has_any: false };
    text.put("{");
    text.string("id", &institution.id)?;
    text.string("basis", institution.basis)?;
    text.key("nodes");
    text.put("{");
    for (place, node) in institution.profile.nodes.iter().enumerate() {
        text.put(if place > 0 { "," } else { "" });
        text.put(BELOW);
        serde_json::to_writer(&mut *text.to, &node.id)?;
        text.put(": ");
        add_node(node, None, text.to)?;
    }
    text.put(if institution.profile.nodes.is_empty() { "}" } else { "\n      }" });
    text.key("overall");
    add_node(&institution.profile.overall, Some(BELOW), text.to)?;
    add_rest(institution, text.to)
}

/// What there is of an institution besides its nodes.
#[derive(Serialize)]
struct Rest<'a> {
    percent_to_target: Option<f64>,
    target_unknown: u32,
    #[serde(serialize_with = "enablers_by_id")]
    enablers: &'a [(String, EnablerResult)],
    #[serde(skip_serializing_if = "<[Dispute]>::is_empty")]
    disputes: &'a [Dispute],
    #[serde(skip_serializing_if = "Option::is_none")]
    agreement: Option<Agreement>,
    #[serde(flatten)]
    explanation: &'a Option<Explanation<'a>>,
}

/// Adds the rest and ends the institution.
fn add_rest(institution: &Institution<'_>, to: &mut Vec<u8>) -> io::Result<()> {
    let profile = &institution.profile;
    let rest = Rest {
        percent_to_target: profile.percent_to_target,
        target_unknown: profile.target_unknown,
        enablers: &profile.enablers,
        disputes: &profile.disputes,
        agreement: institution.agreement,
        explanation: &institution.explanation,
    };
    let opens = to.len();
    layout::add(&rest, INSIDE, to)?;
    // The object goes on where it would have opened.
    if let Some(bracket) = to.get_mut(opens) {
        *bracket = b',';
    }
    Ok(())
}

/// Adds a node; `before` stands before each of its keys, where they do not share a line.
fn add_node(node: &NodeResult, before: Option<&'static str>, to: &mut Vec<u8>) -> io::Result<()> {
    let mut text = Text { to, before, has_any: false };
    text.put("{");
    text.string("kind", &node.kind)?;
    text.word("status", node.status.code());
    if let Some(reason) = &node.reason {
        text.string("reason", reason)?;
    }
    text.figure("score", node.score);
    text.figure("max", Some(node.max));
    text.figure("low", node.low);
    text.figure("high", node.high);
    text.count("level", node.level.map(u32::from))?;
    if let Some(band) = &node.band {
        text.string("band", band)?;
    }
    text.count("level_high", node.level_high.map(u32::from))?;
    text.count("unknown", Some(node.unknown))?;
    text.count("level_strict", node.level_strict.map(u32::from))?;
    text.count("ceiling", node.ceiling.map(u32::from))?;
    text.figure("completeness", node.completeness);
    text.figure("dk_share", node.dk_share);
    text.figure("na_share", node.na_share);
    text.figure("verified_share", node.verified_share);
    text.flags(node);
    text.figure("target", node.target);
    text.figure("gap", node.gap);
    text.figure("shortfall", node.shortfall);
    text.figure("surplus", node.surplus);
    // The bracket stands two signs before the keys.
    text.put(before.map_or("", |before| before.strip_suffix("  ").unwrap_or(before)));
    text.put("}");
    Ok(())
}

/// An object in the making.
struct Text<'a> {
    to: &'a mut Vec<u8>,
    /// What stands before each key; none where they share a line.
    before: Option<&'static str>,
    has_any: bool,
}

impl Text<'_> {
    fn put(&mut self, text: &str) {
        self.to.extend_from_slice(text.as_bytes());
    }

    /// A key that needs nothing escaped.
    fn key(&mut self, key: &str) {
        if std::mem::replace(&mut self.has_any, true) {
            self.put(",");
        }
        self.put(self.before.unwrap_or(""));
        self.put("\"");
        self.put(key);
        self.put(if self.before.is_some() { "\": " } else { "\":" });
    }

    fn string(&mut self, key: &str, value: &str) -> io::Result<()> {
        self.key(key);
        Ok(serde_json::to_writer(&mut *self.to, value)?)
    }

    /// A text that needs nothing escaped.
    fn word(&mut self, key: &str, value: &str) {
        self.key(key);
        self.put("\"");
        self.put(value);
        self.put("\"");
    }

    fn figure(&mut self, key: &str, value: Option<f64>) {
        self.key(key);
        match value.filter(|value| value.is_finite()) {
            Some(value) if value.to_bits() == 0.0_f64.to_bits() => self.put("0.0"),
            Some(value) => self.put(zmij::Buffer::new().format_finite(value)),
            None => self.put("null"),
        }
    }

    fn count(&mut self, key: &str, value: Option<u32>) -> io::Result<()> {
        self.key(key);
        Ok(serde_json::to_writer(&mut *self.to, &value)?)
    }

    fn flags(&mut self, node: &NodeResult) {
        self.key("flags");
        self.put("[");
        for (place, flag) in node.flags.iter().enumerate() {
            self.put(if place > 0 { ",\"" } else { "\"" });
            self.put(flag.code());
            self.put("\"");
        }
        self.put("]");
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::scoring::status::{Score, Tally};
    use crate::scoring::{EnablerRating, Flag, ResponseProfile, Status};
    use proptest::prelude::*;

    fn any_node() -> impl Strategy<Value = NodeResult> {
        let figure = || {
            prop_oneof![
                Just(None),
                Just(Some(0.0)),
                any::<f64>().prop_map(Some),
                (0..400).prop_map(|n| Some(f64::from(n) / 80.0))
            ]
        };
        let text = || prop::option::of("[a-z\"\\\\é\n]{0,4}");
        let level = || prop::option::of(0..12u8);
        let status = prop::sample::select(vec![Status::Ok, Status::Insufficient, Status::ProvisionalNa]);
        let flags = prop::sample::subsequence(vec![Flag::Skip, Flag::Thin, Flag::Rapid], 0..=3);
        let figures = prop::collection::vec(figure(), 11);
        let levels = (level(), level(), level(), level());
        ("[A-Z0-9-]{1,5}", "[a-z\"]{1,4}", status, flags, figures, levels, (text(), text(), any::<u32>()))
            .prop_map(|(id, kind, status, flags, figures, levels, (reason, band, unknown))| {
                let figure = |place: usize| figures.get(place).copied().flatten();
                let mut node = NodeResult::new(&id, &kind, &Score::not_applicable(5.0, Tally::default()));
                (node.status, node.flags, node.reason, node.band, node.unknown) =
                    (status, flags, reason, band, unknown);
                (node.level, node.level_high, node.level_strict, node.ceiling) = levels;
                (node.score, node.low, node.high, node.target) = (figure(0), figure(1), figure(2), figure(3));
                (node.gap, node.shortfall, node.surplus) = (figure(4), figure(5), figure(6));
                (node.completeness, node.dk_share, node.na_share, node.verified_share) =
                    (figure(7), figure(8), figure(9), figure(10));
                node
            })
    }

    proptest! {
        #[test]
        fn an_institution_is_written_as_serde_writes_it(
            nodes in prop::collection::vec(any_node(), 0..4), overall in any_node(), parts in any::<[bool; 3]>(),
        ) {
            let [has_enablers, has_disputes, has_agreement] = parts;
            let ratings = vec![EnablerRating { name: "rule".to_owned(), rating: Some(1.0), gap: None }];
            let enabler = EnablerResult { index: Some(0.5), limiting: None, quadrant: None, ratings };
            let profile = ResponseProfile {
                nodes,
                overall,
                percent_to_target: Some(0.25),
                target_unknown: 3,
                enablers: has_enablers.then(|| ("GOV".to_owned(), enabler)).into_iter().collect(),
                disputes: has_disputes.then(|| Dispute { item: "G.1".to_owned(), range: 1.0 }).into_iter().collect(),
                problems: Vec::new(),
            };
            let agreement = has_agreement.then_some(Agreement { respondents: 2, alpha: None });
            let institution =
                Institution { id: "m\"".to_owned(), basis: "claimed", profile, agreement, explanation: None };
            let (mut own, mut whole) = (Vec::new(), Vec::new());
            add(&institution, &mut own).unwrap();
            layout::add(&institution, INSIDE, &mut whole).unwrap();
            prop_assert_eq!(String::from_utf8(own).unwrap(), String::from_utf8(whole).unwrap());
        }
    }
}
