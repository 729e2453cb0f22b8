//! The specification's own covers, and small ones by trying everything.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail by panicking")]

use proptest::prelude::*;
use serde_json::Value;

use super::*;

fn either(place: usize, cost: f64, gain: f64) -> Vec<Offer> {
    vec![Offer::nothing(), Offer { gain, bill: Bill::of(cost, &[place]) }]
}

#[test]
fn the_specifications_own_covers_come_out_with_their_tie_breaks() {
    let text = include_str!("../../../tests/corpus/scoring/edge_cases.json");
    let case = &serde_json::from_str::<Value>(text).unwrap()["counterfactual_cover"];
    let items = case["items"].as_array().unwrap();
    let offer = |(place, item): (usize, &Value)| {
        either(place, item["cost"].as_f64().unwrap(), item["gain"].as_f64().unwrap())
    };
    let groups: Vec<_> = items.iter().enumerate().map(offer).collect();
    let mut seen = 0;
    for result in case["results"].as_array().unwrap() {
        // The last one says that more than everything cannot be had.
        let Some(need) = result["need"].as_f64() else {
            assert_eq!(cheapest(&groups, 2.7), None);
            continue;
        };
        let found = cheapest(&groups, need).unwrap();
        let set: Vec<_> = (0..items.len()).filter(|at| found.has(*at)).map(|at| &items[at]["id"]).collect();
        let wanted: Vec<_> = result["set"].as_array().unwrap().iter().collect();
        assert_eq!(
            (found.cost, u64::from(found.count)),
            (result["cost"].as_f64().unwrap(), result["n"].as_u64().unwrap())
        );
        assert_eq!(set, wanted, "need {need}");
        seen += 1;
    }
    assert_eq!(seen, 6);
}

#[test]
fn nothing_is_needed_where_enough_is_there() {
    assert_eq!(cheapest(&[either(0, 1.0, 1.0)], 0.0).map(|bill| bill.count), Some(0));
    assert_eq!(cheapest(&[], 0.1), None);
}

/// Every choice of one offer a group, tried.
fn tried(groups: &[Vec<Offer>], need: f64) -> Option<Bill> {
    let mut all = vec![(0.0, Bill::default())];
    for group in groups {
        all = all
            .iter()
            .flat_map(|(gain, bill)| {
                group.iter().map(move |offer| (gain + offer.gain, bill.and(&offer.bill)))
            })
            .collect();
    }
    all.retain(|(gain, _)| *gain >= need - 1e-9);
    all.into_iter().map(|(_, bill)| bill).min_by(Bill::compare)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_search_finds_what_trying_everything_finds(
        pairs in prop::collection::vec(((1..5u8), (1..9u8), (1..5u8), (1..9u8)), 1..7),
        need in 0..40u8,
    ) {
        let offers = |(at, (cost, gain, more, higher)): (usize, &(u8, u8, u8, u8))| vec![
            Offer::nothing(),
            Offer { gain: f64::from(*gain) / 12.0, bill: Bill::of(f64::from(*cost), &[at, 10 + 2 * at]) },
            Offer {
                gain: f64::from(gain + higher) / 12.0,
                bill: Bill::of(f64::from(cost + more), &[at, 11 + 2 * at]),
            },
        ];
        let groups: Vec<_> = pairs.iter().enumerate().map(offers).collect();
        let need = f64::from(need) / 10.0;
        prop_assert_eq!(cheapest(&groups, need), tried(&groups, need));
    }
}
