//! Documents on disk: one file each, called by its fingerprint, written whole before anything points to it.

use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::error::{Error, Result};

/// A folder of documents.
#[derive(Debug, Clone)]
pub struct Store {
    folder: PathBuf,
}

impl Store {
    /// The documents in a folder; it is made when the first one comes.
    #[must_use]
    pub const fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    /// Keeps a document and gives its fingerprint: SHA-256 in hex. It is on the disk when this returns; the
    /// same document again is kept once.
    ///
    /// # Errors
    /// [`Error::StorageFull`], or [`Error::Unavailable`] when the folder cannot be written.
    pub fn put(&self, bytes: &[u8]) -> Result<String> {
        let sha256 = fingerprint(bytes);
        let place = self.place(&sha256);
        if place.exists() {
            return Ok(sha256);
        }
        let folder = place.parent().unwrap_or(&self.folder);
        let part = folder.join(format!(".{}", Uuid::new_v4()));
        let written = fs::create_dir_all(folder).and_then(|()| write(&part, &place, bytes));
        written.map_err(|why| {
            if let Err(left) = fs::remove_file(&part)
                && left.kind() != ErrorKind::NotFound
            {
                tracing::warn!(%left, part = %part.display(), "a part of a document is left over");
            }
            away(&place, &why)
        })?;
        Ok(sha256)
    }

    /// A document as it was handed in.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when it is missing or is not what was handed in any more.
    pub fn get(&self, sha256: &str) -> Result<Vec<u8>> {
        let place = self.place(sha256);
        let bytes = fs::read(&place).map_err(|why| away(&place, &why))?;
        if fingerprint(&bytes) == sha256 {
            return Ok(bytes);
        }
        Err(Error::Unavailable(format!("{}: it is not what was handed in any more", place.display())))
    }

    /// Spread over folders by the first two letters, as file systems like it.
    fn place(&self, sha256: &str) -> PathBuf {
        self.folder.join(sha256.get(..2).unwrap_or("00")).join(sha256)
    }
}

/// To the disk under another name first, so that nobody ever finds half of it.
fn write(part: &Path, place: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = private(part)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(part, place)?;
    // The name is on the disk only once its folder is, and the folder's name likewise.
    let folders = [place.parent(), place.parent().and_then(Path::parent)];
    folders.into_iter().flatten().try_for_each(|folder| File::open(folder)?.sync_all())
}

#[cfg(unix)]
fn private(part: &Path) -> std::io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(part)
}

#[cfg(not(unix))]
fn private(part: &Path) -> std::io::Result<File> {
    fs::OpenOptions::new().write(true).create_new(true).open(part)
}

fn away(place: &Path, why: &std::io::Error) -> Error {
    match why.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Error::StorageFull,
        _ => Error::Unavailable(format!("{}: {why}", place.display())),
    }
}

fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    fn store() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::new(folder.path().join("documents"));
        (folder, store)
    }

    #[test]
    fn a_document_comes_back_as_it_was_and_twice_is_kept_once() {
        let (folder, store) = store();
        let sha256 = store.put(b"%PDF-1.7 plan").unwrap();
        assert_eq!(store.put(b"%PDF-1.7 plan").unwrap(), sha256);
        assert_eq!(store.get(&sha256).unwrap(), b"%PDF-1.7 plan");
        let shelf = folder.path().join("documents").join(&sha256[..2]);
        assert_eq!(fs::read_dir(shelf).unwrap().count(), 1);
    }

    #[test]
    fn a_document_that_changed_on_the_disk_or_is_gone_is_not_given_out() {
        let (folder, store) = store();
        let sha256 = store.put(b"%PDF-1.7 plan").unwrap();
        let place = folder.path().join("documents").join(&sha256[..2]).join(&sha256);
        fs::write(&place, b"%PDF-1.7 plot").unwrap();
        assert!(matches!(store.get(&sha256), Err(Error::Unavailable(why)) if why.contains("not what was")));
        fs::remove_file(&place).unwrap();
        assert!(matches!(store.get(&sha256), Err(Error::Unavailable(_))));
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_named_and_nothing_is_left_over() {
        let (folder, _) = store();
        let taken = folder.path().join("taken");
        fs::write(&taken, b"a file").unwrap();
        let refused = Store::new(taken.clone()).put(b"%PDF-");
        assert!(matches!(refused, Err(Error::Unavailable(why)) if why.contains("taken")));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
