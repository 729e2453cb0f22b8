//! Style and icon: joined, named by their content, compressed once at the highest setting.

use std::io::Write as _;
use std::sync::OnceLock;

use actix_web::http::header::{CACHE_CONTROL, CONTENT_ENCODING, ETAG, HeaderValue, IF_NONE_MATCH, VARY};
use actix_web::{HttpRequest, HttpResponse};
use rust_embed::RustEmbed;
use sha2::{Digest as _, Sha256};

use super::compress::accepted;
use super::fault::Fault;
use crate::error::Error;

#[derive(RustEmbed)]
#[folder = "templates/assets/"]
struct Files;

const SHEETS: [&str; 7] = [
    "css/tokens.css",
    "css/base.css",
    "css/form.css",
    "css/list.css",
    "css/chart.css",
    "css/paper.css",
    "css/print.css",
];

/// A file as it is served.
pub struct Asset {
    /// Its name with the digest of its content.
    pub name: String,
    kind: &'static str,
    plain: Vec<u8>,
    brotli: Vec<u8>,
    gzip: Vec<u8>,
}

/// The site's files.
pub struct Assets {
    /// The style sheet.
    pub style: Asset,
    /// The icon.
    pub icon: Asset,
}

/// The files, made at first use.
pub fn assets() -> &'static Assets {
    static MADE: OnceLock<Assets> = OnceLock::new();
    MADE.get_or_init(|| {
        let read = |path: &str| Files::get(path).map(|file| file.data.into_owned()).unwrap_or_default();
        let style = SHEETS.iter().flat_map(|path| read(path)).collect();
        Assets {
            style: Asset::new("style", "css", "text/css; charset=utf-8", style),
            icon: Asset::new("icon", "svg", "image/svg+xml", read("icons/favicon.svg")),
        }
    })
}

impl Asset {
    fn new(stem: &str, ending: &str, kind: &'static str, plain: Vec<u8>) -> Self {
        let digest: String =
            Sha256::digest(&plain).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        Self {
            name: format!("{stem}.{digest}.{ending}"),
            kind,
            brotli: brotli(&plain, 11),
            gzip: gzip(&plain, 9),
            plain,
        }
    }

    /// Its address.
    #[must_use]
    pub fn address(&self) -> String {
        format!("/assets/{}", self.name)
    }

    /// Its size with brotli, in bytes.
    #[must_use]
    pub fn brotli_size(&self) -> usize {
        self.brotli.len()
    }

    /// Its size with gzip, in bytes.
    #[must_use]
    pub fn gzip_size(&self) -> usize {
        self.gzip.len()
    }
}

/// Serves a file. Its name holds its content's digest, so it may be kept for a year.
///
/// # Errors
/// [`Error::NotFound`] for a name that is none of ours.
pub async fn serve(request: HttpRequest) -> Result<HttpResponse, Fault> {
    let name = request.match_info().get("file").unwrap_or_default();
    let all = assets();
    let asset =
        [&all.style, &all.icon].into_iter().find(|asset| asset.name == name).ok_or(Fault(Error::NotFound))?;
    let tag = format!("\"{}\"", asset.name);
    let mut response = HttpResponse::Ok();
    response
        .insert_header((CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((VARY, "accept-encoding"))
        .insert_header((ETAG, tag.clone()))
        .content_type(asset.kind);
    if request.headers().get(IF_NONE_MATCH).and_then(|v| v.to_str().ok()) == Some(tag.as_str()) {
        return Ok(HttpResponse::NotModified().insert_header((ETAG, tag)).finish());
    }
    let encodings = accepted(request.headers());
    let (encoding, body) = if encodings.brotli {
        (Some("br"), &asset.brotli)
    } else if encodings.gzip {
        (Some("gzip"), &asset.gzip)
    } else {
        (None, &asset.plain)
    };
    if let Some(encoding) = encoding {
        response.insert_header((CONTENT_ENCODING, HeaderValue::from_static(encoding)));
    }
    Ok(response.body(body.clone()))
}

/// Compresses with brotli. In memory this cannot fail; should it, the bytes go out plain elsewhere.
pub(super) fn brotli(bytes: &[u8], quality: u32) -> Vec<u8> {
    let mut out = Vec::new();
    {
        let mut writer = ::brotli::CompressorWriter::new(&mut out, 4096, quality, 20);
        if writer.write_all(bytes).is_err() {
            return Vec::new();
        }
    }
    out
}

/// Compresses with gzip.
pub(super) fn gzip(bytes: &[u8], level: u32) -> Vec<u8> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(level));
    match writer.write_all(bytes) {
        Ok(()) => writer.finish().unwrap_or_default(),
        Err(_) => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> String {
        String::from_utf8_lossy(&assets().style.plain).into_owned()
    }

    #[test]
    fn the_style_sheet_is_small() {
        assert!(assets().style.brotli_size() <= 14_000, "{}", assets().style.brotli_size());
        assert!(assets().style.gzip_size() <= 16_000);
    }

    #[test]
    fn the_style_sheet_knows_no_left_and_right() {
        let sheet = sheet();
        for physical in [
            "margin-left",
            "margin-right",
            "padding-left",
            "padding-right",
            "border-left",
            "border-right",
            "text-align:left",
            "text-align:right",
            "float:left",
            "float:right",
            "left:",
            "right:",
        ] {
            assert!(!sheet.contains(physical), "{physical}");
        }
    }

    /// Relative luminance and contrast as WCAG 2 defines them.
    fn contrast(a: &str, b: &str) -> f64 {
        let channel = |hex: &str| {
            let c = f64::from(u8::from_str_radix(hex, 16).unwrap_or(0)) / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { libm::pow((c + 0.055) / 1.055, 2.4) }
        };
        let light = |hex: &str| {
            let part = |at: usize| channel(hex.get(at..at + 2).unwrap_or("00"));
            0.2126 * part(0) + 0.7152 * part(2) + 0.0722 * part(4)
        };
        let (x, y) = (light(a), light(b));
        (x.max(y) + 0.05) / (x.min(y) + 0.05)
    }

    fn token(block: &str, name: &str) -> String {
        let start = block.find(&format!("--{name}:#")).map_or(0, |at| at + name.len() + 4);
        block.get(start..start + 6).unwrap_or_default().to_owned()
    }

    #[test]
    fn texts_can_be_read_on_their_ground_in_light_and_dark() {
        let sheet = sheet();
        let dark_at = sheet.find("[data-theme=dark]{").unwrap_or(0);
        for block in [sheet.get(..dark_at).unwrap_or_default(), sheet.get(dark_at..).unwrap_or_default()] {
            for (text, ground) in [
                ("ink", "paper"),
                ("ink", "paper-2"),
                ("muted", "paper"),
                ("muted", "paper-2"),
                ("link", "paper"),
                ("visited", "paper"),
                ("accent", "paper"),
                ("on-accent", "accent"),
                ("error", "error-band"),
                ("warn", "warn-band"),
                ("ok", "ok-band"),
                ("info", "info-band"),
                ("d0", "l0"),
                ("d1", "l1"),
                ("d2", "l2"),
                ("d3", "l3"),
                ("d4", "l4"),
                ("d5", "l5"),
            ] {
                let ratio = contrast(&token(block, text), &token(block, ground));
                assert!(ratio >= 4.5, "{text} on {ground}: {ratio:.2}");
            }
            assert!(contrast(&token(block, "edge"), &token(block, "paper")) >= 3.0);
        }
    }
}
