//! Journeys of people through the real program, each on SQLite and on PostgreSQL.
//!
//! A journey starts a server on a database of its own and then uses nothing but its addresses:
//! `on_both(|database| { let server = Server::start(database); ... })`. What it needs for that is in
//! `tests/support`.

#![expect(clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests fail by panicking")]
#![expect(dead_code, reason = "not every helper has its journey yet")]

#[path = "../support/mod.rs"]
mod support;

use support::office;

mod answering;
mod call;
mod campaigns;
mod documents;
mod faults;
mod figures;
mod harness;
mod inheritance;
mod kept;
mod lists;
mod moving;
mod nation;
mod own_answer;
mod pages;
mod paper;
mod pasting;
mod pictures;
mod questions;
mod reading;
mod refusals;
mod road;
mod rules;
mod saving;
mod upload;
mod versions;
mod waves;
mod weight;
