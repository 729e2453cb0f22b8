//! Reads HTML as far as a test needs it: tags with their attributes, and text.

/// A piece of a page, in order.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    Start(Tag),
    End(String),
    Text(String),
}

/// A start tag; names are in lower case, values are decoded.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Tag {
    pub name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    /// The attribute's value; an attribute without one has the value "".
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }
}

/// Cuts a page into pieces; what stands inside `script` and `style` is left out.
pub fn pieces(html: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = html;
    while !rest.is_empty() {
        let Some(after) = rest.strip_prefix('<') else {
            let (text, tail) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            pieces.push(Piece::Text(decoded(text)));
            rest = tail;
            continue;
        };
        if let Some(comment) = after.strip_prefix("!--") {
            rest = behind(comment, "-->");
        } else if let Some(name) = after.strip_prefix('/') {
            pieces.push(Piece::End(until(name, ">").trim().to_lowercase()));
            rest = behind(name, ">");
        } else if after.starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            let (tag, tail) = start_tag(after);
            let silent = tag.name == "script" || tag.name == "style";
            rest = if silent { behind(tail, &format!("</{}>", tag.name)) } else { tail };
            pieces.push(Piece::Start(tag));
        } else {
            rest = behind(after, ">");
        }
    }
    pieces
}

/// What a person would read, with every run of white space as one space.
pub fn visible_text(html: &str) -> String {
    let mut text = String::new();
    for piece in pieces(html) {
        match piece {
            Piece::Text(part) => text.push_str(&part),
            Piece::Start(tag) => text.push_str(gap(&tag.name)),
            Piece::End(name) => text.push_str(gap(&name)),
        }
    }
    squeezed(&text)
}

/// Runs of white space as one space, none at the ends.
pub fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Tags inside a sentence do not part its words; all others do.
fn gap(tag: &str) -> &'static str {
    match tag {
        "a" | "abbr" | "b" | "bdi" | "bdo" | "code" | "em" | "i" | "mark" | "q" | "small" | "span"
        | "strong" | "sub" | "sup" | "time" => "",
        _ => " ",
    }
}

fn until<'a>(text: &'a str, end: &str) -> &'a str {
    text.split(end).next().unwrap_or(text)
}

fn behind<'a>(text: &'a str, end: &str) -> &'a str {
    text.split_once(end).map_or("", |(_, after)| after)
}

/// Reads a tag from its name on and returns what stands behind its `>`.
fn start_tag(text: &str) -> (Tag, &str) {
    let (name, mut rest) = split_word(text);
    let mut tag = Tag { name: name.to_lowercase(), attributes: Vec::new() };
    loop {
        rest = rest.trim_start_matches(|sign: char| sign.is_whitespace() || sign == '/');
        if rest.is_empty() {
            return (tag, rest);
        }
        if let Some(after) = rest.strip_prefix('>') {
            return (tag, after);
        }
        let (name, after) = split_word(rest);
        let (value, after) = value(after);
        // A stray sign that is no name must not keep the reader on the spot.
        rest = if name.is_empty() { rest.get(1..).unwrap_or("") } else { after };
        if !name.is_empty() {
            tag.attributes.push((name.to_lowercase(), decoded(value)));
        }
    }
}

fn split_word(text: &str) -> (&str, &str) {
    let ends = |sign: char| sign.is_whitespace() || matches!(sign, '=' | '>' | '/' | '"' | '\'');
    text.split_at(text.find(ends).unwrap_or(text.len()))
}

fn value(text: &str) -> (&str, &str) {
    let Some(after) = text.trim_start().strip_prefix('=').map(str::trim_start) else { return ("", text) };
    for quote in ["\"", "'"] {
        if let Some(inside) = after.strip_prefix(quote) {
            return inside.split_once(quote).unwrap_or((inside, ""));
        }
    }
    after.split_at(after.find(|sign: char| sign.is_whitespace() || sign == '>').unwrap_or(after.len()))
}

/// Character references that our templates write, and numeric ones.
pub fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        match after.split_once(';').and_then(|(name, tail)| Some((character(name)?, tail))) {
            Some((sign, tail)) => {
                out.push(sign);
                rest = tail;
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out + rest
}

fn character(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}
