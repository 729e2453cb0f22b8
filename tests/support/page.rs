//! What a server answered, with the questions a test asks of it.

use super::form::{Form, forms};
use super::html::{Piece, pieces, squeezed, visible_text};

/// One answer to one request; redirects are not followed.
#[derive(Debug, Clone)]
pub struct Page {
    /// The path that was asked for, with its query.
    pub path: String,
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub bytes: Vec<u8>,
}

impl Page {
    /// The body as text.
    pub fn html(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// What a person would read.
    pub fn text(&self) -> String {
        visible_text(&self.html())
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    /// Fails the test unless the status is this one.
    #[track_caller]
    pub fn has_status(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{} said: {}", self.path, self.text());
        self
    }

    /// Fails the test unless a person can read these words on the page.
    #[track_caller]
    pub fn says(self, words: &str) -> Self {
        let text = self.text();
        assert!(text.contains(&squeezed(words)), "{} does not say `{words}` but: {text}", self.path);
        self
    }

    /// Fails the test when a person can read these words on the page.
    #[track_caller]
    pub fn does_not_say(self, words: &str) -> Self {
        let text = self.text();
        assert!(!text.contains(&squeezed(words)), "{} says `{words}`: {text}", self.path);
        self
    }

    /// Where a redirect leads; fails the test when this is none.
    #[track_caller]
    pub fn leads_to(&self) -> &str {
        match self.header("location") {
            Some(place) if (300..400).contains(&self.status) => place,
            _ => panic!("{} is no redirect but {}: {}", self.path, self.status, self.text()),
        }
    }

    pub fn forms(&self) -> Vec<Form> {
        forms(&self.html())
    }

    /// The form with this id, or else with this action (with or without its query).
    #[track_caller]
    pub fn form(&self, id_or_action: &str) -> Form {
        let all = self.forms();
        let is_action =
            |form: &&Form| form.action == id_or_action || form.action.split('?').next() == Some(id_or_action);
        let found = all.iter().find(|form| form.id == id_or_action).or_else(|| all.iter().find(is_action));
        found.cloned().unwrap_or_else(|| panic!("no form `{id_or_action}` on {}: {all:#?}", self.path))
    }

    /// The address behind the first link with these words.
    #[track_caller]
    pub fn link(&self, words: &str) -> String {
        let links = self.links();
        let found = links.iter().find(|(text, _)| text.contains(words)).map(|(_, address)| address.clone());
        found.unwrap_or_else(|| panic!("no link `{words}` on {}: {links:#?}", self.path))
    }

    /// Words and address of every link.
    pub fn links(&self) -> Vec<(String, String)> {
        let mut links: Vec<(String, String)> = Vec::new();
        let mut open = false;
        for piece in pieces(&self.html()) {
            match piece {
                Piece::Start(tag) if tag.name == "a" => {
                    links.push((String::new(), tag.get("href").unwrap_or_default().to_owned()));
                    open = true;
                }
                Piece::End(name) if name == "a" => open = false,
                Piece::Text(text) if open => {
                    if let Some((words, _)) = links.last_mut() {
                        words.push_str(&text);
                    }
                }
                Piece::Start(_) | Piece::End(_) | Piece::Text(_) => {}
            }
        }
        links.into_iter().map(|(words, address)| (squeezed(&words), address)).collect()
    }
}
