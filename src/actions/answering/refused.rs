//! What was typed and not accepted, with the reason: it is kept, does not count, and must not be forgotten
//! when the answers are sent.

use super::typed::{self, TypedItem};
use super::{Answer, ResponseView};
use crate::error::{Message, Problem};
use crate::model::{Item, ItemKind};

impl ResponseView {
    /// Every reason for which something that was typed does not count, in the order of the survey; only
    /// items that are asked.
    #[must_use]
    pub fn refused(&self) -> Vec<Problem> {
        let asked = self.survey.items.iter().zip(self.shown()).filter(|(_, shown)| shown.is_asked());
        let kept = asked.filter_map(|(item, _)| Some((item, self.drafts.get(&item.id)?)));
        kept.flat_map(|(item, draft)| {
            self.reasons(item, draft).into_iter().map(|reason| Problem::new(item.id.clone(), reason))
        })
        .collect()
    }

    fn reasons(&self, item: &Item, draft: &TypedItem) -> Vec<Message> {
        // What is kept of a row or a document says what is wrong on its own page.
        if matches!(item.kind, ItemKind::Roster | ItemKind::File) {
            return vec![Message::new("answer-problem-kept")];
        }
        match typed::read(&self.survey, item, draft) {
            Err(reasons) => reasons,
            Ok(answer) => vec![self.broken(item, answer).unwrap_or(Message::new("answer-problem-kept"))],
        }
    }

    /// The rule that the answer would break beside the others as they stand.
    fn broken(&self, item: &Item, answer: Answer) -> Option<Message> {
        let mut given = self.answers.clone();
        given.insert(item.id.clone(), answer);
        self.survey.check_constraints(item, &given, &self.facts())
    }
}
