//! The whole site on one screen.

use actix_web::web::{self, ServiceConfig, get, post};

use super::{account, answer, assets, entry, health, invitation, officer, surveys, work};

/// Every route.
pub fn all(site: &mut ServiceConfig) {
    site.route("/healthz", get().to(health::healthz))
        .route("/readyz", get().to(health::readyz))
        .route("/assets/{file}", get().to(assets::serve))
        // Getting in
        .route("/", get().to(entry::home))
        .route("/sign-in", get().to(entry::show))
        .route("/sign-in", post().to(entry::sign_in))
        .route("/sign-out", post().to(entry::sign_out))
        .route("/language", post().to(entry::choose_language))
        .route("/link/{token}", get().to(invitation::show))
        .route("/link/{token}", post().to(invitation::accept))
        .route("/account", get().to(account::show))
        .route("/account", post().to(account::change))
        .route("/work", get().to(work::show))
        .route("/work/finished", get().to(work::finished));
    // Answering
    site.route("/answer/{response}", get().to(answer::task_list::show))
        .route("/answer/{response}/differences", get().to(answer::differences::show))
        .route("/answer/{response}/differences", post().to(answer::differences::settle))
        .route("/answer/{response}/check", get().to(answer::check::show))
        .route("/answer/{response}/send", post().to(answer::check::send))
        .route("/answer/{response}/sign-off", get().to(answer::sign_off::show))
        .route("/answer/{response}/sign", post().to(answer::sign_off::sign))
        .route("/answer/{response}/return", post().to(answer::sign_off::give_back))
        .route("/answer/{response}/accept", post().to(answer::sign_off::accept))
        .route("/answer/{response}/receipt", get().to(answer::receipt::show))
        .route("/answer/{response}/people", get().to(answer::people::show))
        .route("/answer/{response}/people", post().to(answer::people::invite))
        .route("/answer/{response}/people/withdraw", post().to(answer::people::withdraw))
        .route("/answer/{response}/{section}", get().to(answer::section::show))
        .route("/answer/{response}/{section}/{page}", get().to(answer::page::show))
        .route("/answer/{response}/{section}/{page}", post().to(answer::page::save))
        .route("/answer/{response}/{section}/{list}/{row}", get().to(answer::roster::row::show))
        .route("/answer/{response}/{section}/{list}/{row}", post().to(answer::roster::row::save))
        .route("/answer/{response}/{section}/{page}/{item}/file", get().to(answer::document::show))
        .route("/answer/{response}/{section}/{page}/{item}/file", post().to(answer::document::hand_in))
        .route("/answer/{response}/{section}/{page}/{item}/document", get().to(answer::document::download))
        .route("/answer/{response}/{section}/{list}/{row}/remove", get().to(answer::roster::remove::show))
        .route("/answer/{response}/{section}/{list}/{row}/remove", post().to(answer::roster::remove::remove));
    officer::routes(site);
    surveys::routes(site);
    site.default_service(web::to(entry::nowhere));
}
