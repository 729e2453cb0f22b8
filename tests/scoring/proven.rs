//! What is proposed for the next level, answered as it says: conditions and caps of the definition included.

use ospo_atlas::model::routing::{self, Shown};
use ospo_atlas::model::{Answer, Answers, Depth, Facts, Survey};
use ospo_atlas::scoring::{NextLevel, Plan, ScoreOptions, explain};
use proptest::prelude::*;
use serde_json::json;

use crate::survey::{of_levels, parsed};

/// Two capabilities of five rungs. A rung of each rests on an answer to the other: by a cap, and by a condition
/// that shows it or hides it.
fn entangled() -> Survey {
    let item = |leaf: &str, level: u8| {
        let mut item = json!({"id": format!("{leaf}.{level}"), "type": "statement", "node": leaf, "level": level,
            "scale": "coverage", "specials": ["dk", "na"]});
        let members = item.as_object_mut().unwrap();
        match (leaf, level) {
            ("G", 2) => drop(members.insert("criteria".into(), json!(["signed", "scope"]))),
            ("G", 3) => drop(
                members
                    .insert("caps".into(), json!([{"if": {"lt": [{"value": "H.1"}, 0.5]}, "value": 0.25}])),
            ),
            ("H", 2) => drop(members.insert("visible_if".into(), json!({"gte": [{"value": "G.1"}, 0.5]}))),
            ("H", 3) => drop(members.insert("visible_if".into(), json!({"lt": [{"value": "G.2"}, 0.5]}))),
            _ => {}
        }
        item
    };
    let items = ["G", "H"].iter().flat_map(|leaf| (1..=5).map(|level| item(leaf, level))).collect();
    parsed(&of_levels("entangled", items))
}

fn any_answers() -> impl Strategy<Value = Answers> {
    let codes = ["none", "some", "half", "most", "most", "half", "dk", "na", ""];
    let answer = (prop::sample::select(codes.to_vec()), any::<bool>());
    prop::collection::vec(answer, 10).prop_map(|all| {
        let ids = ["G", "H"].iter().flat_map(|leaf| (1..=5).map(move |level| format!("{leaf}.{level}")));
        let answer = |(id, (code, meets)): (String, (&str, bool))| {
            let met = if meets && id == "G.2" { vec!["signed".into(), "scope".into()] } else { Vec::new() };
            match code {
                "" => None,
                "dk" => Some((id, Answer::dk())),
                "na" => Some((id, Answer::na("not here"))),
                code => Some((id, Answer { met, ..Answer::of(code) })),
            }
        };
        ids.zip(all).filter_map(answer).collect()
    })
}

/// The answers with the changes made, and what they newly ask answered by its lowest option.
fn changed(survey: &Survey, (answers, next): (&Answers, &NextLevel), options: &ScoreOptions<'_>) -> Answers {
    let mut changed = answers.clone();
    for change in &next.changes {
        changed
            .insert(&change.item, Answer { met: change.criteria.clone(), ..Answer::of(change.to.as_str()) });
    }
    let states = |answers: &Answers| routing::states(survey, answers, options.facts, options.depth);
    let (was, now) = (states(answers), states(&changed));
    for ((item, was), now) in survey.items.iter().zip(was).zip(now) {
        let is_open = matches!(now, Shown::Asked | Shown::Waiting) && changed.get(&item.id).is_none();
        if was == Shown::RoutedAway && is_open {
            changed.insert(&item.id, Answer::of("none"));
        }
    }
    changed
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn what_is_proposed_attains_its_level_once_it_is_answered(
        answers in any_answers(), is_routed in any::<bool>(), node in prop::sample::select(vec!["overall", "D", "G", "H"]),
    ) {
        let (survey, facts) = (entangled(), Facts::default());
        let depth = is_routed.then_some(Depth::Standard);
        let options = ScoreOptions { facts: &facts, depth, target: None, reviewed: None };
        let explained = explain(&survey, &answers, &options, node).unwrap();
        let Some(next) = explained.next_level.filter(|next| next.feasible) else { return Ok(()) };
        let then = Plan::of(&survey).profile(&survey, &changed(&survey, (&answers, &next), &options), &options);
        prop_assert!(then.node(node).unwrap().level >= Some(next.level), "{:?}", next);
    }
}
