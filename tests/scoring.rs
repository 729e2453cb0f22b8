//! The specification's own cases and laws, through the public library and the command.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests fail by panicking")]

#[path = "scoring/arithmetic.rs"]
mod arithmetic;
#[path = "scoring/command.rs"]
mod command;
#[path = "scoring/estimators.rs"]
mod estimators;
#[path = "scoring/explain.rs"]
mod explain;
#[path = "scoring/inherited.rs"]
mod inherited;
#[path = "scoring/laws.rs"]
mod laws;
#[path = "scoring/nation.rs"]
mod nation;
#[path = "scoring/nation_laws.rs"]
mod nation_laws;
#[path = "scoring/proven.rs"]
mod proven;
#[path = "scoring/raise.rs"]
mod raise;
#[path = "scoring/reliability.rs"]
mod reliability;
#[path = "scoring/resampling.rs"]
mod resampling;
#[path = "scoring/sensitivity.rs"]
mod sensitivity;
#[path = "scoring/stream.rs"]
mod stream;
#[path = "scoring/survey.rs"]
mod survey;
#[path = "scoring/waves.rs"]
mod waves;
