//! A form of a page: found, filled in as a person would, and ready to be sent.

use super::html::{Piece, Tag, pieces};

/// Where a form goes and what it holds now, as the browser would send it.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    pub id: String,
    pub action: String,
    /// `get` or `post`.
    pub method: String,
    controls: Vec<Control>,
}

#[derive(Debug, Clone, PartialEq)]
struct Control {
    kind: Kind,
    name: String,
    value: String,
    /// Whether the value is sent: always for fields, when chosen for the others.
    on: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Field,
    Hidden,
    Radio,
    Checkbox,
    /// One option of a `select`.
    Choice,
    Button,
}

/// All forms of a page, in order.
pub fn forms(html: &str) -> Vec<Form> {
    let pieces = pieces(html);
    let mut forms: Vec<Form> = Vec::new();
    let mut open: Option<usize> = None;
    let mut select: Option<(String, usize)> = None;
    let mut strays: Vec<(String, Control)> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        let tag = match piece {
            Piece::End(name) if name == "form" => {
                open = None;
                continue;
            }
            Piece::Start(tag) if tag.name == "form" => {
                open = Some(forms.len());
                forms.push(empty(tag));
                continue;
            }
            Piece::Start(tag) => tag,
            Piece::End(_) | Piece::Text(_) => continue,
        };
        if tag.name == "select" {
            select = tag.get("name").map(|name| (name.to_owned(), at));
        }
        let text = pieces.get(at + 1);
        let name = select.as_ref().map_or("", |(name, _)| name.as_str());
        let Some(control) = control(tag, text, name).filter(|_| !tag.has("disabled")) else { continue };
        match (tag.get("form"), open.and_then(|index| forms.get_mut(index))) {
            (Some(id), _) => strays.push((id.to_owned(), control)),
            (None, Some(form)) => form.controls.push(control),
            (None, None) => {}
        }
    }
    for (id, control) in strays {
        if let Some(form) = forms.iter_mut().find(|form| form.id == id) {
            form.controls.push(control);
        }
    }
    forms
}

fn empty(tag: &Tag) -> Form {
    let value = |name| tag.get(name).unwrap_or_default();
    Form {
        id: value("id").to_owned(),
        action: value("action").to_owned(),
        method: if value("method").eq_ignore_ascii_case("post") { "post" } else { "get" }.to_owned(),
        controls: Vec::new(),
    }
}

fn control(tag: &Tag, text: Option<&Piece>, select: &str) -> Option<Control> {
    let inside = match text {
        Some(Piece::Text(text)) => text.as_str(),
        _ => "",
    };
    let own = tag.get("value").map(str::to_owned);
    let (kind, value, on) = match (tag.name.as_str(), tag.get("type").unwrap_or("text")) {
        ("input", "hidden") => (Kind::Hidden, own.unwrap_or_default(), true),
        ("input", "radio") => (Kind::Radio, own.unwrap_or("on".to_owned()), tag.has("checked")),
        ("input", "checkbox") => (Kind::Checkbox, own.unwrap_or("on".to_owned()), tag.has("checked")),
        ("input", "submit") | ("button", "submit" | "text") => (Kind::Button, own.unwrap_or_default(), false),
        ("button", _) => return None,
        ("input", _) => (Kind::Field, own.unwrap_or_default(), true),
        // A line break right behind the tag is not part of the text.
        ("textarea", _) => (Kind::Field, inside.strip_prefix('\n').unwrap_or(inside).to_owned(), true),
        ("option", _) => (Kind::Choice, own.unwrap_or_else(|| inside.trim().to_owned()), tag.has("selected")),
        _ => return None,
    };
    let name = if kind == Kind::Choice { select } else { tag.get("name").unwrap_or_default() };
    Some(Control { kind, name: name.to_owned(), value, on })
}

impl Form {
    /// Types into a field, or replaces a hidden value.
    #[track_caller]
    pub fn fill(mut self, name: &str, value: &str) -> Self {
        let wanted = |control: &&mut Control| {
            control.name == name && matches!(control.kind, Kind::Field | Kind::Hidden)
        };
        match self.controls.iter_mut().find(wanted) {
            Some(control) => value.clone_into(&mut control.value),
            None => panic!("no field `{name}` in {self:#?}"),
        }
        self
    }

    /// Chooses one of several radios, or one option of a `select`.
    #[track_caller]
    pub fn choose(mut self, name: &str, value: &str) -> Self {
        let is_choice =
            |control: &Control| control.name == name && matches!(control.kind, Kind::Radio | Kind::Choice);
        let offered = self.controls.iter().any(|control| is_choice(control) && control.value == value);
        assert!(offered, "`{name}` offers no `{value}` in {self:#?}");
        for control in self.controls.iter_mut().filter(|control| is_choice(control)) {
            control.on = control.value == value;
        }
        self
    }

    #[track_caller]
    pub fn tick(self, name: &str, value: &str) -> Self {
        self.set_box(name, value, true)
    }

    #[track_caller]
    pub fn untick(self, name: &str, value: &str) -> Self {
        self.set_box(name, value, false)
    }

    /// Sends the form by this button, whose name and value go with it.
    #[track_caller]
    pub fn press(mut self, name: &str, value: &str) -> Self {
        self.switch(Kind::Button, name, value, true);
        self
    }

    #[track_caller]
    fn set_box(mut self, name: &str, value: &str, on: bool) -> Self {
        self.switch(Kind::Checkbox, name, value, on);
        self
    }

    #[track_caller]
    fn switch(&mut self, kind: Kind, name: &str, value: &str, on: bool) {
        let wanted =
            |control: &&mut Control| control.kind == kind && control.name == name && control.value == value;
        match self.controls.iter_mut().find(wanted) {
            Some(control) => control.on = on,
            None => panic!("no {kind:?} `{name}` = `{value}` in {self:#?}"),
        }
    }

    /// What stands in a field or is chosen now.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.sent().find(|control| control.name == name).map(|control| control.value.as_str())
    }

    pub fn has(&self, name: &str) -> bool {
        self.controls.iter().any(|control| control.name == name)
    }

    /// Leaves a field out altogether, as a forger would.
    pub fn without(mut self, name: &str) -> Self {
        self.controls.retain(|control| control.name != name);
        self
    }

    /// Name and value of all that is sent, in the order of the page.
    pub fn pairs(&self) -> Vec<(String, String)> {
        self.sent().map(|control| (control.name.clone(), control.value.clone())).collect()
    }

    fn sent(&self) -> impl Iterator<Item = &Control> {
        self.controls.iter().filter(|control| !control.name.is_empty() && self.is_sent(control))
    }

    /// A `select` of one row sends its first option until another one is chosen.
    fn is_sent(&self, control: &Control) -> bool {
        if control.kind != Kind::Choice || control.on {
            return control.on;
        }
        let mut options =
            self.controls.iter().filter(|other| other.kind == Kind::Choice && other.name == control.name);
        let first = options.clone().next();
        first.is_some_and(|first| std::ptr::eq(first, control)) && options.all(|option| !option.on)
    }
}
