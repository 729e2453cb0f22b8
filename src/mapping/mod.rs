//! From institutions to a nation: frame, coverage, distribution, bounds and suppression.
//!
//! A finite register is the frame, and those who answered chose to: so coverage comes first, bounds that
//! assume nothing stand beside every figure, and small cells are hidden. `docs/scoring.md` has the method.

pub mod cells;
pub mod frame;
pub mod nation;
pub mod node;
pub mod register;
pub mod stats;
pub mod strata;

pub use frame::{Eligible, FrameRow, Submission};
pub use nation::{NationProfile, StratumProfile, nation, profile};
pub use node::{Headline, NodeProfile, Scheme};
