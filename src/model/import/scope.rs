//! What an expression can name: the questions of the form, as they are in the definition.

use std::collections::HashMap;

use crate::model::ItemKind;

/// A question that an expression can name.
#[derive(Debug, Clone)]
pub(super) struct Target {
    /// Its id in the definition.
    pub id: String,
    /// Its kind there.
    pub kind: ItemKind,
    /// The roster that it is a column of.
    pub roster: Option<String>,
    /// The value of each choice in the source, and its code here.
    pub codes: Vec<(String, String)>,
}

impl Target {
    /// The code of a value of the source.
    pub fn code(&self, value: &str) -> Result<&str, String> {
        let mut found =
            self.codes.iter().filter(|(source, _)| source == value).map(|(_, code)| code.as_str());
        match (found.next(), found.next()) {
            (Some(code), None) => Ok(code),
            (Some(_), Some(_)) => Err(format!("{} has the choice \"{value}\" more than once", self.id)),
            (None, _) => Err(format!("\"{value}\" is no choice of {}", self.id)),
        }
    }

    /// The codes of the values that are numbers for which something holds.
    pub fn codes_where(&self, holds: impl Fn(f64) -> bool) -> Vec<&str> {
        let fits = |value: &str| value.trim().parse::<f64>().is_ok_and(&holds);
        self.codes.iter().filter(|(value, _)| fits(value)).map(|(_, code)| code.as_str()).collect()
    }

    /// Whether it is a question with the answers true and false.
    pub fn is_truth(&self) -> bool {
        let has = |word: &str| self.codes.iter().any(|(value, _)| value == word);
        self.codes.len() == 2 && has("true") && has("false")
    }

    /// Whether its answer is a list of codes.
    pub const fn is_list(&self) -> bool {
        matches!(self.kind, ItemKind::Multi | ItemKind::Rank)
    }
}

/// The questions by the names they have in the source.
#[derive(Debug, Default)]
pub(super) struct Names {
    by_name: HashMap<String, Vec<Target>>,
}

impl Names {
    /// Makes a question known.
    pub fn add(&mut self, name: &str, target: Target) {
        self.by_name.entry(name.to_owned()).or_default().push(target);
    }

    fn find(&self, name: &str) -> Result<&Target, String> {
        match self.by_name.get(name).map(Vec::as_slice) {
            Some([one]) => Ok(one),
            Some([]) | None => Err(format!("there is no item \"{name}\" that could be asked for its answer")),
            Some(several) => Err(format!("{} questions have the name \"{name}\"", several.len())),
        }
    }
}

/// What the language of the source makes of values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    /// XPath as XForms have it.
    XPath,
    /// Expressions of SurveyJS.
    SurveyJs,
}

/// Where an expression stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scope<'a> {
    /// All questions.
    pub names: &'a Names,
    /// The question that it belongs to.
    pub own: Option<&'a Target>,
    /// The language of the source.
    pub dialect: Dialect,
    /// A constraint passes what is unknown, where the source refuses it: other answers must be there.
    pub is_constraint: bool,
}

impl<'a> Scope<'a> {
    /// The question of a name, if its one answer can be asked for here.
    pub fn answer(&self, name: &str) -> Result<&'a Target, String> {
        let target = self.inside(name).map_or_else(|| self.names.find(name), Ok)?;
        let here = self.own.and_then(|own| own.roster.as_deref());
        if target.roster.is_some() && target.roster.as_deref() != here {
            return Err(format!(
                "{name} has an answer in each row of a repeating group, and none outside it"
            ));
        }
        if matches!(target.kind, ItemKind::Note | ItemKind::Matrix | ItemKind::File) {
            return Err(format!("{name} has no answer that can be compared"));
        }
        Ok(target)
    }

    /// The repeating group or column of a name, for figures over its rows.
    pub fn rows(&self, name: &str) -> Result<&'a Target, String> {
        self.names.find(name)
    }

    /// The question that it belongs to.
    pub fn own(&self) -> Result<&'a Target, String> {
        self.own.ok_or_else(|| "it speaks of its own answer, and has none".to_owned())
    }

    /// `{panel.x}` and `{row.x}` of SurveyJS: the column x of the same row.
    fn inside(&self, name: &str) -> Option<&'a Target> {
        let column = name.strip_prefix("panel.").or_else(|| name.strip_prefix("row."))?;
        let roster = self.own?.roster.as_deref()?;
        let all = self.names.by_name.get(column)?;
        all.iter().find(|target| target.roster.as_deref() == Some(roster))
    }
}
