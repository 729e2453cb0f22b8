//! The secret behind form tokens: a file of 32 bytes, made at the first start.

use std::io::Write as _;
use std::path::Path;

use rand::RngExt as _;

use crate::error::{Error, Result};

/// Reads the secret, or makes it so that only this user can read it.
pub(super) fn read_or_make(path: &Path) -> Result<[u8; 32]> {
    match std::fs::read(path) {
        Ok(bytes) => <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| {
            Error::Unavailable(format!(
                "{} does not hold 32 bytes: remove it to make a new one",
                path.display()
            ))
        }),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => make(path),
        Err(e) => Err(Error::Unavailable(format!("{} cannot be read: {e}", path.display()))),
    }
}

fn make(path: &Path) -> Result<[u8; 32]> {
    let secret: [u8; 32] = rand::rng().random();
    let write = || {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path)?;
        file.write_all(&secret)?;
        file.sync_all()
    };
    write().map_err(|e| Error::Unavailable(format!("{} cannot be written: {e}", path.display())))?;
    Ok(secret)
}
