//! Results to standard output or to a file that appears whole or not at all.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// Writes a result to `--output FILE` under a temporary name that is then renamed, else to
/// standard output.
pub(super) fn deliver(bytes: &[u8], output: Option<&Path>) -> Result<()> {
    let failed = |what: &str, e: std::io::Error| Error::Unavailable(format!("{what} cannot be written: {e}"));
    let Some(path) = output else {
        let mut out = std::io::stdout().lock();
        return out.write_all(bytes).and_then(|()| out.flush()).map_err(|e| failed("standard output", e));
    };
    let mut part = Part::new(path);
    part.write_all(bytes).map_err(|e| failed(&path.display().to_string(), e))?;
    part.finish()
}

/// A file in the making, under another name until it is whole; one that is given up disappears.
pub(super) struct Part<'a> {
    path: &'a Path,
    temporary: PathBuf,
    /// Made with the first byte, so that an earlier refusal leaves no trace.
    file: Option<BufWriter<File>>,
}

impl<'a> Part<'a> {
    /// Of the file with this name.
    pub fn new(path: &'a Path) -> Self {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Self { path, temporary: path.with_file_name(format!(".{name}.part")), file: None }
    }

    fn file(&mut self) -> io::Result<&mut BufWriter<File>> {
        let file = match self.file.take() {
            Some(file) => file,
            None => BufWriter::new(File::create(&self.temporary)?),
        };
        Ok(self.file.insert(file))
    }

    /// Gives the file its name; it is on the disk then.
    pub fn finish(mut self) -> Result<()> {
        let ended = self.file().and_then(|file| {
            file.flush()?;
            file.get_ref().sync_all()
        });
        let named = ended.and_then(|()| std::fs::rename(&self.temporary, self.path));
        named.map_err(|e| Error::Unavailable(format!("{} cannot be written: {e}", self.path.display())))?;
        self.file = None;
        Ok(())
    }
}

impl Write for Part<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file()?.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file()?.flush()
    }
}

impl Drop for Part<'_> {
    fn drop(&mut self) {
        // A part that cannot be removed is overwritten by the next try.
        if self.file.take().is_some() {
            drop(std::fs::remove_file(&self.temporary));
        }
    }
}

/// Reads a text file.
pub(super) fn read_text(path: &Path) -> Result<String> {
    std::fs::read_to_string(path)
        .map_err(|e| Error::Unavailable(format!("{} cannot be read: {e}", path.display())))
}
