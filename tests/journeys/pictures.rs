//! Charts as files: SVG, PNG and numbers, by download and by command.

use std::fs;
use std::path::{Path, PathBuf};

use ospo_atlas::charts::{Chart, Look, Painter, Scene, Table};
use ospo_atlas::cli::font_files;
use ospo_atlas::i18n::Lang;

use crate::office::Office;
use crate::support::command::{Finished, atlas, run_with};
use crate::support::database::{Database, on_both};
use crate::support::page::Page;
use crate::support::people::stranger;
use crate::support::wait::{BY_ITSELF, until};

const SURVEY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/surveys/ospo-institution");
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Width and height that a PNG gives in its first chunk.
fn pixels(png: &[u8]) -> (u32, u32) {
    let number = |from: usize| {
        let bytes = png.get(from..from + 4).and_then(|bytes| bytes.try_into().ok()).expect("four bytes");
        u32::from_be_bytes(bytes)
    };
    (number(16), number(20))
}

#[test]
fn the_office_takes_the_charts_of_an_institution_along_and_others_find_nothing() {
    on_both(|database| {
        let office = Office::open(database);
        let response = office.response("Ministry of Health");
        let lina = office.sent(&response, "lina@health.example");
        let profile = office.profile("Ministry of Health");
        let strip = format!("{profile}/chart/strip");
        office.officer.get(&format!("{strip}.svg")).has_status(404);
        office.signed(&response, "maya@health.example");

        let page = office.officer.get(&profile).has_status(200).says("Level and score, 0 to 5.");
        let picture = office.officer.get(&page.link("PNG")).has_status(200);
        assert!(picture.bytes.starts_with(PNG) && picture.header("content-type") == Some("image/png"));
        assert_eq!(pixels(&picture.bytes).0, 1440);

        let svg = office.officer.get(&format!("{strip}.svg?lang=ar&theme=dark&width=360")).has_status(200);
        assert_eq!(svg.header("content-type"), Some("image/svg+xml"));
        assert_eq!(svg.header("content-security-policy"), Some("default-src 'none'"));
        assert_eq!(svg.header("cache-control"), Some("private, no-cache"));
        let text = String::from_utf8(svg.bytes.clone()).expect("text");
        assert!(text.contains("width=\"360\"") && text.contains("xml:lang=\"ar\""), "{text}");
        assert!(is_inert(&text), "no script, no link, no style: {text}");
        is_known_again(&office, &format!("{strip}.svg?lang=ar&theme=dark&width=360"), &svg);

        let csv = office.officer.get(&format!("{strip}.csv")).has_status(200);
        assert_eq!(csv.header("content-type"), Some("text/csv; charset=utf-8"));
        assert!(csv.text().contains("GOV,insufficient,"), "{}", csv.text());
        for address in ["strip.gif", "strip", "heatmap.svg", "distribution.svg", "..%2Fstrip.svg"] {
            office.officer.get(&format!("{profile}/chart/{address}")).has_status(404);
        }
        office.officer.get(&format!("{strip}.svg?theme=neon")).has_status(400);
        office.officer.get(&format!("{strip}.svg?width=99999")).has_status(400);

        stranger(&office.server).get(&format!("{strip}.svg")).has_status(303);
        let works = office.response("Ministry of Works");
        let tom = office.invited(&works, "tom@works.example", "coordinator");
        let foreign = tom.get(&format!("{strip}.svg")).has_status(404);
        let nowhere = tom.get("/institutions/abcdefgh/profile/abcdefgh/chart/strip.svg").has_status(404);
        assert_eq!(foreign.text(), nowhere.text());
        lina.get(&format!("{strip}.svg")).has_status(200);
        lina.get(&format!("/nation/{}/chart/distribution.svg", office.campaign)).has_status(404);
    });
}

fn is_inert(svg: &str) -> bool {
    ["<script", "href", "style=", "<style", "url("].iter().all(|word| !svg.contains(word))
}

/// A browser that has the picture is told so; with any other tag it gets the picture.
fn is_known_again(office: &Office, path: &str, picture: &Page) {
    let tag = picture.header("etag").expect("a tag");
    let again = office.officer.get_with(path, &[("if-none-match", tag)]).has_status(304);
    assert!(again.bytes.is_empty());
    let other = office.officer.get_with(path, &[("if-none-match", "\"other\"")]).has_status(200);
    assert_eq!(other.bytes, picture.bytes, "the same figures give the same bytes");
}

#[test]
fn a_picture_whose_letters_are_all_there_leaves_no_warning_in_the_log() {
    let office = Office::open(&Database::sqlite());
    let response = office.response("Ministry of Health");
    office.sent(&response, "lina@health.example");
    office.signed(&response, "maya@health.example");
    let strip = format!("{}/chart/strip.png?lang=ar", office.profile("Ministry of Health"));
    office.officer.get(&strip).has_status(200);
    let log = office.server.log();
    assert!(!log.contains("Fallback from") && !log.contains("No fonts with"), "{log}");
}

