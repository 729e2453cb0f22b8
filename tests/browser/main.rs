//! Journeys in a real Chromium: with and without script, right to left, by keyboard, under axe-core.
//!
//! A test opens a [`window::Window`] with a [`window::Look`], goes to the address of a server from
//! `tests/support`, and asks. WebDriver is spoken over plain HTTP, without a crate between.

#![expect(clippy::expect_used, clippy::panic, reason = "tests fail by panicking")]
#![expect(dead_code, reason = "not every helper has its journey yet")]

#[path = "../support/mod.rs"]
mod support;

mod axe;
mod base64;
mod by_keyboard;
mod driver;
mod harness;
mod keyboard;
mod pages;
mod sights;
mod small_screen;
mod window;
mod without_script;
mod world;
