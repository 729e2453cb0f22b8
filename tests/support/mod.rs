//! What the journeys and the browser tests stand on: databases, the real program, people.

pub mod cluster;
pub mod command;
pub mod database;
pub mod form;
pub mod html;
pub mod leash;
pub mod office;
pub mod page;
pub mod people;
pub mod person;
pub mod server;
pub mod small_survey;
pub mod tiny_site;
pub mod wait;
