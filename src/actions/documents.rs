//! Handing in a document as the answer to an item, and taking it out again.

mod kinds;
mod store;

use serde_json::{Value, json};

pub use self::kinds::{ENDINGS, MOST_MB};
pub use self::store::Store;
use super::answering::{ApartSave, Saved};
use super::permission::{Verb, permit};
use super::{Actor, App};
use crate::error::{Error, Problem, Result};
use crate::model::{AnswerState, Item, ItemKind, Survey};

/// A document that somebody hands in.
#[derive(Debug, Clone)]
pub struct HandIn {
    /// Where it goes, and by which form.
    pub save: ApartSave,
    /// Its name with the sender.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// A document as it is given out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its name.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

impl App {
    /// Keeps a document and makes it the answer. It is on the disk before the answer that names it.
    ///
    /// # Errors
    /// [`Error::NotFound`] without such an item, [`Error::StorageFull`], or as [`App::save_answers`].
    pub async fn hand_in(&self, actor: &Actor, slug: &str, hand_in: HandIn) -> Result<Saved> {
        let HandIn { save, name, bytes } = hand_in;
        let view = self.response(actor, slug).await?;
        document_item(&view.survey, &save.typed.item)?;
        let name = match kinds::accepted(&name, &bytes) {
            Ok(name) => name,
            Err(message) => {
                let problems = vec![Problem::new(save.typed.item, message)];
                return Ok(Saved { problems, ..Saved::default() });
            }
        };
        // Asked again where the answer is written; here so that whoever may not answer fills no disk.
        permit(actor, Verb::Answer, &view.located.node.path)?;
        let size = bytes.len();
        let store = self.documents.clone();
        let sha256 = tokio::task::spawn_blocking(move || store.put(&bytes))
            .await
            .map_err(|why| Error::Defect(format!("the thread of a document: {why}")))??;
        let value = json!({ "name": name, "sha256": sha256, "bytes": size });
        self.change_apart(actor, slug, save, ItemKind::File, move |_| Ok(AnswerState::Value(value.clone())))
            .await
    }

    /// Takes a document out of the answers; the log of answers keeps that it was there.
    ///
    /// # Errors
    /// As [`App::save_answers`].
    pub async fn take_out(&self, actor: &Actor, slug: &str, save: ApartSave) -> Result<Saved> {
        self.change_apart(actor, slug, save, ItemKind::File, |_| Ok(AnswerState::Unanswered)).await
    }

    /// The document that is the answer now.
    ///
    /// # Errors
    /// [`Error::NotFound`] outside the person's scope or without one, [`Error::Unavailable`] when the disk
    /// has lost it.
    pub async fn document(&self, actor: &Actor, slug: &str, item: &str) -> Result<Document> {
        let view = self.response(actor, slug).await?;
        document_item(&view.survey, item)?;
        let answer = view.answers.get(item).ok_or(Error::NotFound)?;
        let AnswerState::Value(value) = &answer.state else { return Err(Error::NotFound) };
        let text = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
        let (Some(name), Some(sha256)) = (text("name"), text("sha256")) else { return Err(Error::NotFound) };
        let store = self.documents.clone();
        let bytes = tokio::task::spawn_blocking(move || store.get(&sha256))
            .await
            .map_err(|why| Error::Defect(format!("the thread of a document: {why}")))??;
        Ok(Document { name, bytes })
    }
}

fn document_item<'s>(survey: &'s Survey, id: &str) -> Result<&'s Item> {
    survey.item(id).filter(|item| item.kind == ItemKind::File).ok_or(Error::NotFound)
}
