//! The figures of a nation as they are stored, with what only pages want.
//!
//! In files the nodes and groups are objects. A database keeps the members of an object in an order of its own,
//! so what is stored has lists of pairs in their place: the order of the register and of the tree stays.

use serde_json::{Result, Value, to_value};

use super::nation::{Mapping, NationProfile};
use super::working::Working;

impl Mapping<'_> {
    /// How the mean of each node below the root is put together; of hidden ones nothing.
    #[must_use]
    pub fn workings(&self, profile: &NationProfile) -> Vec<(String, Working)> {
        let shown = profile.nodes.iter().enumerate().filter(|(_, (_, node))| node.n > 0 && !node.suppressed);
        shown.filter_map(|(at, (id, _))| Some((id.clone(), self.working_at(at + 1)?))).collect()
    }
}

/// The value to store; [`NationProfile`] reads it back.
///
/// # Errors
/// When a figure cannot be written as JSON.
pub fn stored(profile: &NationProfile) -> Result<Value> {
    let mut body = to_value(profile)?;
    if let Some(members) = body.as_object_mut() {
        let mut put = |name: &str, list: Value| drop(members.insert(name.to_owned(), list));
        put("nodes", to_value(&profile.nodes)?);
        put("strata", to_value(&profile.strata)?);
        put("sectors", to_value(&profile.sectors)?);
        put("workings", to_value(&profile.workings)?);
        put("coherence", to_value(&profile.coherence)?);
        put("staircases", to_value(&profile.staircases)?);
    }
    if let Some(totals) = body.get_mut("totals").and_then(Value::as_object_mut) {
        totals.insert("numbers".to_owned(), to_value(&profile.totals.numbers)?);
    }
    Ok(body)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

    use super::*;
    use crate::mapping::nation::Totals;
    use crate::mapping::totals::Total;
    use crate::mapping::{NodeProfile, StratumProfile};

    #[test]
    fn what_is_stored_comes_back_in_its_order() {
        let stratum = |name: &str| {
            let figures = NodeProfile::default();
            (name.to_owned(), StratumProfile { coverage: None, cv: None, reliability: None, figures })
        };
        let totals = ["z", "a"].map(|id| (id.to_owned(), Total::suppressed(1))).to_vec();
        let profile = NationProfile {
            nodes: ["Z", "A"].map(|id| (id.to_owned(), NodeProfile::default())).to_vec(),
            strata: vec![stratum("south"), stratum("east")],
            workings: ["Z", "A"].map(|id| (id.to_owned(), Working::default())).to_vec(),
            totals: Totals { at_or_above: Vec::new(), numbers: totals },
            ..NationProfile::default()
        };
        let back: NationProfile = serde_json::from_value(stored(&profile).unwrap()).unwrap();
        assert_eq!(back, profile);
        // In files they stay objects, and those that were stored before are still read.
        let file = to_value(&profile).unwrap();
        assert!(file.get("strata").is_some_and(Value::is_object) && file.get("workings").is_none());
        assert_eq!(serde_json::from_value::<NationProfile>(file).unwrap().strata.len(), 2);
    }
}
