//! What a person can do: each action asks permission once, is one transaction and writes one audit row.
