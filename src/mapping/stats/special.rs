//! Distribution functions and their inverses: normal, Student's t, and Fisher's F by way of the beta.
//!
//! Sources: continued fraction of the incomplete beta function DLMF 8.17.22, Stirling's series DLMF
//! 5.11.1; the inverses are found by Newton's steps inside a bracket.

use std::f64::consts::{PI, SQRT_2};

/// Steps after which the last figure is taken; each halves the bracket at least, so it is never reached.
const MOST_STEPS: u32 = 200;

/// Φ: the share of the standard normal distribution below `x`.
#[must_use]
pub fn normal_cdf(x: f64) -> f64 {
    0.5 * libm::erfc(-x / SQRT_2)
}

/// The `x` with `normal_cdf(x) = probability`; none outside `0 < probability < 1`.
#[must_use]
pub fn normal_quantile(probability: f64) -> Option<f64> {
    let tail = lower_tail(probability)?;
    let density = |x: f64| libm::exp(-0.5 * x * x) / libm::sqrt(2.0 * PI);
    let found = inverse(tail, (-40.0, 0.0), normal_cdf, density);
    Some(signed(found, probability))
}

/// The share of Student's t with `df` degrees of freedom (above 0) below `t`.
#[must_use]
pub fn t_cdf(t: f64, df: f64) -> f64 {
    let square = t * t;
    // Whichever argument is the smaller one keeps the digits.
    let (far, near) = (square / (df + square), df / (df + square));
    let outside = if square < df {
        1.0 - beta_parts(0.5, 0.5 * df, far, near)
    } else {
        beta_parts(0.5 * df, 0.5, near, far)
    };
    if t < 0.0 { 0.5 * outside } else { 1.0 - 0.5 * outside }
}

/// The `t` with `t_cdf(t, df) = probability`; none outside `0 < probability < 1` or `df > 0`.
#[must_use]
pub fn t_quantile(probability: f64, df: f64) -> Option<f64> {
    let tail = lower_tail(probability).filter(|_| df > 0.0 && df.is_finite())?;
    let cdf = |t: f64| t_cdf(t, df);
    let constant = -ln_beta(0.5, 0.5 * df) - 0.5 * libm::log(df);
    let density = |t: f64| libm::exp(constant - 0.5 * (df + 1.0) * libm::log1p(t * t / df));
    let mut lowest = -2.0;
    while cdf(lowest) > tail && lowest > -1e300 {
        lowest *= 2.0;
    }
    Some(signed(inverse(tail, (lowest, 0.0), cdf, density), probability))
}

/// The `f` below which Fisher's F with `df1` and `df2` has `probability`; none outside `0 < p < 1` or
/// degrees above 0.
#[must_use]
pub fn f_quantile(probability: f64, df1: f64, df2: f64) -> Option<f64> {
    let inside = probability > 0.0 && probability < 1.0 && df1 > 0.0 && df2 > 0.0;
    let (a, b) = (0.5 * df1, 0.5 * df2);
    let constant = -ln_beta(a, b);
    let density = |x: f64| libm::exp(constant + (a - 1.0) * libm::log(x) + (b - 1.0) * libm::log1p(-x));
    let x = inside.then(|| inverse(probability, (0.0, 1.0), |x| beta_share(a, b, x), density))?;
    Some(df2 * x / (df1 * (1.0 - x))).filter(|f| f.is_finite())
}

/// The regularised incomplete beta function I_x(a, b), for `a, b > 0` and `x` in 0..=1.
#[must_use]
pub fn beta_share(a: f64, b: f64, x: f64) -> f64 {
    beta_parts(a, b, x, 1.0 - x)
}

/// As [`beta_share`], of `x` and what it lacks of 1: near 1 that keeps digits which `x` has lost.
fn beta_parts(a: f64, b: f64, x: f64, lack: f64) -> f64 {
    if x <= 0.0 {
        return 0.0;
    }
    if lack <= 0.0 {
        return 1.0;
    }
    let log = |part: f64, rest: f64| if rest < 0.5 { libm::log1p(-rest) } else { libm::log(part) };
    let front = libm::exp(a * log(x, lack) + b * log(lack, x) - ln_beta(a, b));
    // The fraction converges fast on its own side of the mean; the other side is its mirror.
    if x < (a + 1.0) / (a + b + 2.0) {
        front * beta_fraction(a, b, x) / a
    } else {
        1.0 - front * beta_fraction(b, a, lack) / b
    }
}

/// `1/(1 + d1/(1 + d2/(1 + …)))`, from the front by the modified method of Lentz.
fn beta_fraction(a: f64, b: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let away_from_zero = |value: f64| if value.abs() < TINY { TINY } else { value };
    let (mut value, mut c, mut d) = (1.0, 1.0, 0.0);
    let mut m = 0.0;
    for _ in 0..10_000_u32 {
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        m += 1.0;
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let mut change: f64 = 1.0;
        for part in [odd, even] {
            d = 1.0 / away_from_zero(1.0 + part * d);
            c = away_from_zero(1.0 + part / c);
            change = c * d;
            value *= change;
        }
        if (change - 1.0).abs() < 1e-16 {
            break;
        }
    }
    1.0 / value
}

