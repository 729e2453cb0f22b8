//! The file of responses, which is read twice: once to check all of it, once to work on it.

use std::fs::{File, Metadata, OpenOptions};
use std::io::{self, BufReader, Seek as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::refusal::Refusal;
use crate::error::Error;
use crate::model::Survey;
use crate::model::responses::{Lines, Shape, Sieve};

/// The lines of an open file.
pub(super) type FileLines<'a> = Lines<BufReader<&'a File>>;

/// An open file of responses.
pub(super) struct Source {
    path: PathBuf,
    file: File,
    is_table: bool,
    /// How it was when it was opened.
    stamp: (u64, Option<SystemTime>),
}

impl Source {
    /// Opens a file. What can be read only once, such as a pipe, is copied first.
    pub fn open(path: &Path) -> Result<Self, Refusal> {
        let opened = File::open(path).and_then(|file| {
            let file = if file.metadata()?.is_file() { file } else { copied(file)? };
            Ok((stamp(&file.metadata()?), file))
        });
        let (stamp, file) = opened.map_err(|error| unreadable(path, &error))?;
        let is_table = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"));
        Ok(Self { path: path.to_owned(), file, is_table, stamp })
    }

    /// Its lines from the first on, which hold answers to this survey and are read with a sieve if there is one.
    pub fn lines(&self, survey: &Survey, sieve: Option<&Sieve>) -> Result<(Shape, FileLines<'_>), Refusal> {
        let begun = (&self.file).rewind().and_then(|()| {
            let input = BufReader::with_capacity(1 << 18, &self.file);
            Lines::begin(input, self.is_table)
        });
        let (shape, lines) = begun.map_err(|error| self.unreadable(&error))?;
        Ok((shape.over(survey, sieve), lines))
    }

    /// Its name without the folder.
    pub fn name(&self) -> String {
        self.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// A problem of a line, with its place.
    pub fn at(&self, line: usize, cause: &str) -> String {
        format!("{}:{line}: {cause}", self.path.display())
    }

    /// Why it cannot be read.
    pub fn unreadable(&self, error: &io::Error) -> Refusal {
        unreadable(&self.path, error)
    }

    /// Refuses a file that somebody wrote to since it was opened: what was checked is no longer there.
    pub fn must_be_the_same(&self) -> Result<(), Refusal> {
        let now = self.file.metadata().map_err(|error| self.unreadable(&error))?;
        if stamp(&now) == self.stamp { Ok(()) } else { Err(self.changed()) }
    }

    /// It is not as it was when it was checked.
    pub fn changed(&self) -> Refusal {
        let path = self.path.display();
        Refusal::Error(Error::Unavailable(format!("{path}: the file has changed while it was read")))
    }
}

fn stamp(metadata: &Metadata) -> (u64, Option<SystemTime>) {
    (metadata.len(), metadata.modified().ok())
}

fn unreadable(path: &Path, error: &io::Error) -> Refusal {
    Refusal::Wrong(vec![format!("{}: {error}", path.display())])
}

/// A copy in a file that only this process can read and that nobody can find.
fn copied(mut from: File) -> io::Result<File> {
    let name = format!(".ospo-atlas-{}-{:x}", std::process::id(), std::ptr::from_ref(&from).addr());
    let path = std::env::temp_dir().join(name);
    let mut to = OpenOptions::new().read(true).write(true).create_new(true).mode(0o600).open(&path)?;
    std::fs::remove_file(&path)?;
    io::copy(&mut from, &mut to)?;
    Ok(to)
}
