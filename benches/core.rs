//! The core's speed: a full response of 170 statements, scored and explained, an even one and made-up ones in turn,
//! a definition of 2,000 items, checked, and a nation of sixty institutions, drawn again and scored by other conventions.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a bench fails by panicking")]

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use ospo_atlas::cli::threads;
use ospo_atlas::mapping::sensitivity::{Analysis, Case, Settings};
use ospo_atlas::mapping::{FrameRow, Mapping, Scheme};
use ospo_atlas::model::{Answer, AnswerSheet, Answers, Depth, Facts, SourceFile, Survey};
use ospo_atlas::scoring::{Plan, ScoreOptions};
use serde_json::json;

/// As in the program itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[path = "rig/answered.rs"]
mod answered;
#[path = "rig/made_up.rs"]
mod made_up;

fn one_response(criterion: &mut Criterion) {
    let survey = answered::survey();
    let even = vec![answered::answers(&survey)];
    scored(criterion, &survey, ("one response of 170 statements", &even));
    // Nothing in them repeats, so that no branch is foreseen.
    let mut dice = made_up::Dice::seeded(20_261_201);
    let made: Vec<_> = (0..100).map(|_| read(&made_up::answers(&survey, &mut dice))).collect();
    scored(criterion, &survey, ("one of 100 made-up responses", &made));
}

fn read(json: &str) -> Answers {
    let all: serde_json::Map<String, serde_json::Value> = serde_json::from_str(json).unwrap();
    all.into_iter().map(|(id, answer)| (id, Answer::from_json(&answer).unwrap())).collect()
}

/// Scores responses in turn; with the trace of the whole tree; and with what would raise its level, too.
fn scored(criterion: &mut Criterion, survey: &Survey, (name, responses): (&str, &[Answers])) {
    let (plan, facts) = (Plan::of(survey), Facts::default());
    let options = ScoreOptions { facts: &facts, depth: Some(Depth::Standard), target: None, reviewed: None };
    let in_turn = || responses.iter().cycle();
    criterion.bench_function(&format!("score {name}"), |bench| {
        let mut next = in_turn();
        bench.iter(|| plan.profile(black_box(survey), next.next().unwrap(), &options));
    });
    let sheet = |answers| AnswerSheet::of(black_box(survey), answers);
    criterion.bench_function(&format!("score and trace {name}"), |bench| {
        let mut next = in_turn();
        bench.iter(|| {
            let scored = plan.scored(sheet(next.next().unwrap()), None, &options);
            (scored.profile(), scored.trace("overall"))
        });
    });
    criterion.bench_function(&format!("score, trace and raise {name}"), |bench| {
        let mut next = in_turn();
        bench.iter(|| {
            let scored = plan.scored(sheet(next.next().unwrap()), None, &options);
            (scored.profile(), scored.explain("overall"))
        });
    });
}

/// 400 capabilities of five statements each, with conditions and texts.
fn large_definition() -> SourceFile {
    let (mut items, mut leaves, mut texts) = (Vec::new(), Vec::new(), serde_json::Map::new());
    for leaf in 0..400 {
        leaves.push(json!({"id": format!("L{leaf}")}));
        for level in 1..=5 {
            let id = format!("L{leaf}.{level}");
            texts.insert(
                format!("{id}.text"),
                json!({"t": format!("Statement {level} of {leaf}."), "rev": 1}),
            );
            items.push(json!({"id": id, "type": "statement", "node": format!("L{leaf}"), "level": level,
                "scale": "s", "criteria": ["signed", "dated"],
                "visible_if": {"or": [{"eq": [{"answer": "first"}, "yes"]}, {"in": [{"fact": "institution.kind"}, ["ministry"]]}]}}));
        }
    }
    items.push(json!({"id": "first", "type": "single", "options": [{"code": "yes"}, {"code": "no"}]}));
    let ids: Vec<_> = items.iter().map(|item| item["id"].clone()).collect();
    let definition = json!({
        "format": "atlas-survey/1", "id": "large", "version": "1.0.0", "unit": "institution", "source_language": "en",
        "languages": ["en"], "require_complete": [],
        "scales": {"s": [{"code": "no", "value": 0}, {"code": "yes", "value": 1}]},
        "model": {"levels": ["l0", "l1", "l2", "l3", "l4", "l5"], "tree": [{"id": "D", "children": leaves}]},
        "sections": [{"id": "all", "items": ids}], "items": items, "lang": {"en": texts}});
    SourceFile { path: "large.json".into(), text: definition.to_string() }
}

fn one_definition(criterion: &mut Criterion) {
    let files = [large_definition()];
    criterion.bench_function("check a definition of 2,000 items", |bench| {
        bench.iter(|| Survey::parse(black_box(&files)).unwrap());
    });
}

/// Sixty institutions of 170 statements each in three strata of a frame of ninety.
fn sixty_institutions(criterion: &mut Criterion) {
    let survey = answered::survey();
    let (plan, answers, facts) = (Plan::of(&survey), answered::answers(&survey), Facts::default());
    let options = ScoreOptions { facts: &facts, depth: None, target: None, reviewed: None };
    let register: Vec<FrameRow> = (0..90)
        .map(|at| FrameRow {
            id: format!("i{at}"),
            kind: "agency".into(),
            stratum: ["a", "b", "c"][at % 3].into(),
            size: Some(10.0 + f64::from(u32::try_from(at).unwrap())),
            ..FrameRow::default()
        })
        .collect();
    let mut mapping = Mapping::new(Scheme::of(&survey), &register);
    let mut cases = Vec::new();
    for at in 0..60 {
        // Each leaves out other answers, so that they differ.
        let left_out: Vec<String> =
            survey.items.iter().skip(at).step_by(7).map(|item| item.id.clone()).collect();
        let answers = answers.without(&left_out);
        let nodes: Vec<_> = plan.profile(&survey, &answers, &options).into_all().collect();
        let id = format!("i{at}");
        mapping.take(&id, &nodes, &[]);
        let rungs = plan.rungs(&survey, &answers, &options);
        cases.push(Case { id, size: Some(10.0), rungs: [rungs.clone(), rungs.clone(), rungs] });
    }
    criterion.bench_function("draw 60 institutions 2,000 times for each node", |bench| {
        bench.iter(|| {
            (0..mapping.places()).map(|place| mapping.resampled(place, 2_000, &["k"])).collect::<Vec<_>>()
        });
    });
    let analysis = Analysis::new(&plan, &cases, &Settings { base: 500, key: &["k"] }).unwrap();
    let mut group = criterion.benchmark_group("sensitivity");
    group.sample_size(10);
    group.bench_function("60 institutions, 4,500 runs, two threads", |bench| {
        bench.iter(|| threads::spread(analysis.runs(), 2, |runs| analysis.run(runs)));
    });
}

criterion_group!(benches, one_response, one_definition, sixty_institutions);
criterion_main!(benches);
