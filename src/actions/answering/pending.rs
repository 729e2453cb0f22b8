//! A page that was posted after the session had ended: kept for its person, saved after the next sign-in.

use chrono::TimeDelta;

use super::super::permission::permit_own;
use super::super::{Actor, App, Done};
use crate::db::pending::{self, PendingSave};
use crate::db::{Id, Stamp};
use crate::error::{Error, Message, Result};

/// The most that is kept of one page, in kilobytes.
const MOST_KB: usize = 200;
/// How long it is kept.
pub(in crate::actions) const KEPT: TimeDelta = TimeDelta::days(7);

/// What was posted without a session.
#[derive(Debug, Clone)]
pub struct KeptPage {
    /// The rendered form's own id.
    pub op: Id,
    /// Address of the page.
    pub path: String,
    /// The fields, as a browser encodes them.
    pub body: String,
}

impl App {
    /// Keeps a page for the person for whom it was rendered. Nobody is signed in: the caller has
    /// proved by the page's token whose it is.
    ///
    /// # Errors
    /// [`Error::TooMuch`] when it is larger than what is kept.
    pub async fn keep_page(&self, account_id: Id, page: KeptPage) -> Result<()> {
        if page.body.len() > MOST_KB << 10 {
            return Err(Error::TooMuch(Message::new("problem-page-not-kept").with("max", MOST_KB)));
        }
        self.act(move |tx| {
            let row = PendingSave {
                account_id,
                op: page.op,
                path: page.path.clone(),
                body: page.body.clone(),
                at: Stamp(tx.now),
            };
            pending::keep(tx.conn, &row)?;
            Ok(Done::nothing(permit_own(account_id), ()))
        })
        .await
    }

    /// The pages that wait for a person, oldest first.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn kept_pages(&self, actor: &Actor) -> Result<Vec<KeptPage>> {
        let (id, since) = (actor.account.id, self.clock.now() - KEPT);
        let rows = self.look(move |conn| pending::of_account(conn, id)).await?;
        let fresh = rows.into_iter().filter(|row| row.at.0 >= since);
        Ok(fresh.map(|row| KeptPage { op: row.op, path: row.path, body: row.body }).collect())
    }

    /// Forgets a page that was played back.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn forget_page(&self, actor: &Actor, op: Id) -> Result<()> {
        let id = actor.account.id;
        self.act(move |tx| {
            pending::remove(tx.conn, id, op)?;
            Ok(Done::nothing(permit_own(id), ()))
        })
        .await
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use crate::actions::people::{NewAccount, sample_actor};
    use crate::actions::{Options, fresh_id};
    use crate::clock::Clock;
    use crate::model::roles::Role;

    fn person() -> NewAccount {
        NewAccount {
            email: "a@b.example".into(),
            name: "A".into(),
            password: "harbour lantern thirteen".into(),
            role: Role::Administrator,
            node: "nation".into(),
        }
    }

    #[tokio::test]
    async fn a_page_is_kept_for_seven_days_and_then_swept_away() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("atlas.sqlite").display());
        let now = chrono::DateTime::from_timestamp(1_780_000_000, 0).unwrap();
        let app = App::open(&url, Clock::Fixed(now), Options::default()).unwrap();
        app.migrate().await.unwrap();
        let id = app.set_up("Nation", person()).await.unwrap();
        let mut actor = sample_actor(&[]);
        actor.account.id = id;
        let page = |body: &str| KeptPage { op: fresh_id(), path: "/answer/a/b/c".into(), body: body.into() };
        app.keep_page(id, page("a=1")).await.unwrap();
        let large = "a".repeat((MOST_KB << 10) + 1);
        assert!(matches!(app.keep_page(id, page(&large)).await, Err(Error::TooMuch(_))));
        assert_eq!(app.kept_pages(&actor).await.unwrap().len(), 1);
        let later = app.at(Clock::Fixed(now + TimeDelta::days(8)));
        assert!(later.kept_pages(&actor).await.unwrap().is_empty(), "too old to be played back");
        assert_eq!(app.kept_pages(&actor).await.unwrap().len(), 1, "and still stored");
        later.sweep().await.unwrap();
        assert!(app.kept_pages(&actor).await.unwrap().is_empty(), "the sweep has removed it");
    }
}
