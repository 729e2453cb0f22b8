//! From institutions to a nation: frame, coverage, distribution, bounds and suppression.
//!
//! A finite register is the frame, and those who answered chose to: so coverage comes first, bounds that
//! assume nothing stand beside every figure, and small cells are hidden. `docs/scoring.md` has the method.

pub mod cells;
pub mod coherence;
mod columns;
pub mod frame;
pub mod index;
pub mod nation;
pub mod node;
mod ordered;
pub mod own;
mod parts;
pub mod raked;
pub mod rates;
pub mod register;
pub mod resampling;
pub mod respondents;
mod sample;
pub mod sensitivity;
pub mod sized;
pub mod stats;
pub mod stored;
pub mod strata;
pub mod stratum;
pub mod totals;
pub mod verification;
mod view;
pub mod waves;
pub mod working;

pub use columns::Entry;
pub use frame::{Eligible, FrameRow, Submission};
pub use nation::{Mapping, NationProfile, nation, profile};
pub use node::{Headline, NodeProfile, Scheme};
pub use parts::NodePart;
pub use stratum::{Reliability, StratumProfile};
