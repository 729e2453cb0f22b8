//! The whole way by keyboard alone, in Chromium: Tab, Shift and Tab, arrows, Space and Enter.

use crate::keyboard::Keyboard;
use crate::support::database::Database;
use crate::support::office::Office;
use crate::support::people::PASSWORD;
use crate::window::{Key, Look, Window};

const COORDINATOR: &str = "lina@health.example";
const HEAD: &str = "maya@health.example";

fn at_the_keyboard() -> Keyboard {
    Keyboard { window: Window::open(Look::default()) }
}

#[test]
fn a_response_is_answered_checked_sent_and_signed_by_keyboard_alone() {
    let office = Office::open(&Database::sqlite());
    let response = office.response("Ministry of Health");
    drop(office.invited(&response, COORDINATOR, "coordinator"));
    drop(office.invited(&response, HEAD, "head"));
    let url = office.server.url();

    let lina = at_the_keyboard();
    lina.sign_in(&url, COORDINATOR, PASSWORD);
    lina.enter("Ministry of Health");
    lina.enter("The institution");
    lina.enter("Go on where something is open");
    lina.fill("profile-staff-value", "1200");
    lina.enter("Save and leave");
    lina.enter("Leadership");
    lina.enter("Open source policy");
    answer_a_capability(&lina);
    lina.enter("Save and leave");
    lina.enter("Check the answers");
    lina.enter("Send to the head");
    assert!(lina.window.text("main").contains("Sent to the head"));

    let maya = at_the_keyboard();
    maya.sign_in(&url, HEAD, PASSWORD);
    maya.enter("Ministry of Health");
    maya.enter("Sign and send");
    assert_eq!(maya.window.address(), format!("{url}/answer/{response}/receipt"));
    assert!(maya.window.text("main").contains("Fingerprint of the answers"));
}

/// All five steps of the staircase of GOV-2: radios by arrows, what is true by Space, a comment.
fn answer_a_capability(lina: &Keyboard) {
    for rung in 1..=5 {
        let item = format!("GOV-2.{rung}");
        if rung == 1 {
            lina.to(&format!("{item}-none"));
        } else {
            let first = lina.next();
            assert!(first.id.starts_with(&item), "after saving, Tab goes on at {item}, not {first:?}");
        }
        for _ in 0..3 {
            lina.strike(Key::Down);
        }
        let chosen = lina.focus();
        assert!(chosen.id == format!("{item}-most") && chosen.checked, "{chosen:?}");
        if rung == 2 {
            lina.to("GOV-2.2-met-signed");
            assert!(lina.strike(Key::Space).checked, "Space ticks");
        }
        lina.to("Comment");
        lina.strike(Key::Enter);
        assert_eq!(lina.next().id, format!("{item}.comment"));
        lina.window.write("Seen on paper.");
        lina.enter("Save and continue");
    }
    let address = lina.window.address();
    assert!(address.ends_with("/leadership/GOV-3"), "the next capability, not {address}");
}

#[test]
fn an_officer_adds_an_institution_by_keyboard_alone() {
    let office = Office::open(&Database::sqlite());
    let officer = at_the_keyboard();
    officer.sign_in(&office.server.url(), "officer@office.example", PASSWORD);
    officer.enter("Institutions");
    officer.fill("id", "ports");
    officer.fill("name", "Agency of Ports");
    officer.fill("kind", "Agency");
    assert_eq!(officer.window.evaluate("document.activeElement.value"), "agency");
    officer.fill("parent", "works");
    officer.enter("Add to the register");
    assert!(officer.window.text("main").contains("Agency of Ports"));
}
