//! Two waves: which campaign is the one before, what moved since it on the pages, and that these say what
//! `score --previous` says of the same answers.

#![expect(clippy::indexing_slicing, reason = "a document of the command is known to have its parts")]

use serde_json::{Value, json};

use crate::office::{Office, account, campaign_of, step};
use crate::support::command::run;
use crate::support::database::{Database, on_both};
use crate::support::page::Page;
use crate::support::people::{PASSWORD, administrator, signed_in};
use crate::support::person::Person;
use crate::support::small_survey::{first, numbered, register, second};
use crate::support::wait::{BY_ITSELF, until};
use crate::versions::published;

/// What an institution says of both statements; nothing where it is left open, or not asked.
type Said = (&'static str, [&'static str; 2]);

const THEN: [Said; 10] = [
    ("Social 1", ["most", ""]),
    ("Social 2", ["most", "some"]),
    ("Social 3", ["none", ""]),
    ("Economy 1", ["half", "most"]),
    ("Economy 2", ["some", "none"]),
    ("Social 4", ["some", "none"]),
    ("Social 5", ["none", ""]),
    ("Social 6", ["half", "none"]),
    ("Economy 3", ["none", ""]),
    ("Economy 4", ["most", "half"]),
];
const NOW: [Said; 10] = [
    ("Social 1", ["most", "most"]),
    ("Social 2", ["most", "half"]),
    ("Social 3", ["half", "some"]),
    ("Economy 1", ["some", "some"]),
    ("Economy 2", ["some", "none"]),
    ("Social 7", ["most", "most"]),
    ("Ministry of Health", ["most", "half"]),
    ("Agency of Laboratories", ["half", "half"]),
    ("Economy 5", ["most", "none"]),
    ("Economy 6", ["some", "some"]),
];

/// An office with somebody who may answer, and somebody who may sign, for everybody.
struct Series {
    office: Office,
    hand: Person,
    head: Person,
}

impl Series {
    fn open(database: &Database) -> Self {
        let office = Office::open_with(database, &register(7, 6));
        published(&administrator(&office.server), &first());
        account(database, "hand@office.example", "coordinator");
        account(database, "head@office.example", "head");
        let hand = signed_in(&office.server, "hand@office.example", PASSWORD);
        let head = signed_in(&office.server, "head@office.example", PASSWORD);
        Self { office, hand, head }
    }

    /// A campaign with these answers, all signed.
    fn wave(&mut self, survey: &str, name: &str, answers: &[Said]) {
        self.office.campaign = campaign_of(&self.office.officer, Some(survey), name, "standard");
        for (institution, said) in answers {
            self.signs(institution, said);
        }
    }

    fn signs(&self, institution: &str, said: &[&str; 2]) {
        let response = self.office.response(institution);
        for (item, answer) in ["G.1", "G.2"].iter().zip(said).filter(|(_, answer)| !answer.is_empty()) {
            let page = self.hand.get(&format!("/answer/{response}/main/G")).has_status(200);
            let form = page.form("questions").choose(item, answer).press("go", "leave");
            self.hand.submit(&page, &form).has_status(303);
        }
        let page = self.hand.get(&format!("/answer/{response}/check")).has_status(200);
        self.hand.submit(&page, &page.form(&format!("/answer/{response}/send"))).has_status(303);
        let page = self.head.get(&format!("/answer/{response}/sign-off")).has_status(200);
        self.head.submit(&page, &page.form(&format!("/answer/{response}/sign"))).has_status(303);
    }

    fn close(&self) -> String {
        let campaign = self.office.campaign.clone();
        step(&self.office.officer, &campaign, "Close the campaign").has_status(303);
        campaign
    }

    /// The national page of a campaign once it says this.
    fn nation(&self, campaign: &str, words: &str) -> Page {
        let seen = until(BY_ITSELF, || {
            let page = self.office.officer.get(&format!("/nation/{campaign}")).has_status(200);
            page.text().contains(words).then_some(page)
        });
        seen.unwrap_or_else(|| panic!("the figures say \"{words}\""))
    }
}

