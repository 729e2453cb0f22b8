//! The whole road in a Chromium that runs no script: from the invitation to the receipt.

use crate::support::database::Database;
use crate::support::office::Office;
use crate::support::people::PASSWORD;
use crate::window::{Look, Window};

/// A window without script, in which somebody has just come by an invitation.
fn invited(office: &Office, response: &str, (email, role): (&str, &str)) -> Window {
    let link = office.link(response, email, role);
    let window = Window::open(Look { script: false, ..Look::default() });
    window.go(&format!("{}{link}", office.server.url()));
    window.type_into("#password", PASSWORD);
    press(&window, "main button.primary");
    window
}

fn press(window: &Window, css: &str) {
    window.leave(|| window.click(css));
}

fn choose(window: &Window, id: &str) {
    window.click(&format!("[id=\"{id}\"]"));
}

#[track_caller]
fn says(window: &Window, words: &str) {
    let text = window.text("main");
    assert!(text.contains(words), "{} does not say `{words}` but: {text}", window.address());
}

#[test]
fn the_road_from_invitation_to_receipt_needs_no_script() {
    let office = Office::open(&Database::sqlite());
    let response = office.response("Ministry of Health");
    let base = format!("{}/answer/{response}", office.server.url());
    let karim = office.invited(&response, "karim@health.example", "contributor");

    let lina = invited(&office, &response, ("lina@health.example", "coordinator"));
    assert_eq!(lina.address(), base);
    lina.go(&format!("{base}/profile/profile-note"));
    lina.type_into("[id=\"profile-staff-value\"]", "about 1200");
    press(&lina, "button.primary[value=next]");
    says(&lina, "You wrote \"about 1200\"");
    assert!(lina.evaluate("document.title").to_string().contains("Error:"));
    lina.clear("[id=\"profile-staff-value\"]");
    lina.type_into("[id=\"profile-staff-value\"]", "1200");
    press(&lina, "button[value=leave]");

    // Karim saves the same statement while Lina's page is open: she is shown both values.
    lina.go(&format!("{base}/leadership/GOV-1"));
    let page = karim.get(&format!("/answer/{response}/leadership/GOV-1")).has_status(200);
    let form = page.form("questions").choose("GOV-1.1", "most").press("go", "next");
    karim.submit(&page, &form).has_status(303);
    choose(&lina, "GOV-1.1-some");
    press(&lina, "button.primary[value=next]");
    assert_eq!(lina.address(), format!("{base}/differences"));
    says(&lina, "Yes, fully");
    choose(&lina, "GOV-1.1-mine");
    press(&lina, "main button.primary");

    lina.go(&format!("{base}/check"));
    says(&lina, "Partly");
    press(&lina, "main button.primary");
    says(&lina, "Sent to the head");

    let maya = invited(&office, &response, ("maya@health.example", "head"));
    maya.go(&format!("{base}/sign-off"));
    press(&maya, "main button.primary");
    assert_eq!(maya.address(), format!("{base}/receipt"));
    says(&maya, "Fingerprint of the answers");
}
