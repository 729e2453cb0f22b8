//! What one response says item by item: what is asked, and what is read of each answer.

use serde_json::Value;

use crate::model::responses::{Tick, Ticked};
use crate::model::routing::{self, Shown};
use crate::model::{Answer, AnswerSheet, AnswerState, Asked, Cap, Truth};

use super::leaf::{Mark, Rung};
use super::plan::{Plan, PlanItem};
use super::reading::{Capped, Reading};
use super::response::ScoreOptions;

/// What one response says.
#[derive(Debug)]
pub(super) struct Said {
    /// One entry for each of the survey's items.
    pub shown: Vec<Shown>,
    /// One entry for each of the plan's items.
    pub readings: Vec<Reading>,
    /// A sentence for each cap that could not be confirmed.
    pub unconfirmed: Vec<String>,
}

impl Plan {
    /// What the scoring sees of readings, one for each of the plan's items.
    pub(super) fn rungs_of(&self, readings: &[Reading]) -> Vec<Rung> {
        self.items.iter().zip(readings).map(|(item, reading)| item.rung(*reading)).collect()
    }

    /// What is read for each item.
    pub(super) fn said(
        &self,
        sheet: &AnswerSheet<'_>,
        ticked: Option<Ticked<'_>>,
        options: &ScoreOptions<'_>,
    ) -> Said {
        let shown = routing::states_of(sheet, options.facts, options.depth);
        self.read(sheet, (options, shown), |item, _, _| {
            // No condition hides what is ticked, and no cap lowers it.
            let tick = ticked.and_then(|ticked| ticked.at(item.survey_index))?;
            Some(item.read_tick(tick))
        })
    }

    /// Reads every item of which nothing is `known`; that is asked with the item's place in the plan and its state.
    pub(super) fn read(
        &self,
        sheet: &AnswerSheet<'_>,
        (options, shown): (&ScoreOptions<'_>, Vec<Shown>),
        known: impl Fn(&PlanItem, usize, Option<Shown>) -> Option<Reading>,
    ) -> Said {
        let mut unconfirmed = Vec::new();
        let of = Asked { shown: Some(&shown), ..Asked::of(sheet, options.facts) };
        let read = |(place, item): (usize, &PlanItem)| {
            let at = item.survey_index;
            if let Some(known) = known(item, place, shown.get(at).copied()) {
                return known;
            }
            let answer = sheet.at(at);
            let reading = match shown.get(at) {
                // A rung that routing skips can be answered all the same; behind a condition nothing can.
                Some(Shown::Hidden) => return Reading { limit: Some(0.0), ..item.read_hidden() },
                Some(Shown::RoutedAway) => return item.read_hidden(),
                Some(Shown::Asked | Shown::Waiting | Shown::OtherDepth) | None => {
                    answer.map_or(Reading::of(Mark::Blank), |answer| item.read_answer(answer))
                }
            };
            let caps = sheet.survey.items.get(at).map(|item| item.caps.as_slice());
            let reading = capped(item, reading, caps.unwrap_or_default(), of, &mut unconfirmed);
            let accepted = answer.is_some_and(|answer| answer.evidence.iter().any(|proof| proof.accepted));
            let set = options.reviewed.is_some_and(|reviewed| reviewed.get(&item.id).is_some());
            Reading { verified: accepted || set, ..reading }
        };
        let readings = self.items.iter().enumerate().map(read).collect();
        Said { shown, readings, unconfirmed }
    }
}

impl PlanItem {
    /// Reads a tick.
    fn read_tick(&self, tick: Tick) -> Reading {
        match tick {
            Tick::Choice(place, meets_all) => self.read_choice(usize::from(place), || meets_all),
            Tick::Dk => Reading::of(Mark::DontKnow),
            Tick::Na => Reading::of(Mark::NotApplicable),
            Tick::Absent | Tick::Blank => Reading::of(Mark::Blank),
        }
    }

    /// Reads an answer to an item that is asked.
    #[must_use]
    pub fn read_answer(&self, answer: &Answer) -> Reading {
        match &answer.state {
            AnswerState::Value(value) => match (value.as_str(), value.as_f64(), value.as_array()) {
                (Some(code), _, _) => self.read(code, &answer.met),
                (None, Some(number), _) => self.read_number(number),
                (None, None, Some(codes)) => self.read_several(codes.iter().filter_map(Value::as_str)),
                (None, None, None) => Reading::of(Mark::Blank),
            },
            AnswerState::Na { .. } => Reading::of(Mark::NotApplicable),
            AnswerState::Dk => Reading::of(Mark::DontKnow),
            AnswerState::Unanswered => Reading::of(Mark::Blank),
        }
    }
}

/// Lowers a value to the caps that hold or cannot be told; the latter are said.
fn capped(
    item: &PlanItem,
    reading: Reading,
    caps: &[Cap],
    of: Asked<'_>,
    unconfirmed: &mut Vec<String>,
) -> Reading {
    let mut reading = reading;
    for cap in caps {
        let most = cap.value * item.most;
        let truth = cap.when.holds(of);
        if truth == Truth::False {
            continue;
        }
        reading.limit = Some(reading.limit.map_or(most, |limit| limit.min(most)));
        let Mark::Value(value) = reading.mark else { continue };
        if value <= most {
            continue;
        }
        if truth == Truth::Unknown {
            let id = &item.id;
            unconfirmed.push(format!(
                "{id}: a cap is applied unconfirmed, as the answers it rests on are not there"
            ));
        }
        reading = Reading { mark: Mark::Value(most), capped: Some(Capped::Condition), ..reading };
    }
    reading
}
