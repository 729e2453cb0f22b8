//! Reading and checking surveys, registers and responses: every problem at once, each with its line.

use std::collections::HashMap;
use std::path::Path;

use super::{files, inherited};
use crate::i18n::{I18n, Lang};
use crate::mapping::{FrameRow, register};
use crate::model::register::{RegisterRow, read_csv};
use crate::model::responses::{self, ResponseLine};
use crate::model::{Answer, Answers, Depth, Facts, Origin, Survey};
use crate::scoring::enablers::rating;
use crate::scoring::{Plan, overlaid};

/// The register as the frame, and as facts for conditions.
pub struct Register {
    /// The rows of the frame.
    pub frame: Vec<FrameRow>,
    rows: Vec<RegisterRow>,
    /// The place of each id among the rows.
    places: HashMap<String, usize>,
}

impl Register {
    fn new(frame: Vec<FrameRow>, rows: Vec<RegisterRow>) -> Self {
        let places = rows.iter().enumerate().map(|(place, row)| (row.id.clone(), place)).collect();
        Self { frame, rows, places }
    }

    fn row(&self, institution: &str) -> Option<&RegisterRow> {
        self.rows.get(*self.places.get(institution)?)
    }

    /// The size of an institution, where it is known.
    pub fn size(&self, institution: &str) -> Option<f64> {
        self.row(institution)?.size
    }

    /// The name of an institution in a language, else in English, else any.
    pub fn name(&self, institution: &str, language: &str) -> Option<&str> {
        let names = &self.row(institution)?.names;
        let found = names.get(language).or_else(|| names.get("en")).or_else(|| names.values().next());
        found.map(String::as_str)
    }

    /// Whether an institution stands in it.
    pub fn knows(&self, institution: &str) -> bool {
        self.places.contains_key(institution)
    }

    /// Whether an institution is one of those that the nation is made of.
    pub fn is_counted(&self, institution: &str) -> bool {
        let row = self.places.get(institution).and_then(|place| self.frame.get(*place));
        row.is_some_and(FrameRow::is_counted)
    }

    /// The ids of all institutions.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().map(|row| row.id.as_str())
    }

    /// The institutions above one, nearest first.
    pub fn above(&self, institution: &str) -> Vec<&str> {
        let parent = |id: &str| self.row(id)?.parent.as_deref();
        // A register that leads in a circle is refused elsewhere, and must not be followed for ever.
        std::iter::successors(parent(institution), |id| parent(id)).take(self.rows.len()).collect()
    }

    /// What conditions may ask of an institution.
    pub fn facts(&self, institution: &str) -> Facts {
        let mut facts = Facts::default();
        let Some(row) = self.row(institution) else { return facts };
        facts.set_text("institution.id", &row.id);
        facts.set_text("institution.kind", &row.kind);
        if !row.stratum.is_empty() {
            facts.set_text("institution.stratum", &row.stratum);
        }
        if let Some(parent) = &row.parent {
            facts.set_text("institution.parent", parent);
        }
        if let Some(size) = row.size {
            facts.set_number("institution.size", size);
        }
        for (name, value) in &row.attributes {
            facts.set_text(&format!("institution.{name}"), value);
        }
        facts
    }
}

/// Reads and checks a survey.
pub fn survey(path: &Path) -> Result<Survey, Vec<String>> {
    let sources = files::survey(path).map_err(|sentence| vec![sentence])?;
    Survey::parse(&sources).map_err(|problems| problems.iter().map(ToString::to_string).collect())
}

/// Reads and checks a register.
pub fn register(path: &Path) -> Result<Register, Vec<String>> {
    let text = files::text(path).map_err(|sentence| vec![sentence])?;
    let (rows, mut problems) = read_csv(&text);
    let (frame, unfit) = register::frame(&rows);
    problems.extend(unfit);
    problems.sort_by_key(|problem| problem.line);
    if problems.is_empty() {
        return Ok(Register::new(frame, rows));
    }
    Err(problems.iter().map(|problem| format!("{}: {problem}", path.display())).collect())
}

