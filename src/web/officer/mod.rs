//! The officer's way: the register, campaigns, profiles and the nation.

pub mod campaign_edit;
pub mod campaign_step;
pub mod campaigns;
pub mod charts;
mod dimension;
pub mod heatmap;
pub mod import;
pub mod institutions;
pub mod monitor;
pub mod moving;
pub mod nation;
pub mod pick;
pub mod profile;
pub mod report;
mod tree;

use actix_web::web::{ServiceConfig, get, post};

use super::fault::Fault;
use super::form::Form;
use super::visitor::SignedIn;
use crate::error::Error;

/// The officer's routes.
pub fn routes(site: &mut ServiceConfig) {
    site.route("/institutions", get().to(institutions::list))
        .route("/institutions", post().to(institutions::add))
        .route("/institutions/import", get().to(import::show))
        .route("/institutions/import", post().to(import::import))
        .route("/institutions/{institution}", get().to(institutions::one))
        .route("/institutions/{institution}/profile/{campaign}", get().to(profile::show))
        .route("/institutions/{institution}/profile/{campaign}/report.pdf", get().to(report::download))
        .route("/institutions/{institution}/profile/{campaign}/{capability}", get().to(profile::capability))
        .route(
            "/institutions/{institution}/profile/{campaign}/chart/{file}",
            get().to(charts::of_institution),
        )
        .route("/campaigns", get().to(campaigns::list))
        .route("/campaigns/new", get().to(campaigns::blank))
        .route("/campaigns/new", post().to(campaigns::create))
        .route("/campaigns/{campaign}/institutions", get().to(pick::show))
        .route("/campaigns/{campaign}/institutions", post().to(pick::pick))
        .route("/campaigns/{campaign}/edit", get().to(campaign_edit::show))
        .route("/campaigns/{campaign}/edit", post().to(campaign_edit::save))
        .route("/campaigns/{campaign}/open", get().to(campaign_step::ask_open))
        .route("/campaigns/{campaign}/open", post().to(campaign_step::open))
        .route("/campaigns/{campaign}/close", get().to(campaign_step::ask_close))
        .route("/campaigns/{campaign}/close", post().to(campaign_step::close))
        .route("/campaigns/{campaign}/move/{version}", get().to(moving::review))
        .route("/campaigns/{campaign}/move/{version}", post().to(moving::go))
        .route("/campaigns/{campaign}/move-back", post().to(moving::back))
        .route("/campaigns/{campaign}/monitor", get().to(monitor::show))
        .route("/nation/{campaign}", get().to(nation::show))
        .route("/nation/{campaign}/chart/{file}", get().to(charts::of_nation))
        .route("/nation/{campaign}/heatmap", get().to(heatmap::show))
        .route("/nation/{campaign}/how/{node}", get().to(nation::how))
        .route("/nation/{campaign}/capabilities", get().to(nation::capabilities))
        .route("/nation/{campaign}/since", get().to(nation::since))
        .route("/nation/{campaign}/coherence", get().to(nation::coherence));
}

/// The person who posted a form.
pub(in crate::web) fn signed_in(form: &Form) -> Result<SignedIn, Fault> {
    let actor = form.visitor.actor.clone().ok_or(Fault(Error::NotSignedIn))?;
    Ok(SignedIn { visitor: form.visitor.clone(), actor })
}
