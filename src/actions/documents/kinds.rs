//! Which documents are taken: by the ending of the name, and only if the content fits it.
//!
//! Nothing is ever shown in the browser, so this is no defence; it spares people a document that nobody
//! else can open, and the office programs and pages made to look like something else.

use crate::error::Message;

/// The largest document, in megabytes.
pub const MOST_MB: usize = 10;
/// The longest name, in letters.
const MOST_LETTERS: usize = 100;
/// The endings that are taken, in the order in which they are named.
pub const ENDINGS: [&str; 12] =
    ["pdf", "odt", "docx", "ods", "xlsx", "odp", "pptx", "png", "jpg", "jpeg", "txt", "csv"];

/// The name under which a document is kept, if it is one that is taken.
///
/// # Errors
/// A sentence that says what is wrong with it.
pub fn accepted(name: &str, bytes: &[u8]) -> Result<String, Message> {
    let name = cleaned(name);
    let refuse = |key: &'static str| Err(Message::new(key).with("name", &name));
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
    if !ENDINGS.contains(&ending.as_str()) {
        return refuse("answer-problem-document-kind")
            .map_err(|message: Message| message.with("endings", ENDINGS.join(", ")));
    }
    if bytes.is_empty() {
        return refuse("answer-problem-document-empty");
    }
    if !fits(&ending, bytes) {
        return refuse("answer-problem-document-content")
            .map_err(|message: Message| message.with("ending", &ending));
    }
    Ok(name)
}

/// Whether a content begins as those of this ending do.
fn fits(ending: &str, bytes: &[u8]) -> bool {
    match ending {
        "pdf" => bytes.starts_with(b"%PDF-"),
        "png" => bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
        "jpg" | "jpeg" => bytes.starts_with(b"\xff\xd8\xff"),
        "txt" | "csv" => std::str::from_utf8(bytes).is_ok_and(|text| !text.contains('\0')),
        // The office formats are ZIP archives.
        _ => bytes.starts_with(b"PK\x03\x04"),
    }
}

/// A name without folders, controls, direction marks and signs that mean something to a shell or a header.
fn cleaned(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '.' | '-' | '_' | '(' | ')');
    let safe: String = last.chars().map(|c| if kept(c) { c } else { '_' }).collect();
    let safe = safe.trim_matches([' ', '.']);
    let (stem, ending) = safe.rsplit_once('.').unwrap_or((safe, ""));
    let stem: String = stem.chars().take(MOST_LETTERS).collect();
    let ending: String = ending.chars().take(8).collect();
    match (stem.trim(), ending.as_str()) {
        ("", ending) => format!("document.{ending}"),
        (stem, "") => stem.to_owned(),
        (stem, ending) => format!("{stem}.{ending}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_taken_when_its_content_fits_its_name() {
        assert_eq!(accepted("plan.pdf", b"%PDF-1.7").as_deref(), Ok("plan.pdf"));
        assert_eq!(accepted("Budget 2027.XLSX", b"PK\x03\x04rest").as_deref(), Ok("Budget 2027.XLSX"));
        assert_eq!(accepted("خطة.pdf", b"%PDF-1.7").as_deref(), Ok("خطة.pdf"));
    }

    #[test]
    fn what_only_pretends_is_refused_with_what_would_mend_it() {
        let key = |name: &str, bytes: &[u8]| accepted(name, bytes).map_err(|message| message.key);
        assert_eq!(key("page.pdf", b"<html>"), Err("answer-problem-document-content"));
        assert_eq!(key("page.html", b"<html>"), Err("answer-problem-document-kind"));
        assert_eq!(key("noending", b"%PDF-"), Err("answer-problem-document-kind"));
        assert_eq!(key("plan.pdf", b""), Err("answer-problem-document-empty"));
        assert_eq!(key("list.csv", b"a\0b"), Err("answer-problem-document-content"));
    }

    #[test]
    fn a_name_keeps_no_folder_no_control_and_no_direction_override() {
        assert_eq!(cleaned("../../etc/plan.pdf"), "plan.pdf");
        assert_eq!(cleaned("C:\\files\\plan.pdf"), "plan.pdf");
        assert_eq!(cleaned("a\r\nSet-Cookie: x=1.pdf"), "a__Set-Cookie_ x_1.pdf");
        assert_eq!(cleaned("fdp.\u{202e}exe.pdf"), "fdp._exe.pdf");
        assert_eq!(cleaned("\"; filename=x.html"), "__ filename_x.html");
        assert_eq!(cleaned(".pdf"), "pdf");
        assert_eq!(cleaned(&format!("{}.pdf", "a".repeat(4000))).len(), 104);
    }
}
