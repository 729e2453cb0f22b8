//! Results to standard output or to a file that appears whole or not at all.

use std::io::Write as _;
use std::path::Path;

use crate::error::{Error, Result};

/// Writes a result to `--output FILE` under a temporary name that is then renamed, else to
/// standard output.
pub(super) fn deliver(bytes: &[u8], output: Option<&Path>) -> Result<()> {
    let failed = |what: &str, e: std::io::Error| Error::Unavailable(format!("{what} cannot be written: {e}"));
    let Some(path) = output else {
        let mut out = std::io::stdout().lock();
        return out.write_all(bytes).and_then(|()| out.flush()).map_err(|e| failed("standard output", e));
    };
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let temporary = path.with_file_name(format!(".{name}.part"));
    let write = || {
        let mut file = std::fs::File::create(&temporary)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(&temporary, path)
    };
    write().map_err(|e| failed(&path.display().to_string(), e))
}

/// Reads a text file.
pub(super) fn read_text(path: &Path) -> Result<String> {
    std::fs::read_to_string(path)
        .map_err(|e| Error::Unavailable(format!("{} cannot be read: {e}", path.display())))
}
