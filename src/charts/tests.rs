//! What every chart promises, on a tiny survey whose figures can be checked by head.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::coverage::Stage;
use super::words::{Origin, Words};
use super::*;
use crate::i18n::{I18n, Lang};
use crate::mapping::{FrameRow, NationProfile, Submission, nation};
use crate::model::tests_support::{answers, conditions, staircase};
use crate::model::{Answers, Facts, Survey};
use crate::scoring::{ResponseProfile, ScoreOptions, score_response};

struct Stand {
    survey: Survey,
    i18n: I18n,
}

impl Stand {
    fn new() -> Self {
        Self { survey: staircase(), i18n: I18n::embedded().unwrap() }
    }

    fn words(&self, lang: Lang) -> Words<'_> {
        Words { i18n: &self.i18n, lang, survey: &self.survey }
    }

    fn profile(&self, answers: &Answers) -> ResponseProfile {
        let facts = Facts::default();
        let options = ScoreOptions { facts: &facts, depth: None, target: None, reviewed: None };
        score_response(&self.survey, answers, &options)
    }

    fn strip(&self, lang: Lang, answers: &Answers) -> Chart {
        let profile = self.profile(answers);
        strip::chart(self.words(lang), &profile, Some(answers), Some("D"), ORIGIN)
    }

    /// A nation of ten, of which the first `n` have answered: level 1 fully, level 2 partly.
    fn nation(&self, n: usize) -> NationProfile {
        let row = |at: usize| FrameRow { id: format!("i{at}"), kind: "agency".into(), ..FrameRow::default() };
        let register: Vec<FrameRow> = (0..10).map(row).collect();
        let given =
            answers(&[("G.1", "most"), ("G.2", "some"), ("G.3", "none"), ("G.4", "none"), ("G.5", "none")]);
        let nodes: Vec<_> = self.profile(&given).all().cloned().collect();
        let submissions: Vec<Submission> = (0..n)
            .map(|at| Submission { institution: format!("i{at}"), nodes: nodes.clone(), numbers: Vec::new() })
            .collect();
        nation(&self.survey, &register, &submissions)
    }

    fn of_nation(&self, lang: Lang, n: usize) -> [Chart; 2] {
        let nation = self.nation(n);
        let target = self.survey.target(None).unwrap();
        [
            distribution::chart(self.words(lang), &nation, Some("D"), ORIGIN),
            gaps::of_nation(self.words(lang), &nation, target, ORIGIN),
        ]
    }

    fn all(&self, lang: Lang, name: &str) -> Vec<Chart> {
        let origin = Origin { name, date: Some("5 March 2026") };
        let given = answers(&[("G.1", "most"), ("G.2", "half"), ("G.3", "~dk")]);
        let profile = self.profile(&given);
        let stage = Stage { key: "campaign-stage-signed", code: "signed", count: 6, size_share: Some(0.5) };
        let mut charts = vec![
            strip::chart(self.words(lang), &profile, Some(&given), None, origin),
            gaps::of_response(self.words(lang), &profile, self.survey.target(None), origin),
            coverage::of_campaign(self.words(lang), &[stage], 10, origin),
        ];
        charts.extend(self.of_nation(lang, 7));
        charts
    }
}

const ORIGIN: Origin<'_> = Origin { name: "Ministry of Health", date: None };

/// Every `x="…"` of the rectangles, from the left.
fn boxes(svg: &str) -> Vec<(i32, i32)> {
    let number = |tag: &str, name: &str| {
        let from = tag.find(&format!(" {name}=\"")).unwrap() + name.len() + 3;
        tag.get(from..).unwrap().split('"').next().unwrap().parse::<i32>().unwrap()
    };
    svg.split("<rect").skip(1).map(|tag| (number(tag, "x"), number(tag, "width"))).collect()
}

#[test]
fn a_picture_can_be_quoted_alone() {
    let stand = Stand::new();
    for chart in stand.all(Lang::En, "Ministry of Health") {
        let svg = chart.svg(Look::default());
        // Titles break over lines: their first words are enough.
        let words = |text: &str| text.split(' ').take(3).collect::<Vec<_>>().join(" ");
        for said in [&chart.title, &chart.subtitle, &chart.note, &chart.source] {
            assert!(svg.contains(&words(said).replace('"', "&quot;")), "{said} in {svg}");
        }
        assert!(svg.contains("5 March 2026") || chart.source == stand.words(Lang::En).source(ORIGIN));
    }
}

