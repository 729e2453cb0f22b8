//! What institutions above a response's own have signed, as it is offered to those who answer.
//!
//! Only signed answers leave an institution (`docs/decisions/030-what-is-offered-below.md`), and of these
//! only the choice and the criteria of inheritable items that it was asked.

use std::collections::BTreeMap;

use super::super::Tx;
use super::super::profiles::signed_answers;
use super::super::tokens::digest;
use super::typed::TypedItem;
use super::{ResponseView, facts};
use crate::db::nodes::{self, ScopeNode};
use crate::db::responses::{self, Located};
use crate::db::{AnyConnection, Id};
use crate::error::{Error, Message, Result};
use crate::model::inherit::{self, Above, Offer, Standing};
use crate::model::{Answer, Answers, Depth, ItemId, Survey, routing};

/// An answer that is taken over from above, as the page showed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Take {
    /// Item.
    pub item: String,
    /// The mark of the offer that the page showed, so that nobody takes over what they have not seen.
    pub seen: String,
}

/// What is offered from above, with the institutions that it names.
#[derive(Debug, Clone, Default)]
pub struct Offers {
    by_item: BTreeMap<ItemId, Offer>,
    institutions: Vec<ScopeNode>,
}

impl Offers {
    /// What is offered for an item.
    #[must_use]
    pub fn get(&self, item: &str) -> Option<&Offer> {
        self.by_item.get(item)
    }

    /// The name of an institution of a path; one that has left the register is called by its id.
    #[must_use]
    pub fn name<'a>(&'a self, code: &'a str, language: &str) -> &'a str {
        self.institutions.iter().find(|node| node.code == code).map_or(code, |node| node.name(language))
    }
}

/// The mark of an offer: the same for the same answer on the same path.
#[must_use]
pub fn mark(offer: &Offer) -> String {
    let whole = digest(&offer.answer.to_json().to_string());
    whole.chars().take(16).collect()
}

impl ResponseView {
    /// How an item's answer stands to what is offered for it.
    #[must_use]
    pub fn standing(&self, item: &str) -> Option<Standing> {
        inherit::standing(self.answers.get(item), self.offers.get(item))
    }

    /// Items that are asked and whose answer was taken over from one that has changed or is gone.
    #[must_use]
    pub fn changed_above(&self) -> Vec<&str> {
        let shown = self.shown();
        let asked = self.survey.items.iter().zip(shown).filter(|(_, shown)| shown.is_asked());
        let changed = |id: &&str| matches!(self.standing(id), Some(Standing::Changed | Standing::Gone));
        asked.map(|(item, _)| item.id.as_str()).filter(changed).collect()
    }
}

/// What is offered to a response now.
pub(super) fn offers(conn: &mut AnyConnection, located: &Located, survey: &Survey) -> Result<Offers> {
    if !survey.items.iter().any(|item| item.inheritable) {
        return Ok(Offers::default());
    }
    let codes = above(&located.node.path);
    let institutions = nodes::by_codes(conn, &codes)?;
    let ids: Vec<Id> = institutions.iter().map(|node| node.id).collect();
    let mut signed: BTreeMap<&str, Answers> = BTreeMap::new();
    for (node_id, snapshot) in responses::signed_by_nodes(conn, located.campaign.id, &ids)? {
        if let Some(node) = institutions.iter().find(|node| node.id == node_id) {
            signed.insert(&node.code, asked(survey, located, node, signed_answers(&snapshot)?));
        }
    }
    let above: Vec<Above<'_>> =
        codes.iter().map(|code| Above { id: code, answers: signed.get(code.as_str()) }).collect();
    Ok(Offers { by_item: inherit::offers(survey, &above), institutions })
}

/// The codes above a node, nearest first.
fn above(path: &str) -> Vec<String> {
    let codes = path.split('/').filter(|code| !code.is_empty());
    codes.rev().skip(1).map(str::to_owned).collect()
}

/// The answers to what an institution was asked: one that a condition hides counts for nobody.
fn asked(survey: &Survey, located: &Located, node: &ScopeNode, answers: Answers) -> Answers {
    let facts = facts(node, &located.campaign);
    let shown = routing::states(survey, &answers, &facts, Depth::parse(&located.campaign.depth));
    let asked = survey.items.iter().zip(shown).filter(|(_, shown)| shown.is_asked());
    asked.filter_map(|(item, _)| Some((item.id.clone(), answers.get(&item.id)?.clone()))).collect()
}

/// The answer that a person takes over, with the comment that they typed themselves; none where what is
/// offered now is not what they have seen.
pub(super) fn taken(
    tx: &mut Tx<'_>,
    located: &Located,
    survey: &Survey,
    (typed, seen): (&TypedItem, &str),
) -> Result<Option<std::result::Result<Answer, Vec<Message>>>> {
    let item = survey.item(&typed.item).ok_or(Error::NotFound)?;
    let offers = offers(tx.conn, located, survey)?;
    let Some(offer) = offers.get(&item.id).filter(|offer| mark(offer) == seen) else {
        return Ok(None);
    };
    if typed.first("comment").contains('\u{0}') {
        return Ok(Some(Err(vec![Message::new("problem-nul")])));
    }
    let comment = Some(typed.first("comment").to_owned()).filter(|text| !text.is_empty());
    let answer = Answer { comment, ..offer.answer.clone() };
    let problems = survey.check_answer(item, &answer);
    Ok(Some(if problems.is_empty() { Ok(answer) } else { Err(problems) }))
}

#[cfg(test)]
mod tests {
    use super::above;

    #[test]
    fn the_nearest_institution_above_comes_first() {
        assert_eq!(above("/nation/health/lab/"), ["health", "nation"]);
        assert!(above("/nation/").is_empty());
    }
}