#[test]
fn the_nation_s_charts_hide_a_small_group() {
    on_both(|database| {
        let office = Office::open(database);
        let response = office.response("Ministry of Health");
        office.sent(&response, "lina@health.example");
        let base = format!("/nation/{}/chart", office.campaign);
        let coverage = office.officer.get(&format!("{base}/coverage.csv")).has_status(200);
        // Health has 1,200 of 2,090 staff.
        assert!(
            coverage.text().contains("started,1,0.3333333333333333,0.5741626794258373"),
            "{}",
            coverage.text()
        );
        assert!(coverage.text().contains("signed,0,0,0"), "{}", coverage.text());
        office.signed(&response, "maya@health.example");
        let page = until(BY_ITSELF, || {
            let page = office.officer.get(&format!("/nation/{}", office.campaign)).has_status(200);
            page.text().contains("One of 3 institutions has signed").then_some(page)
        });
        page.expect("the chart of coverage follows the signature")
            .says("One of 3 institutions has signed (33%).");
        let shown = until(BY_ITSELF, || {
            let page = office.officer.get(&format!("{base}/distribution.csv"));
            (page.status == 200 && page.text().contains("GOV,suppressed,,,,,,")).then_some(page)
        });
        shown.expect("the figures follow, and those of one institution are hidden");
        office.officer.get(&format!("{base}/strip.svg")).has_status(404);
    });
}

/// Files for the command, in a folder of their own.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    /// Six ministries of which five answered; the first two steps of GOV-2 are claimed, without criteria.
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let line = |n: usize| {
            format!(
                "{{\"institution\":\"m{n}\",\"submitted_at\":\"2026-03-0{n}\",\"answers\":{{{}}}}}\n",
                ["most", "most", "none", "none", "none"]
                    .iter()
                    .enumerate()
                    .map(|(at, code)| format!("\"GOV-2.{}\":\"{code}\"", at + 1))
                    .collect::<Vec<_>>()
                    .join(",")
            )
        };
        let lines: String = (1..=5).map(line).collect();
        fs::write(folder.path().join("responses.jsonl"), lines).expect("written");
        let rows: String = (1..=6).map(|n| format!("m{n},Ministry {n},وزارة {n},ministry,100\n")).collect();
        fs::write(folder.path().join("register.csv"), format!("id,name,name:ar,kind,size\n{rows}"))
            .expect("written");
        Self { folder }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn chart(&self, words: &[&str]) -> Finished {
        let mut command = atlas();
        command.current_dir(&self.folder);
        command.args(["chart"]).args(words).args(["--survey", SURVEY, "--responses", "responses.jsonl"]);
        run_with(&mut command, "")
    }
}

#[test]
fn the_command_draws_each_chart_twice_the_same() {
    let desk = Desk::new();
    for words in [
        &["strip", "--institution", "m1"][..],
        &["strip", "--institution", "m1", "--node", "GOV", "--register", "register.csv", "--lang", "ar"],
        &["gaps", "--institution", "m1"],
        &["gaps", "--register", "register.csv", "--targets", "baseline"],
        &["distribution", "--register", "register.csv", "--node", "GOV", "--width", "360", "--theme", "dark"],
        &["coverage", "--register", "register.csv", "--lang", "ar"],
    ] {
        let svg = desk.chart(words).ends_with(0);
        assert!(svg.out.starts_with("<svg ") && svg.out.ends_with("</svg>\n"), "{words:?}: {}", svg.out);
        assert_eq!(desk.chart(words).out, svg.out, "{words:?}");
        assert_eq!(svg.err, "", "{words:?}");
        let with_output = [words, &["--output", "chart.png"]].concat();
        desk.chart(&with_output).ends_with(0);
        let first = fs::read(desk.file("chart.png")).expect("a picture");
        desk.chart(&with_output).ends_with(0);
        assert!(first.starts_with(PNG) && fs::read(desk.file("chart.png")).expect("a picture") == first);
    }
    let half = ["strip", "--institution", "m1", "--output", "half.png", "--scale", "0.5"];
    desk.chart(&half).ends_with(0);
    assert_eq!(pixels(&fs::read(desk.file("half.png")).expect("a picture")).0, 360);
}

