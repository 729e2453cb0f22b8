//! The press's speed: the report on an institution as a file, once everything is warm.
#![expect(clippy::unwrap_used, reason = "a bench fails by panicking")]

#[path = "rig/answered.rs"]
mod answered;

use std::hint::black_box;

use chrono::DateTime;
use criterion::{Criterion, criterion_group, criterion_main};
use ospo_atlas::fonts::Fonts;
use ospo_atlas::i18n::{I18n, Lang};
use ospo_atlas::model::{AnswerSheet, Facts, Survey};
use ospo_atlas::report::document::Document;
use ospo_atlas::report::institution::{Material, Origin, Source, institution};
use ospo_atlas::report::pdf::Press;
use ospo_atlas::scoring::{Plan, ScoreOptions};

fn document(survey: &Survey, texts: &I18n) -> Document {
    let answers = answered::answers(survey);
    let facts = Facts::default();
    let options = ScoreOptions { facts: &facts, depth: None, target: None, reviewed: None };
    let plan = Plan::of(survey);
    let scored = plan.scored(AnswerSheet::of(survey, &answers), None, &options);
    let material = Material {
        origin: Origin {
            institution: "Ministry of Health".into(),
            source: Source::Campaign("Spring survey".into()),
            signed_at: DateTime::from_timestamp(1_772_359_200, 0),
            answers_sha256: survey.sha256.clone(),
            target: None,
        },
        survey,
        answered: survey.answered(&answers, &facts, None),
        profile: &scored.profile(),
        verified: None,
        next_levels: &scored.next_levels(),
        answers: &answers,
    };
    institution(material, texts, Lang::En)
}

fn paper(criterion: &mut Criterion) {
    let survey = answered::survey();
    let texts = I18n::embedded().unwrap();
    criterion.bench_function("write the report on an institution", |bench| {
        bench.iter(|| document(black_box(&survey), &texts));
    });
    let (press, report) = (Press::new(&Fonts::built_in()).unwrap(), document(&survey, &texts));
    criterion.bench_function("set the report on an institution as PDF", |bench| {
        bench.iter(|| press.print(black_box(&report), DateTime::from_timestamp(1_772_359_200, 0)).unwrap());
    });
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20);
    targets = paper
}
criterion_main!(benches);
