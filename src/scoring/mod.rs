//! From answers to scores: item, leaf, parent and unit, with bounds, trace and gaps.
//!
//! `docs/scoring.md` states the method in a statistician's words. Nothing here knows a clock, a disk or
//! a random number: the same answers give the same bytes.

pub mod aggregate;
pub mod gap;
pub mod leaf;
pub mod number;
pub mod parent;
pub mod profile;
pub mod status;

pub use profile::{Dispute, EnablerResult, Flag, NodeResult, OVERALL, ResponseProfile};
pub use status::Status;
