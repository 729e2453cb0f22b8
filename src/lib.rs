//! `ospo-atlas` maps the state of open source in public institutions.
//!
//! The pure core knows surveys ([`model`]), turns answers into maturity, capability and gap
//! profiles ([`scoring`]), joins institutions to a nation ([`mapping`]), draws them ([`charts`])
//! and sets them as documents ([`report`]). It never meets a clock, a disk, a network or SQL.
//! Around it stands a thin shell: [`db`] holds all SQL, [`actions`] says what a person may do,
//! and [`web`] and [`cli`] carry people's wishes to the actions. `docs/ARCHITECTURE.md` has the
//! picture, and `tests/architecture.rs` keeps it true.

pub mod actions;
pub mod charts;
pub mod cli;
pub mod clock;
pub mod config;
pub mod db;
pub mod error;
pub mod fonts;
pub mod i18n;
pub mod mapping;
pub mod model;
pub mod report;
pub mod scoring;
pub mod web;
