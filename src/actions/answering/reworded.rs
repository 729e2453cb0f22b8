//! Questions that have other words since they were answered: the answer stands, and its reader is told.

use std::collections::HashMap;
use std::sync::Arc;

use super::super::App;
use crate::db::answers::CurrentAnswer;
use crate::db::{Id, Stamp};
use crate::error::Result;
use crate::model::Survey;
use crate::model::carry::reworded;

/// A question as it was when it was answered.
#[derive(Debug, Clone)]
pub struct Reworded {
    /// The version that was answered.
    pub survey: Arc<Survey>,
    /// The item in it.
    pub item: String,
}

impl App {
    /// The reworded questions of a response, by item; `moves` are the versions that it has left, the oldest
    /// first, with the time. Whoever answered after a move had the present words before them.
    pub(super) async fn reworded(
        &self,
        survey: &Survey,
        moves: &[(Id, Stamp)],
        current: &[CurrentAnswer],
    ) -> Result<HashMap<String, Reworded>> {
        let mut all = HashMap::new();
        for (version, at) in moves {
            let old = self.survey(*version).await?;
            for (before, now) in reworded(&old, survey) {
                if current.iter().any(|row| row.item == *now && row.at.0 <= at.0) {
                    let was = Reworded { survey: Arc::clone(&old), item: before.clone() };
                    all.entry(now.clone()).or_insert(was);
                }
            }
        }
        Ok(all)
    }
}
