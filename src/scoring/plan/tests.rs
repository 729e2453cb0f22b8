//! What is scored again after a change is as if all were scored anew.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::model::{SourceFile, Survey};

/// Two dimensions of two capabilities of two rungs, with a staged table at the root that looks at one of them.
fn plan() -> Plan {
    let leaf = |id: &str| json!({"id": id, "kind": "capability"});
    let dimension = |id: &str, below: [&str; 2]| json!({"id": id, "children": below.map(leaf)});
    let rungs = ["G", "H", "I", "J"].iter().flat_map(|leaf| (1..=2).map(move |level| (*leaf, level)));
    let ids: Vec<_> = rungs.clone().map(|(leaf, level)| format!("{leaf}.{level}")).collect();
    let items: Vec<_> = rungs
        .map(|(leaf, level)| {
            json!({"id": format!("{leaf}.{level}"), "type": "statement", "node": leaf, "level": level, "scale": "s"})
        })
        .collect();
    let stages = json!([{"level": 1, "needs": {"G": 1, "I": 1}}, {"level": 2, "needs": {"G": 2}}]);
    let definition = json!({
        "format": "atlas-survey/1", "id": "again", "version": "1.0.0", "unit": "institution",
        "source_language": "en", "languages": ["en"], "require_complete": [],
        "scales": {"s": [{"code": "no", "value": 0}, {"code": "half", "value": 0.5}, {"code": "yes", "value": 1}]},
        "model": {"levels": ["l0", "l1", "l2"], "overall": {"score": "mean", "level": "staged", "stages": stages},
            "tree": [dimension("A", ["G", "H"]), dimension("B", ["I", "J"])]},
        "sections": [{"id": "all", "items": ids}], "items": items});
    let file = SourceFile { path: "again.json".into(), text: definition.to_string() };
    Plan::of(&Survey::parse(&[file]).unwrap())
}

fn any_marks() -> impl Strategy<Value = Vec<Mark>> {
    let marks = [Mark::Value(0.0), Mark::Value(0.5), Mark::Value(1.0), Mark::Blank, Mark::NotApplicable];
    prop::collection::vec(prop::sample::select(marks.to_vec()), 8)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn what_is_scored_again_after_a_change_is_as_if_all_were_scored_anew(
        was in any_marks(), now in any_marks(), changes in prop::collection::vec(any::<bool>(), 8),
    ) {
        let plan = plan();
        let mixed = |((was, now), changes): ((&Mark, &Mark), &bool)| if *changes { *now } else { *was };
        let now: Vec<_> = was.iter().zip(&now).zip(&changes).map(mixed).collect();
        let rungs = |marks: &[Mark]| plan.rungs_of(&marks.iter().copied().map(Reading::of).collect::<Vec<_>>());
        let items: Vec<_> = (0..8).zip(&changes).filter(|(_, is)| **is).map(|(at, _)| at).collect();
        let again = plan.score_again(&plan.score(&rungs(&was)), &rungs(&now), &items);
        prop_assert_eq!(again, plan.score(&rungs(&now)));
    }
}
