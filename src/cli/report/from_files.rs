//! The report on an institution from a survey, responses and perhaps a register.

use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::super::batch::{Batch, Given, newest};
use super::super::refusal::Refusal;
use super::{Arguments, Dated};
use crate::error::Error;
use crate::i18n::I18n;
use crate::model::responses::ResponseLine;
use crate::model::{AnswerSheet, Answers};
use crate::report::institution::{Material, Origin, Source, institution};

/// The report on one institution of the files.
pub(super) fn document(arguments: &Arguments, id: &str, texts: &I18n) -> Result<Dated, Refusal> {
    let (Some(survey), Some(responses)) = (&arguments.survey, &arguments.responses) else {
        return Err(Refusal::Misused("--survey and --responses are needed, or --campaign".to_owned()));
    };
    let batch = Batch::read(&Given {
        survey,
        responses,
        register: arguments.register.as_deref(),
        target: arguments.targets.as_deref(),
        depth: arguments.depth.map(super::DepthName::depth),
    })?;
    let lines = batch.lines_of(id)?;
    let signed_at = newest(lines)?;
    let case = batch.case(lines).ok_or_else(|| Error::Defect("an institution without lines".to_owned()))?;
    let name = batch.register.as_ref().and_then(|register| register.name(id, arguments.lang.code()));
    let options = batch.options(&case);
    let sheet = AnswerSheet::of(&batch.survey, &case.claimed);
    let scored = batch.plan.scored(sheet, None, &options);
    let verified = batch.verified(&case);
    let material = Material {
        origin: Origin {
            institution: name.unwrap_or(id).to_owned(),
            source: Source::File(batch.name.clone()),
            signed_at,
            answers_sha256: fingerprint(lines)?,
            target: arguments.targets.clone(),
        },
        survey: &batch.survey,
        answered: batch.survey.answered(&case.claimed, options.facts, options.depth),
        profile: &scored.profile(),
        verified: verified.as_ref(),
        next_levels: &scored.next_levels(),
        answers: &case.claimed,
    };
    Ok((institution(material, texts, arguments.lang), signed_at))
}

/// SHA-256 of the institution's lines as canonical JSON (RFC 8785).
fn fingerprint(lines: &[ResponseLine]) -> Result<String, Error> {
    let line = |line: &ResponseLine| {
        json!({
            "institution": line.institution,
            "respondent": line.respondent,
            "submitted_at": line.submitted_at,
            "answers": line.answers.to_json(),
            "verified": line.verified.as_ref().map(Answers::to_json),
        })
    };
    let body = serde_json_canonicalizer::to_string(&lines.iter().map(line).collect::<Vec<_>>())
        .map_err(|e| Error::Defect(format!("canonical JSON: {e}")))?;
    Ok(Sha256::digest(body.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect())
}