/// What the command says of the same answers in files.
fn by_command(then: &Value, now: &Value) -> Value {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = |name: &str, text: String| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("a file");
        path.display().to_string()
    };
    let lines = |answers: &[Said]| {
        let line = |(name, said): &Said| {
            let id =
                register(7, 6).lines().find(|line| line.contains(&format!(",{name},"))).map(str::to_owned);
            let id = id.expect("in the register").split(',').next().expect("an id").to_owned();
            let given = ["G.1", "G.2"].iter().zip(said).filter(|(_, answer)| !answer.is_empty());
            let given: serde_json::Map<String, Value> =
                given.map(|(item, answer)| ((*item).to_owned(), json!(answer))).collect();
            json!({"institution": id, "answers": given}).to_string()
        };
        answers.iter().map(line).collect::<Vec<_>>().join("\n")
    };
    let names = [
        file("now.json", now.to_string()),
        file("now.jsonl", lines(&NOW)),
        file("register.csv", register(7, 6)),
        file("then.json", then.to_string()),
        file("then.jsonl", lines(&THEN)),
    ];
    let [survey, responses, table, old_survey, old] = names.each_ref().map(String::as_str);
    let done = run(&[
        "score",
        "--survey",
        survey,
        "--responses",
        responses,
        "--register",
        table,
        "--depth",
        "standard",
        "--previous-survey",
        old_survey,
        "--previous",
        old,
        "--format",
        "json",
    ]);
    let found: Value = serde_json::from_str(&done.ends_with(0).out).expect("a document");
    found["waves"].clone()
}

/// Every figure of the change of the whole tree stands in the page's sums, to six decimals.
fn says_the_same(page: &Page, waves: &Value) {
    let (text, whole) = (page.text().replace('−', "-"), &waves["nodes"]["overall"]);
    let places = [
        "/panel/n",
        "/panel/before",
        "/panel/now",
        "/panel/change",
        "/panel/se",
        "/panel/ci/0",
        "/panel/ci/1",
        "/cross/before",
        "/cross/now",
        "/cross/change",
        "/cross/variances/0",
        "/cross/variances/1",
        "/cross/covariance",
        "/cross/se",
        "/cross/ci/0",
        "/cross/ci/1",
        "/cross/smallest_seen",
        "/decomposition/panel",
        "/decomposition/entrants",
        "/decomposition/leavers",
        "/decomposition/of_panel/0",
        "/decomposition/of_panel/1",
    ];
    for place in places {
        let figure =
            whole.pointer(place).and_then(Value::as_f64).unwrap_or_else(|| panic!("{place}: {whole}"));
        let figure = format!("{}", (figure * 1e6).round() / 1e6);
        assert!(text.contains(&figure), "{place} is {figure} by the command, and the page says {text}");
    }
}

#[test]
fn what_moved_since_the_last_wave_is_what_the_command_says_of_the_same_answers() {
    on_both(|database| {
        let mut series = Series::open(database);
        series.wave("small 1.0.0", "Year one", &THEN);
        let before = series.close();
        series.wave("small 1.0.0", "Year two", &NOW);
        let page = series.nation(&series.office.campaign, "Answered: 10 of 16 institutions");
        let page = page
            .says("Change since Year one")
            .says("Answered in Year one: 10 of 16 institutions (63%). Answered now: 10 of 16 (63%).")
            .says("Institutions that answered both times: 5. Their mean rose by")
            .says("Of these, 60% went up a level or more, 20% stayed at theirs, 20% went down.")
            .says("The mean of all went from")
            .does_not_say("The shares that answered differ")
            .does_not_say("of the weight");
        says_the_same(&page, &by_command(&first(), &first()));
        assert_eq!(page.link("The national picture: Year one"), format!("/nation/{before}"));
        let by_capability = page.link("Show the change of each capability");
        let by_capability = series.office.officer.get(&by_capability).has_status(200);
        by_capability.says("Change since Year one").says("A capability").says("From who left");
        series.office.officer.get(&format!("/nation/{before}/since")).has_status(404);
        series.nation(&before, "Answered: 10 of 16 institutions").does_not_say("Change since");

        // One that answered both times has its own figures of then beside those of now.
        let own = series.office.officer.get(&series.office.profile("Social 1")).has_status(200);
        own.says("Year two")
            .says("Since the last wave: Year one")
            .says("1 l1, up to 2, 1 unknown")
            .says("Level by capability: rose in 1, stayed in 0, fell in 0, cannot be said in 0.")
            .says("+1.00");
        let fell = series.office.officer.get(&series.office.profile("Economy 1")).has_status(200);
        fell.says("Level by capability: rose in 0, stayed in 0, fell in 1").says("−1.00");
        let new = series.office.officer.get(&series.office.profile("Social 7")).has_status(200);
        new.does_not_say("Since the last wave");
    });
}

