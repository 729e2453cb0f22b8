//! The country that the page tests look at: the demonstration, with a response in every state.

use std::sync::LazyLock;

use super::sights::{self, Sight, Who};
use crate::support::command::run;
use crate::support::leash::Leash;
use crate::support::office::Office;
use crate::support::people::{Cast, PASSWORD, signed_in};
use crate::support::person::Person;
use crate::support::server::Server;

/// Head of an institution whose answers were sent to them.
pub const SENT: &str = "head@finance.example";
/// Coordinator of an institution whose answers came back with a note.
pub const RETURNED: &str = "coordinator@interior.example";

/// Where things are; addresses without the host.
#[derive(Debug)]
pub struct Places {
    /// Responses: being answered with two values for one answer, sent, signed, returned, of last year.
    pub in_work: String,
    pub sent: String,
    pub signed: String,
    pub returned: String,
    pub past: String,
    /// Invitations: unused, unused of somebody who has an account, used.
    pub fresh_link: String,
    pub known_link: String,
    pub used_link: String,
    /// Campaigns: open, closed, draft.
    pub campaign: String,
    pub past_campaign: String,
    pub draft: String,
    /// An institution, the figures of one, and those of the head's own.
    pub institution: String,
    pub profile: String,
    pub own_profile: String,
}

/// One server for all page tests of this binary.
#[derive(Debug)]
pub struct World {
    server: Server,
    cast: Cast,
    pub sights: Vec<Sight>,
    _leash: Leash,
}

impl World {
    pub fn shared() -> &'static Self {
        static WORLD: LazyLock<World> = LazyLock::new(World::make);
        &WORLD
    }

    pub fn url(&self) -> String {
        self.server.url()
    }

    /// Signs somebody in.
    pub fn person(&self, who: Who) -> Option<Person> {
        match who {
            Who::Stranger => None,
            Who::Cast(role) => {
                let [_, email, password] = self.cast.account(role);
                Some(signed_in(&self.server, email, password))
            }
            Who::Invited(email) => Some(signed_in(&self.server, email, PASSWORD)),
        }
    }

    fn make() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder").keep();
        let path = folder.display().to_string();
        run(&["demo", "--no-serve", "--institutions", "15", "--data", &path]).ends_with(0);
        let server = Server::start_demo(&format!("sqlite:{path}/atlas.sqlite"));
        // A static is never dropped, so the server would outlive the tests.
        let leash = Leash::new("kill -9 $1; rm -rf \"$2\"", &[&server.id().to_string(), &path]);
        let cast = Cast::read(&folder.join("accounts.csv"));
        let officer = cast.officer(&server);
        let campaign = address(&officer, "/campaigns", "Third survey");
        let slug = campaign.split('/').nth(2).expect("a slug").to_owned();
        let office = Office { server, officer, campaign: slug };
        let places = settle(&office, &cast);
        Self { server: office.server, cast, sights: sights::all(&places), _leash: leash }
    }
}

/// Brings responses into every state and writes down where they are.
fn settle(office: &Office, cast: &Cast) -> Places {
    let server = &office.server;
    let at = |institution: &str| format!("/answer/{}", office.response(institution));
    let (in_work, sent) = (at("Ministry of Health"), at("Ministry of Finance"));
    let (signed, returned) = (at("Ministry of Works and transport"), at("Ministry of Interior and justice"));
    disagree(&in_work, &cast.coordinator(server), &cast.contributor(server));
    for (response, head, coordinator) in [
        (&sent, SENT, "coordinator@finance.example"),
        (&signed, "head@works.example", "coordinator@works.example"),
        (&returned, "head@interior.example", RETURNED),
    ] {
        let slug = response.trim_start_matches("/answer/");
        send(response, &office.invited(slug, coordinator, "coordinator"));
        let head = office.invited(slug, head, "head");
        if response == &signed {
            act(&head, response, ("sign", ""));
        } else if response == &returned {
            act(&head, response, ("return", "Please add the year of the policy."));
        }
    }
    let slug = in_work.trim_start_matches("/answer/");
    let used_link = office.link(slug, "used@health.example", "contributor");
    accept(&Person::new(&server.url()), &used_link);
    let past_campaign = address(&office.officer, "/campaigns", "Second survey");
    let past_campaign = past_campaign.trim_end_matches("/monitor").to_owned();
    let nation = past_campaign.replace("/campaigns/", "/nation/");
    let profile = address(&office.officer, &format!("{nation}/heatmap?q=works"), "Ministry of Works");
    let work = cast.head(server).get("/work/finished").has_status(200).links();
    let past = work.iter().find_map(|(_, href)| href.strip_suffix("/receipt")).expect("a receipt").to_owned();
    Places {
        fresh_link: office.link(slug, "fresh@health.example", "contributor"),
        known_link: office.link(slug, SENT, "contributor"),
        used_link,
        campaign: format!("/campaigns/{}", office.campaign),
        draft: draft(&office.officer),
        institution: address(&office.officer, "/institutions", "Ministry of Works"),
        own_profile: address(&cast.head(server), &past, "Profile"),
        past_campaign,
        profile,
        past,
        in_work,
        sent,
        signed,
        returned,
    }
}

/// Two people save different values for one statement.
fn disagree(response: &str, first: &Person, second: &Person) {
    let path = format!("{response}/leadership/GOV-1");
    let (hers, his) = (first.get(&path).has_status(200), second.get(&path).has_status(200));
    for (person, page, value) in [(first, hers, "some"), (second, his, "most")] {
        let form = page.form("questions").choose("GOV-1.1", value).press("go", "next");
        person.submit(&page, &form).has_status(303);
    }
}

fn send(response: &str, coordinator: &Person) {
    let page = coordinator.get(&format!("{response}/profile/profile-note")).has_status(200);
    let form = page.form("questions").fill("profile-staff", "800").press("go", "leave");
    coordinator.submit(&page, &form).has_status(303);
    let page = coordinator.get(&format!("{response}/check")).has_status(200);
    coordinator.submit(&page, &page.form(&format!("{response}/send"))).has_status(303);
}

/// Signs or sends back.
fn act(head: &Person, response: &str, (step, note): (&str, &str)) {
    let page = head.get(&format!("{response}/sign-off")).has_status(200);
    let form = page.form(&format!("{response}/{step}"));
    let form = if note.is_empty() { form } else { form.fill("note", note) };
    head.submit(&page, &form).has_status(303);
}

fn accept(person: &Person, link: &str) {
    let page = person.get(link).has_status(200);
    person.submit(&page, &page.form(link).fill("password", PASSWORD)).has_status(303);
}

fn draft(officer: &Person) -> String {
    let page = officer.get("/campaigns/new").has_status(200);
    let made = officer.submit(&page, &page.form("/campaigns/new").fill("name", "Fourth survey"));
    made.has_status(303).leads_to().trim_end_matches("/institutions").to_owned()
}

/// Where a link of a page leads.
fn address(person: &Person, page: &str, words: &str) -> String {
    person.get(page).has_status(200).link(words)
}
