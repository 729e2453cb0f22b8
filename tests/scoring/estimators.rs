//! Estimators against published tables and closed forms: `survey_estimator_cases.json`,
//! `bootstrap_cases.json`, `sobol_analytic.json`.

use ospo_atlas::mapping::stats::bootstrap::{
    acceleration, bootstrap, corrected, drawn, jackknifed, rao_wu, resampled,
};
use ospo_atlas::mapping::stats::interval::{student, wilson};
use ospo_atlas::mapping::stats::moments::{mean, pearson, variance};
use ospo_atlas::mapping::stats::quantile::quantile;
use ospo_atlas::mapping::stats::raking::{Margin, rake};
use ospo_atlas::mapping::stats::sobol::indices;
use ospo_atlas::mapping::stats::stream::Stream;
use ospo_atlas::mapping::strata::{Stratum, estimate, joined};
use serde_json::Value;

pub fn corpus(file: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(format!("tests/corpus/scoring/{file}")).unwrap()).unwrap()
}

pub fn numbers(list: &Value) -> Vec<f64> {
    list.as_array().unwrap().iter().map(|value| value.as_f64().unwrap()).collect()
}

#[track_caller]
pub fn within(found: f64, expected: &Value, tolerance: f64) {
    let expected = expected.as_f64().unwrap();
    assert!((found - expected).abs() <= tolerance, "{found} is not {expected}");
}

#[track_caller]
fn both_within(found: [f64; 2], expected: &Value, tolerance: f64) {
    within(found[0], &expected[0], tolerance);
    within(found[1], &expected[1], tolerance);
}

fn plain_mean(figures: &[f64]) -> f64 {
    mean(figures).unwrap()
}

#[test]
fn wilsons_intervals_are_the_published_ones() {
    let cases = &corpus("survey_estimator_cases.json")["wilson"];
    for (name, expected) in cases.as_object().unwrap() {
        let (hits, trials) = name.split_once('/').unwrap();
        let (hits, trials): (f64, f64) = (hits.parse().unwrap(), trials.parse().unwrap());
        both_within(wilson(hits / trials, trials, 0.95).unwrap(), expected, 1e-9);
    }
}

#[test]
fn an_interval_of_a_simple_sample_knows_how_much_of_the_frame_it_saw() {
    let case = &corpus("survey_estimator_cases.json")["srs_fpc"];
    let (y, frame) = (numbers(&case["y"]), case["N"].as_f64().unwrap());
    let n = 10.0;
    let se = (variance(&y).unwrap() / n * (1.0 - n / frame)).sqrt();
    within(se, &case["se_fpc"], 1e-12);
    both_within(student(plain_mean(&y), se, n - 1.0, 0.95).unwrap(), &case["ci95_t_fpc"], 1e-9);
}

#[test]
fn the_stratified_mean_and_its_error_come_out_as_specified() {
    let case = &corpus("survey_estimator_cases.json")["stratified"];
    let strata: Vec<Stratum> = ["ministry", "agency", "local"]
        .iter()
        .map(|name| {
            let stratum = &case["strata"][name];
            let frame = usize::try_from(stratum["N"].as_u64().unwrap()).unwrap();
            Stratum::of(frame, &numbers(&stratum["y"]))
        })
        .collect();
    let sizes: Vec<_> = strata.iter().map(|stratum| (stratum.frame, stratum.n)).collect();
    assert_eq!(joined(&sizes).len(), 3, "no stratum is too thin");
    let found = estimate(&strata).unwrap();
    within(found.mean, &case["poststratified_mean"], 1e-12);
    within(found.se().unwrap(), &case["se_fpc"], 1e-12);
    within(found.df, &case["df_design_n_minus_H"], 1e-12);
    within(found.neff(), &case["kish_neff"], 1e-9);
    within(found.deff, &case["kish_deff"], 6e-4);
    let ci = student(found.mean, found.se().unwrap(), found.df, 0.95).unwrap();
    both_within(ci, &case["ci95_t_n_minus_H"], 1e-9);
}

#[test]
fn rs_survey_package_gives_the_same_error() {
    let case = &corpus("survey_estimator_cases.json")["R_survey_fpc"];
    let strata: Vec<Stratum> = case["strata"]
        .as_array()
        .unwrap()
        .iter()
        .map(|stratum| {
            let frame = usize::try_from(stratum["Nh"].as_u64().unwrap()).unwrap();
            Stratum::of(frame, &numbers(&stratum["x"]))
        })
        .collect();
    let found = estimate(&strata).unwrap();
    within(found.mean, &case["computed"]["mean"], 1e-9);
    within(found.se().unwrap(), &case["computed"]["se_fpc"], 1e-9);
}

