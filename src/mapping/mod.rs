//! From institutions to a nation: frame, coverage, distribution, bounds and suppression.
