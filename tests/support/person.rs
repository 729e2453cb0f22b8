//! A person with a browser of the plainest kind: cookies, links and forms over HTTP, no script.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::Duration;

use ureq::http::Response;
use ureq::{Agent, Body};

use super::form::Form;
use super::page::Page;

/// Somebody who uses the site; nothing of the program is reached but its addresses.
#[derive(Debug)]
pub struct Person {
    agent: Agent,
    base: String,
    language: &'static str,
    cookies: RefCell<BTreeMap<String, String>>,
}

impl Person {
    /// A person who has not signed in, at the site `base`.
    pub fn new(base: &str) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_global(Some(Duration::from_secs(60)))
            .build();
        Self { agent: config.new_agent(), base: base.to_owned(), language: "en", cookies: RefCell::default() }
    }

    /// The same person with a browser set to this language.
    pub fn reading(mut self, language: &'static str) -> Self {
        self.language = language;
        self
    }

    /// Asks for a page of a server that may be away just now.
    pub fn try_get(&self, path: &str) -> Option<Page> {
        let mut request = self.agent.get(self.address(path)).header("accept-language", self.language);
        if let Some(cookies) = self.cookie_header() {
            request = request.header("cookie", cookies);
        }
        Some(self.page(path, request.call().ok()?))
    }

    /// Posts a form to a server that may be away just now; `None` says nothing of what it stored.
    pub fn try_submit(&self, page: &Page, form: &Form) -> Option<Page> {
        let here = page.path.split('?').next().unwrap_or_default();
        let action = if form.action.is_empty() { here } else { form.action.as_str() };
        let mut request = self
            .agent
            .post(self.address(action))
            .header("accept-language", self.language)
            .header("origin", &self.base)
            .header("content-type", "application/x-www-form-urlencoded");
        if let Some(cookies) = self.cookie_header() {
            request = request.header("cookie", cookies);
        }
        let answer = request.send(encoded(&form.pairs()).as_bytes()).ok()?;
        Some(self.page(action, answer))
    }

    /// Asks for a page; redirects are not followed.
    pub fn get(&self, path: &str) -> Page {
        self.get_with(path, &[])
    }

    /// The same with further header lines.
    #[track_caller]
    pub fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Page {
        let mut request = self.agent.get(self.address(path)).header("accept-language", self.language);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(cookies) = self.cookie_header() {
            request = request.header("cookie", cookies);
        }
        let answer = request.call().unwrap_or_else(|error| panic!("GET {path}: {error}"));
        self.page(path, answer)
    }

    /// Asks what a page would come with, without the page.
    #[track_caller]
    pub fn head(&self, path: &str) -> Page {
        let mut request = self.agent.head(self.address(path)).header("accept-language", self.language);
        if let Some(cookies) = self.cookie_header() {
            request = request.header("cookie", cookies);
        }
        let answer = request.call().unwrap_or_else(|error| panic!("HEAD {path}: {error}"));
        self.page(path, answer)
    }

    /// Opens a page as a browser does: redirects are followed, up to five.
    #[track_caller]
    pub fn open(&self, path: &str) -> Page {
        let mut page = self.get(path);
        for _ in 0..5 {
            if !(300..400).contains(&page.status) || page.status == 304 {
                return page;
            }
            let place = page.leads_to().to_owned();
            page = self.get(&place);
        }
        panic!("{path} leads in circles, at last to {}", page.path)
    }

    /// Sends a form and returns the first answer, often a redirect.
    pub fn submit(&self, page: &Page, form: &Form) -> Page {
        let here = page.path.split('?').next().unwrap_or_default();
        let action = if form.action.is_empty() { here } else { form.action.as_str() };
        if form.method == "post" {
            return self.post(action, &form.pairs());
        }
        let path = action.split('?').next().unwrap_or_default();
        self.get(&format!("{path}?{}", encoded(&form.pairs())))
    }

    /// Sends a form and goes where the answer leads: what a person sees after pressing the button.
    #[track_caller]
    pub fn send(&self, page: &Page, form: &Form) -> Page {
        let answer = self.submit(page, form);
        if answer.status == 303 { self.open(answer.leads_to()) } else { answer }
    }

    /// Posts these values as they are, with or without a form: what a forger does.
    pub fn post(&self, path: &str, pairs: &[(String, String)]) -> Page {
        self.post_body(path, "application/x-www-form-urlencoded", encoded(pairs).as_bytes())
    }

    /// Posts any bytes under any content type.
    pub fn post_body(&self, path: &str, content_type: &str, body: &[u8]) -> Page {
        let mut request = self
            .agent
            .post(self.address(path))
            .header("accept-language", self.language)
            .header("origin", &self.base)
            .header("content-type", content_type);
        if let Some(cookies) = self.cookie_header() {
            request = request.header("cookie", cookies);
        }
        let answer = request.send(body).unwrap_or_else(|error| panic!("POST {path}: {error}"));
        self.page(path, answer)
    }

    /// The value of a cookie this person holds.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.borrow().get(name).cloned()
    }

    /// Every cookie, as a browser session of the same person needs them.
    pub fn cookies(&self) -> Vec<(String, String)> {
        self.cookies.borrow().iter().map(|(name, value)| (name.clone(), value.clone())).collect()
    }

    /// Loses all cookies, as a closed browser or an expired session would.
    pub fn forget(&self) {
        self.cookies.borrow_mut().clear();
    }

    fn address(&self, path: &str) -> String {
        if path.starts_with("http") { path.to_owned() } else { format!("{}{path}", self.base) }
    }

    fn cookie_header(&self) -> Option<String> {
        let pairs: Vec<String> =
            self.cookies().into_iter().map(|(name, value)| format!("{name}={value}")).collect();
        (!pairs.is_empty()).then(|| pairs.join("; "))
    }

    fn page(&self, path: &str, mut answer: Response<Body>) -> Page {
        let headers: Vec<(String, String)> = answer
            .headers()
            .iter()
            .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
            .collect();
        for (_, cookie) in headers.iter().filter(|(name, _)| name == "set-cookie") {
            self.keep(cookie);
        }
        let bytes = answer.body_mut().with_config().limit(100 * 1024 * 1024).read_to_vec();
        let bytes = bytes.unwrap_or_else(|error| panic!("the body of {path}: {error}"));
        let path = path.strip_prefix(&self.base).unwrap_or(path).to_owned();
        Page { path, status: answer.status().as_u16(), headers, bytes }
    }

    fn keep(&self, cookie: &str) {
        let (pair, attributes) = cookie.split_once(';').unwrap_or((cookie, ""));
        let Some((name, value)) = pair.split_once('=') else { return };
        let mut cookies = self.cookies.borrow_mut();
        if value.is_empty() || attributes.to_lowercase().contains("max-age=0") {
            cookies.remove(name.trim());
        } else {
            cookies.insert(name.trim().to_owned(), value.trim().to_owned());
        }
    }
}

fn encoded(pairs: &[(String, String)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}
