//! Agreement and consistency against published tables: `krippendorff_cases.json`, `kappa_icc_cases.json`,
//! `cronbach_cases.json` (with R's `attitude`, read from the corpus where that is at hand).

use ospo_atlas::mapping::stats::agreement::{Metric, alpha};
use ospo_atlas::mapping::stats::consistency::consistency;
use ospo_atlas::mapping::stats::icc::icc;
use ospo_atlas::mapping::stats::kappa::{Weights, cohen, fleiss};
use serde_json::Value;

use crate::estimators::{corpus, numbers, within};

const METRICS: [(&str, Metric); 4] = [
    ("nominal", Metric::Nominal),
    ("ordinal", Metric::Ordinal),
    ("interval", Metric::Interval),
    ("ratio", Metric::Ratio),
];

/// The file has a row a rater; a unit is a column without its gaps.
fn units(raters: &Value) -> Vec<Vec<f64>> {
    let raters = raters.as_array().unwrap();
    let width = raters[0].as_array().unwrap().len();
    (0..width).map(|at| raters.iter().filter_map(|rater| rater[at].as_f64()).collect()).collect()
}

#[test]
fn krippendorffs_alpha_is_the_published_one_for_all_four_scales() {
    for (name, case) in corpus("krippendorff_cases.json").as_object().unwrap() {
        let units = units(&case["data"]);
        for (scale, metric) in METRICS {
            let expected = &case["computed"][scale];
            match (alpha(&units, metric), expected.as_f64()) {
                (Some(found), Some(_)) => within(found, expected, 1e-9),
                (None, None) => {}
                other => panic!("{name} {scale}: {other:?}"),
            }
        }
    }
}

fn table(rows: &Value) -> Vec<Vec<f64>> {
    rows.as_array().unwrap().iter().map(numbers).collect()
}

#[test]
fn the_kappas_are_the_published_ones() {
    let all = corpus("kappa_icc_cases.json");
    within(
        fleiss(&table(&all["fleiss_wikipedia"]["counts"])).unwrap(),
        &all["fleiss_wikipedia"]["computed"],
        1e-12,
    );
    for name in ["cohen_wikipedia_2x2", "cohen_wikipedia_A", "cohen_wikipedia_B"] {
        within(cohen(&table(&all[name]["table"]), Weights::None).unwrap(), &all[name]["computed"], 1e-12);
    }
    let weighted = &all["weighted_4x4_constructed"];
    let counts = table(&weighted["table"]);
    for (name, weights) in
        [("unweighted", Weights::None), ("linear", Weights::Linear), ("quadratic", Weights::Quadratic)]
    {
        within(cohen(&counts, weights).unwrap(), &weighted[name], 1e-12);
    }
}

#[test]
fn the_six_intraclass_correlations_are_those_of_shrout_and_fleiss() {
    let case = &corpus("kappa_icc_cases.json")["shrout_fleiss_1979"];
    let found = icc(&table(&case["data"]), 0.95).unwrap();
    let all = [
        ("ICC(1,1)", found.one_way),
        ("ICC(A,1)", found.agreement),
        ("ICC(C,1)", found.consistency),
        ("ICC(1,k)", found.one_way_mean),
        ("ICC(A,k)", found.agreement_mean),
        ("ICC(C,k)", found.consistency_mean),
    ];
    for (name, found) in all {
        let expected = &case["computed"][name];
        within(found.value, &expected[0], 1e-9);
        // The file gives the intervals with two decimals.
        let [low, high] = found.ci.unwrap();
        within(low, &expected[1][0], 0.005 + 1e-9);
        within(high, &expected[1][1], 0.005 + 1e-9);
    }
}

#[test]
fn the_consistency_of_rs_attitude_is_the_published_one() {
    let folder = std::env::var("ATLAS_CORPUS").unwrap_or_else(|_| "../shared/corpus".to_owned());
    let Ok(text) = std::fs::read_to_string(format!("{folder}/scoring/R_attitude.csv")) else {
        eprintln!("not tested: scoring/R_attitude.csv is not at hand");
        return;
    };
    let case = &corpus("cronbach_cases.json")["R_attitude"];
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let names: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let kept = |name: &&String| case["alpha_if_dropped"].get(name.as_str()).is_some();
    let columns: Vec<&String> = names.iter().filter(kept).collect();
    let column = |name: &String| -> Vec<f64> {
        let at = names.iter().position(|other| other == name).unwrap();
        rows.iter().map(|row| row[at].trim().parse().unwrap()).collect()
    };
    let parts: Vec<Vec<f64>> = columns.iter().map(|name| column(name)).collect();
    let found = consistency(&parts, 0.95).unwrap();
    within(found.alpha, &case["raw_alpha"], 1e-9);
    within(found.standardised.unwrap(), &case["std_alpha"], 1e-9);
    within(found.average_r.unwrap(), &case["average_r"], 1e-9);
    let [low, high] = found.ci.unwrap();
    within(low, &case["ci"][0], 6e-4);
    within(high, &case["ci"][1], 6e-4);
    for (place, name) in columns.iter().enumerate() {
        within(found.without[place].unwrap(), &case["alpha_if_dropped"][name.as_str()], 1e-9);
        within(found.item_rest[place].unwrap(), &case["item_rest_r"][name.as_str()], 1e-9);
    }
}
