//! Which items are asked: conditions, and at the standard depth the next rung only where the last
//! one holds somewhere.

use super::answer::{Answer, AnswerState};
use super::answer_sheet::AnswerSheet;
use super::answers::Answers;
use super::condition::{Asked, Truth};
use super::definition::Survey;
use super::facts::Facts;
use super::item::{Item, Origin};
use super::kinds::{Depth, ItemKind};

/// Whether an item is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// It is.
    Asked,
    /// A condition of its own or of its section hides it.
    Hidden,
    /// A lower rung answered with value 0 makes it needless: counts as not shown.
    RoutedAway,
    /// A lower rung is not answered yet: not asked for now, and unanswered if it stays so.
    Waiting,
    /// It belongs to another depth.
    OtherDepth,
}

impl Shown {
    /// Whether a respondent sees it as a question to answer.
    #[must_use]
    pub fn is_asked(self) -> bool {
        self == Self::Asked
    }

    /// Whether an answer to it, should there be one, is not there for conditions.
    #[must_use]
    pub const fn hides(self) -> bool {
        matches!(self, Self::Hidden | Self::RoutedAway | Self::OtherDepth)
    }
}

/// The state of every item, in the order of [`Survey::items`]. Without a depth nothing is routed.
#[must_use]
pub fn states(survey: &Survey, answers: &Answers, facts: &Facts, depth: Option<Depth>) -> Vec<Shown> {
    states_of(&AnswerSheet::of(survey, answers), facts, depth)
}

/// The same of answers that are laid beside their items.
#[must_use]
pub fn states_of(sheet: &AnswerSheet<'_>, facts: &Facts, depth: Option<Depth>) -> Vec<Shown> {
    let survey = sheet.survey;
    let mut shown = by_depth(survey, depth);
    // What a condition rests on comes before what it hides.
    for (at, section) in survey.order.iter().copied() {
        if shown.get(at) != Some(&Shown::Asked) {
            continue;
        }
        let of = Asked { shown: Some(&shown), ..Asked::of(sheet, facts) };
        let own = survey.items.get(at).and_then(|item| item.visible_if.as_ref());
        let of_section = section.and_then(|at| survey.sections.get(at)).and_then(|s| s.visible_if.as_ref());
        let holds = own.into_iter().chain(of_section).all(|condition| condition.holds(of) == Truth::True);
        if !holds {
            set(&mut shown, at, Shown::Hidden);
        }
    }
    match depth {
        Some(Depth::Standard | Depth::Verified) => {
            survey.staircases.iter().for_each(|steps| route(sheet, steps, &mut shown));
        }
        Some(Depth::Rapid) | None => {}
    }
    shown
}

/// The same where the states are known as they were `before` the answers to these items, by their places, became
/// others.
#[must_use]
pub fn states_again(
    sheet: &AnswerSheet<'_>,
    (facts, depth): (&Facts, Option<Depth>),
    before: &[Shown],
    changed: &[usize],
) -> Vec<Shown> {
    // A condition may rest on anything.
    if !sheet.survey.order.is_empty() {
        return states_of(sheet, facts, depth);
    }
    let mut shown = before.to_vec();
    let mut changes = vec![false; shown.len()];
    for at in changed {
        set(&mut changes, *at, true);
    }
    let is_changed =
        |steps: &&Vec<Vec<usize>>| steps.iter().flatten().any(|at| changes.get(*at) == Some(&true));
    for steps in sheet.survey.staircases.iter().filter(is_changed) {
        for at in steps.iter().flatten().copied() {
            if is_routed(&shown, at) {
                set(&mut shown, at, Shown::Asked);
            }
        }
        if matches!(depth, Some(Depth::Standard | Depth::Verified)) {
            route(sheet, steps, &mut shown);
        }
    }
    shown
}

/// Whether each item belongs to a depth, in the order of [`Survey::items`], whatever is answered.
#[must_use]
pub fn of_depth(survey: &Survey, depth: Depth) -> Vec<bool> {
    by_depth(survey, Some(depth)).into_iter().map(Shown::is_asked).collect()
}

/// Required items that are asked and have no answer, by id.
#[must_use]
pub fn missing_required(survey: &Survey, answers: &Answers, facts: &Facts, depth: Depth) -> Vec<String> {
    let sheet = AnswerSheet::of(survey, answers);
    let shown = states_of(&sheet, facts, Some(depth));
    let of = Asked { shown: Some(&shown), ..Asked::of(&sheet, facts) };
    let needed =
        |item: &Item| item.required || item.required_if.as_ref().is_some_and(|c| c.holds(of) == Truth::True);
    survey
        .items
        .iter()
        .zip(&shown)
        .filter(|(item, shown)| shown.is_asked() && item.kind != ItemKind::Note && needed(item))
        .filter(|(item, _)| !answers.get(&item.id).is_some_and(Answer::is_answered))
        .map(|(item, _)| item.id.clone())
        .collect()
}

/// What the depth leaves over: one question a leaf, or the rungs; a section may name its depths.
fn by_depth(survey: &Survey, depth: Option<Depth>) -> Vec<Shown> {
    let is_rapid = depth == Some(Depth::Rapid);
    let belongs = |item: &Item| match &item.origin {
        Origin::Rapid => is_rapid,
        Origin::Enabler { .. } => !is_rapid,
        Origin::Written => {
            // Rungs give way to the one question of their leaf; other rules have none.
            !is_rapid || !survey.is_rung(item)
        }
    };
    let state = |item| if belongs(item) { Shown::Asked } else { Shown::OtherDepth };
    let mut shown: Vec<Shown> = survey.items.iter().map(state).collect();
    for section in &survey.sections {
        if depth.is_some_and(|depth| !section.depths.is_empty() && !section.depths.contains(&depth)) {
            section.items.iter().for_each(|at| set(&mut shown, *at, Shown::OtherDepth));
        }
    }
    shown
}