#[test]
fn an_older_version_is_restated_under_the_newer_one_by_the_questions_that_mean_the_same() {
    on_both(|database| {
        let mut series = Series::open(database);
        series.wave("small 1.0.0", "Year one", &THEN);
        series.close();
        published(&administrator(&series.office.server), &second());
        series.wave("small 2.0.0", "Year two", &NOW);
        let page = series.nation(&series.office.campaign, "Answered: 10 of 16 institutions");
        let waves = by_command(&first(), &second());
        says_the_same(&page, &waves);
        let two = |figure: &Value| format!("{:.2}", figure.as_f64().expect("a figure"));
        let published = two(&waves["previous"]["mean"]);
        let restated = two(&waves["nodes"]["overall"]["cross"]["before"]);
        assert_ne!(published, restated, "the second statement counts no longer");
        page.says("Year one asked version 1.0.0 of the survey, this campaign asks 2.0.0.")
            .says("these carry 50% of the weight")
            .says(&format!("As it was published, the mean was {published} ("))
            .says(&format!("restated so it is {restated}."))
            .says("Common weight");
        let own = series.office.officer.get(&series.office.profile("Social 1")).has_status(200);
        own.says("Then version 1.0.0 of the survey was answered, now 2.0.0.")
            .says("Common weight")
            .says("50%");
    });
}

#[test]
fn a_wave_is_a_closed_campaign_of_the_same_survey_with_answers_and_rapid_ones_stand_apart() {
    on_both(|database| {
        let mut series = Series::open(database);
        let five = &THEN[..5];
        series.wave("small 1.0.0", "Year one", five);
        let first_year = series.close();
        series.wave("small 1.0.0", "Nobody came", &[]);
        series.close();
        let mut other = numbered(first(), "1.0.0");
        other["id"] = json!("other");
        published(&administrator(&series.office.server), &other);
        series.wave("other 1.0.0", "Another survey", five);
        series.close();
        series.wave("small 1.0.0", "Year two", five);
        let second_year = series.office.campaign.clone();
        series
            .nation(&second_year, "Answered: 5 of 16")
            .says("Change since Year one")
            .says("Their mean stayed at");
        let rapid = campaign_of(&series.office.officer, Some("small 1.0.0"), "At a glance", "rapid");
        series.nation(&rapid, "Answered: 0 of 16").does_not_say("Change since");

        // A sixth alone could be told from the difference of the two means.
        series.signs("Social 7", &["most", "most"]);
        let page = series.nation(&second_year, "Answered: 6 of 16");
        page.says("those who answered both times, came or left are fewer than 5, and could be told")
            .does_not_say("How was the change computed?");

        // What is open again is not finished.
        step(&series.office.officer, &first_year, "Open the campaign").has_status(303);
        let gone = until(BY_ITSELF, || {
            let page = series.office.officer.get(&format!("/nation/{second_year}")).has_status(200);
            (!page.text().contains("Change since")).then_some(())
        });
        gone.expect("the figures follow the step");
    });
}
