//! Results to standard output or to a file that appears whole or not at all.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Result};

/// Writes a result to `--output FILE` under a temporary name that is then renamed, else to
/// standard output.
pub(super) fn deliver(bytes: &[u8], output: Option<&Path>) -> Result<()> {
    let failed = |e: io::Error| Error::Unavailable(format!("the result cannot be written: {e}"));
    let Some(path) = output else {
        let mut out = std::io::stdout().lock();
        return out.write_all(bytes).and_then(|()| out.flush()).map_err(failed);
    };
    let mut part = Part::new(path);
    part.write_all(bytes).map_err(failed)?;
    part.finish()
}

/// A file in the making, under another name until it is whole; one that is given up disappears.
pub(super) struct Part<'a> {
    path: &'a Path,
    /// Where the path leads.
    target: PathBuf,
    /// None where it is written into as it is.
    temporary: Option<PathBuf>,
    /// Made with the first byte, so that an earlier refusal leaves no trace.
    file: Option<BufWriter<File>>,
    /// Bytes written, and those of them that are on their way to the disk.
    written: u64,
    sent: u64,
}

/// So many bytes are worth a way to the disk.
const SEND: u64 = 16 << 20;

impl<'a> Part<'a> {
    /// Of the file with this name; a link is followed, so that it stays one.
    pub fn new(path: &'a Path) -> Self {
        let target = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        let name = target.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        // A device or a pipe is written into: another file in its place would not be what it is.
        let is_special = std::fs::metadata(&target).is_ok_and(|found| !found.is_file());
        let temporary = (!is_special).then(|| target.with_file_name(format!(".{name}.part")));
        Self { path, target, temporary, file: None, written: 0, sent: 0 }
    }

    fn file(&mut self) -> io::Result<&mut BufWriter<File>> {
        let file = match (self.file.take(), &self.temporary) {
            (Some(file), _) => file,
            (None, Some(temporary)) => BufWriter::new(File::create(temporary)?),
            (None, None) => BufWriter::new(File::options().write(true).open(&self.target)?),
        };
        Ok(self.file.insert(file))
    }

    /// Has the disk begin with what is written: a large result would else wait for all of it at its end.
    fn send(&mut self) {
        let (from, length) = (self.sent, self.written - self.sent);
        if length >= SEND
            && let (Some(file), true) = (&self.file, self.temporary.is_some())
        {
            begin_to_store(file.get_ref(), from, length);
            self.sent = self.written;
        }
    }

    /// The error with the file that it is about.
    fn named(&self, error: &io::Error) -> io::Error {
        io::Error::new(error.kind(), format!("{}: {error}", self.path.display()))
    }

    /// Gives the file its name; it is on the disk then.
    pub fn finish(mut self) -> Result<()> {
        let is_special = self.temporary.is_none();
        let ended = self.file().and_then(|file| {
            file.flush()?;
            if is_special { Ok(()) } else { file.get_ref().sync_all() }
        });
        let named = ended.and_then(|()| match &self.temporary {
            Some(temporary) => std::fs::rename(temporary, &self.target),
            None => Ok(()),
        });
        named.map_err(|e| Error::Unavailable(format!("{} cannot be written: {e}", self.path.display())))?;
        self.file = None;
        Ok(())
    }
}

/// Says that these bytes are not read again, so that the system begins to store them and keeps no copy.
#[cfg(target_os = "linux")]
fn begin_to_store(file: &File, from: u64, length: u64) {
    use rustix::fs::{Advice, fadvise};
    // An advice: where it is not taken the bytes are stored at the end, and what fails there is told.
    let _taken = fadvise(file, from, std::num::NonZero::new(length), Advice::DontNeed);
}

#[cfg(not(target_os = "linux"))]
const fn begin_to_store(_: &File, _: u64, _: u64) {}

impl Write for Part<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file().and_then(|file| file.write(bytes)).map_err(|error| self.named(&error))?;
        self.written += u64::try_from(written).unwrap_or(0);
        self.send();
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = self.file().and_then(BufWriter::flush);
        flushed.map_err(|error| self.named(&error))
    }
}

impl Drop for Part<'_> {
    fn drop(&mut self) {
        // A part that cannot be removed is overwritten by the next try.
        if let (Some(_), Some(temporary)) = (self.file.take(), &self.temporary) {
            drop(std::fs::remove_file(temporary));
        }
    }
}

/// Reads a text file.
pub(super) fn read_text(path: &Path) -> Result<String> {
    std::fs::read_to_string(path)
        .map_err(|e| Error::Unavailable(format!("{} cannot be read: {e}", path.display())))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn a_link_stays_a_link_and_what_it_leads_to_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("file"), folder.path().join("link"));
        std::fs::write(&file, "old").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        deliver(b"new", Some(&link)).unwrap();
        assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "new");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn a_large_result_is_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        let bytes: Vec<u8> = (0..=u8::MAX).cycle().take(40 << 20).collect();
        let mut part = Part::new(&path);
        bytes.chunks(1_000_003).for_each(|some| part.write_all(some).unwrap());
        part.finish().unwrap();
        assert!(std::fs::read(&path).unwrap() == bytes);
    }

    #[test]
    fn what_cannot_be_written_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("nowhere").join("file");
        let error = Part::new(&path).write_all(b"new").unwrap_err().to_string();
        assert!(error.starts_with(path.to_str().unwrap()), "{error}");
    }

    #[test]
    fn a_pipe_is_written_into_and_stays_a_pipe() {
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        let reader = std::thread::spawn({
            let pipe = pipe.clone();
            move || std::fs::read_to_string(pipe).unwrap()
        });
        deliver(b"through", Some(&pipe)).unwrap();
        assert_eq!(reader.join().unwrap(), "through");
        assert!(!std::fs::metadata(&pipe).unwrap().is_file());
    }
}
