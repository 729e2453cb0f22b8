//! Inheritance: what an institution above has answered is offered below it, and counts only once it is
//! taken over.
//!
//! An offer is a copy of the choice and of the criteria that are met. It has none of the words of the
//! giver's people: no comment, no reason, no text of an "other". Nothing here changes an answer.

use std::collections::BTreeMap;

use super::{Answer, AnswerState, Answers, Item, ItemId, ItemKind, Survey};

/// An institution above, with what may be offered of it.
#[derive(Debug, Clone, Copy)]
pub struct Above<'a> {
    /// The register's id.
    pub id: &'a str,
    /// Its answers; none where it has given none that may be seen.
    pub answers: Option<&'a Answers>,
}

/// What is offered for one item.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// The nearest institution above that has an answer.
    pub giver: String,
    /// The answer as it would be taken over, with its path.
    pub answer: Answer,
}

/// How an answer stands to what is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Something is offered, and the answer, if there is one, is the institution's own.
    Offered,
    /// It was taken over, and what it was taken from is the same still.
    Held,
    /// It was taken over, and what is offered now is another one.
    Changed,
    /// It was taken over, and nothing is offered any more.
    Gone,
}

/// What is offered, by item; `above` begins with the nearest institution.
#[must_use]
pub fn offers(survey: &Survey, above: &[Above<'_>]) -> BTreeMap<ItemId, Offer> {
    let items = survey.items.iter().filter(|item| item.inheritable);
    items.filter_map(|item| Some((item.id.clone(), offer(item, above)?))).collect()
}

fn offer(item: &Item, above: &[Above<'_>]) -> Option<Offer> {
    let (at, answer) = above.iter().enumerate().find_map(|(at, one)| {
        let given = one.answers?.get(&item.id).filter(|answer| may_be_offered(item, answer))?;
        Some((at, given))
    })?;
    let way = above.iter().take(at + 1).map(|one| one.id.to_owned());
    // Where the giver itself took the answer over, the path goes on to where it comes from.
    let path: Vec<String> = way.chain(answer.inherited.iter().cloned()).collect();
    let copy =
        Answer { state: answer.state.clone(), met: answer.met.clone(), inherited: path, ..Answer::default() };
    Some(Offer { giver: above.get(at)?.id.to_owned(), answer: copy })
}

/// Codes alone are offered. A text, a list or a document may name people, and that nobody knows or that
/// it does not apply binds nobody below.
fn may_be_offered(item: &Item, answer: &Answer) -> bool {
    let is_chosen = matches!(
        item.kind,
        ItemKind::Statement | ItemKind::Single | ItemKind::Multi | ItemKind::Rank | ItemKind::Matrix
    );
    is_chosen && answer.has_value() && answer.other.is_none()
}

/// How an institution's answer stands to what is offered; none where the two have nothing to do with
/// each other.
#[must_use]
pub fn standing(own: Option<&Answer>, offer: Option<&Offer>) -> Option<Standing> {
    let taken = own.filter(|answer| !answer.inherited.is_empty());
    match (taken, offer) {
        (Some(taken), Some(offer)) if says_the_same(taken, &offer.answer) => Some(Standing::Held),
        (Some(_), Some(_)) => Some(Standing::Changed),
        (Some(_), None) => Some(Standing::Gone),
        (None, Some(_)) => Some(Standing::Offered),
        (None, None) => None,
    }
}

/// Whether two answers choose the same and meet the same criteria, whatever stands beside them.
#[must_use]
pub fn says_the_same(one: &Answer, other: &Answer) -> bool {
    let holds = |all: &Answer, some: &Answer| some.met.iter().all(|code| all.met.contains(code));
    one.state == other.state && one.other == other.other && holds(one, other) && holds(other, one)
}

/// An answer as it is kept where `standing` is in its place: saving a page again does not make an answer
/// that was taken over one's own, another choice does. The criteria that the giver meets are not those of
/// whoever chooses otherwise: left as they were, they were not ticked by anybody here.
#[must_use]
pub fn kept(answer: &Answer, standing: &Answer) -> Answer {
    let is_given = answer.inherited.is_empty() && answer.state != AnswerState::Unanswered;
    if is_given && says_the_same(answer, standing) {
        return Answer { inherited: standing.inherited.clone(), ..answer.clone() };
    }
    if drops_criteria(answer, standing) {
        return Answer { met: Vec::new(), ..answer.clone() };
    }
    answer.clone()
}

/// Whether another choice comes with the very criteria of the answer that was taken over.
#[must_use]
pub fn drops_criteria(answer: &Answer, standing: &Answer) -> bool {
    let same_met = Answer { state: answer.state.clone(), other: answer.other.clone(), ..standing.clone() };
    !standing.inherited.is_empty()
        && answer.inherited.is_empty()
        && answer.state != standing.state
        && !answer.met.is_empty()
        && says_the_same(answer, &same_met)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SURVEY: &str = include_str!("../../tests/corpus/definitions/inheritable/survey.json");

    fn survey() -> Survey {
        let file = super::super::SourceFile { path: "survey.json".into(), text: SURVEY.into() };
        Survey::parse(&[file]).unwrap()
    }

    fn answers(item: &str, answer: Answer) -> Answers {
        Answers::from_iter([(item.to_owned(), answer)])
    }

    fn offered(above: &[(&str, Option<&Answers>)]) -> Option<Offer> {
        let above: Vec<Above<'_>> =
            above.iter().map(|(id, answers)| Above { id, answers: *answers }).collect();
        offers(&survey(), &above).remove("A.2")
    }

    #[test]
    fn another_choice_leaves_the_criteria_of_the_giver_behind() {
        let met = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
        let taken = Answer { met: met(&["a", "b"]), inherited: met(&["health"]), ..Answer::of("most") };
        let other = |codes: &[&str]| Answer { met: met(codes), ..Answer::of("half") };
        assert!(kept(&other(&["b", "a"]), &taken).met.is_empty());
        assert_eq!(kept(&other(&["a"]), &taken).met, ["a"], "somebody has looked at them");
        let own = Answer { inherited: Vec::new(), ..taken.clone() };
        assert_eq!(kept(&other(&["a", "b"]), &own).met, ["a", "b"], "they were ticked here");
    }

    #[test]
    fn the_nearest_answer_is_offered_with_the_path_to_its_giver() {
        let (near, far) = (answers("A.2", Answer::of("half")), answers("A.2", Answer::of("most")));
        let offer = offered(&[("lab", Some(&near)), ("health", Some(&far))]).unwrap();
        assert_eq!((offer.giver.as_str(), offer.answer.code()), ("lab", Some("half")));
        assert_eq!(offer.answer.inherited, ["lab"]);
        let offer = offered(&[("lab", None), ("health", Some(&far))]).unwrap();
        assert_eq!((offer.giver.as_str(), offer.answer.code()), ("health", Some("most")));
        assert_eq!(offer.answer.inherited, ["lab", "health"]);
    }

    #[test]
    fn what_the_giver_took_over_keeps_its_path() {
        let taken = Answer { inherited: vec!["health".into()], ..Answer::of("most") };
        let offer = offered(&[("lab", Some(&answers("A.2", taken)))]).unwrap();
        assert_eq!(
            (offer.giver.as_str(), offer.answer.inherited),
            ("lab", vec!["lab".into(), "health".into()])
        );
    }

    #[test]
    fn words_are_never_offered_and_neither_is_what_binds_nobody() {
        let said = Answer {
            comment: Some("ask Karim".into()),
            evidence: vec![super::super::EvidenceRef { url: "https://a.example".into(), accepted: true }],
            met: vec!["owner".into()],
            ..Answer::of("most")
        };
        let offer = offered(&[("health", Some(&answers("A.2", said)))]).unwrap();
        let copy =
            Answer { met: vec!["owner".into()], inherited: vec!["health".into()], ..Answer::of("most") };
        assert_eq!(offer.answer, copy);
        for silent in [Answer::dk(), Answer::na("our reasons"), Answer::default()] {
            assert_eq!(offered(&[("health", Some(&answers("A.2", silent)))]), None);
        }
    }

    #[test]
    fn an_item_that_is_not_inheritable_is_not_offered() {
        let given = answers("A.1", Answer::of("most"));
        assert!(offers(&survey(), &[Above { id: "health", answers: Some(&given) }]).is_empty());
    }

    #[test]
    fn an_answer_stands_to_its_offer_in_one_of_four_ways() {
        let most = answers("A.2", Answer::of("most"));
        let offer = offered(&[("health", Some(&most))]);
        let taken = offer.as_ref().map(|offer| offer.answer.clone());
        let other = Answer { inherited: vec!["health".into()], ..Answer::of("half") };
        assert_eq!(standing(None, offer.as_ref()), Some(Standing::Offered));
        assert_eq!(standing(Some(&Answer::of("most")), offer.as_ref()), Some(Standing::Offered));
        assert_eq!(standing(taken.as_ref(), offer.as_ref()), Some(Standing::Held));
        assert_eq!(standing(Some(&other), offer.as_ref()), Some(Standing::Changed));
        assert_eq!(standing(Some(&other), None), Some(Standing::Gone));
        assert_eq!(standing(Some(&Answer::of("most")), None), None);
    }

    fn any_answer() -> impl Strategy<Value = Answer> {
        let state = prop_oneof![
            "some|half|most".prop_map(|code| AnswerState::Value(code.into())),
            Just(AnswerState::Dk),
            Just(AnswerState::Unanswered),
        ];
        let codes = || prop::collection::vec("[a-c]", 0..3);
        (state, codes(), codes(), prop::option::of("[x-z]")).prop_map(|(state, met, inherited, comment)| {
            Answer { state, met, inherited, comment, ..Answer::default() }
        })
    }

    proptest! {
        #[test]
        fn an_offer_that_was_taken_over_is_held(given in any_answer()) {
            if let Some(offer) = offered(&[("health", Some(&answers("A.2", given)))]) {
                prop_assert_eq!(standing(Some(&offer.answer), Some(&offer)), Some(Standing::Held));
                prop_assert!(offer.answer.comment.is_none() && !offer.answer.inherited.is_empty());
            }
        }

        #[test]
        fn keeping_changes_nothing_but_the_path_and_criteria_of_others(answer in any_answer(), standing in any_answer()) {
            let kept = kept(&answer, &standing);
            let met = if drops_criteria(&answer, &standing) { Vec::new() } else { answer.met.clone() };
            prop_assert_eq!(
                Answer { inherited: answer.inherited.clone(), ..kept.clone() },
                Answer { met, ..answer.clone() }
            );
            prop_assert!(kept.inherited == answer.inherited || kept.inherited == standing.inherited);
        }
    }
}
