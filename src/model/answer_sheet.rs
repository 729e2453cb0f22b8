//! One response laid beside the survey's items, so that an answer is found by its item's place.

use super::answer::Answer;
use super::answers::Answers;
use super::code::is_code;
use super::definition::Survey;

/// A response's answers in the order of [`Survey::items`]: found once by their ids, then by place alone.
/// What is answered and no item, such as an enabler of a part that has no questions, is found by its id alone.
#[derive(Debug, Clone)]
pub struct AnswerSheet<'a> {
    /// The survey.
    pub survey: &'a Survey,
    answers: Vec<Option<&'a Answer>>,
    all: &'a Answers,
}

/// Where fewer than one of so many items is answered, each is looked for by itself.
const FEW: usize = 8;

impl<'a> AnswerSheet<'a> {
    /// Lays answers beside the survey's items.
    #[must_use]
    pub fn of(survey: &'a Survey, answers: &'a Answers) -> Self {
        let mut sheet = Self { survey, answers: vec![None; survey.items.len()], all: answers };
        if answers.len() < survey.items.len() / FEW {
            let places = answers.iter().filter_map(|(id, answer)| Some((survey.item_at(id)?, answer)));
            places.for_each(|(place, answer)| sheet.set(place, answer));
            return sheet;
        }
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

    /// The answer with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&'a Answer> {
        self.survey.item_at(id).map_or_else(|| self.all.get(id), |place| self.at(place))
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
    use proptest::prelude::*;

    use crate::model::tests_support::{answers, staircase};

    #[test]
    fn an_answer_is_found_by_id_and_by_place_and_one_to_no_item_by_its_id() {
        let (survey, given) = (staircase(), answers(&[("G.2", "some"), ("other", "most")]));
        let sheet = AnswerSheet::of(&survey, &given);
        assert_eq!(sheet.get("G.2").and_then(Answer::code), Some("some"));
        assert_eq!(survey.item_at("G.2").and_then(|at| sheet.at(at)), sheet.get("G.2"));
        assert_eq!((sheet.get("G.1"), sheet.at(1_000)), (None, None));
        assert_eq!(sheet.get("other"), given.get("other"));
    }

    proptest! {
        #[test]
        fn few_answers_and_many_lie_beside_the_same_items(all in prop::collection::vec(("G.[0-6]|[a-z]", "[a-z]"), 0..12)) {
            let survey = staircase();
            let given: Answers = all.iter().map(|(id, code)| (id.clone(), Answer::of(code.as_str()))).collect();
            let sheet = AnswerSheet::of(&survey, &given);
            for (place, item) in survey.items.iter().enumerate() {
                prop_assert_eq!(sheet.at(place), given.get(&item.id));
            }
            for (id, answer) in given.iter() {
                let one: Answers = [(id.clone(), answer.clone())].into_iter().collect();
                prop_assert_eq!(AnswerSheet::of(&survey, &one).get(id), sheet.get(id));
            }
        }
    }
}