/// ln B(a, b), with the large parts cancelled before they are computed.
fn ln_beta(a: f64, b: f64) -> f64 {
    let (p, q) = (a.min(b), a.max(b));
    let sum = p + q;
    if p >= 10.0 {
        0.5 * libm::log(2.0 * PI) - 0.5 * libm::log(q) + stirling(p) + stirling(q) - stirling(sum)
            + (p - 0.5) * libm::log(p / sum)
            + q * libm::log1p(-p / sum)
    } else if q >= 10.0 {
        libm::lgamma(p) + stirling(q) - stirling(sum) + p - p * libm::log(sum)
            + (q - 0.5) * libm::log1p(-p / sum)
    } else {
        libm::lgamma(p) + libm::lgamma(q) - libm::lgamma(sum)
    }
}

/// What Stirling's formula leaves of ln Γ(x), for `x >= 10`.
fn stirling(x: f64) -> f64 {
    let square = 1.0 / (x * x);
    let parts = [
        1.0 / 12.0,
        -1.0 / 360.0,
        1.0 / 1260.0,
        -1.0 / 1680.0,
        1.0 / 1188.0,
        -691.0 / 360_360.0,
        1.0 / 156.0,
    ];
    parts.iter().rev().fold(0.0, |sum, part| sum * square + part) / x
}

/// The tail below, of a probability that is one; both tails of a symmetric distribution are alike.
fn lower_tail(probability: f64) -> Option<f64> {
    (probability > 0.0 && probability < 1.0).then(|| probability.min(1.0 - probability))
}

fn signed(below: f64, probability: f64) -> f64 {
    if probability > 0.5 { -below } else { below + 0.0 }
}

/// The place in a bracket where a rising function has a value: Newton's step where it stays inside the
/// bracket, else the middle.
fn inverse(wanted: f64, bracket: (f64, f64), cdf: impl Fn(f64) -> f64, density: impl Fn(f64) -> f64) -> f64 {
    let (mut low, mut high) = bracket;
    let mut x = 0.5 * (low + high);
    for _ in 0..MOST_STEPS {
        let miss = cdf(x) - wanted;
        if miss > 0.0 {
            high = x;
        } else {
            low = x;
        }
        let newton = x - miss / density(x);
        // Asked before the bracket is: at the end Newton's step may fall on the bracket's own edge.
        let is_there = (newton - x).abs() <= 1e-15 * (1e-3 + x.abs());
        if is_there || high - low <= f64::EPSILON * x.abs() {
            return x;
        }
        x = if newton > low && newton < high { newton } else { 0.5 * (low + high) };
    }
    x
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

    use super::*;

    fn close(found: Option<f64>, expected: f64) {
        let found = found.unwrap();
        assert!((found - expected).abs() <= 1e-11 * expected.abs().max(1.0), "{found} is not {expected}");
    }

    #[test]
    fn the_normal_quantile_undoes_the_normal_share() {
        close(normal_quantile(0.975), 1.959_963_984_540_054);
        close(normal_quantile(0.5), 0.0);
        close(normal_quantile(1e-12), -7.034_483_825_301_131);
        assert_eq!(normal_quantile(0.0), None);
        assert_eq!(normal_quantile(f64::NAN), None);
    }

    #[test]
    fn the_quantiles_of_t_are_those_of_the_tables() {
        close(t_quantile(0.975, 1.0), 12.706_204_736_174_69);
        close(t_quantile(0.975, 21.0), 2.079_613_844_727_68);
        close(t_quantile(0.025, 2.5), -3.574_654_842_003_683);
        close(t_quantile(0.975, 1e7), 1.959_964_221_770_6);
        assert_eq!(t_quantile(0.975, 0.0), None);
    }

    #[test]
    fn the_quantiles_of_f_are_those_of_the_tables() {
        close(f_quantile(0.975, 29.0, 174.0), 1.661_538_417_028_815);
        close(f_quantile(0.975, 5.0, 18.0), 3.381_967_805_875_243);
        close(f_quantile(0.025, 5.0, 15.0), 0.155_575_963_078_487);
    }

    #[test]
    fn a_share_of_t_of_one_degree_is_that_of_cauchy() {
        assert!((t_cdf(1.0, 1.0) - 0.75).abs() < 1e-15);
        assert!((t_cdf(-1.0, 1.0) - 0.25).abs() < 1e-15);
        assert!((t_cdf(0.0, 7.0) - 0.5).abs() < 1e-15);
    }

    #[test]
    fn a_quantile_undoes_its_share_at_every_probability() {
        for step in 1..100_u8 {
            let p = f64::from(step) / 100.0;
            for df in [1.0, 2.5, 18.0, 400.0] {
                assert!((t_cdf(t_quantile(p, df).unwrap(), df) - p).abs() < 1e-13, "t {p} {df}");
                let f = f_quantile(p, 5.0, df).unwrap();
                assert!(
                    (beta_share(2.5, 0.5 * df, 5.0 * f / (df + 5.0 * f)) - p).abs() < 1e-13,
                    "F {p} {df}"
                );
            }
            assert!((normal_cdf(normal_quantile(p).unwrap()) - p).abs() < 1e-15, "{p}");
        }
    }
}
