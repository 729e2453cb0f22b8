//! Survey definitions, items, conditions, the scoring tree, answers and their checks: parsed once, then trusted.

pub mod roles;
pub mod states;
