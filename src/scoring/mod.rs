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
mod ladder;
pub mod leaf;
mod level_weights;
pub mod number;
pub mod parent;
pub mod parts;
pub mod plan;
pub mod profile;
mod proven;
pub mod raise;
pub mod rapid;
pub mod reading;
pub mod resolve;
pub mod respondents;
pub mod response;
mod said;
pub mod shapley;
mod short;
pub mod status;
mod step;
pub mod sums;
pub mod trace;
pub mod waterfall;
pub mod ways;

pub use parts::{ChildPart, Parts, PartsBy};
pub use plan::Plan;
pub use profile::{
    Dispute, EnablerRating, EnablerResult, Flag, NodeResult, OVERALL, Quadrant, ResponseProfile,
};
pub use raise::{Change, First, NextLevel, Raised, Reason};
pub use response::{Explained, ScoreOptions, ScoredResponse, explain, overlaid, score_response};
pub use status::Status;
pub use trace::{Cause, Rule, Scored, Trace, TraceItem};
pub use waterfall::{Loss, Rest, Waterfall};
