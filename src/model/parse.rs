//! Reading a whole definition: shape first, then references, then meaning.

use std::collections::{HashMap, HashSet};

use sha2::{Digest as _, Sha256};

use super::definition::Survey;
use super::fields::Fields;
use super::json::{self, Kind, Spanned};
use super::problem::{CheckProblem, Findings};
use super::scheme::{LeafKind, Node, ScoringModel};
use super::{SourceFile, check, check_texts, derived, order};
use super::{parse_items, parse_options, parse_parts, parse_texts, parse_tree};

const FORMAT: &str = "atlas-survey/1";

/// What the parsers of the parts hand to each other.
pub(super) struct Draft {
    pub survey: Survey,
    /// Where each item, node, section and target begins, by pointer.
    pub places: HashMap<String, usize>,
    /// Languages whose texts must be complete.
    pub require_complete: Vec<String>,
    /// How many of the items the definition writes itself.
    pub written: usize,
}

impl Survey {
    /// Reads and checks a definition: `survey.json` with its `lang/*.json`, or one file with the
    /// languages inside.
    ///
    /// # Errors
    /// Every problem, each with file, pointer, line, column, cause and, where it can be said, what
    /// would mend it.
    pub fn parse(files: &[SourceFile]) -> Result<Self, Vec<CheckProblem>> {
        let is_texts = |file: &&SourceFile| language_of(&file.path).is_some();
        let Some(main) = files.iter().find(|file| !is_texts(file)) else {
            return Err(vec![no_definition(files)]);
        };
        let mut out = Findings::in_file(&main.path, &main.text);
        let Some(root) = read_file(&main.text, &mut out) else { return Err(out.into_problems()) };
        let (draft, inside) = read_root(&root, &mut out);
        let mut problems = Vec::new();
        let (Some(mut draft), true) = (draft, matches!(root.kind, Kind::Object(_))) else {
            return Err(out.into_problems());
        };
        // Texts that belong to nothing are only told apart once the structure is known in full.
        let possible = out.is_empty().then(|| check_texts::possible(&draft.survey));
        if let Some(languages) = inside {
            parse_texts::inside(languages, &mut draft.survey, possible.as_ref(), &mut out);
        }
        let mut separate = Vec::new();
        for file in files.iter().filter(is_texts) {
            problems.extend(parse_texts::file(file, &mut draft.survey, possible.as_ref()));
            separate.push(file);
        }
        order::set(&mut draft, &mut out);
        check::meaning(&draft, &mut out);
        problems.splice(0..0, out.into_problems());
        if !problems.is_empty() {
            return Err(problems);
        }
        seal(&mut draft.survey, &root, &separate);
        Ok(draft.survey)
    }
}

/// `…/lang/ar.json` holds the texts of `ar`.
pub(super) fn language_of(path: &str) -> Option<&str> {
    let name = path.rsplit(['/', '\\']).next()?.strip_suffix(".json")?;
    let folder = path.rsplit(['/', '\\']).nth(1)?;
    (folder == "lang").then_some(name)
}

/// Reads the text of a file, noting the first thing that is no JSON.
pub(super) fn read_file(text: &str, out: &mut Findings<'_>) -> Option<Spanned> {
    match json::read(text) {
        Ok(root) => Some(root),
        Err(broken) => {
            out.add(broken.at, "", broken.why);
            None
        }
    }
}

fn no_definition(files: &[SourceFile]) -> CheckProblem {
    CheckProblem {
        file: files.first().map(|file| file.path.clone()).unwrap_or_default(),
        pointer: String::new(),
        line: 1,
        column: 1,
        cause: "there is no survey.json".into(),
        mend: Some("a survey's folder holds survey.json and lang/<language>.json".into()),
    }
}

