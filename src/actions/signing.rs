//! Sending, signing, sending back and accepting; what was signed is frozen and scored.

use std::sync::Arc;

use serde_json::json;

use super::answering::{
    ResponseView, broken_constraints, facts, open_marks, parse_answers, score_options, still_answers,
};
use super::campaigns::wrong_step;
use super::people::invalid;
use super::permission::{Verb, permit};
use super::tokens::{digest, new_slug};
use super::{Actor, App, Done, Note, Tx};
use crate::db::responses::{self, Located, Lock, Response, Snapshot};
use crate::db::{JsonValue, Stamp, accounts, answers, marks, rollups, scores};
use crate::error::{Error, Message, Result};
use crate::model::states::{CampaignState, ResponseState, WrongState};
use crate::model::{Answers, Depth, Survey, routing};
use crate::scoring::{self, NodeResult};

/// The proof that answers arrived.
#[derive(Debug, Clone)]
pub struct Receipt {
    /// Response, campaign and institution.
    pub located: Located,
    /// What was signed.
    pub snapshot: Snapshot,
    /// Name of who signed.
    pub signed_by: String,
    /// The survey version.
    pub survey: Arc<Survey>,
}

type Step = fn(ResponseState) -> std::result::Result<ResponseState, WrongState>;

impl App {
    /// The coordinator sends a response to the head; in a campaign without sign-off this signs it.
    ///
    /// # Errors
    /// [`Error::WrongState`] when required items are missing, differences are unsettled or it was
    /// sent already.
    pub async fn send(&self, actor: &Actor, slug: &str) -> Result<ResponseState> {
        let view = self.response(actor, slug).await?;
        // What was typed and not accepted would be out of reach once the answers are sent.
        let refused = view.refused().len();
        let ResponseView { survey, located, .. } = view;
        let version = located.response.survey_version_id;
        let (actor, slug) = (actor.clone(), slug.to_owned());
        self.act(move |tx| {
            let located = responses::by_slug(tx.conn, &slug, Lock::ForWriting)?.ok_or(Error::NotFound)?;
            let permit = permit(&actor, Verb::Send, &located.node.path)?;
            still_answers(&located, version)?;
            let to = in_open_campaign(&located, ResponseState::is_submitted)?
                .send(located.campaign.sign_off)
                .map_err(wrong_step)?;
            let given = parse_answers(&answers::current(tx.conn, located.response.id)?)?;
            ready_to_send(tx, &located, &survey, &given)?;
            if refused > 0 {
                let message = Message::new("problem-answers-refused").with("count", refused);
                return Err(Error::WrongState(message));
            }
            let sent = Response {
                state: to.code().into(),
                sent_at: Some(Stamp(tx.now)),
                sent_by: Some(actor.account.id),
                note: None,
                ..located.response.clone()
            };
            let note = if to == ResponseState::Signed {
                freeze(tx, &located, sent, &survey, &given, &actor)?
            } else {
                responses::update_state(tx.conn, &sent)?;
                Note { result: "sent", ..Note::on(&slug) }
            };
            Ok(Done::to_response(permit, &located.response, note, to))
        })
        .await
    }

    /// The head signs: the answers are frozen as canonical JSON with their SHA-256, scored, and the
    /// campaign's national figures are marked stale, all in one transaction.
    ///
    /// # Errors
    /// [`Error::WrongState`] unless it was sent and the campaign is open.
    pub async fn sign(&self, actor: &Actor, slug: &str) -> Result<String> {
        let ResponseView { survey, located, .. } = self.response(actor, slug).await?;
        let version = located.response.survey_version_id;
        let (actor, slug) = (actor.clone(), slug.to_owned());
        self.act(move |tx| {
            let located = responses::by_slug(tx.conn, &slug, Lock::ForWriting)?.ok_or(Error::NotFound)?;
            let permit = permit(&actor, Verb::Sign, &located.node.path)?;
            still_answers(&located, version)?;
            let to = in_open_campaign(&located, ResponseState::is_submitted)?.sign().map_err(wrong_step)?;
            let given = parse_answers(&answers::current(tx.conn, located.response.id)?)?;
            let signed = Response { state: to.code().into(), ..located.response.clone() };
            let note = freeze(tx, &located, signed, &survey, &given, &actor)?;
            let fingerprint = note.after.clone().unwrap_or_default();
            Ok(Done::to_response(permit, &located.response, note, fingerprint))
        })
        .await
    }

