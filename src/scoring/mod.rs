//! From answers to scores: item, leaf, parent and unit, with bounds, trace and gaps.
