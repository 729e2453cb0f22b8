//! The typesetter's world: a library, fonts, and two files that exist in memory only.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Datelike as _, Timelike as _, Utc};
use serde_json::{Value, json};
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, is_default_ignorable};
use typst::utils::LazyHash;
use typst::{Feature, Features, Library, LibraryExt as _, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::super::document::Document;
use crate::error::{Error, Result};
use crate::fonts::{Fonts, families};

const TEMPLATE: &str = include_str!("../../../templates/reports/report.typ");

/// What all documents share.
pub(super) struct Engine {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    template: Source,
    data: FileId,
    /// One document at a time: it bounds memory, and the typesetter's caches belong to the process.
    turn: Mutex<()>,
}

/// The world of one document.
struct Job<'a> {
    engine: &'a Engine,
    data: Bytes,
}

impl Engine {
    pub fn new(fonts: &Fonts) -> Result<Self> {
        let faces = |file: &Arc<[u8]>| Font::iter(Bytes::new(Arc::clone(file))).collect::<Vec<_>>();
        let fonts: Vec<Font> = fonts.files().flat_map(faces).collect();
        // Row headings can be tagged only with this feature; the typesetter's version is pinned.
        let features: Features = [Feature::A11yExtras].into_iter().collect();
        // File names are interned for the life of the process, so these two serve every document.
        let (main, data) = (file_id("/report.typ")?, file_id("/data.json")?);
        Ok(Self {
            library: LazyHash::new(Library::builder().with_features(features).build()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            template: Source::new(main, TEMPLATE.to_owned()),
            data,
            turn: Mutex::new(()),
        })
    }

    pub fn print(&self, document: &Document, dated: Option<DateTime<Utc>>) -> Result<Vec<u8>> {
        let data = self.drawable(json!({
            "document": document,
            "dir": document.lang.dir(),
            "fonts": families(document.lang),
        }));
        let turn = self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let file = Job { engine: self, data: Bytes::from_string(data.to_string()) }.print(&options(dated)?);
        comemo::evict(0);
        drop(turn);
        file
    }

    /// Letters that no font here holds become U+FFFD: one odd letter in a name must not cost the report.
    /// Languages without a font are refused before.
    fn drawable(&self, data: Value) -> Value {
        match data {
            Value::String(text) => text.chars().map(|letter| self.drawn(letter)).collect::<String>().into(),
            Value::Array(list) => list.into_iter().map(|one| self.drawable(one)).collect(),
            Value::Object(members) => {
                members.into_iter().map(|(key, one)| (key, self.drawable(one))).collect()
            }
            other @ (Value::Null | Value::Bool(_) | Value::Number(_)) => other,
        }
    }

    fn drawn(&self, letter: char) -> char {
        let has = |font: &Font| font.info().coverage.contains(u32::from(letter));
        match letter {
            ' '..='~' | '\n' => letter,
            letter if letter.is_control() => ' ',
            letter if is_default_ignorable(letter) || self.fonts.iter().any(has) => letter,
            _ => char::REPLACEMENT_CHARACTER,
        }
    }
}

impl Job<'_> {
    fn print(&self, options: &PdfOptions) -> Result<Vec<u8>> {
        let set = typst::compile::<PagedDocument>(self);
        // One line a document, since one cause gives a warning in each place where it shows.
        if let Some(first) = set.warnings.first() {
            tracing::warn!(count = set.warnings.len(), first = %first.message, "the typesetter warns");
        }
        let pages = set.output.map_err(|errors| defect(&errors))?;
        typst_pdf::pdf(&pages, options).map_err(|errors| defect(&errors))
    }
}

impl World for Job<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.engine.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.engine.book
    }

    fn main(&self) -> FileId {
        self.engine.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main() { Ok(self.engine.template.clone()) } else { Err(nothing_else(id)) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.engine.data { Ok(self.data.clone()) } else { Err(nothing_else(id)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.engine.fonts.get(index).cloned()
    }

    /// A report has no today: its date is that of its figures.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn options(dated: Option<DateTime<Utc>>) -> Result<PdfOptions> {
    let date = dated.and_then(datetime);
    let both = [PdfStandard::Ua_1, PdfStandard::A_2a];
    let standards = if date.is_some() { both.as_slice() } else { &both[..1] };
    let standards =
        PdfStandards::new(standards).map_err(|e| Error::Defect(format!("PDF standards: {}", e.message())))?;
    Ok(PdfOptions {
        creator: Smart::Custom(Some(format!("ospo-atlas {}", env!("CARGO_PKG_VERSION")))),
        timestamp: date.map(Timestamp::new_utc),
        standards,
        ..PdfOptions::default()
    })
}

fn datetime(at: DateTime<Utc>) -> Option<Datetime> {
    let small = |number: u32| u8::try_from(number).ok();
    Datetime::from_ymd_hms(
        at.year(),
        small(at.month())?,
        small(at.day())?,
        small(at.hour())?,
        small(at.minute())?,
        small(at.second())?,
    )
}

fn file_id(path: &str) -> Result<FileId> {
    let path = VirtualPath::new(path).map_err(|e| Error::Defect(format!("{path}: {e:?}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn nothing_else(id: FileId) -> FileError {
    FileError::Other(Some(format!("{id:?} is no file of a report").into()))
}

fn defect(errors: &[SourceDiagnostic]) -> Error {
    let words: Vec<String> = errors.iter().map(|error| error.message.to_string()).collect();
    Error::Defect(format!("the typesetter refused the report: {}", words.join("; ")))
}
