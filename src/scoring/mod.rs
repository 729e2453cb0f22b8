//! From answers to scores: item, leaf, parent and unit, with bounds, trace and gaps.
//!
//! `docs/scoring.md` states the method in a statistician's words. Nothing here knows a clock, a disk or
//! a random number: the same answers give the same bytes.

pub mod aggregate;
pub mod bill;
mod bind;
pub mod cover;
mod dress;
pub mod enablers;
mod fractions;
pub mod gap;
pub mod leaf;
pub mod number;
pub mod parent;
pub mod plan;
pub mod profile;
pub mod raise;
pub mod rapid;
pub mod reading;
pub mod resolve;
pub mod respondents;
pub mod response;
pub mod status;
pub mod sums;
pub mod trace;

pub use plan::Plan;
pub use profile::{Dispute, EnablerResult, Flag, NodeResult, OVERALL, ResponseProfile};
pub use raise::{Change, NextLevel};
pub use response::{ScoreOptions, overlaid, score_response, trace};
pub use status::Status;
pub use trace::{Cause, Rule, Scored, Trace, TraceItem};
