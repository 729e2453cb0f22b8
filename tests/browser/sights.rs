//! Every page there is: who opens it, where, and what they do there until it shows.

use super::window::Window;
use super::world::Places;

/// Who looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
    Stranger,
    /// One of the demonstration's people, by role.
    Cast(&'static str),
    /// Somebody who was invited, by address.
    Invited(&'static str),
}

/// What a person does on the page, from which the page to look at comes.
#[derive(Debug, Clone)]
pub enum Then {
    Look,
    /// Types into fields, then presses a button.
    Fill(&'static [(&'static str, &'static str)], &'static str),
    /// Sends a form of the page to another address, as somebody does whose page is out of date.
    Post(String),
}

/// One page to look at.
#[derive(Debug, Clone)]
pub struct Sight {
    pub who: Who,
    pub path: String,
    pub then: Then,
    /// With which status it comes.
    pub status: u64,
}

impl Sight {
    fn new(who: Who, path: impl Into<String>) -> Self {
        Self { who, path: path.into(), then: Then::Look, status: 200 }
    }

    fn fill(self, fields: &'static [(&'static str, &'static str)], button: &'static str) -> Self {
        Self { then: Then::Fill(fields, button), ..self }
    }

    fn post(self, action: String) -> Self {
        Self { then: Then::Post(action), ..self }
    }

    fn comes_with(self, status: u64) -> Self {
        Self { status, ..self }
    }

    /// Brings the page up in a window of somebody who is signed in.
    pub fn show(&self, window: &Window, base: &str) {
        window.go(&format!("{base}{}", self.path));
        match &self.then {
            Then::Look => {}
            Then::Fill(fields, button) => {
                for (css, text) in *fields {
                    window.clear(css);
                    window.type_into(css, text);
                }
                window.leave(|| window.click(button));
            }
            Then::Post(action) => {
                let send =
                    format!("(f => {{ f.action = '{action}'; f.submit() }})(document.querySelector('form'))");
                window.leave(|| drop(window.evaluate(&send)));
            }
        }
        assert_eq!(window.status(), self.status, "{self:?}: {}", window.text("body"));
    }
}

const GO: &str = "main form button.primary";

/// All of them.
pub fn all(places: &Places) -> Vec<Sight> {
    let parts = [way_in, asked, answering, signing, register, campaigns, results, small_roles, surveys];
    parts.iter().flat_map(|part| part(places)).collect()
}

fn way_in(places: &Places) -> Vec<Sight> {
    let at = |path: &str| Sight::new(Who::Stranger, path);
    let wrong = &[("#email", "nobody@example.org"), ("#password", "no such person at all")];
    vec![
        at("/sign-in"),
        at("/sign-in").fill(wrong, GO).comes_with(422),
        at(&places.fresh_link),
        at(&places.fresh_link).fill(&[("#password", "short")], GO).comes_with(422),
        at(&places.known_link),
        at(&places.used_link),
        at("/nowhere").comes_with(404),
    ]
}

/// What somebody of an institution is asked.
fn asked(places: &Places) -> Vec<Sight> {
    let at = |page: &str| Sight::new(Who::Cast("coordinator"), format!("{}{page}", places.in_work));
    let facts = "/profile/profile-note";
    vec![
        Sight::new(Who::Cast("coordinator"), "/work"),
        Sight::new(Who::Cast("coordinator"), "/work/finished"),
        at(""),
        at("/profile"),
        at("/leadership"),
        at(facts),
        at(facts)
            .fill(&[("[id='profile-staff-value']", "about 1200")], "button.primary[value=next]")
            .comes_with(422),
        at("/leadership/GOV-1"),
        at("/leadership/GOV-2"),
        at("/differences"),
        at("/differences").fill(&[], GO),
        at("/check"),
        at("/nowhere").comes_with(404),
    ]
}

/// The rest of the coordinator's and the contributor's pages.
fn answering(places: &Places) -> Vec<Sight> {
    let at = |page: &str| Sight::new(Who::Cast("coordinator"), format!("{}{page}", places.in_work));
    let own = |path: &str| Sight::new(Who::Cast("coordinator"), path);
    let guest = &[("#name", "Guest"), ("#email", "guest@health.example")];
    vec![
        at("/people"),
        at("/people").fill(guest, GO),
        at("/people").fill(&[("#name", ""), ("#email", "")], GO).comes_with(422),
        at("/sign-off"),
        at("/check").post(format!("{}/sign", places.in_work)).comes_with(403),
        own(&format!("{}/receipt", places.past)),
        own(&places.past),
        own(&places.past).post(format!("{}/send", places.past)).comes_with(409),
        own("/account"),
        own("/account").fill(&[("#name", "")], GO).comes_with(422),
        Sight::new(Who::Cast("contributor"), "/work"),
        Sight::new(Who::Cast("contributor"), format!("{}/check", places.in_work)),
        Sight::new(Who::Cast("contributor"), format!("{}/people", places.in_work)),
        Sight::new(Who::Invited(super::world::RETURNED), places.returned.clone()),
    ]
}

fn signing(places: &Places) -> Vec<Sight> {
    let head = |path: &str| Sight::new(Who::Invited(super::world::SENT), path);
    vec![
        head("/work"),
        head(&places.sent),
        head(&format!("{}/leadership/GOV-2", places.sent)),
        head(&format!("{}/differences", places.sent)),
        head(&format!("{}/sign-off", places.sent)),
        head(&format!("{}/sign-off", places.sent))
            .fill(&[], "form[action$='/return'] button")
            .comes_with(422),
        Sight::new(Who::Cast("head"), format!("{}/receipt", places.past)),
        Sight::new(Who::Cast("officer"), format!("{}/receipt", places.signed)),
        Sight::new(Who::Cast("officer"), format!("{}/people", places.signed)),
    ]
}

fn register(places: &Places) -> Vec<Sight> {
    let at = |path: &str| Sight::new(Who::Cast("officer"), path);
    let bad = &[(
        "#table",
        "id,name,kind\nports,Ports,harbour\nbad id,Nameless,agency\nrail,Agency of Rail,agency",
    )];
    let good = &[("#table", "id,name,kind\nrail,Agency of Rail,agency")];
    vec![
        at("/work"),
        at("/institutions"),
        at("/institutions?q=zzz"),
        at("/institutions").fill(&[("#id", "no id"), ("#size", "many")], GO).comes_with(422),
        at("/institutions/import"),
        at("/institutions/import").fill(bad, "button[value=preview]").comes_with(422),
        at("/institutions/import").fill(good, "button[value=preview]"),
        at(&places.institution),
    ]
}

fn campaigns(places: &Places) -> Vec<Sight> {
    let at = |path: &str| Sight::new(Who::Cast("officer"), path);
    vec![
        at("/campaigns"),
        at("/campaigns/new"),
        at("/campaigns/new").fill(&[("#name", "")], GO).comes_with(422),
        at(&format!("{}/institutions", places.campaign)),
        at(&format!("{}/monitor", places.campaign)),
        at(&format!("{}/monitor", places.draft)),
        at(&format!("{}/monitor", places.past_campaign)),
        at(&format!("{}/close", places.campaign)),
        at(&format!("{}/open", places.past_campaign)),
        at(&format!("{}/edit", places.campaign)),
        at(&format!("{}/edit", places.campaign)).fill(&[("#name", "")], GO).comes_with(422),
        at(&format!("{}/monitor", places.draft)).post(format!("{}/open", places.draft)).comes_with(409),
    ]
}

fn results(places: &Places) -> Vec<Sight> {
    let at = |path: &str| Sight::new(Who::Cast("officer"), path);
    let past = places.past_campaign.replace("/campaigns/", "/nation/");
    vec![
        at(&past),
        at(&format!("{past}/heatmap")),
        at(&format!("{past}/coherence")),
        at(&format!("{past}/how/GOV")),
        at(&format!("{past}/capabilities")),
        at(&format!("{past}/since")),
        at(&places.campaign.replace("/campaigns/", "/nation/")),
        at(&places.draft.replace("/campaigns/", "/nation/")),
        at(&places.profile),
        at(&format!("{}/GOV-2", places.profile)),
        at(&format!("{}/GOV", places.profile)),
        Sight::new(Who::Cast("head"), places.own_profile.clone()),
    ]
}

fn surveys(_: &Places) -> Vec<Sight> {
    let at = |path: &str| Sight::new(Who::Cast("administrator"), path);
    let text = include_str!("../../surveys/ospo-institution/survey.json");
    let survey: serde_json::Value = serde_json::from_str(text).expect("JSON");
    let version = format!(
        "/surveys/ospo-institution/{}",
        survey.get("version").and_then(|number| number.as_str()).expect("a version")
    );
    vec![
        at("/surveys"),
        at("/surveys/new"),
        at("/surveys/new").fill(&[], GO).comes_with(422),
        at(&version),
        at(&format!("{version}/questions")),
        at(&format!("{version}/retire")),
        Sight::new(Who::Cast("officer"), version),
    ]
}

fn small_roles(_: &Places) -> Vec<Sight> {
    vec![
        Sight::new(Who::Cast("viewer"), "/institutions"),
        Sight::new(Who::Cast("viewer"), "/campaigns"),
        Sight::new(Who::Cast("reviewer"), "/work"),
        Sight::new(Who::Cast("administrator"), "/work"),
        Sight::new(Who::Cast("administrator"), "/account"),
    ]
}