#[test]
fn raking_meets_both_margins_as_published() {
    let case = &corpus("survey_estimator_cases.json")["raking"];
    let cells: Vec<f64> = case["sample_counts"].as_array().unwrap().iter().flat_map(numbers).collect();
    let rows = Margin { category: vec![0, 0, 1, 1, 2, 2], totals: numbers(&case["row_targets"]) };
    let columns = Margin { category: vec![0, 1, 0, 1, 0, 1], totals: numbers(&case["col_targets"]) };
    let raked = rake(&cells, &[rows, columns]).unwrap();
    let expected: Vec<Value> =
        case["result"].as_array().unwrap().iter().flat_map(|row| row.as_array().unwrap().clone()).collect();
    for (found, expected) in raked.weights.iter().zip(&expected) {
        within(*found, expected, 1e-8);
    }
    assert!(raked.rounds <= 25, "{} rounds", raked.rounds);
}

#[test]
fn rescaled_weights_give_the_variance_of_the_finite_population_exactly() {
    let case = &corpus("survey_estimator_cases.json")["rao_wu_exhaustive"];
    let y = numbers(&case["y"]);
    let fraction = 4.0 / case["N"].as_f64().unwrap();
    let mut means = Vec::new();
    // Every way to draw three of four with replacement.
    for way in 0..64_usize {
        let mut times = [0_u32; 4];
        for draw in [way % 4, way / 4 % 4, way / 16] {
            times[draw] += 1;
        }
        let weights = rao_wu(&times, 3, fraction);
        means.push(weights.iter().zip(&y).map(|(w, y)| w * y).sum::<f64>() / 4.0);
    }
    let middle = plain_mean(&means);
    within(middle, &case["mean"], 1e-12);
    let spread = means.iter().map(|one| (one - middle).powi(2)).sum::<f64>() / 64.0;
    within(spread, &case["variance"], 1e-12);
    within(spread, &case["closed_form"], 1e-12);
}

/// All n^n resamples of seven figures, through a statistic.
fn exhausted(figures: &[f64], statistic: impl Fn(&[f64]) -> f64) -> Vec<f64> {
    let n = figures.len();
    let ways = n.pow(u32::try_from(n).unwrap());
    let mut sample = vec![0.0; n];
    (0..ways)
        .map(|way| {
            let mut rest = way;
            for slot in &mut sample {
                *slot = figures[rest % n];
                rest /= n;
            }
            statistic(&sample)
        })
        .collect()
}

fn exact_case(name: &str, statistic: impl Fn(&[f64]) -> f64) {
    let case = &corpus("bootstrap_cases.json")[name];
    let data = numbers(&case["data"]);
    let replicates = exhausted(&data, &statistic);
    let estimate = statistic(&data);
    within(estimate, &case["theta"], 1e-12);
    let found = bootstrap(estimate, &replicates, &jackknifed(&data, &statistic), 0.95).unwrap();
    both_within(found.percentile, &case["percentile"], 1e-9);
    within(found.z0, &case["z0"], 1e-9);
    if case["accel"].as_f64() != Some(0.0) {
        within(found.acceleration, &case["accel"], 1e-12);
        within(corrected(0.025, found.z0, found.acceleration).unwrap(), &case["bca_probs"][0], 1e-9);
        within(corrected(0.975, found.z0, found.acceleration).unwrap(), &case["bca_probs"][1], 1e-9);
    }
    both_within(found.bca, &case["bca"], 1e-9);
    within(found.se, &case["se"], 1e-6);
}

#[test]
fn the_bootstrap_of_a_mean_over_all_resamples_is_exact() {
    exact_case("exact_mean_n7", plain_mean);
}

#[test]
fn the_bootstrap_of_a_median_over_all_resamples_is_exact() {
    exact_case("exact_median_n7", |figures| quantile(figures, 0.5).unwrap());
}

