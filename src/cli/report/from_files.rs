//! The report on an institution from a survey, responses and perhaps a register.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::super::input;
use super::{Arguments, Dated, Refusal};
use crate::error::Error;
use crate::i18n::I18n;
use crate::model::responses::ResponseLine;
use crate::model::{Answers, Facts, Survey, nearest};
use crate::report::institution::{Material, Origin, Source, institution};
use crate::scoring::resolve::resolved;
use crate::scoring::{Plan, ScoreOptions, Trace, overlaid};

/// The report on one institution of the files.
pub(super) fn document(arguments: &Arguments, id: &str, texts: &I18n) -> Result<Dated, Refusal> {
    let files = Files::read(arguments)?;
    let lines = files.lines_of(id)?;
    let signed_at = newest(&lines).map_err(|problem| Refusal::Wrong(vec![problem]))?;
    let depth = arguments.depth.map(super::DepthName::depth);
    let facts = files.register.as_ref().map_or_else(Facts::default, |register| register.facts(id));
    let plan = Plan::of(&files.survey);
    let voices: Vec<_> = lines.iter().map(|line| (line.respondent.as_str(), &line.answers)).collect();
    let (claimed, _) = resolved(&files.survey, &plan, &voices);
    let reviewed = input::reviewed(&lines);
    let options = ScoreOptions {
        facts: &facts,
        depth,
        target: arguments.targets.as_deref(),
        reviewed: reviewed.as_ref(),
    };
    let profile = plan.profile(&files.survey, &claimed, &options);
    let verified =
        reviewed.as_ref().map(|set| plan.profile(&files.survey, &overlaid(&claimed, set), &options));
    let traces = traces(&files.survey, &plan, &claimed, &options);
    let name = files.register.as_ref().and_then(|register| register.name(id, arguments.lang.code()));
    let material = Material {
        origin: Origin {
            institution: name.unwrap_or(id).to_owned(),
            source: Source::File(files.name),
            signed_at,
            answers_sha256: fingerprint(&lines)?,
            target: arguments.targets.clone(),
        },
        survey: &files.survey,
        profile: &profile,
        verified: verified.as_ref(),
        traces: &traces,
        figures: Vec::new(),
    };
    Ok((institution(material, texts, arguments.lang), signed_at))
}

struct Files {
    survey: Survey,
    register: Option<input::Register>,
    lines: Vec<ResponseLine>,
    name: String,
}

impl Files {
    fn read(arguments: &Arguments) -> Result<Self, Refusal> {
        let (Some(survey), Some(responses)) = (&arguments.survey, &arguments.responses) else {
            return Err(Refusal::Misused("--survey and --responses are needed, or --campaign".to_owned()));
        };
        let survey = input::survey(survey).map_err(Refusal::Wrong)?;
        if let Some(id) = arguments.targets.as_deref().filter(|id| survey.target(Some(id)).is_none()) {
            let known: Vec<_> = survey.targets.iter().map(|target| target.id.as_str()).collect();
            return Err(Refusal::Misused(format!(
                "--targets {id}: the survey has only {}",
                known.join(", ")
            )));
        }
        let depth = arguments.depth.map(super::DepthName::depth);
        // Both files are read before refusing, so that all problems come at once.
        let register = arguments.register.as_deref().map(input::register).transpose();
        let lines = input::responses(responses, &survey, depth);
        let name = responses.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        match (register, lines) {
            (Ok(register), Ok(lines)) => Ok(Self { survey, register, lines, name }),
            (register, lines) => {
                let mut all = register.err().unwrap_or_default();
                all.extend(lines.err().unwrap_or_default());
                Err(Refusal::Wrong(all))
            }
        }
    }

    fn lines_of(&self, id: &str) -> Result<Vec<ResponseLine>, Refusal> {
        let lines: Vec<_> = self.lines.iter().filter(|line| line.institution == id).cloned().collect();
        if !lines.is_empty() {
            return Ok(lines);
        }
        let near = nearest(id, self.lines.iter().map(|line| line.institution.as_str()));
        let mend = near.map(|near| format!("; did you mean \"{near}\"?")).unwrap_or_default();
        Err(Refusal::Wrong(vec![format!("--institution {id}: {} holds no response of it{mend}", self.name)]))
    }
}

fn traces(survey: &Survey, plan: &Plan, answers: &Answers, options: &ScoreOptions<'_>) -> Vec<Trace> {
    let leaves = survey.model.nodes.iter().filter(|node| node.is_leaf());
    leaves.filter_map(|leaf| plan.explain(survey, answers, options, &leaf.id)).collect()
}

/// The newest of the lines' dates: an instant, or a day.
fn newest(lines: &[ResponseLine]) -> Result<Option<DateTime<Utc>>, String> {
    let read = |text: &str| {
        let instant = DateTime::parse_from_rfc3339(text).map(|at| at.to_utc());
        let day = || text.parse::<NaiveDate>().map(|day| day.and_time(NaiveTime::MIN).and_utc());
        instant.or_else(|_| day()).ok()
    };
    let mut newest = None;
    for line in lines {
        let Some(text) = line.submitted_at.as_deref().filter(|text| !text.is_empty()) else { continue };
        let at = read(text).ok_or_else(|| {
            format!("line {}: submitted_at \"{text}\" is no date like 2026-03-01T10:00:00Z", line.line)
        })?;
        newest = newest.max(Some(at));
    }
    Ok(newest)
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
