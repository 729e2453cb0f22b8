//! One response laid beside the survey's items, so that an answer is found by its item's place.

use super::answer::Answer;
use super::answers::Answers;
use super::code::is_code;
use super::definition::Survey;

/// A response's answers in the order of [`Survey::items`]: found once by their ids, then by place alone.
/// Answers to what is no item of the survey are not on it.
#[derive(Debug, Clone)]
pub struct AnswerSheet<'a> {
    /// The survey.
    pub survey: &'a Survey,
    answers: Vec<Option<&'a Answer>>,
}

impl<'a> AnswerSheet<'a> {
    /// Lays answers beside the survey's items.
    #[must_use]
    pub fn of(survey: &'a Survey, answers: &'a Answers) -> Self {
        let mut sheet = Self { survey, answers: vec![None; survey.items.len()] };
        // Both are in the order of the ids, and most answers are to the next item.
        let mut items = survey.by_id.iter().peekable();
        for (id, answer) in answers.iter() {
            while let Some((item, place)) = items.next_if(|(item, _)| is_code(item, id) || item < id) {
                if is_code(item, id) {
                    sheet.set(*place, answer);
                    break;
                }
            }
        }
        sheet
    }

    /// The answer to the item at this place.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<&'a Answer> {
        self.answers.get(place).copied().flatten()
    }

    /// The answer to the item with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&'a Answer> {
        self.at(self.survey.item_at(id)?)
    }

    /// Whether the item at this place has a state: value, don't know or does not apply.
    #[must_use]
    pub fn is_answered(&self, place: usize) -> bool {
        self.at(place).is_some_and(Answer::is_answered)
    }

    /// Puts another answer in the place of an item's.
    pub fn set(&mut self, place: usize, answer: &'a Answer) {
        if let Some(slot) = self.answers.get_mut(place) {
            *slot = Some(answer);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::tests_support::{answers, staircase};

    #[test]
    fn an_answer_is_found_by_id_and_by_place_and_one_to_no_item_is_not_on_the_sheet() {
        let (survey, given) = (staircase(), answers(&[("G.2", "some"), ("other", "most")]));
        let sheet = AnswerSheet::of(&survey, &given);
        assert_eq!(sheet.get("G.2").and_then(Answer::code), Some("some"));
        assert_eq!(survey.item_at("G.2").and_then(|at| sheet.at(at)), sheet.get("G.2"));
        assert_eq!((sheet.get("G.1"), sheet.get("other"), sheet.at(1_000)), (None, None, None));
    }
}
