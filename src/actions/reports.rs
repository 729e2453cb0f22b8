//! What a report on an institution is made of, for people on the site and for the server's own commands.

use super::profiles::ProfileView;
use super::{Actor, App};
use crate::db::AnyConnection;
use crate::db::campaigns::{self, Campaign};
use crate::db::nodes::{self, ScopeNode};
use crate::db::responses::{self, Located, Snapshot};
use crate::error::{Error, Message, Problem, Result};
use crate::i18n::{I18n, Lang};
use crate::model::nearest;
use crate::report::document::Document;
use crate::report::institution::{Material, Origin, Source, institution};
use crate::scoring::NextLevel;

/// The figures of one institution with what raises each of its leaves.
#[derive(Debug, Clone)]
pub struct ReportView {
    /// The figures.
    pub profile: ProfileView,
    /// The leaves' next levels, in tree order.
    pub next_levels: Vec<(String, NextLevel)>,
}

impl ReportView {
    /// The report in a language.
    #[must_use]
    pub fn document(&self, texts: &I18n, lang: Lang) -> Document {
        let located = &self.profile.located;
        let origin = Origin {
            institution: located.node.name(lang.code()).to_owned(),
            source: Source::Campaign(located.campaign.name.clone()),
            signed_at: Some(self.profile.snapshot.signed_at.0),
            answers_sha256: self.profile.snapshot.sha256.clone(),
            target: located.campaign.target.clone(),
        };
        let material = Material {
            origin,
            survey: &self.profile.survey,
            answered: self.profile.answered,
            profile: &self.profile.profile,
            verified: None,
            next_levels: &self.next_levels,
            answers: &self.profile.answers,
        };
        institution(material, texts, lang)
    }
}

impl App {
    /// What a person's report on an institution is made of; addresses name institution and campaign.
    ///
    /// # Errors
    /// [`Error::NotFound`] outside the person's scope, or when nothing was signed yet.
    pub async fn report(&self, actor: &Actor, institution: &str, campaign: &str) -> Result<ReportView> {
        let signed = self.signed(actor, institution, campaign).await?;
        self.report_of(signed).await
    }

    /// The same for whoever runs the program's commands on the server; the register's id names the
    /// institution.
    ///
    /// # Errors
    /// [`Error::Invalid`] naming what is unknown, with the nearest known id.
    pub async fn report_upkeep(&self, institution: &str, campaign: &str) -> Result<ReportView> {
        let (institution, campaign) = (institution.to_owned(), campaign.to_owned());
        let signed = self.look(move |conn| found(conn, &institution, &campaign)).await?;
        self.report_of(signed).await
    }

    async fn report_of(&self, signed: (Located, Snapshot)) -> Result<ReportView> {
        let (profile, next_levels) = self.profile_of(signed, |scored| scored.next_levels()).await?;
        Ok(ReportView { profile, next_levels })
    }
}

fn found(conn: &mut AnyConnection, institution: &str, campaign: &str) -> Result<(Located, Snapshot)> {
    let campaign = known_campaign(conn, campaign)?;
    let node = known_node(conn, institution)?;
    let unsigned = || {
        let message = Message::new("problem-nothing-signed").with("institution", &node.code);
        Error::Invalid(vec![Problem::new("--institution", message)])
    };
    let response = responses::of_node(conn, campaign.id, node.id)?.ok_or_else(unsigned)?;
    let snapshot = responses::newest_snapshot(conn, response.id)?.ok_or_else(unsigned)?;
    Ok((Located { response, campaign, node }, snapshot))
}

fn known_campaign(conn: &mut AnyConnection, slug: &str) -> Result<Campaign> {
    if let Some((campaign, _)) = campaigns::by_slug(conn, slug)? {
        return Ok(campaign);
    }
    let all = campaigns::all(conn)?;
    let near = nearest(slug, all.iter().map(|(campaign, _)| campaign.slug.as_str()));
    Err(unknown("--campaign", "problem-unknown-campaign", slug, near))
}

fn known_node(conn: &mut AnyConnection, code: &str) -> Result<ScopeNode> {
    if let Some(node) = nodes::by_code(conn, code)? {
        return Ok(node);
    }
    let all = nodes::all(conn)?;
    let near = nearest(code, all.iter().map(|node| node.code.as_str()));
    Err(unknown("--institution", "problem-unknown-institution", code, near))
}

fn unknown(flag: &str, key: &'static str, id: &str, near: Option<&str>) -> Error {
    let message = Message::new(key).with("id", id).with("near", near.unwrap_or("none"));
    Error::Invalid(vec![Problem::new(flag, message)])
}
