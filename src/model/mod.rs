//! Survey definitions, items, conditions, the scoring tree, answers and their checks: parsed once, then trusted.
