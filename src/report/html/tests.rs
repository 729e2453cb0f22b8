//! What a browser, a screen reader and a hostile author make of the page.
#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

use super::super::sample;
use super::page;
use crate::i18n::Lang;

/// The page without its style sheet.
fn body(lang: Lang, words: &str) -> String {
    let page = page(&sample::document(lang, words)).unwrap();
    let (before, after) = (page.find("<style>").unwrap(), page.find("</style>").unwrap());
    page.chars().take(before).chain(page.chars().skip(after)).collect()
}

#[test]
fn every_kind_of_block_has_its_element() {
    let page = body(Lang::En, "W");
    for part in [
        "<html lang=\"en\" dir=\"ltr\">",
        "<title>W</title>",
        "<h1>W</h1>",
        "<dt>Campaign</dt><dd>W</dd>",
        "<p class=\"lead\">W</p>",
        "<dl class=\"facts\">",
        "<h2>W</h2>",
        "<p><span lang=\"ar\" dir=\"rtl\">W</span></p>",
        "<p class=\"small\">W</p>",
        "<caption>W</caption>",
        "<th scope=\"col\" class=\"end\">Score</th>",
        "<th scope=\"row\">Law</th>",
        "<b class=\"level l2\">2</b> W",
        "<div role=\"img\" aria-label=\"W\"><svg",
        "<hr>",
        "<h3><span lang=\"fr\" dir=\"ltr\">W</span></h3>",
        "<ul><li>W</li></ul>",
        "<dt>W</dt><dd>W</dd>",
        "<section class=\"question\" id=\"item-GOV-2.1\">",
        "<b>Only if:</b> W",
        "<span class=\"box one\">",
        "<span class=\"box several\">",
        "<span class=\"box number\">",
        "<li class=\"apart\">",
        "<span class=\"frame w2\">",
        "<span class=\"line\">",
        "<table class=\"grid\">",
        "<section class=\"entry\"><p><b>W</b></p>",
        "<footer>W</footer>",
    ] {
        assert!(page.contains(part), "no {part} in:\n{page}");
    }
}

#[test]
fn words_that_look_like_markup_stay_words() {
    let page = body(Lang::Ar, sample::HOSTILE);
    assert!(page.contains("dir=\"rtl\""));
    assert!(!page.contains("<script") && !page.contains("\"quoted\""), "{page}");
    assert!(page.contains("&lt;script&gt;") && page.contains("{{ doc }}"), "{page}");
}

#[test]
fn the_page_asks_for_nothing_and_is_the_same_each_time() {
    let document = sample::document(Lang::En, "W");
    let first = page(&document).unwrap();
    assert_eq!(first, page(&document).unwrap());
    for outside in ["<script", "<link", "src=", "href=", "url(", "@import"] {
        assert!(!first.contains(outside), "{outside}");
    }
}
