//! Reading and checking surveys, and what is known of an institution beside its answers.

use std::path::Path;

use super::files;
use super::register::Register;
use crate::model::responses::ResponseLine;
use crate::model::{Answers, Depth, Facts, Survey};
use crate::scoring::overlaid;

/// Reads and checks a survey.
pub fn survey(path: &Path) -> Result<Survey, Vec<String>> {
    let sources = files::survey(path).map_err(|sentence| vec![sentence])?;
    Survey::parse(&sources).map_err(|problems| problems.iter().map(ToString::to_string).collect())
}

/// What conditions may ask of an institution's response.
pub fn facts(register: Option<&Register>, institution: &str, depth: Option<Depth>) -> Facts {
    let mut facts = register.map_or_else(Facts::default, |all| all.facts(institution));
    if let Some(depth) = depth {
        facts.set_text("campaign.depth", depth.code());
    }
    facts
}

/// The reviewers' values of all lines, the later line's in the place of an earlier one's.
pub fn reviewed(lines: &[ResponseLine]) -> Option<Answers> {
    let mut all = lines.iter().filter_map(|line| line.verified.as_ref());
    let first = all.next()?.clone();
    Some(all.fold(first, |joined, next| overlaid(&joined, next)))
}