    /// The head, or later an officer, sends a response back with a note; it can be changed again.
    ///
    /// # Errors
    /// [`Error::Invalid`] without a note; [`Error::WrongState`] unless it was sent or signed.
    pub async fn give_back(&self, actor: &Actor, slug: &str, note: &str) -> Result<()> {
        let text = note.trim().to_owned();
        if text.is_empty() || text.chars().count() > 2000 {
            return Err(invalid("note", Message::new("problem-note")));
        }
        self.step_response(actor, slug, (Verb::GiveBack, ResponseState::give_back, "returned"), Some(text))
            .await
    }

    /// An officer takes a signed response as final.
    ///
    /// # Errors
    /// [`Error::WrongState`] unless it is signed.
    pub async fn accept(&self, actor: &Actor, slug: &str) -> Result<()> {
        self.step_response(actor, slug, (Verb::Accept, ResponseState::accept, "accepted"), None).await
    }

    /// The receipt of the newest signing.
    ///
    /// # Errors
    /// [`Error::NotFound`] when it was never signed or is outside the person's scope.
    pub async fn receipt(&self, actor: &Actor, slug: &str) -> Result<Receipt> {
        let (actor, slug) = (actor.clone(), slug.to_owned());
        let (located, snapshot, signed_by) = self
            .look(move |conn| {
                let located = responses::by_slug(conn, &slug, Lock::ForReading)?.ok_or(Error::NotFound)?;
                permit(&actor, Verb::ReadResponse, &located.node.path)?;
                let snapshot =
                    responses::newest_snapshot(conn, located.response.id)?.ok_or(Error::NotFound)?;
                let signer = accounts::by_id(conn, snapshot.signed_by)?.map(|a| a.name).unwrap_or_default();
                Ok((located, snapshot, signer))
            })
            .await?;
        let survey = self.survey(snapshot.survey_version_id).await?;
        Ok(Receipt { located, snapshot, signed_by, survey })
    }