fn read_root<'v>(root: &'v Spanned, out: &mut Findings<'_>) -> (Option<Draft>, Option<&'v Spanned>) {
    let Some(mut fields) = Fields::open(root, "", out) else { return (None, None) };
    let format = fields.need_text("format", out);
    if format != FORMAT && !format.is_empty() {
        out.add_with(
            root.at,
            "/format",
            format!("\"{format}\" is not the format"),
            format!("write \"{FORMAT}\""),
        );
    }
    let id = fields.need_text("id", out).to_owned();
    let version = fields.need_text("version", out).to_owned();
    if !is_id(&id) && !id.is_empty() {
        out.add(root.at, "/id", format!("\"{id}\" is no id: letters and digits, parts joined by . or -"));
    }
    if !is_version(&version) {
        out.add(root.at, "/version", format!("\"{version}\" is no version like 1.0.0"));
    }
    let unit = fields.choice(
        "unit",
        &[("institution", "institution"), ("programme", "programme"), ("nation", "nation")],
        out,
    );
    let source_language = fields.need_text("source_language", out).to_owned();
    // A survey that names no languages is in the one in which it is written.
    let languages: Vec<String> = match fields.texts("languages", out) {
        Some(all) => all.into_iter().map(|(tag, _)| tag).collect(),
        None => vec![source_language.clone()],
    };
    let require_complete =
        fields.texts("require_complete", out).map(|all| all.into_iter().map(|(l, _)| l).collect());
    let mut places = HashMap::new();
    let scales = parse_options::scales(&mut fields, out);
    let model = fields.get("model").and_then(|model| parse_tree::read(model, &mut places, out));
    let enablers = parse_parts::enablers(&mut fields, &mut places, out);
    let targets = parse_parts::targets(&mut fields, &mut places, out);
    let mut ids = HashSet::new();
    let mut around = parse_items::Around { scales: &scales, places: &mut places, ids: &mut ids };
    let mut items = parse_items::read(&mut fields, &mut around, out);
    let sections = parse_parts::sections(&mut fields, &items, &mut places, out);
    let migrations = parse_parts::migrations(&mut fields, &mut places, out);
    let inside = fields.get("lang");
    let (pointer, at) = (fields.pointer.clone(), fields.at);
    fields.close(out);
    let Some(mut model) = model else {
        out.add(at, &pointer, "\"model\" is missing or cannot be read");
        return (None, inside);
    };
    let node_index: HashMap<String, usize> =
        model.nodes.iter().enumerate().map(|(at, node)| (node.id.clone(), at)).collect();
    parse_tree::attach_items(&mut model, &node_index, &mut items, &places, out);
    let written = items.len();
    let mut sections = sections;
    derived::append(&model, enablers.as_ref(), &mut items, &mut sections);
    let item_index = items.iter().enumerate().map(|(at, item)| (item.id.clone(), at)).collect();
    let mut by_id: Vec<_> = items.iter().enumerate().map(|(at, item)| (item.id.clone(), at)).collect();
    by_id.sort();
    let staircases = staircases(&model, &items);
    let column_index = columns(&items);
    let texts = super::texts::Texts { source: source_language.clone(), by_language: HashMap::new() };
    let require_complete = require_complete.unwrap_or_else(|| vec![source_language.clone()]);
    let survey = Survey {
        id,
        version,
        sha256: String::new(),
        unit: unit.unwrap_or("institution").to_owned(),
        source_language,
        languages,
        scales,
        model,
        enablers,
        targets,
        sections,
        items,
        migrations,
        order: Vec::new(),
        staircases,
        texts,
        canonical: String::new(),
        item_index,
        by_id,
        node_index,
        column_index,
    };
    (Some(Draft { survey, places, require_complete, written }), inside)
}

/// Of each leaf with a staircase the places of its items, level by level.
fn staircases(model: &ScoringModel, items: &[super::Item]) -> Vec<Vec<Vec<usize>>> {
    let is_staircase = |node: &&Node| node.is_leaf() && model.leaf_rule(node).kind == LeafKind::Staircase;
    let at = |node: &Node, level| -> Vec<usize> {
        let is_there = |place: &usize| items.get(*place).is_some_and(|item| item.level == Some(level));
        node.items.iter().copied().filter(is_there).collect()
    };
    let steps = |node: &Node| (1..=model.top_level()).map(|level| at(node, level)).collect();
    model.nodes.iter().filter(is_staircase).map(steps).collect()
}

/// The roster of each column, by the column's id.
fn columns(items: &[super::Item]) -> HashMap<String, usize> {
    let of = |(at, item): (usize, &super::Item)| -> Vec<(String, usize)> {
        item.columns.iter().map(|column| (column.id.clone(), at)).collect()
    };
    items.iter().enumerate().flat_map(of).collect()
}

/// Canonical JSON: the structure gives the fingerprint; with the languages inside it is what is
/// stored and exchanged.
///
/// Each member is written once and used for both, since writing is most of the work of a check. The keys
/// are those of the format, all ASCII, so the order of the map is the order of RFC 8785.
fn seal(survey: &mut Survey, root: &Spanned, languages: &[&SourceFile]) {
    let mut whole = root.to_value();
    let Some(members) = whole.as_object_mut() else { return };
    let lang = members.entry("lang").or_insert_with(|| serde_json::json!({}));
    for file in languages {
        let code = language_of(&file.path).unwrap_or_default();
        // By the reader that checked it, so that what was accepted is what is kept.
        if let (Some(lang), Ok(texts)) = (lang.as_object_mut(), json::read(&file.text)) {
            lang.insert(code.to_owned(), texts.to_value());
        }
    }
    let (mut structure, mut all) = (Vec::new(), Vec::new());
    for (key, value) in members {
        let member = format!("\"{key}\":{}", serde_json_canonicalizer::to_string(value).unwrap_or_default());
        if key != "lang" {
            structure.push(member.clone());
        }
        all.push(member);
    }
    let digest = Sha256::digest(format!("{{{}}}", structure.join(",")).as_bytes());
    survey.sha256 = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    survey.canonical = format!("{{{}}}", all.join(","));
}

/// Three numbers joined by dots, written as numbers are.
fn is_version(text: &str) -> bool {
    let is_number = |part: &str| part.parse::<u32>().is_ok_and(|number| number.to_string() == part);
    text.split('.').count() == 3 && text.split('.').all(is_number)
}

/// `[A-Za-z][A-Za-z0-9]*([.-][A-Za-z0-9]+)*`
pub(super) fn is_id(text: &str) -> bool {
    text.len() <= 120
        && text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text
            .split(['.', '-'])
            .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric()))
}

/// A code of an option, criterion or level: letters, digits, `.`, `-`, `_`.
pub(super) fn is_code(text: &str) -> bool {
    (1..=60).contains(&text.len())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_'))
}
