//! A form that may carry a file: read as it streams in, of bounded size, nothing before its token.

use std::future::Future;
use std::pin::Pin;

use actix_multipart::{Field, Multipart};
use actix_web::dev::Payload;
use actix_web::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use actix_web::{FromRequest, HttpRequest};
use futures_util::StreamExt as _;

use super::fault::Fault;
use super::form::{Form, check};
use super::visitor::Visitor;
use crate::actions::documents::MOST_MB;
use crate::actions::permission::{Verb, permit_anywhere};
use crate::error::{Error, Message};

/// What a form with files may weigh.
struct Limits {
    /// Megabytes of a file.
    file_mb: usize,
    /// Bytes of a field.
    text: usize,
    /// Bytes of all parts.
    body: usize,
    parts: usize,
    /// Who may send it, where that is few: nobody else's files are read.
    verb: Option<Verb>,
    /// What is said of a file that is too large.
    too_large: &'static str,
}

/// A table. A file's text comes back in a text area, where browsers write every line break as two signs.
const TABLE: Limits = Limits {
    file_mb: 2,
    text: (2 << 20) + (128 << 10),
    body: (4 << 20) + (192 << 10),
    parts: 20,
    verb: None,
    too_large: "problem-file-too-large",
};
/// A survey with its languages: the shipped ones have 200 KB a language.
const SURVEY: Limits = Limits {
    file_mb: 8,
    text: 1 << 10,
    body: 16 << 20,
    parts: 64,
    verb: Some(Verb::UploadSurvey),
    too_large: "problem-document-too-large",
};

/// One document.
const DOCUMENT: Limits = Limits {
    file_mb: MOST_MB,
    text: 1 << 10,
    body: (MOST_MB << 20) + (64 << 10),
    parts: 8,
    verb: Some(Verb::Answer),
    too_large: "problem-document-too-large",
};

/// The fields of a form that is ours, and the file that came with it.
pub struct Upload {
    /// The fields.
    pub form: Form,
    /// The file, if one was chosen.
    pub file: Option<SentFile>,
}

/// The fields of a form that is ours, and the files of a survey that came with it.
pub struct SurveyUpload {
    /// The fields.
    pub form: Form,
    /// The files, in the order in which they were sent.
    pub files: Vec<SentFile>,
}

/// The fields of a form that is ours, and the document that came with it.
pub struct DocumentUpload {
    /// The fields.
    pub form: Form,
    /// The document, if one was chosen.
    pub file: Option<SentFile>,
}

/// A file as it was sent.
pub struct SentFile {
    /// The name that it has with its sender, for sentences only.
    pub name: String,
    bytes: Vec<u8>,
}

impl SentFile {
    #[cfg(test)]
    pub(in crate::web) fn new(name: &str, bytes: &[u8]) -> Self {
        Self { name: name.into(), bytes: bytes.to_vec() }
    }

    /// Its content.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// The text of a file in UTF-8, with or without a mark in front; none when it is something else.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        let text = std::str::from_utf8(&self.bytes).ok()?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        (!text.contains('\0')).then_some(text)
    }
}

impl FromRequest for Upload {
    type Error = Fault;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Fault>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move {
            let (form, mut files) = form_or_files(&request, payload, &TABLE).await?;
            Ok(Self { form, file: files.pop() })
        })
    }
}

impl FromRequest for SurveyUpload {
    type Error = Fault;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Fault>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move {
            let (form, files) = form_or_files(&request, payload, &SURVEY).await?;
            Ok(Self { form, files })
        })
    }
}

impl FromRequest for DocumentUpload {
    type Error = Fault;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Fault>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move {
            let (form, mut files) = form_or_files(&request, payload, &DOCUMENT).await?;
            Ok(Self { form, file: files.pop() })
        })
    }
}

async fn form_or_files(
    request: &HttpRequest,
    mut payload: Payload,
    limits: &Limits,
) -> Result<(Form, Vec<SentFile>), Fault> {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    if kind.split(';').next().map(str::trim) == Some("multipart/form-data") {
        return read(request, payload, limits).await;
    }
    Ok((Form::from_request(request, &mut payload).await?, Vec::new()))
}

