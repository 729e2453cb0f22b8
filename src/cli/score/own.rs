//! `score --own`: what the nation answered of itself, beside the levels of its institutions.

use super::ScoreArgs;
use crate::cli::batch::{Batch, Given};
use crate::cli::refusal::Refusal;
use crate::mapping::NationProfile;
use crate::mapping::own::{Own, OwnNode, beside};
use crate::model::Survey;
use crate::scoring::NodeResult;

/// The one response of the nation, scored.
pub struct OwnAnswer {
    survey: Survey,
    id: String,
    results: Vec<NodeResult>,
}

/// Reads what the nation answered; none where no such file was named.
pub fn read(args: &ScoreArgs) -> Result<Option<OwnAnswer>, Refusal> {
    let (Some(responses), Some(survey)) = (args.own.as_deref(), args.own_survey.as_deref()) else {
        return Ok(None);
    };
    let given = args.files.given();
    if given.register.is_none() {
        let sentence = "--own stands beside the institutions of a nation: it needs --register";
        return Err(Refusal::Misused(sentence.to_owned()));
    }
    let batch = Batch::read(&Given { survey, responses, target: None, ..given })?;
    if !batch.survey.asks_nation() {
        let (id, unit) = (&batch.survey.id, &batch.survey.unit);
        let sentence =
            format!("--own-survey: {id} asks the unit {unit}; the nation's own survey asks the unit nation");
        return Err(Refusal::Misused(sentence));
    }
    let cases: Vec<_> = batch.institutions().filter_map(|lines| batch.case(lines)).collect();
    let own: Vec<_> = cases.iter().filter(|case| case.is_counted).collect();
    let [case] = own.as_slice() else {
        let sentence = format!("--own: {} holds responses of {} nations, not of one", batch.name, own.len());
        return Err(Refusal::Wrong(vec![sentence]));
    };
    let (id, results) = (case.id.to_owned(), batch.claimed(case).into_all().collect());
    drop(cases);
    Ok(Some(OwnAnswer { survey: batch.into_survey(), id, results }))
}

impl OwnAnswer {
    /// The leaves that both surveys have, from both sides.
    pub fn beside(&self, survey: &Survey, nation: &NationProfile) -> Own {
        let nodes = beside((survey, nation), (&self.survey, &self.results));
        Own { id: self.id.clone(), sha256: self.survey.sha256.clone(), nodes }
    }
}

/// Where the nation and its institutions contradict each other, for people.
pub fn sentences(own: &Own) -> Vec<String> {
    let sentence = |(id, node): &(String, OwnNode)| {
        let (level, median) = (node.level?, node.median.filter(|_| node.contradiction == Some(true))?);
        let high = node.level_high.filter(|_| node.unknown > 0);
        let high = high.map(|high| format!(", up to {high}, {} unknown", node.unknown)).unwrap_or_default();
        Some(format!(
            "contradiction: {id}: {} says level {level}{high}, the median of {} institutions is {median}",
            own.id, node.n
        ))
    };
    own.nodes.iter().filter_map(sentence).collect()
}
