//! One person at work: a line, a question page, and the form that saves it.

use std::time::{Duration, Instant};

use uuid::Uuid;

use super::line::Line;
use crate::support::person::Person;
use crate::support::server::Server;

/// The answer that is changed again and again.
const ITEM: &str = "GOV-1.1";

/// What somebody needs to read and to save one page.
#[derive(Debug)]
pub struct Desk {
    host: String,
    line: Line,
    page: String,
    headers: String,
    fields: Vec<(String, String)>,
}

impl Desk {
    /// Somebody who answers on this page.
    pub fn of(server: &Server, person: &Person, page: &str) -> Self {
        let form = person.get(page).has_status(200).form("questions");
        let before = form.value(ITEM).unwrap_or_default().to_owned();
        let fields = form.choose(ITEM, "some").press("go", "next").pairs();
        let mut desk = Self { fields, ..Self::reader(server, person, page) };
        *desk.field(ITEM) = before;
        desk
    }

    /// Somebody who only reads.
    pub fn reader(server: &Server, person: &Person, page: &str) -> Self {
        let url = server.url();
        let host = url.trim_start_matches("http://");
        let cookies: Vec<String> =
            person.cookies().iter().map(|(name, value)| format!("{name}={value}")).collect();
        let headers = format!(
            "Host: {host}\r\nOrigin: {url}\r\nAccept-Language: en\r\nAccept-Encoding: gzip, br\r\nCookie: {}\r\n",
            cookies.join("; ")
        );
        Self {
            host: host.to_owned(),
            line: Line::open(host),
            page: page.to_owned(),
            headers,
            fields: Vec::new(),
        }
    }

    /// A fresh line: the server closes one on which nothing was said for half a minute.
    pub fn dial(&mut self) {
        self.line = Line::open(&self.host);
    }

    /// Reads the page.
    pub fn read(&mut self) -> Duration {
        let request = format!("GET {} HTTP/1.1\r\n{}\r\n", self.page, self.headers);
        let start = Instant::now();
        let answer = self.line.ask(request.as_bytes());
        let taken = start.elapsed();
        assert_eq!(answer.status, 200, "{}", self.page);
        taken
    }

    /// Changes the answer and saves the whole form; it is stored when the server leads on.
    pub fn save(&mut self) -> Duration {
        // The same value again would be no change, and nothing would be stored.
        let value = if self.field(ITEM) == "some" { "half" } else { "some" };
        value.clone_into(self.field(ITEM));
        *self.field("op") = Uuid::new_v4().to_string();
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.fields).finish();
        let request = format!(
            "POST {} HTTP/1.1\r\n{}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            self.page,
            self.headers,
            body.len()
        );
        let start = Instant::now();
        let answer = self.line.ask(request.as_bytes());
        let taken = start.elapsed();
        let led_on = answer.status == 303 && !answer.location.ends_with("/differences");
        assert!(led_on, "{}: {answer:?}", self.page);
        let seen = self.field(&format!("{ITEM}.rev"));
        *seen = (seen.parse::<i64>().expect("a revision") + 1).to_string();
        taken
    }

    fn field(&mut self, name: &str) -> &mut String {
        let found = self.fields.iter_mut().find(|(field, _)| field == name);
        found.map(|(_, value)| value).unwrap_or_else(|| panic!("no field {name} on {}", self.page))
    }
}
