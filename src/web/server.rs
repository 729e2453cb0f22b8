//! Starting and stopping the server.

use std::time::Duration;

use actix_web::middleware::from_fn;
use actix_web::web::Data;
use actix_web::{App, HttpServer};

use super::site::Site;
use super::{middleware, routes};
use crate::error::{Error, Result};

/// Seconds that requests in flight get to finish after SIGTERM.
const PATIENCE: u64 = 8;

/// Threads of a worker for what would hold up others: reading the database, pictures, documents. More than
/// there are connections would only wait for one, and each costs a megabyte.
const THREADS: usize = 16;

/// Serves the site until SIGTERM or Ctrl-C.
///
/// # Errors
/// [`Error::Unavailable`] with a sentence when the port is taken.
pub async fn run(site: Site) -> Result<()> {
    let listen = site.config.listen;
    let base_url = site.config.base_url.clone();
    let site = Data::new(site);
    let server = HttpServer::new(move || {
        App::new().app_data(Data::clone(&site)).wrap(from_fn(middleware::around)).configure(routes::all)
    })
    .workers(std::thread::available_parallelism().map_or(2, std::num::NonZero::get))
    .worker_max_blocking_threads(THREADS)
    .shutdown_timeout(PATIENCE)
    .client_request_timeout(Duration::from_secs(20))
    .keep_alive(Duration::from_secs(30))
    .bind(listen)
    .map_err(|e| Error::Unavailable(format!("cannot listen on {listen}: {e}")))?;
    tracing::info!(%listen, %base_url, "serving");
    server.run().await.map_err(|e| Error::Unavailable(format!("the server ended: {e}")))?;
    tracing::info!("stopped");
    Ok(())
}
