//! What most journeys begin with: an officer, a register of three institutions, an open campaign.

use super::command::{atlas, run_with};
use super::database::Database;
use super::page::Page;
use super::people::{PASSWORD, signed_in, stranger};
use super::person::Person;
use super::server::Server;

/// The register that journeys import.
pub const REGISTER: &str = "id,name,kind,parent,stratum,size\n\
    health,Ministry of Health,ministry,,social,1200\n\
    works,Ministry of Works,ministry,,economy,800\n\
    lab,Agency of Laboratories,agency,health,social,90\n";

/// A server with an office and an open campaign.
pub struct Office {
    pub server: Server,
    pub officer: Person,
    /// Slug of the campaign.
    pub campaign: String,
}

impl Office {
    /// Starts a server and opens a campaign for all three institutions.
    pub fn open(database: &Database) -> Self {
        Self::open_with(database, REGISTER)
    }

    /// The same with another register, in which the three institutions stand too.
    pub fn open_with(database: &Database, register: &str) -> Self {
        let server = Server::start(database);
        account(database, "officer@office.example", "officer");
        let officer = signed_in(&server, "officer@office.example", PASSWORD);
        import(&officer, register);
        let campaign = campaign(&officer, "Spring survey", "standard");
        Self { server, officer, campaign }
    }

    /// The same office with a second campaign for everybody.
    pub fn another_campaign(self) -> Self {
        let campaign = campaign(&self.officer, "Autumn survey", "standard");
        Self { campaign, ..self }
    }

    /// The slug of an institution's response.
    pub fn response(&self, institution: &str) -> String {
        let monitor = self.officer.get(&format!("/campaigns/{}/monitor", self.campaign)).has_status(200);
        monitor.link(institution).trim_start_matches("/answer/").to_owned()
    }

    /// Invites a person to an institution's response and returns the path of the link.
    pub fn link(&self, response: &str, email: &str, role: &str) -> String {
        let page = self.officer.get(&format!("/answer/{response}/people")).has_status(200);
        let form = page.form(&format!("/answer/{response}/people"));
        let form = form.fill("name", "Somebody Invited").fill("email", email).choose("role", role);
        let shown = self.officer.submit(&page, &form).has_status(200);
        let text = shown.text();
        let at = text.find("/link/").expect("the link is shown");
        let rest = text.get(at..).expect("within the text");
        rest.split_whitespace().next().expect("a link").to_owned()
    }

    /// A person who came by an invitation.
    pub fn invited(&self, response: &str, email: &str, role: &str) -> Person {
        let path = self.link(response, email, role);
        let person = stranger(&self.server);
        let page = person.get(&path).has_status(200);
        let form = page.form(&path).fill("password", PASSWORD);
        let answer = person.submit(&page, &form).has_status(303);
        assert_eq!(answer.leads_to(), format!("/answer/{response}"));
        person
    }
}

impl Office {
    /// Answers what must be answered of a response and one statement more, and sends it; returns the coordinator.
    pub fn sent(&self, response: &str, email: &str) -> Person {
        let person = self.invited(response, email, "coordinator");
        let path = format!("/answer/{response}/profile/profile-note");
        let page = person.get(&path).has_status(200);
        let form = page.form("questions").fill("profile-staff", "1200").press("go", "leave");
        person.submit(&page, &form).has_status(303);
        let path = format!("/answer/{response}/leadership/GOV-2");
        let page = person.get(&path).has_status(200);
        let form = page.form("questions").choose("GOV-2.1", "most").press("go", "leave");
        person.submit(&page, &form).has_status(303);
        let page = person.get(&format!("/answer/{response}/check")).has_status(200);
        person.submit(&page, &page.form(&format!("/answer/{response}/send"))).has_status(303);
        person
    }

    /// Signs a response that was sent; returns the head.
    pub fn signed(&self, response: &str, email: &str) -> Person {
        let head = self.invited(response, email, "head");
        let page = head.get(&format!("/answer/{response}/sign-off")).has_status(200);
        head.submit(&page, &page.form(&format!("/answer/{response}/sign"))).has_status(303);
        head
    }

    /// The address of an institution's profile in the campaign.
    pub fn profile(&self, institution: &str) -> String {
        let register = self.officer.get("/institutions").has_status(200);
        format!("{}/profile/{}", register.link(institution), self.campaign)
    }
}

/// Makes an account at the root of the register, as an administrator does on the server.
pub fn account(database: &Database, email: &str, role: &str) {
    let mut command = atlas();
    command.env("OSPO_ATLAS_DATABASE_URL", database.url());
    command.args(["user", "add", "--email", email, "--name", "A Person", "--role", role, "--password-stdin"]);
    run_with(&mut command, &format!("{PASSWORD}\n")).ends_with(0);
}

/// Imports a register as an officer does: look first, then take.
pub fn import(officer: &Person, table: &str) -> Page {
    let page = officer.get("/institutions/import").has_status(200);
    let form = page.form("/institutions/import").fill("table", table).press("go", "preview");
    let preview = officer.submit(&page, &form).has_status(200);
    let form = preview.form("/institutions/import").press("go", "import");
    officer.submit(&preview, &form).has_status(200)
}

/// Opens or closes a campaign: by the link on its page, and the page that asks back.
pub fn step(officer: &Person, campaign: &str, words: &str) -> Page {
    let monitor = officer.get(&format!("/campaigns/{campaign}/monitor")).has_status(200);
    let page = officer.get(&monitor.link(words)).has_status(200);
    officer.submit(&page, &page.form("step"))
}

/// An open campaign of this name and depth for all three institutions.
pub fn campaign(officer: &Person, name: &str, depth: &str) -> String {
    campaign_of(officer, None, name, depth)
}

/// The same of a survey, `small 1.0.0`, that is not the one usually taken.
pub fn campaign_of(officer: &Person, survey: Option<&str>, name: &str, depth: &str) -> String {
    let page = officer.get("/campaigns/new").has_status(200);
    let mut form = page.form("/campaigns/new").fill("name", name).choose("depth", depth);
    if let Some(survey) = survey {
        let html = page.html();
        let options = html.split("<option value=\"").skip(1);
        let found =
            options.filter_map(|rest| rest.split_once('>')).find(|(_, text)| text.starts_with(survey));
        let (value, _) = found.unwrap_or_else(|| panic!("{survey} can be chosen"));
        // What is chosen already says so behind its value.
        form = form.choose("survey", value.split('"').next().unwrap_or_default());
    }
    let made = officer.submit(&page, &form).has_status(303);
    let pick = made.leads_to().to_owned();
    let slug = pick.split('/').nth(2).expect("a slug").to_owned();
    let page = officer.get(&pick).has_status(200);
    let mut form = page.form(&pick);
    for name in ["Ministry of Health", "Ministry of Works", "Agency of Laboratories"] {
        assert!(page.text().contains(name), "{name} can be picked");
    }
    let slugs: Vec<String> = page
        .html()
        .split("name=\"node\" id=\"node-")
        .skip(1)
        .filter_map(|rest| rest.split('"').next().map(str::to_owned))
        .collect();
    for node in &slugs {
        form = form.tick("node", node);
    }
    officer.submit(&page, &form).has_status(303);
    step(officer, &slug, "Open the campaign").has_status(303);
    slug
}