#[test]
fn a_picture_needs_no_style_no_script_and_nothing_from_elsewhere() {
    for chart in Stand::new().all(Lang::Ar, "وزارة الصحة") {
        let svg = chart.svg(Look { theme: Theme::Dark, size: Size::Narrow, ..Look::default() });
        for forbidden in ["<style", " style=", "<script", "href", "url(", "class="] {
            assert!(!svg.contains(forbidden), "{forbidden} in {svg}");
        }
    }
}

#[test]
fn what_is_read_out_has_a_finding_and_at_most_150_letters() {
    let stand = Stand::new();
    let long = "Office of the Deputy Commissioner for the Coordination of Regional Registers and Archives "
        .repeat(3);
    for lang in [Lang::En, Lang::Ar] {
        for name in ["Ministry of Health", long.trim()] {
            for chart in stand.all(lang, name) {
                let letters = chart.alt.chars().count();
                assert!((20..=150).contains(&letters), "{letters}: {}", chart.alt);
            }
        }
    }
}

#[test]
fn an_arabic_chart_is_the_mirror_of_the_english_one() {
    let stand = Stand::new();
    let given =
        answers(&[("G.1", "most"), ("G.2", "none"), ("G.3", "none"), ("G.4", "none"), ("G.5", "none")]);
    let ar = stand.strip(Lang::Ar, &given).svg(Look::default());
    // The first filled step, in the colour of level 1, ends where the labels end: on the right.
    let filled = |svg: &str| {
        let tag =
            svg.split("<rect").find(|tag| tag.contains("#DCE9F2")).map(|tag| format!("<rect{tag}")).unwrap();
        boxes(&tag).first().copied().unwrap()
    };
    let en = filled(&stand.strip(Lang::En, &given).svg(Look::default()));
    let ar = filled(&ar);
    assert!(en.0 < 360 && ar.0 > 360, "{en:?} {ar:?}");
}

#[test]
fn a_group_of_four_shows_no_figure_in_picture_words_or_file() {
    let stand = Stand::new();
    let [few, _] = stand.of_nation(Lang::En, 4);
    let [enough, _] = stand.of_nation(Lang::En, 5);
    assert!(enough.svg(Look::default()).contains(">5</text>"), "five at level 1 are shown");
    let csv = String::from_utf8(few.table.csv().unwrap()).unwrap();
    assert_eq!(csv.lines().nth(1), Some("G,suppressed,,,,,,,"));
    assert!(few.svg(Look::default()).contains("hidden: fewer than 5"));
    assert!(few.title.contains("No figures") && !few.alt.contains('4'), "{} {}", few.title, few.alt);
    let [_, gaps] = stand.of_nation(Lang::En, 4);
    assert!(gaps.table.rows.is_empty() && gaps.note.contains("One capability is hidden"), "{}", gaps.note);
}

#[test]
fn a_level_is_never_drawn_without_its_unknowns() {
    let stand = Stand::new();
    let chart = stand.strip(Lang::En, &answers(&[("G.1", "most"), ("G.2", "none"), ("G.3", "none")]));
    assert!(chart.title.contains("up to") && chart.title.contains("2 unknown"), "{}", chart.title);
    let csv = String::from_utf8(chart.table.csv().unwrap()).unwrap();
    let head = "id,status,level,level_high,unknown,score,lower,upper,target,shortfall,flags";
    assert_eq!(csv.lines().next(), Some(head));
    // 1 of level 1; blanks of levels 4 and 5 could bring 2 more.
    assert!(csv.contains("\nG,ok,1,1,2,1,1,3,2,1,"), "{csv}");
}

#[test]
fn too_few_answers_give_no_level_and_say_so() {
    let stand = Stand::new();
    let chart = stand.strip(Lang::En, &answers(&[("G.1", "most")]));
    assert!(chart.title.contains("not enough answers (20%)"), "{}", chart.title);
    assert!(!chart.svg(Look::default()).contains("#DCE9F2"), "no step is filled");
}

