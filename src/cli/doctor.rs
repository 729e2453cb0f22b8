//! `ospo-atlas doctor`: what is fine, what is not, and what to do.

use std::fmt::Write as _;
use std::path::Path;

use super::output::deliver;
use super::settings::Settings;
use super::{Outcome, font_files, start};
use crate::actions::health::Finding;
use crate::config::Config;
use crate::error::Result;

/// Space on the disk below which a warning is due, in bytes.
const LITTLE: u64 = 1 << 30;

/// Runs the command. The exit code is 1 when something is not fine.
///
/// # Errors
/// When a setting is wrong.
pub fn run(arguments: Settings) -> Result<Outcome> {
    let config = arguments.config()?;
    let mut findings = match start::app(&config) {
        Ok(app) => start::block_on(async { Ok(app.examine_database().await) })?,
        Err(error) => vec![Finding { what: "database", fine: false, says: error.to_string() }],
    };
    findings.push(disk(&config));
    findings.push(clock());
    findings.push(fonts(&config));
    findings.push(Finding {
        what: "mail",
        fine: true,
        says: "not used by this version: links are copied by hand".into(),
    });
    let mut text = String::new();
    for finding in &findings {
        let sign = if finding.fine { "ok  " } else { "MEND" };
        // Writing to a string does not fail.
        let _ = writeln!(text, "{sign}  {:<12} {}", finding.what, finding.says);
    }
    deliver(text.as_bytes(), None)?;
    Ok(if findings.iter().all(|finding| finding.fine) { Outcome::Done } else { Outcome::Wrong })
}

fn disk(config: &Config) -> Finding {
    let folder = if config.data_dir.exists() { config.data_dir.as_path() } else { Path::new(".") };
    match rustix::fs::statvfs(folder) {
        Ok(space) => {
            let free = space.f_bavail.saturating_mul(space.f_frsize);
            let says = format!("{} MB free in {}", free / 1_000_000, folder.display());
            let advice =
                if free < LITTLE { "; make room: answers cannot be stored on a full disk" } else { "" };
            Finding { what: "disk", fine: free >= LITTLE, says: format!("{says}{advice}") }
        }
        Err(error) => Finding { what: "disk", fine: false, says: format!("{}: {error}", folder.display()) },
    }
}

/// Pictures and reports need a font for each language; pages use those of the browser.
fn fonts(config: &Config) -> Finding {
    let languages = &config.languages;
    let missing = font_files::load(&config.font_dir, languages).map(|fonts| {
        let refused = languages.iter().filter_map(|lang| fonts.require(*lang).err());
        refused.map(|error| error.to_string()).collect::<Vec<_>>()
    });
    match missing {
        Ok(missing) if missing.is_empty() => {
            let codes: Vec<&str> = languages.iter().map(|lang| lang.code()).collect();
            Finding { what: "fonts", fine: true, says: format!("for {}", codes.join(", ")) }
        }
        Ok(missing) => Finding { what: "fonts", fine: false, says: missing.join("; ") },
        Err(error) => Finding { what: "fonts", fine: false, says: error.to_string() },
    }
}

/// A clock before this program was written is wrong.
fn clock() -> Finding {
    let now = crate::clock::Clock::System.now();
    let fine = now.timestamp() > 1_790_000_000;
    let says = format!(
        "{}{}",
        now.format("%Y-%m-%d %H:%M UTC"),
        if fine { "" } else { ": the clock is wrong; deadlines will be too" }
    );
    Finding { what: "clock", fine, says }
}
