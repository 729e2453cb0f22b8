//! The core's speed: one full response of 170 statements, scored and explained.
#![expect(clippy::indexing_slicing, reason = "a bench fails by panicking")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use ospo_atlas::scoring::leaf::{Mark, NaCounts, Staircase};
use ospo_atlas::scoring::parent::{ParentLevel, ParentRule, ParentScore};
use ospo_atlas::scoring::plan::{Plan, PlanItem, PlanNode, PlanRule};
use ospo_atlas::scoring::reading::Reading;
use ospo_atlas::scoring::{NodeResult, Scored};

const CODES: [&str; 4] = ["none", "some", "half", "most"];

/// Eight dimensions, 34 capabilities, five statements each with three criteria.
fn plan() -> Plan {
    let staircase = Staircase {
        levels: 5,
        threshold: 0.5,
        min_completeness: 0.6,
        max_na_share: 0.5,
        na: NaCounts::Nowhere,
    };
    let mean = ParentRule { score: ParentScore::Mean, level: ParentLevel::TwoThirds, min_share: 0.6 };
    let mut plan = Plan {
        nodes: vec![node("overall", None, mean)],
        items: Vec::new(),
        levels: 5,
        targets: Vec::new(),
        enablers: Vec::new(),
    };
    let mut dimensions = Vec::new();
    for (dimension, capabilities) in [5, 4, 4, 5, 4, 4, 4, 4].into_iter().enumerate() {
        let place = plan.nodes.len();
        dimensions.push(place);
        plan.nodes.push(node(&format!("D{dimension}"), Some(0), mean));
        for capability in 0..capabilities {
            let from = plan.items.len();
            plan.items
                .extend((1..=5).map(|level| item(&format!("D{dimension}-{capability}.{level}"), level)));
            let rule = PlanRule::Leaf(staircase, from..plan.items.len());
            plan.nodes
                .push(PlanNode { rule, ..node(&format!("D{dimension}-{capability}"), Some(place), mean) });
        }
        let children = (place + 1..plan.nodes.len()).collect();
        plan.nodes[place].rule = PlanRule::Parent(mean, children);
    }
    plan.nodes[0].rule = PlanRule::Parent(mean, dimensions);
    plan
}

fn node(id: &str, parent: Option<usize>, rule: ParentRule) -> PlanNode {
    let rule = PlanRule::Parent(rule, Vec::new());
    PlanNode { id: id.to_owned(), kind: "node".to_owned(), weight: 1.0, effort: 2.0, parent, rule }
}

fn item(id: &str, level: u8) -> PlanItem {
    let options = CODES.iter().zip([0.0, 0.25, 0.5, 1.0]);
    PlanItem {
        id: id.to_owned(),
        survey_index: 0,
        level,
        weight: 1.0,
        options: options.map(|(code, value)| ((*code).to_owned(), value)).collect(),
        goalposts: None,
        criteria: ["signed", "scope", "review-date"].map(str::to_owned).to_vec(),
        criteria_from: 0.5,
        criteria_cap: 0.25,
        drops_when_hidden: false,
    }
}

fn read(plan: &Plan, met: &[String]) -> Vec<Reading> {
    let read = |(place, item): (usize, &PlanItem)| match place % 11 {
        9 => Reading::of(Mark::DontKnow),
        10 => Reading::of(Mark::Blank),
        other => item.read(CODES[other % 4], met),
    };
    plan.items.iter().enumerate().map(read).collect()
}

fn score(plan: &Plan, readings: &[Reading]) -> Vec<NodeResult> {
    let rungs: Vec<_> = plan.items.iter().zip(readings).map(|(item, r)| item.rung(*r)).collect();
    let scores = plan.score(&rungs);
    plan.nodes.iter().zip(&scores).map(|(node, score)| NodeResult::new(&node.id, &node.kind, score)).collect()
}

fn one_response(criterion: &mut Criterion) {
    let plan = plan();
    let met = ["signed", "scope", "review-date"].map(str::to_owned);
    criterion.bench_function("score one response of 170 statements", |bench| {
        bench.iter(|| score(&plan, &read(black_box(&plan), &met)));
    });
    criterion.bench_function("score and explain one response of 170 statements", |bench| {
        bench.iter(|| {
            let readings = read(black_box(&plan), &met);
            let rungs: Vec<_> = plan.items.iter().zip(&readings).map(|(item, r)| item.rung(*r)).collect();
            let scores = plan.score(&rungs);
            let answer = |_: &PlanItem| "half".to_owned();
            Scored { plan: &plan, scores: &scores, readings: &readings, answer: &answer }.trace("overall")
        });
    });
}

criterion_group!(benches, one_response);
criterion_main!(benches);
