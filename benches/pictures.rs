//! How long a chart takes: its words and marks as SVG, and the same painted as PNG, 1440 pixels wide.
#![expect(clippy::unwrap_used, reason = "a bench fails by panicking")]

#[path = "rig/answered.rs"]
mod answered;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use ospo_atlas::charts::words::{Origin, Words};
use ospo_atlas::charts::{Look, Painter, gaps, strip};
use ospo_atlas::fonts::Fonts;
use ospo_atlas::i18n::{I18n, Lang};
use ospo_atlas::model::Facts;
use ospo_atlas::scoring::{Plan, ScoreOptions};

fn pictures(criterion: &mut Criterion) {
    let survey = answered::survey();
    let answers = answered::answers(&survey);
    let facts = Facts::default();
    let options = ScoreOptions { facts: &facts, depth: None, target: None, reviewed: None };
    let profile = Plan::of(&survey).profile(&survey, &answers, &options);
    let texts = I18n::embedded().unwrap();
    let words = Words::new(&texts, Lang::En, &survey);
    let origin = Origin { name: "Ministry of Health", date: Some("1 March 2026") };
    let target = survey.target(None);
    let levels = || strip::chart(words, black_box(&profile), Some(&answers), None, origin);
    let widest = || gaps::of_response(words, black_box(&profile), target, origin);
    criterion.bench_function("the level strip as SVG", |b| b.iter(|| levels().svg(Look::default())));
    criterion.bench_function("the widest gaps as SVG", |b| b.iter(|| widest().svg(Look::default())));
    let painter = Painter::new(&Fonts::built_in());
    let (levels, widest) = (levels(), widest());
    let paint = |chart| painter.png(chart, Look::default(), 2.0).unwrap();
    criterion.bench_function("the level strip as PNG", |b| b.iter(|| paint(black_box(&levels))));
    criterion.bench_function("the widest gaps as PNG", |b| b.iter(|| paint(black_box(&widest))));
}

criterion_group! {
    name = benches;
    config = Criterion::default().sample_size(20);
    targets = pictures
}
criterion_main!(benches);
