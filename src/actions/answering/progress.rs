//! How far a response is: by page and section, counting only what does not move.
//!
//! A page is complete when every asked item has a state. There is no per cent, since an answer may
//! open further statements.

use super::ResponseView;
use crate::model::{ItemKind, Page, Shown, routing};

/// Where a page or section stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Nothing answered yet.
    NotStarted,
    /// Something is answered.
    InProgress,
    /// Every asked item has a state.
    Complete,
    /// Two values wait to be settled.
    Differs,
    /// An answer has to be looked at again.
    Again,
    /// A condition hides it.
    NotAsked,
}

impl Status {
    /// The code in templates and message keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotStarted => "not-started",
            Self::InProgress => "in-progress",
            Self::Complete => "complete",
            Self::Differs => "differs",
            Self::Again => "again",
            Self::NotAsked => "not-asked",
        }
    }
}

/// One page of a section.
#[derive(Debug, Clone)]
pub struct PageProgress {
    /// The page's id.
    pub id: String,
    /// Its items.
    pub page: Page,
    /// Where it stands.
    pub status: Status,
    /// Items that are asked.
    pub asked: usize,
    /// Of these, how many have a state.
    pub answered: usize,
    /// All that it asks for is a document that may be left out: it holds nothing up.
    pub is_optional: bool,
}

/// One section.
#[derive(Debug, Clone)]
pub struct SectionProgress {
    /// The section's id.
    pub id: String,
    /// Its pages.
    pub pages: Vec<PageProgress>,
    /// Where it stands.
    pub status: Status,
    /// How many items are answered with "I do not know".
    pub not_known: usize,
}

impl PageProgress {
    /// Whether anything on it is asked now.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        self.status != Status::NotAsked
    }
}

impl SectionProgress {
    /// The pages that are asked now, in order: wherever pages are counted or numbered, these are.
    pub fn asked_pages(&self) -> impl Iterator<Item = &PageProgress> {
        self.pages.iter().filter(|page| page.is_asked())
    }

    /// The asked page before the one at this place.
    #[must_use]
    pub fn before(&self, at: usize) -> Option<&PageProgress> {
        self.pages.iter().take(at).rev().find(|page| page.is_asked())
    }

    /// The asked page behind the one at this place.
    #[must_use]
    pub fn behind(&self, at: usize) -> Option<&PageProgress> {
        self.pages.iter().skip(at + 1).find(|page| page.is_asked())
    }
}

impl ResponseView {
    /// Which items are asked now, in the order of the survey's items.
    #[must_use]
    pub fn shown(&self) -> Vec<Shown> {
        routing::states(&self.survey, &self.answers, &self.facts(), Some(self.depth()))
    }

    /// All sections with their pages.
    #[must_use]
    pub fn progress(&self) -> Vec<SectionProgress> {
        let shown = self.shown();
        self.survey
            .sections
            .iter()
            .map(|section| {
                let pages: Vec<PageProgress> = self
                    .survey
                    .pages(section)
                    .into_iter()
                    .map(|page| self.page_progress(page, &shown))
                    .collect();
                SectionProgress {
                    id: section.id.to_string(),
                    status: joined(&pages),
                    not_known: self.not_known(&pages),
                    pages,
                }
            })
            .collect()
    }

    fn page_progress(&self, page: Page, shown: &[Shown]) -> PageProgress {
        let items = page.items.iter().filter_map(|at| Some((self.survey.items.get(*at)?, *shown.get(*at)?)));
        let asked: Vec<&str> = items
            .filter(|(item, shown)| *shown == Shown::Asked && item.kind() != ItemKind::Note)
            .map(|(item, _)| item.id.as_str())
            .collect();
        let has_state = |id: &str| self.answers.get(id).is_some_and(crate::model::Answer::is_answered);
        let answered = asked.iter().filter(|id| has_state(id)).count();
        // A document that may be left out keeps nothing open; it counts once it is there.
        let left_out = asked.iter().filter(|id| !has_state(id) && self.may_be_left_out(id)).count();
        let needed = asked.len() - left_out;
        let differs = page
            .items
            .iter()
            .filter_map(|at| self.survey.items.get(*at))
            .any(|item| self.differing.iter().any(|d| *d == item.id.as_str()));
        let again = asked.iter().any(|id| self.marks.contains_key(*id));
        let status = match (differs, again, asked.len(), answered) {
            (true, _, _, _) => Status::Differs,
            (false, true, _, _) => Status::Again,
            (false, false, 0, _) => Status::NotAsked,
            (false, false, _, 0) => Status::NotStarted,
            (false, false, _, answered) if needed == answered => Status::Complete,
            (false, false, _, _) => Status::InProgress,
        };
        let is_optional = needed == 0 && status == Status::NotStarted;
        let asked = if is_optional { asked.len() } else { needed };
        PageProgress { id: page.id.clone(), asked, answered, page, status, is_optional }
    }

    fn may_be_left_out(&self, id: &str) -> bool {
        let is_document = self.survey.item(id).is_some_and(|item| item.kind == ItemKind::File);
        is_document && !self.missing_required().iter().any(|missing| missing == id)
    }

    fn not_known(&self, pages: &[PageProgress]) -> usize {
        let items =
            pages.iter().flat_map(|page| &page.page.items).filter_map(|at| self.survey.items.get(*at));
        items
            .filter(|item| self.answers.get(item.id.as_str()).is_some_and(crate::model::Answer::is_dk))
            .count()
    }
}

fn joined(pages: &[PageProgress]) -> Status {
    let asked: Vec<&PageProgress> = pages.iter().filter(|page| page.status != Status::NotAsked).collect();
    if asked.is_empty() {
        return Status::NotAsked;
    }
    let asked: Vec<Status> = asked.iter().filter(|page| !page.is_optional).map(|page| page.status).collect();
    if asked.contains(&Status::Differs) {
        Status::Differs
    } else if asked.contains(&Status::Again) {
        Status::Again
    } else if asked.iter().all(|status| *status == Status::Complete) {
        Status::Complete
    } else if asked.iter().all(|status| *status == Status::NotStarted) {
        Status::NotStarted
    } else {
        Status::InProgress
    }
}