#[test]
fn a_survey_without_levels_is_drawn_and_told_without_them() {
    let survey = conditions(&serde_json::json!({"score": "mean_share", "level": "none"}));
    let stand = Stand { survey, ..Stand::new() };
    let words = stand.words(Lang::En);
    let given = answers(&[("a", "yes"), ("c", "m3")]);
    let profile = stand.profile(&given);
    let line = |id: &str| words.level_line(profile.node(id).unwrap(), id);
    assert_eq!(line("G1"), "G1: met");
    assert_eq!(line("G2"), "G2: not known yet");
    assert_eq!(line("gates"), "gates: not known yet");
    assert_eq!(line("C1"), "C1: 3.00 of 4");
    let chart = strip::chart(words, &profile, Some(&given), None, ORIGIN);
    let said = format!("{} {} {} {}", chart.title, chart.subtitle, chart.note, chart.alt).to_lowercase();
    assert!(!said.contains("level") && !said.contains("target") && !said.contains("of 5"), "{said}");
    let heads: Vec<&str> = chart.table.shown().map(|(_, column)| column.title.as_str()).collect();
    assert_eq!(heads, ["Part", "Result", "Score", "At least", "At most"]);
    let svg = chart.svg(Look::default());
    assert!(svg.contains("#") && svg.contains(">?</text>"), "a condition that nobody knows is marked: {svg}");
}

#[test]
fn a_condition_is_open_while_an_answer_could_change_it_and_no_longer() {
    let survey = conditions(&serde_json::json!({"score": "mean_share", "level": "none"}));
    let stand = Stand { survey, ..Stand::new() };
    let of = |given: &[(&str, &str)], id: &str| {
        let profile = stand.profile(&answers(given));
        stand.words(Lang::En).level(profile.node(id).unwrap())
    };
    assert_eq!(of(&[], "G1"), "not known yet");
    assert_eq!(of(&[("a", "~dk")], "G1"), "not known yet");
    assert_eq!(of(&[("a", "no")], "G1"), "not-met");
    assert_eq!(of(&[("a", "no")], "gates"), "not-met", "the lowest decides, whatever the other says");
    assert_eq!(of(&[("a", "yes"), ("b", "yes")], "gates"), "met");
}

#[test]
fn a_surplus_has_no_stick() {
    let stand = Stand::new();
    let given =
        answers(&[("G.1", "most"), ("G.2", "most"), ("G.3", "most"), ("G.4", "none"), ("G.5", "none")]);
    let profile = stand.profile(&given);
    let chart = gaps::of_response(stand.words(Lang::En), &profile, stand.survey.target(None), ORIGIN);
    // Level 2 asks for criteria that are not met: 1 + 0.25 + 1 = 2.25 lies beyond the target of 2.
    // The level is 1 nevertheless, and that is said.
    assert_eq!(chart.title, "No score is below its target, but levels are.");
    assert!(chart.table.rows.is_empty() && !chart.alt.contains("Table"), "{}", chart.alt);
    let levels = stand.words(Lang::En).levels_below(&profile);
    assert_eq!(levels, ["G: level 1 l1; the target is level 2"]);
}

#[test]
fn the_same_numbers_give_the_same_bytes() {
    let stand = Stand::new();
    for look in [Look::default(), Look { theme: Theme::Dark, size: Size::Narrow, ..Look::default() }] {
        let drawn = || stand.all(Lang::Ar, "وزارة").iter().map(|chart| chart.svg(look)).collect::<Vec<_>>();
        assert_eq!(drawn(), drawn());
    }
}

#[test]
fn a_language_without_a_font_is_refused_as_png() {
    let stand = Stand::new();
    let painter = Painter::new(&crate::fonts::Fonts::built_in());
    let chart = stand.strip(Lang::Ar, &answers(&[("G.1", "most")]));
    assert!(painter.png(&chart, Look::default(), 1.0).is_err());
    let chart = stand.strip(Lang::En, &answers(&[("G.1", "most")]));
    let png = painter.png(&chart, Look::default(), 1.0).unwrap();
    assert!(png.starts_with(b"\x89PNG"));
    for scale in [0.0, 1000.0, f32::NAN, f32::INFINITY, -1.0] {
        assert!(painter.png(&chart, Look::default(), scale).is_err(), "{scale}");
    }
}

#[test]
fn a_picture_for_a_page_leaves_to_it_all_words_but_the_source() {
    let stand = Stand::new();
    for chart in stand.all(Lang::En, "Health") {
        let texts = |caption: Caption| {
            let svg = chart.svg(Look { caption, ..Look::default() });
            svg.split_once("</desc>").unwrap().1.to_owned()
        };
        let (whole, page, bare) = (texts(Caption::Whole), texts(Caption::Source), texts(Caption::Bare));
        assert!(whole.contains("Source: ") && page.contains("Source: ") && !bare.contains("Source: "));
        let subtitle = chart.subtitle.split(' ').next().unwrap();
        assert!(whole.contains(&format!(">{subtitle}")), "{subtitle}");
        assert!(!page.contains(&format!(">{subtitle} ")), "{subtitle}");
    }
}
