//! How many answers a second the save action stores durably, and how that stands to the disk's fsync.
//!
//! `cargo bench --bench save` on SQLite in a temporary folder; `OSPO_ATLAS_BENCH_URL=postgres://…` on
//! PostgreSQL (an empty database). It prints figures and judges nothing.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a measurement prints, and fails by panicking"
)]

#[path = "rig/mod.rs"]
mod rig;

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use ospo_atlas::actions::answering::{Save, TypedItem};
use ospo_atlas::actions::campaigns::NewCampaign;
use ospo_atlas::actions::people::NewAccount;
use ospo_atlas::actions::picking::Picking;
use ospo_atlas::actions::register::NewNode;
use ospo_atlas::actions::sessions::SignIn;
use ospo_atlas::actions::{Actor, App, Options, fresh_id};
use ospo_atlas::clock::Clock;
use ospo_atlas::model::roles::Role;
use ospo_atlas::model::{SourceFile, Survey};

/// The one that the program runs with.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// People who save at the same time, each in a response of their own.
const PEOPLE: usize = 64;
const FOR: Duration = Duration::from_secs(5);

fn main() {
    // `cargo test --benches` only asks whether it starts.
    if std::env::args().any(|argument| argument == "--test" || argument == "--list") {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let url = std::env::var("OSPO_ATLAS_BENCH_URL")
        .unwrap_or_else(|_| format!("sqlite:{}", folder.path().join("bench.sqlite").display()));
    println!("fsync of 4 KB: {:.0}/s", rig::fsyncs(folder.path()));
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime");
    runtime.block_on(measure(&url));
}

async fn measure(url: &str) {
    let app = App::open(url, Clock::System, Options::default()).expect("a database");
    let (actor, responses) = prepare(&app).await;
    let start = Instant::now();
    let mut writers = Vec::new();
    for response in responses {
        let (app, actor) = (app.clone(), actor.clone());
        writers.push(tokio::spawn(async move {
            let mut stored = 0_i64;
            while start.elapsed() < FOR {
                let code = if stored % 2 == 0 { "some" } else { "half" };
                let fields = BTreeMap::from([(String::new(), vec![code.to_owned()])]);
                let item =
                    TypedItem { item: "GOV-1.1".into(), base_rev: stored, fields, ..TypedItem::default() };
                let saved = app
                    .save_answers(
                        &actor,
                        &response,
                        Save { op: fresh_id(), items: vec![item], take: None, asked_in: None },
                    )
                    .await;
                assert_eq!(saved.expect("saved").stored, 1);
                stored += 1;
            }
            stored
        }));
    }
    let mut all = 0;
    for writer in writers {
        all += writer.await.expect("a writer");
    }
    let rate = f64::from(i32::try_from(all).unwrap_or(i32::MAX)) / start.elapsed().as_secs_f64();
    println!(
        "save action, {PEOPLE} people at once: {rate:.0}/s durable ({all} in {:.1} s)",
        start.elapsed().as_secs_f64()
    );
}

async fn prepare(app: &App) -> (Actor, Vec<String>) {
    app.migrate().await.expect("migrated");
    app.plant_root("nation", "Bench").await.expect("a root");
    let survey = publish(app).await;
    let password = "a long and plain password";
    for (email, role) in [("officer@bench.example", Role::Officer), ("hand@bench.example", Role::Coordinator)]
    {
        let new = NewAccount {
            email: email.into(),
            name: "Bench".into(),
            password: password.into(),
            role,
            node: "nation".into(),
        };
        app.add_account(new).await.expect("an account");
    }
    let officer = actor(app, "officer@bench.example", password).await;
    let nodes = (0..PEOPLE).map(|n| NewNode {
        code: format!("i{n}"),
        names: BTreeMap::from([("en".to_owned(), format!("Institution {n}"))]),
        kind: "agency".into(),
        ..NewNode::default()
    });
    app.import_nodes(&officer, nodes.collect()).await.expect("a register");
    let new = NewCampaign {
        name: "Bench".into(),
        survey_version: survey,
        depth: "standard".into(),
        closes_at: None,
        sign_off: true,
        language: "en".into(),
        target: None,
        node: None,
    };
    let slug = app.create_campaign(&officer, new).await.expect("a campaign");
    let register = app.register(&officer).await.expect("the register");
    let picked = register.iter().filter(|node| node.kind == "agency").map(|node| node.slug.clone()).collect();
    app.pick_nodes(&officer, &slug, Picking::add(picked)).await.expect("picked");
    app.open_campaign(&officer, &slug).await.expect("open");
    let participants = app.participants(&officer, &slug).await.expect("the campaign");
    let responses = participants.iter().map(|(response, _)| response.slug.clone()).collect();
    (actor(app, "hand@bench.example", password).await, responses)
}

async fn publish(app: &App) -> ospo_atlas::actions::Key {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("surveys/ospo-institution");
    let read = |name: &str| {
        let path = folder.join(name);
        SourceFile {
            text: std::fs::read_to_string(&path).expect("a survey"),
            path: path.display().to_string(),
        }
    };
    let survey = Survey::parse(&[read("survey.json"), read("lang/en.json"), read("lang/ar.json")])
        .expect("a clean survey");
    app.publish_survey(&survey).await.expect("published")
}

async fn actor(app: &App, email: &str, password: &str) -> Actor {
    match app.sign_in(email, password, "bench").await.expect("the database answers") {
        SignIn::Welcome(token) => app.actor(&token).await.expect("the database answers").expect("a session"),
        SignIn::Refused | SignIn::Wait(_) => panic!("{email} cannot sign in"),
    }
}
