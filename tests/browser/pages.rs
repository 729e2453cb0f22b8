//! Every page in Chromium, in English and Arabic, light and dark, wide and narrow.
//!
//! The pages are walked once for each language; each test then reads what was found.

use std::collections::BTreeMap;
use std::sync::LazyLock;
use std::thread;

use crate::axe;
use crate::small_screen::{self, Promise};
use crate::window::{Look, Window};
use crate::world::World;

/// What is wrong with a page.
#[derive(Debug)]
enum Fault {
    /// axe-core or the browser itself complains.
    Complaint(String),
    /// Something is broken on a small screen.
    Broken(Promise, String),
}

#[test]
fn axe_finds_nothing_on_any_page_in_either_language_and_scheme() {
    none(walked().iter().filter_map(|(place, fault)| match fault {
        Fault::Complaint(text) => Some(format!("{place}: {text}")),
        Fault::Broken(..) => None,
    }));
}

#[test]
fn every_field_has_a_label_and_every_group_a_legend() {
    none(broken(Promise::Labels));
}

#[test]
fn every_choice_and_button_can_be_hit_with_a_finger() {
    none(broken(Promise::Targets));
}

#[test]
fn no_page_scrolls_sideways_on_a_small_screen() {
    none(broken(Promise::Width));
}

fn broken(promise: Promise) -> impl Iterator<Item = String> {
    walked().iter().filter_map(move |(place, fault)| match fault {
        Fault::Broken(broken, text) if *broken == promise => Some(format!("{place}: {text}")),
        Fault::Broken(..) | Fault::Complaint(_) => None,
    })
}

#[track_caller]
fn none(faults: impl Iterator<Item = String>) {
    let all: Vec<String> = faults.collect();
    assert!(all.is_empty(), "{} faults:\n{}", all.len(), all.join("\n"));
}

/// The faults of all pages, each with where it was found.
fn walked() -> &'static [(String, Fault)] {
    static WALKED: LazyLock<Vec<(String, Fault)>> = LazyLock::new(|| {
        let world = World::shared();
        thread::scope(|scope| {
            let walks = ["en", "ar"].map(|language| scope.spawn(move || walk(world, language)));
            walks.into_iter().flat_map(|walk| walk.join().expect("a walk to the end")).collect()
        })
    });
    &WALKED
}

fn walk(world: &World, language: &'static str) -> Vec<(String, Fault)> {
    let window = Window::open(Look { language, ..Look::default() });
    let mut people = BTreeMap::new();
    let mut found = Vec::new();
    for sight in &world.sights {
        window.forget();
        if let Some(person) = people.entry(sight.who).or_insert_with(|| world.person(sight.who)) {
            window.become_person(&world.url(), person);
        }
        sight.show(&window, &world.url());
        assert_eq!(window.evaluate("document.documentElement.lang"), language, "{sight:?}");
        let place = format!("{} {} ({:?}, {language})", sight.path, sight.status, sight.who);
        found.extend(faults(&window).into_iter().map(|fault| (place.clone(), fault)));
    }
    found
}

/// What is wrong with the page in the window, in either scheme and on a small screen.
fn faults(window: &Window) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (dark, scheme) in [(false, "light"), (true, "dark")] {
        window.paint(dark);
        faults.extend(axe::faults(window).into_iter().map(|fault| format!("{scheme}: {fault}")));
    }
    window.paint(false);
    // The browser notes a page of another status as a failure to load it; the status is asked for above.
    let own = format!("{} - Failed to load resource", window.address());
    faults.extend(window.complaints().into_iter().filter(|said| !said.starts_with(&own)));
    let mut faults: Vec<Fault> = faults.into_iter().map(Fault::Complaint).collect();
    let small = small_screen::faults(window).into_iter();
    faults.extend(small.map(|(promise, text)| Fault::Broken(promise, text)));
    faults
}
