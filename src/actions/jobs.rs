//! Work that the program does by itself: national figures, the audit seal, sweeping.

use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};

use super::answering::pending::KEPT;
use super::{App, profiles, waves};
use crate::db::rollups::Stale;
use crate::db::{JsonValue, accounts, audit, limits, pending, rollups};
use crate::error::{Error, Result};
use crate::mapping::stored::stored;

/// The shortest time between two rounds.
const ROUND: Duration = Duration::from_secs(1);
/// A round that worked for a while is followed by nine times that rest.
const REST: u32 = 9;

/// Counts up when stored national figures get new parts.
const FORMAT: u64 = 4;

fn is_of_another_format(body: &serde_json::Value) -> bool {
    body.get("format").and_then(serde_json::Value::as_u64) != Some(FORMAT)
}

impl App {
    /// Runs the jobs until the program ends. Several processes may do so on one database: each job
    /// is held by one of them at a time.
    pub async fn work_forever(self) {
        let mut is_renewed = false;
        loop {
            if !is_renewed {
                match self.renew_rollups().await {
                    Ok(()) => is_renewed = true,
                    Err(error) => tracing::error!(%error, "older national figures stay; it is tried again"),
                }
            }
            let started = Instant::now();
            for result in
                [self.rebuild_rollups().await.map(drop), self.seal_audit().await, self.sweep().await]
            {
                if let Err(error) = result {
                    tracing::error!(%error, "a job failed; it is tried again");
                }
            }
            tokio::time::sleep(ROUND.max(started.elapsed() * REST)).await;
        }
    }

    /// Rebuilds the national figures of every campaign that has something newer; returns how many.
    ///
    /// # Errors
    /// When the database is away; when figures of one cannot be computed, after all others are.
    pub async fn rebuild_rollups(&self) -> Result<usize> {
        let stale = self.look(rollups::stale).await?;
        if stale.is_empty() || !self.hold("rollups", TimeDelta::seconds(60)).await? {
            return Ok(0);
        }
        let (count, mut failed) = (stale.len(), None);
        // One campaign that cannot be computed must not keep the others waiting.
        for one in stale {
            if let Err(error) = self.rebuild_rollup(one).await {
                tracing::error!(%error, campaign = %one.campaign_id, "the national figures stay as they were");
                failed = Some(error);
            }
        }
        self.release("rollups", TimeDelta::zero()).await?;
        failed.map_or(Ok(count), Err)
    }

    /// Has the figures computed anew that another version of this program stored: they may lack what its pages show.
    async fn renew_rollups(&self) -> Result<()> {
        let now = self.clock.now();
        let fresh = self.look(rollups::fresh).await?;
        for (campaign, _) in fresh.into_iter().filter(|(_, body)| is_of_another_format(&body.0)) {
            self.db.write(move |conn| rollups::mark_stale(conn, campaign, now)).await?;
        }
        Ok(())
    }

    /// Computes the figures of one campaign from its score rows.
    async fn rebuild_rollup(&self, of: Stale) -> Result<()> {
        let as_of = self.clock.now();
        let counted = profiles::counted(self, of.campaign_id).await?;
        let since = waves::since(self, &counted).await?;
        let broken = |e: serde_json::Error| Error::Defect(e.to_string());
        let mut body = stored(&counted.nation()).map_err(broken)?;
        if let Some(members) = body.as_object_mut() {
            members.insert("format".into(), FORMAT.into());
            if let Some(since) = since {
                members.insert("since".into(), serde_json::to_value(since).map_err(broken)?);
            }
        }
        self.db.write(move |conn| rollups::store(conn, of, JsonValue(body.clone()), as_of)).await
    }

    /// Seals the heads of all audit chains, once a minute.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn seal_audit(&self) -> Result<()> {
        if !self.hold("seal", TimeDelta::seconds(30)).await? {
            return Ok(());
        }
        let now = self.clock.now();
        self.db.write(move |conn| audit::seal(conn, now).map(drop)).await?;
        self.release("seal", TimeDelta::minutes(1)).await
    }

    /// Removes ended sessions, old counts of tries and pages that nobody came back for, once an hour.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn sweep(&self) -> Result<()> {
        if !self.hold("sweep", TimeDelta::seconds(60)).await? {
            return Ok(());
        }
        let now = self.clock.now();
        self.db
            .write(move |conn| {
                accounts::sweep_sessions(conn, now)?;
                pending::sweep(conn, now - KEPT)?;
                limits::sweep(conn, now - TimeDelta::hours(2)).map(drop)
            })
            .await?;
        self.release("sweep", TimeDelta::hours(1)).await
    }

    /// Checks every audit chain; returns the rows read and every break as a sentence.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn verify_audit(&self) -> Result<(usize, Vec<String>)> {
        let (rows, breaks) = self.look(audit::verify).await?;
        Ok((rows, breaks.iter().map(|b| format!("chain {} row {}: {}", b.chain, b.seq, b.why)).collect()))
    }

    async fn hold(&self, job: &'static str, time: TimeDelta) -> Result<bool> {
        let now: DateTime<Utc> = self.clock.now();
        // Asking is a read in most rounds; only a due job costs a write.
        let due = self.look(move |conn| rollups::is_due(conn, job, now)).await?;
        if !due {
            return Ok(false);
        }
        self.db.write(move |conn| rollups::take_job(conn, job, now, time)).await
    }

    async fn release(&self, job: &'static str, after: TimeDelta) -> Result<()> {
        let due = self.clock.now() + after;
        self.db.write(move |conn| rollups::release_job(conn, job, due)).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_without_a_format_come_from_an_older_version() {
        assert!(is_of_another_format(&serde_json::json!({"frame": 3})));
        assert!(!is_of_another_format(&serde_json::json!({"frame": 3, "format": FORMAT})));
    }
}