    async fn step_response(
        &self,
        actor: &Actor,
        slug: &str,
        (verb, step, result): (Verb, Step, &'static str),
        text: Option<String>,
    ) -> Result<()> {
        let (actor, slug) = (actor.clone(), slug.to_owned());
        self.act(move |tx| {
            let located = responses::by_slug(tx.conn, &slug, Lock::ForWriting)?.ok_or(Error::NotFound)?;
            let permit = permit(&actor, verb, &located.node.path)?;
            let to = step(located.response.state()?).map_err(wrong_step)?;
            let changed =
                Response { state: to.code().into(), note: text.clone(), ..located.response.clone() };
            responses::update_state(tx.conn, &changed)?;
            rollups::mark_stale(tx.conn, located.campaign.id, tx.now)?;
            Ok(Done::to_response(permit, &located.response, Note { result, ..Note::on(&slug) }, ()))
        })
        .await
    }
}

/// The state of the response, if its campaign is open. A response that is past this step already
/// hears that first: "signed" says more than "closed".
fn in_open_campaign(located: &Located, past: fn(ResponseState) -> bool) -> Result<ResponseState> {
    let state = located.response.state()?;
    if !past(state) && located.campaign.state()? != CampaignState::Open {
        return Err(Error::WrongState(Message::new("problem-campaign-not-open")));
    }
    Ok(state)
}

fn ready_to_send(tx: &mut Tx<'_>, located: &Located, survey: &Survey, given: &Answers) -> Result<()> {
    let open = answers::differences(tx.conn, located.response.id)?.len();
    if open > 0 {
        return Err(Error::WrongState(Message::new("problem-differences-open").with("count", open)));
    }
    let marked = open_marks(survey, located, given, &marks::items(tx.conn, &located.response)?).len();
    if marked > 0 {
        return Err(Error::WrongState(Message::new("problem-answers-marked").with("count", marked)));
    }
    let broken = broken_constraints(survey, located, given);
    if !broken.is_empty() {
        let items: Vec<&str> = broken.iter().map(|problem| problem.place.as_str()).collect();
        return Err(Error::WrongState(
            Message::new("problem-rule-broken").with("count", items.len()).with("items", items.join(", ")),
        ));
    }
    let missing = missing_required(survey, located, given);
    if missing.is_empty() {
        return Ok(());
    }
    Err(Error::WrongState(
        Message::new("problem-required-missing")
            .with("count", missing.len())
            .with("items", missing.join(", ")),
    ))
}

/// Required items that are asked and have no answer.
pub(super) fn missing_required(survey: &Survey, located: &Located, given: &Answers) -> Vec<String> {
    let depth = Depth::parse(&located.campaign.depth).unwrap_or(Depth::Standard);
    routing::missing_required(survey, given, &facts(&located.node, &located.campaign), depth)
}

/// Freezes, scores and marks stale; gives the audit note with the fingerprint.
fn freeze(
    tx: &mut Tx<'_>,
    located: &Located,
    signed: Response,
    survey: &Survey,
    given: &Answers,
    actor: &Actor,
) -> Result<Note> {
    let round = located.response.round + 1;
    let body = canonical(located, survey, given, round)?;
    let sha256 = digest(&body);
    let snapshot = Snapshot {
        response_id: located.response.id,
        round,
        receipt: receipt_number(),
        body,
        sha256: sha256.clone(),
        signed_by: actor.account.id,
        signed_at: Stamp(tx.now),
        survey_version_id: located.response.survey_version_id,
    };
    responses::insert_snapshot(tx.conn, &snapshot)?;
    let signed = Response { round, signed_at: Some(Stamp(tx.now)), ..signed };
    responses::update_state(tx.conn, &signed)?;
    store_scores(tx, located, survey, given)?;
    rollups::mark_stale(tx.conn, located.campaign.id, tx.now)?;
    Ok(Note { result: "signed", after: Some(sha256), ..Note::on(&located.response.slug) })
}

/// RFC 8785 JSON of what is signed: who, under which survey version, and every answer.
fn canonical(located: &Located, survey: &Survey, given: &Answers, round: i64) -> Result<String> {
    let answers: serde_json::Map<String, serde_json::Value> = given
        .iter()
        .filter(|(_, answer)| !answer.is_empty())
        .map(|(id, answer)| (id.to_string(), answer.to_json()))
        .collect();
    let body = json!({
        "institution": located.node.code,
        "unit": survey.unit,
        "campaign": located.campaign.slug,
        "survey": {"id": survey.id, "version": survey.version, "sha256": survey.sha256},
        "round": round,
        "answers": answers,
    });
    serde_json_canonicalizer::to_string(&body).map_err(|e| Error::Defect(format!("canonical JSON: {e}")))
}

fn store_scores(tx: &mut Tx<'_>, located: &Located, survey: &Survey, given: &Answers) -> Result<()> {
    let facts = facts(&located.node, &located.campaign);
    let options = score_options(&located.campaign, &facts);
    let profile = scoring::score_response(survey, given, &options);
    let mut rows = Vec::new();
    for (position, result) in profile.all().enumerate() {
        rows.push(scores::ScoreRow {
            response_id: located.response.id,
            basis: "claimed".into(),
            node: result.id.to_string(),
            position: i64::try_from(position).unwrap_or(i64::MAX),
            status: status_code(result)?,
            score: result.score,
            low: result.low,
            high: result.high,
            level: result.level.map(i64::from),
            result: JsonValue(serde_json::to_value(result).map_err(|e| Error::Defect(e.to_string()))?),
        });
    }
    scores::replace(tx.conn, located.response.id, &rows)
}

/// The status as it stands in files.
fn status_code(result: &NodeResult) -> Result<String> {
    let value = serde_json::to_value(result.status).map_err(|e| Error::Defect(e.to_string()))?;
    value.as_str().map(str::to_owned).ok_or_else(|| Error::Defect("a status is no text".into()))
}

/// `ABCD-EFGH`: short enough to be read out on the telephone.
fn receipt_number() -> String {
    let letters = new_slug().to_uppercase();
    let (front, back) = letters.split_at(4);
    format!("{front}-{back}")
}
