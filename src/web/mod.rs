//! The web site: routes, extractors, and one folder an area with handlers and page structs.
//!
//! A request meets [`middleware`], then an extractor works out who asks ([`visitor`]) and what was
//! posted ([`form`]); the handler turns that into one action and one page or redirect. Errors become
//! pages in one place ([`error_pages`]).

pub mod account;
pub mod answer;
pub mod assets;
pub mod compress;
pub mod entry;
pub mod error_pages;
pub mod fault;
pub mod figure;
pub mod form;
pub mod frame;
pub mod health;
pub mod intro;
mod invitation;
pub mod list;
pub mod middleware;
pub mod officer;
pub mod reply;
pub mod routes;
pub mod security;
pub mod server;
pub mod site;
pub mod surveys;
mod table;
pub mod templates;
pub mod upload;
pub mod visitor;
pub mod work;