async fn read(
    request: &HttpRequest,
    payload: Payload,
    limits: &Limits,
) -> Result<(Form, Vec<SentFile>), Fault> {
    let declared = request.headers().get(CONTENT_LENGTH).and_then(|v| v.to_str().ok()?.parse::<usize>().ok());
    if declared.is_some_and(|bytes| bytes > limits.body) {
        return Err(too_large(limits));
    }
    let visitor = Visitor::from_request(request, &mut Payload::None).await?;
    let mut parts = Multipart::new(request.headers(), payload);
    let (mut form, mut files, mut left) = (None, Vec::new(), limits.body);
    for _ in 0..limits.parts {
        let Some(part) = parts.next().await else {
            return Ok((form.ok_or(Fault(Error::Forged))?, files));
        };
        let mut part = part.map_err(|_| Fault(Error::Malformed))?;
        let name = part.name().unwrap_or_default().to_owned();
        let file_name = part.content_disposition().and_then(|of| of.get_filename()).map(str::to_owned);
        let most = if file_name.is_some() { limits.file_mb << 20 } else { limits.text };
        let bytes = collect(&mut part, (most, limits), &mut left).await?;
        match (&mut form, file_name) {
            // The token comes first: until it is known to be ours, nothing else is kept.
            (None, None) if name == "csrf" => {
                let fields = vec![(name, text(bytes)?)];
                let found =
                    check(request, Form { visitor: visitor.clone(), fields, expired: false, owner: None })?;
                allowed(&found, limits)?;
                form = Some(found);
            }
            (None, _) => return Err(Fault(Error::Forged)),
            (Some(form), None) => form.fields.push((name, text(bytes)?)),
            // Browsers send an empty part where no file was chosen.
            (Some(_), Some(sent)) if sent.is_empty() && bytes.is_empty() => {}
            (Some(_), Some(sent)) => files.push(SentFile { name: sent, bytes }),
        }
    }
    Err(Fault(Error::TooMuch(Message::new("problem-too-many-fields").with("max", limits.parts))))
}

/// Whether the sender of a form may send it at all; the action itself asks again, and where.
fn allowed(form: &Form, limits: &Limits) -> Result<(), Fault> {
    let Some(verb) = limits.verb else { return Ok(()) };
    let actor = form.visitor.actor.as_ref().ok_or(Fault(Error::NotSignedIn))?;
    permit_anywhere(actor, verb).map(drop).map_err(Fault)
}

/// One part. What is too large is read to its end and thrown away, because a browser that is still
/// sending would not see the answer; `left` bounds all parts together.
async fn collect(
    part: &mut Field,
    (most, limits): (usize, &Limits),
    left: &mut usize,
) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let mut is_too_large = false;
    while let Some(chunk) = part.next().await {
        let chunk = chunk.map_err(|_| Fault(Error::Malformed))?;
        *left = left.checked_sub(chunk.len()).ok_or_else(|| too_large(limits))?;
        is_too_large |= bytes.len() + chunk.len() > most;
        if is_too_large {
            bytes.clear();
        } else {
            bytes.extend_from_slice(&chunk);
        }
    }
    if is_too_large { Err(too_large(limits)) } else { Ok(bytes) }
}

fn text(bytes: Vec<u8>) -> Result<String, Fault> {
    // No keyboard types a NUL, and PostgreSQL keeps none.
    String::from_utf8(bytes).ok().filter(|text| !text.contains('\0')).ok_or(Fault(Error::Malformed))
}

fn too_large(limits: &Limits) -> Fault {
    Fault(Error::TooMuch(Message::new(limits.too_large).with("max", limits.file_mb)))
}

#[cfg(test)]
mod tests {
    use super::SentFile;

    fn sent(bytes: &[u8]) -> SentFile {
        SentFile::new("list.csv", bytes)
    }

    #[test]
    fn a_file_is_text_with_or_without_a_mark_in_front() {
        assert_eq!(sent("\u{feff}id,kind".as_bytes()).text(), Some("id,kind"));
        assert_eq!(sent("id,né".as_bytes()).text(), Some("id,né"));
    }

    #[test]
    fn another_encoding_and_a_workbook_are_no_text() {
        assert_eq!(sent(b"id,n\xe9").text(), None);
        assert_eq!(sent(b"PK\x03\x04\0\0").text(), None);
    }
}
