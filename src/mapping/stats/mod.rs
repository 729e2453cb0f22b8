//! Estimators that know nothing of surveys: numbers in, numbers out.
//!
//! Every function says what it returns where a figure is not defined: `None`, never NaN. Logarithms and
//! the like come from `libm`, so that every platform gives the same bits.

pub mod agreement;
pub mod bootstrap;
pub mod consistency;
pub mod covariances;
pub mod exact;
pub mod icc;
pub mod interval;
pub mod kappa;
pub mod moments;
pub mod quantile;
pub mod raking;
pub mod signed_rank;
pub mod sobol;
pub mod special;
pub mod stream;

/// A share in per cent of all that is left out on both sides together: 95 % intervals everywhere.
pub const CONFIDENCE: f64 = 0.95;
