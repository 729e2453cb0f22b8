//! Finds the paths that a Rust text names: those of `use` trees and those in the code.
//!
//! A small reader, not a compiler: comments, texts and unit tests are blanked out, the rest is cut
//! into words, and words joined by `::` are a path. That is enough for arrows between modules.

/// One path, its segments from the crate's root (`crate`, `scoring`, …) or from an outside crate.
pub struct Name {
    /// Counted from 1.
    pub line: usize,
    segments: Vec<String>,
}

impl Name {
    /// The part of our own crate that the path goes into.
    pub fn part(&self) -> Option<&str> {
        match self.segments.as_slice() {
            [root, part, ..] if root == "crate" || root == "ospo_atlas" => Some(part),
            _ => None,
        }
    }

    /// Whether the path goes through `part` as a module, and does not name a macro or an item.
    pub fn is_module(&self, part: &str) -> bool {
        self.segments.len() > 2 && part.chars().all(|letter| letter.is_lowercase() || letter == '_')
    }

    pub fn begins_with(&self, start: &[&str]) -> bool {
        self.segments.len() >= start.len() && self.segments.iter().zip(start).all(|(a, b)| a == b)
    }

    pub fn contains(&self, run: &[&str]) -> bool {
        self.segments.windows(run.len()).any(|window| window.iter().zip(run).all(|(a, b)| a == b))
    }
}

/// All paths of a file, in order; `self` and `super` are resolved by the file's place.
pub fn names(path: &str, text: &str) -> Vec<Name> {
    let words = words(&without_tests(&blanked(text)));
    let mut reader = Reader { words: &words, at: 0, here: module(path), found: Vec::new() };
    while reader.at < words.len() {
        reader.path(&[]);
    }
    reader.found
}

/// `src/model/item.rs` is `crate::model::item`; `src/model/mod.rs` and `src/model.rs` are `crate::model`.
fn module(path: &str) -> Vec<String> {
    let inside = path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
    std::iter::once("crate").chain(inside.split('/')).map(str::to_owned).collect()
}

struct Reader<'a> {
    words: &'a [(usize, String)],
    at: usize,
    here: Vec<String>,
    found: Vec<Name>,
}

impl Reader<'_> {
    fn word(&self) -> &str {
        self.words.get(self.at).map_or("", |(_, word)| word.as_str())
    }

    fn is_name(&self) -> bool {
        self.word().starts_with(|letter: char| letter.is_alphabetic() || letter == '_')
    }

    /// Reads one path, or one branch of a `use` tree below `before`, and steps behind it.
    fn path(&mut self, before: &[String]) {
        let line = self.words.get(self.at).map_or(0, |(line, _)| *line);
        let mut segments = before.to_vec();
        if !self.is_name() {
            self.at += 1;
            return;
        }
        loop {
            if self.is_name() {
                segments.push(self.word().to_owned());
                self.at += 1;
            }
            if self.word() != "::" {
                break;
            }
            self.at += 1;
            if self.word() == "{" {
                self.group(&segments);
                return;
            }
            if !self.is_name() {
                break;
            }
        }
        self.found.push(Name { line, segments: self.resolved(segments) });
    }

    fn group(&mut self, before: &[String]) {
        self.at += 1;
        while self.at < self.words.len() && self.word() != "}" {
            self.path(before);
        }
        self.at += 1;
    }

    fn resolved(&self, segments: Vec<String>) -> Vec<String> {
        let ups = segments.iter().take_while(|segment| *segment == "super").count();
        let is_self = segments.first().is_some_and(|first| first == "self");
        if ups == 0 && !is_self {
            return segments;
        }
        let kept = self.here.len().saturating_sub(ups);
        let rest = segments.into_iter().skip(ups.max(usize::from(is_self)));
        self.here.iter().take(kept).cloned().chain(rest).collect()
    }
}

/// Names, `::` and single signs, each with its line.
fn words(text: &str) -> Vec<(usize, String)> {
    let mut words = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let mut rest = line;
        while let Some(first) = rest.chars().next() {
            let length = if first.is_alphabetic() || first == '_' {
                rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_').unwrap_or(rest.len())
            } else if rest.starts_with("::") {
                2
            } else {
                first.len_utf8()
            };
            let (word, after) = rest.split_at(length);
            if !word.trim().is_empty() {
                words.push((index + 1, word.to_owned()));
            }
            rest = after;
        }
    }
    words
}

/// The text with every `#[cfg(test)]` item in braces replaced by empty lines.
fn without_tests(text: &str) -> String {
    const MARK: &str = "#[cfg(test)]";
    let Some(start) = text.find(MARK) else { return text.to_owned() };
    let (before, tests) = text.split_at(start);
    let mut depth = 0_usize;
    let mut end = tests.len();
    for (index, sign) in tests.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if (sign == '}' || sign == ';') && depth == 0 {
            end = index + 1;
            break;
        }
    }
    let (tests, after) = tests.split_at(end);
    format!("{before}{}{}", "\n".repeat(tests.matches('\n').count()), without_tests(after))
}

/// The text with comments, strings and characters replaced by spaces; lines stay where they are.
fn blanked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = blank_length(rest);
        let (taken, after) = rest.split_at(length.unwrap_or(first.len_utf8()));
        match length {
            Some(_) => out.extend(taken.chars().map(|sign| if sign == '\n' { '\n' } else { ' ' })),
            None => out.push_str(taken),
        }
        rest = after;
    }
    out
}

/// How many bytes from here are a comment, a string or a character; `None` when it is code.
fn blank_length(rest: &str) -> Option<usize> {
    let until = |skip: usize, end: &str| {
        rest.get(skip..).and_then(|tail| tail.find(end)).map_or(rest.len(), |at| skip + at + end.len())
    };
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return Some(until(2, "*/"));
    }
    if let Some(hashes) = ["r\"", "r#\"", "r##\""].iter().find(|start| rest.starts_with(*start)) {
        return Some(until(hashes.len(), &format!("\"{}", "#".repeat(hashes.len() - 2))));
    }
    if rest.starts_with('"') {
        return Some(quoted(rest, '"'));
    }
    if rest.starts_with("'\\") || rest.chars().nth(2) == Some('\'') && rest.starts_with('\'') {
        return Some(quoted(rest, '\''));
    }
    None
}

fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (index, sign) in rest.char_indices().skip(1) {
        if sign == quote && !escaped {
            return index + 1;
        }
        escaped = sign == '\\' && !escaped;
    }
    rest.len()
}