#[test]
fn efrons_mice_come_out_within_the_noise_of_drawing() {
    for (name, noise) in [("mouse_treatment_efron", 1.0), ("mouse_control_efron", 0.7)] {
        let case = &corpus("bootstrap_cases.json")[name];
        let data = numbers(&case["data"]);
        within(acceleration(&jackknifed(&data, plain_mean)).unwrap(), &case["accel"], 1e-12);
        let replicates = resampled(&data, 40_000, &mut Stream::of(&[name]), plain_mean);
        let found = bootstrap(plain_mean(&data), &replicates, &jackknifed(&data, plain_mean), 0.95).unwrap();
        both_within(found.percentile, &case["percentile"], noise);
        both_within(found.bca, &case["BCa"], 2.0 * noise);
        within(found.se, &case["se_boot"], 0.3);
    }
}

#[test]
fn the_law_schools_correlation_comes_out_within_the_noise_of_drawing() {
    let case = &corpus("bootstrap_cases.json")["law_school_15"];
    let (lsat, gpa) = (numbers(&case["lsat"]), numbers(&case["gpa"]));
    let of = |places: &[f64]| {
        let pick = |list: &[f64]| -> Vec<f64> { places.iter().map(|p| list[*p as usize]).collect() };
        pearson(&pick(&lsat), &pick(&gpa)).unwrap()
    };
    let places: Vec<f64> = (0..15).map(f64::from).collect();
    within(of(&places), &case["r"], 1e-12);
    let replicates = resampled(&places, 20_000, &mut Stream::of(&["law"]), of);
    let found = bootstrap(of(&places), &replicates, &jackknifed(&places, of), 0.95).unwrap();
    both_within(found.percentile, &case["percentile"], 0.01);
    both_within(found.bca, &case["BCa"], 0.02);
    within(found.se, &case["se"], 0.003);
}

#[test]
fn each_respondent_is_drawn_as_often_as_the_others() {
    let mut stream = Stream::of(&["drawn"]);
    let mut times = [0_u32; 4];
    for _ in 0..3000 {
        for (slot, drawn) in times.iter_mut().zip(drawn(4, &mut stream)) {
            *slot += drawn;
        }
    }
    assert_eq!(times.iter().sum::<u32>(), 9000);
    assert!(times.iter().all(|one| (2100..2400).contains(one)), "{times:?}");
}

/// First-order and total indices of a function of the unit cube, by random runs.
fn measured(name: &str, factors: usize, function: impl Fn(&[f64]) -> f64) {
    let case = &corpus("sobol_analytic.json")[name];
    let runs = 40_000;
    let mut stream = Stream::of(&[name, "sobol"]);
    let mut points =
        || -> Vec<Vec<f64>> { (0..runs).map(|_| (0..factors).map(|_| stream.unit()).collect()).collect() };
    let (a, b) = (points(), points());
    let middle = a.iter().map(|point| function(point)).sum::<f64>() / runs as f64;
    // Centred, as the first-order estimator's noise grows with the mean.
    let results = |points: &[Vec<f64>]| -> Vec<f64> { points.iter().map(|x| function(x) - middle).collect() };
    let mixed: Vec<Vec<f64>> = (0..factors)
        .map(|factor| {
            let mix = |(a, b): (&Vec<f64>, &Vec<f64>)| {
                let mut point = a.clone();
                point[factor] = b[factor];
                function(&point) - middle
            };
            a.iter().zip(&b).map(mix).collect()
        })
        .collect();
    let found = indices(&results(&a), &results(&b), &mixed).unwrap();
    let variance = case["Var"].as_f64().unwrap();
    within(found.variance, &case["Var"], 0.03 * variance);
    for factor in 0..factors {
        within(found.first[factor], &case["S"][factor], 0.02);
        within(found.total[factor], &case["ST"][factor], 0.02);
    }
}

#[test]
fn sobols_indices_of_known_functions_are_found() {
    use std::f64::consts::PI;
    measured("ishigami_a7_b0.1", 3, |u| {
        let x: Vec<f64> = u.iter().map(|u| PI * (2.0 * u - 1.0)).collect();
        x[0].sin() + 7.0 * x[1].sin().powi(2) + 0.1 * x[2].powi(4) * x[0].sin()
    });
    measured("linear_x1+2x2+3x3", 3, |u| u[0] + 2.0 * u[1] + 3.0 * u[2]);
    measured("product_x1*x2_U01", 2, |u| u[0] * u[1]);
    let a = numbers(&corpus("sobol_analytic.json")["sobol_g_8"]["a"]);
    measured("sobol_g_8", 8, |u| {
        u.iter().zip(&a).map(|(u, a)| ((4.0 * u - 2.0).abs() + a) / (1.0 + a)).product()
    });
}