/// Reads and checks responses.
pub fn responses(
    path: &Path,
    survey: &Survey,
    register: Option<&Register>,
    depth: Option<Depth>,
) -> Result<Vec<ResponseLine>, Vec<String>> {
    let text = files::text(path).map_err(|sentence| vec![sentence])?;
    let is_table = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"));
    let (lines, unreadable) =
        if is_table { responses::read_csv(&text) } else { responses::read_json_lines(&text) };
    let i18n = I18n::embedded().map_err(|error| vec![error.to_string()])?;
    let checker = Checker { survey, plan: Plan::of(survey), depth, i18n };
    let mut problems: Vec<(usize, String)> =
        unreadable.into_iter().map(|problem| (problem.line, problem.cause)).collect();
    for line in &lines {
        let all = [Some(&line.answers), line.verified.as_ref()];
        let facts = facts(register, &line.institution, depth);
        let causes = all.into_iter().flatten().flat_map(|answers| checker.problems(answers, &facts));
        problems.extend(causes.map(|cause| (line.line, cause)));
        let taken = inherited::problems(survey, register, line);
        problems.extend(taken.into_iter().map(|cause| (line.line, cause)));
    }
    problems.extend(twice(&lines));
    problems.sort_by_key(|(line, _)| *line);
    if problems.is_empty() {
        return Ok(lines);
    }
    Err(problems.into_iter().map(|(line, cause)| format!("{}:{line}: {cause}", path.display())).collect())
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

/// A respondent who stands twice for one institution would have two voices.
fn twice(lines: &[ResponseLine]) -> Vec<(usize, String)> {
    let mut first = std::collections::BTreeMap::new();
    let mut problems = Vec::new();
    for line in lines {
        let who = (line.institution.as_str(), line.respondent.as_str());
        if let Some(earlier) = first.insert(who, line.line) {
            let cause =
                format!("{} of {} stands already in line {earlier}", line.respondent, line.institution);
            problems.push((line.line, cause));
        }
    }
    problems
}

struct Checker<'a> {
    survey: &'a Survey,
    plan: Plan,
    depth: Option<Depth>,
    i18n: I18n,
}

impl Checker<'_> {
    fn problems(&self, answers: &Answers, facts: &Facts) -> Vec<String> {
        let alone = answers.iter().flat_map(|(id, answer)| self.problems_of(id, answer));
        let bound = answers.iter().filter_map(|(id, _)| {
            let item = self.survey.item(id).filter(|item| Survey::has_constraints(item))?;
            let message = self.survey.check_constraints(item, answers, facts)?;
            Some(format!("{id}: {}", self.i18n.message(Lang::En, &message)))
        });
        alone.chain(bound).collect()
    }

    fn problems_of(&self, id: &str, answer: &Answer) -> Vec<String> {
        let item = self.survey.item(id);
        let is_question_of_leaf = item.is_some_and(|item| item.origin == Origin::Rapid);
        if is_question_of_leaf && self.depth != Some(Depth::Rapid) {
            return vec![format!("{id}: a capability itself is answered only with --depth rapid")];
        }
        if let Some(item) = item.filter(|_| !is_question_of_leaf) {
            let problems = self.survey.check_answer(item, answer);
            return problems.iter().map(|m| format!("{id}: {}", self.i18n.message(Lang::En, m))).collect();
        }
        let questions = || self.plan.enablers.iter().flat_map(|asked| &asked.questions);
        let is_leaf = self.survey.node(id).is_some_and(crate::model::Node::is_leaf);
        let problem = if questions().any(|(_, question)| question == id) {
            let known =
                answer.is_dk() || !answer.is_answered() || answer.code().is_some_and(|c| rating(c).is_some());
            (!known).then(|| format!("{id}: an enabler is rated n, p, l or f, or dk"))
        } else if is_leaf && self.depth == Some(Depth::Rapid) {
            self.rapid_problem(id, answer)
        } else if is_leaf {
            Some(format!("{id}: a capability itself is answered only with --depth rapid"))
        } else {
            Some(format!("{id}: the survey has no such item"))
        };
        problem.into_iter().collect()
    }

    fn rapid_problem(&self, id: &str, answer: &Answer) -> Option<String> {
        let top = self.survey.model.top_level();
        let level = match &answer.state {
            crate::model::AnswerState::Value(value) => value.as_f64(),
            crate::model::AnswerState::Dk | crate::model::AnswerState::Unanswered => return None,
            crate::model::AnswerState::Na { .. } => None,
        };
        let is_level = level.is_some_and(|level| (0..=top).any(|k| (f64::from(k) - level).abs() < 1e-9));
        (!is_level).then(|| format!("{id}: a level is a whole number from 0 to {top}, or dk"))
    }
}
