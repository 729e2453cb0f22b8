//! How far the respondents of one institution agree.

use crate::model::Answers;
use crate::scoring::Plan;
use crate::scoring::leaf::Mark;

use super::stats::agreement::{Metric, alpha};

/// Krippendorff's alpha (ordinal) over the scored items that two respondents or more gave a value; values as
/// they are after the criteria. None for a single respondent, or where no value differs from another.
#[must_use]
pub fn agreement(plan: &Plan, respondents: &[&Answers]) -> Option<f64> {
    if respondents.len() < 2 {
        return None;
    }
    let value = |answers: &Answers, item: &crate::scoring::plan::PlanItem| match answers
        .get(&item.id)
        .map(|answer| item.read_answer(answer).mark)
    {
        Some(Mark::Value(value)) => Some(value),
        _ => None,
    };
    let unit = |item| respondents.iter().filter_map(|answers| value(answers, item)).collect();
    let units: Vec<Vec<f64>> = plan.items.iter().map(unit).collect();
    alpha(&units, Metric::Ordinal)
}