/// What a level means for the next one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gate {
    Open,
    ValueZero,
    NotAnswered,
}

impl Gate {
    /// What it makes of an item that is not answered; nothing where it is open.
    const fn closes(self) -> Option<Shown> {
        match self {
            Self::Open => None,
            Self::ValueZero => Some(Shown::RoutedAway),
            Self::NotAnswered => Some(Shown::Waiting),
        }
    }
}

fn route(sheet: &AnswerSheet<'_>, steps: &[Vec<usize>], shown: &mut [Shown]) {
    let mut gate = Gate::Open;
    for step in steps {
        if let Some(closed) = gate.closes() {
            for at in step.iter().copied() {
                // An answer that was given to a routed item counts as given.
                if is_routed(shown, at) && !sheet.is_answered(at) {
                    set(shown, at, closed);
                }
            }
        }
        gate = next_gate(step, sheet, shown, gate);
    }
}

/// Whether it is only for the levels below to say if an item is asked.
fn is_routed(shown: &[Shown], at: usize) -> bool {
    !matches!(shown.get(at), Some(Shown::Hidden | Shown::OtherDepth) | None)
}

/// The nearest level decides: it hides what is above it only where all of it is VALUE 0 or itself
/// routed away; where some of it is not answered, what is above waits.
fn next_gate(step: &[usize], sheet: &AnswerSheet<'_>, shown: &[Shown], before: Gate) -> Gate {
    let (mut zeros, mut applicable) = (0, 0);
    let mut waiting = false;
    for at in step.iter().copied().filter(|at| is_routed(shown, *at)) {
        applicable += 1;
        match (shown.get(at), sheet.at(at).map(|answer| &answer.state)) {
            (Some(Shown::RoutedAway), _) => zeros += 1,
            (Some(Shown::Waiting), _) | (_, None | Some(AnswerState::Unanswered)) => waiting = true,
            (_, Some(AnswerState::Value(value))) => {
                let item = sheet.survey.items.get(at);
                if item.zip(value.as_str()).is_some_and(|(item, code)| item.is_zero(code)) {
                    zeros += 1;
                } else {
                    return Gate::Open;
                }
            }
            (_, Some(AnswerState::Dk)) => return Gate::Open,
            (_, Some(AnswerState::Na { .. })) => applicable -= 1,
        }
    }
    if applicable == 0 {
        // Nothing here, or all N/A: stepped over, the level below goes on deciding.
        before
    } else if waiting {
        Gate::NotAnswered
    } else if zeros == applicable {
        Gate::ValueZero
    } else {
        Gate::Open
    }
}

fn set<T>(states: &mut [T], at: usize, state: T) {
    if let Some(slot) = states.get_mut(at) {
        *slot = state;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::tests_support::{answers, staircase};

    fn routed(given: &[(&str, &str)]) -> Vec<Shown> {
        let survey = staircase();
        let mut states = states(&survey, &answers(given), &Facts::default(), Some(Depth::Standard));
        assert_eq!(states.pop(), Some(Shown::OtherDepth), "the question of rapid depth");
        states
    }

    use Shown::{Asked, RoutedAway, Waiting};

    #[test]
    fn looked_at_again_after_a_change_it_is_as_if_it_were_looked_at_first() {
        let (survey, facts) = (staircase(), Facts::default());
        let codes = ["none", "some", "~dk", "~na", ""];
        for (was, now) in codes.iter().flat_map(|was| codes.iter().map(move |now| (was, now))) {
            let of = |code: &'static str| answers(&[("G.1", "some"), ("G.2", code)]);
            let (was, now) = (of(was), of(now));
            let before = states(&survey, &was, &facts, Some(Depth::Standard));
            let sheet = AnswerSheet::of(&survey, &now);
            let again = states_again(&sheet, (&facts, Some(Depth::Standard)), &before, &[1]);
            assert_eq!(again, states(&survey, &now, &facts, Some(Depth::Standard)));
        }
    }

    #[test]
    fn a_rung_is_asked_once_the_one_below_holds_somewhere() {
        assert_eq!(routed(&[]), [Asked, Waiting, Waiting, Waiting, Waiting]);
        assert_eq!(routed(&[("G.1", "some")]), [Asked, Asked, Waiting, Waiting, Waiting]);
    }

    #[test]
    fn nowhere_ends_the_staircase() {
        assert_eq!(
            routed(&[("G.1", "some"), ("G.2", "none")]),
            [Asked, Asked, RoutedAway, RoutedAway, RoutedAway]
        );
    }

    #[test]
    fn an_answer_above_nowhere_counts_as_given_and_opens_the_next() {
        let states = routed(&[("G.1", "none"), ("G.3", "half")]);
        assert_eq!(states, [Asked, RoutedAway, Asked, Asked, Waiting]);
    }

    #[test]
    fn not_knowing_and_not_applying_open_the_next() {
        assert_eq!(routed(&[("G.1", "~dk")]), [Asked, Asked, Waiting, Waiting, Waiting]);
        assert_eq!(routed(&[("G.1", "most"), ("G.2", "~na")]), [Asked, Asked, Asked, Waiting, Waiting]);
    }
}