#[test]
fn the_command_says_its_numbers_and_names() {
    let desk = Desk::new();
    let coverage = desk.chart(&["coverage", "--register", "register.csv", "--format", "csv"]).ends_with(0);
    let share = 5.0 / 6.0;
    assert_eq!(coverage.out, format!("stage,n,share,size_share\nframe,6,1,1\nsubmitted,5,{share},{share}\n"));
    let arabic = desk.chart(&["strip", "--institution", "m1", "--register", "register.csv", "--lang", "ar"]);
    assert!(arabic.ends_with(0).out.contains("وزارة"), "the register's name in the chart's language");
    let gov = desk.chart(&["strip", "--institution", "m1", "--node", "GOV", "--format", "csv"]).ends_with(0);
    // One step holds, the second counts a quarter without its criteria: level 1, score 1.25, target 2.
    assert!(gov.out.contains("GOV-2,ok,1,1,0,1.25,1.25,1.25,2,0.75,"), "{}", gov.out);
    let dated = desk.chart(&["strip", "--institution", "m1"]).ends_with(0).out;
    assert!(dated.contains("data of March 1, 2026"), "{dated}");
}

#[test]
fn what_the_command_cannot_draw_it_refuses_with_a_sentence_and_leaves_no_file() {
    let desk = Desk::new();
    let register = ["--register", "register.csv"];
    for (words, code, says) in [
        (&["heatmap"][..], 2, "the chart heatmap is not in this version"),
        (&["slope", "--institution", "m1"], 2, "not in this version"),
        (&["strip"], 2, "needs --institution ID"),
        (&["distribution"], 2, "needs --register FILE"),
        (&["gaps"], 2, "or --register FILE for the nation"),
        (&[&["coverage", "--node", "GOV"][..], &register].concat(), 2, "takes no --node"),
        (&[&["coverage", "--institution", "m1"][..], &register].concat(), 2, "takes no --institution"),
        (&["strip", "--institution", "m1", "--node", "XYZ"], 2, "the survey has no such node"),
        (&["strip", "--institution", "m1", "--node", "GOV-2"], 2, "a capability has no parts"),
        (&["strip", "--institution", "m11"], 1, "did you mean \"m1\"?"),
        (&["strip", "--institution", "m1", "--targets", "none"], 2, "the survey has only"),
        (&["strip", "--institution", "m1", "--scale", "2", "--format", "svg"], 2, "--scale is for PNG"),
        (&["strip", "--institution", "m1", "--scale", "900"], 2, "from 0.1 to 16"),
        (&["strip", "--institution", "m1", "--lang", "tlh"], 2, "tlh"),
        (&["strip", "--institution", "m1", "--register", "nowhere.csv"], 1, "nowhere.csv"),
    ] {
        let done = desk.chart(&[words, &["--output", "chart.svg"]].concat()).ends_with(code);
        assert!(done.err.contains(says), "{words:?} says {}", done.err);
        assert!(!done.err.contains("panicked") && !desk.file("chart.svg").exists(), "{words:?}");
    }
    let gone = desk.chart(&["strip", "--institution", "m1", "--output", "no/folder/chart.svg"]).ends_with(3);
    assert!(gone.err.contains("cannot be written"), "{}", gone.err);
}

#[test]
fn scores_go_to_a_file_whole_or_not_at_all() {
    let desk = Desk::new();
    let score = |more: &[&str]| {
        let mut command = atlas();
        command.current_dir(&desk.folder).args(["score", "--survey", SURVEY, "--format", "json"]);
        command.args(["--output", "scores.json", "--responses"]).args(more);
        run_with(&mut command, "")
    };
    score(&["nowhere.jsonl"]).ends_with(1);
    assert!(!Path::exists(&desk.file("scores.json")));
    let done = score(&["responses.jsonl"]).ends_with(0);
    assert_eq!(done.out, "");
    let text = fs::read_to_string(desk.file("scores.json")).expect("a file");
    let scores: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(scores.get("engine").and_then(|engine| engine.as_str()), Some(env!("CARGO_PKG_VERSION")));
}

/// A picture of nothing but a title.
fn titled(title: &str) -> Vec<u8> {
    let chart = Chart {
        lang: Lang::Ar,
        title: title.to_owned(),
        subtitle: String::new(),
        note: String::new(),
        source: String::new(),
        alt: String::new(),
        table: Table::default(),
        scene: Scene::Coverage(Vec::new()),
        top: 5,
    };
    let fonts = font_files::load(Path::new("/usr/share/fonts"), &[Lang::Ar]).expect("fonts");
    fonts.require(Lang::Ar).expect("the Arabic font, which scripts/install-deps brings");
    Painter::new(&fonts).png(&chart, Look::default(), 2.0).expect("a picture")
}

/// "Hello" once as letters, and once as the forms that these letters take within the word (Unicode's
/// presentation forms): initial meem, final reh, initial hah, medial beh, final alef.
#[test]
fn arabic_letters_join_in_a_picture_and_numbers_stay_whole() {
    let joined = titled("مرحبا 12.5");
    assert!(joined == titled("\u{fee3}\u{feae}\u{fea3}\u{fe92}\u{fe8e} 12.5"), "each letter has its form");
    assert!(joined != titled("م\u{200c}ر\u{200c}ح\u{200c}ب\u{200c}ا 12.5"), "and would look otherwise alone");
    assert!(joined != titled("مرحبا 5.21"), "the digits can be told apart");
}
