//! Page templates (Tera): embedded, checked together, rendered from typed pages.
//!
//! In a template `t(key="…", name=…)` gives a text in the page's language. Everything is escaped.

use std::sync::Arc;

use rust_embed::RustEmbed;
use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use super::frame::Frame;
use crate::error::{Error, Result};
use crate::i18n::{Arg, I18n, Lang};

#[derive(RustEmbed)]
#[folder = "templates/pages/"]
struct Files;

/// Parts that several pages use.
#[derive(RustEmbed)]
#[folder = "templates/components/"]
struct Components;

/// A page: what its template may see.
pub trait View: Serialize {
    /// The template below `templates/pages/`.
    const TEMPLATE: &'static str;
}

/// All templates.
pub struct Templates {
    tera: Tera,
}

impl Templates {
    /// Reads and checks the embedded templates.
    ///
    /// # Errors
    /// [`Error::Defect`] with Tera's words when one is broken.
    pub fn embedded(texts: Arc<I18n>) -> Result<Self> {
        let mut tera = Tera::default();
        tera.register_function("t", move |args: Kwargs, state: &State| text(&texts, &args, state));
        let mut sources: Vec<(String, String)> = Vec::new();
        let pages = Files::iter().map(|path| (Files::get(&path), path.to_string()));
        let components =
            Components::iter().map(|path| (Components::get(&path), format!("components/{path}")));
        for (file, name) in pages.chain(components) {
            if let Some(file) = file {
                sources.push((name, String::from_utf8_lossy(&file.data).into_owned()));
            }
        }
        let pairs: Vec<(&str, &str)> =
            sources.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
        tera.add_raw_templates(pairs).map_err(|e| Error::Defect(format!("templates: {e}")))?;
        Ok(Self { tera })
    }

    /// Renders a page in its frame.
    ///
    /// # Errors
    /// [`Error::Defect`] when the template asks for what the page does not have.
    pub fn render<V: View>(&self, frame: &Frame, page: &V) -> Result<String> {
        let mut context = Context::new();
        context.insert("lang", &frame.lang);
        context.insert("frame", frame);
        context.insert("page", page);
        self.tera.render(V::TEMPLATE, &context).map_err(|e| Error::Defect(format!("{}: {e}", V::TEMPLATE)))
    }
}

fn text(texts: &I18n, args: &Kwargs, state: &State) -> TeraResult<String> {
    let code: Option<String> = state.get("lang")?;
    let lang = code.as_deref().and_then(Lang::parse).unwrap_or(Lang::En);
    let mut key = String::new();
    let mut given: Vec<(String, Arg<'static>)> = Vec::new();
    for (name, value) in args.iter() {
        let name = name.to_string();
        if name == "key" {
            key = plain(value);
        } else {
            given.push((name, argument(value)));
        }
    }
    let args: Vec<(&str, Arg<'_>)> = given.iter().map(|(name, arg)| (name.as_str(), arg.clone())).collect();
    Ok(texts.text(lang, &key, &args))
}

fn argument(value: &Value) -> Arg<'static> {
    match value.as_i64() {
        Some(number) => Arg::Count(number),
        None => Arg::from(plain(value)),
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
