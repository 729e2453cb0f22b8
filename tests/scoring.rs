//! The specification's own cases and laws, through the public library.

#[path = "scoring/arithmetic.rs"]
mod arithmetic;
#[path = "scoring/explain.rs"]
mod explain;
#[path = "scoring/laws.rs"]
mod laws;
#[path = "scoring/nation.rs"]
mod nation;
#[path = "scoring/survey.rs"]
mod survey;
