//! What an institution above has answered, beside the question that it answers.

use serde::Serialize;

use super::item::Shown;
use super::words::in_words;
use crate::actions::answering::{ResponseView, mark};
use crate::i18n::Arg;
use crate::model::inherit::{Offer, Standing};
use crate::model::{Answer, Item};
use crate::web::frame::say;
use crate::web::visitor::Visitor;

/// The panel under a question.
#[derive(Debug, Default, Serialize)]
pub struct AboveView {
    /// Colour: `info`, or `warn` where an answer that was taken over has changed.
    pub tone: &'static str,
    /// "Taken over from Ministry of Health"
    pub taken: Option<String>,
    /// What became of the answer that it was taken from.
    pub news: Option<String>,
    /// "Ministry of Health answered: Yes, fully"
    pub offer: Option<String>,
    /// Criteria that are met there.
    pub met: Vec<String>,
    /// What it would count as here.
    pub counts: Option<String>,
    /// The institutions from here up to the one that the answer comes from.
    pub path: Option<String>,
    /// "Does this hold for you too?"
    pub question: Option<String>,
    /// What accepting does, or does not, to the answer that stands.
    pub hint: Option<String>,
    /// Words of the button that accepts.
    pub accept: Option<String>,
    /// The mark of the offer that is shown.
    pub mark: String,
    /// Whether the answer that was taken over can be given up.
    pub can_give_up: bool,
}

impl Shown<'_> {
    /// The panel of an item; none where nothing is offered and nothing was taken over.
    pub(super) fn above(&self, item: &Item) -> Option<AboveView> {
        let standing = self.view.standing(&item.id)?;
        let own = self.view.answers.get(&item.id);
        let offer = self.view.offers.get(&item.id);
        let word = |key: &str| Some(say(self.visitor, key, &[]));
        let giver = own.and_then(|own| giver(self.visitor, self.view, own));
        let taken = giver.map(|giver| say(self.visitor, "inherit-taken", &[("giver", Arg::from(giver))]));
        let path = |answer: Option<&Answer>| answer.and_then(|answer| self.path(answer));
        Some(match standing {
            Standing::Offered => AboveView {
                tone: "info",
                question: word("inherit-question"),
                hint: own.filter(|own| own.is_answered()).and_then(|_| word("inherit-own-stays")),
                ..self.offered(item, offer?, ("inherit-offer", "inherit-accept"))
            },
            Standing::Held => AboveView {
                tone: "info",
                taken,
                path: path(own),
                hint: word("inherit-taken-hint"),
                can_give_up: true,
                ..AboveView::default()
            },
            Standing::Changed => AboveView {
                tone: "warn",
                taken,
                news: word("inherit-changed"),
                hint: word("inherit-until"),
                can_give_up: true,
                ..self.offered(item, offer?, ("inherit-changed-to", "inherit-accept-new"))
            },
            Standing::Gone => AboveView {
                tone: "warn",
                taken,
                news: word("inherit-gone"),
                path: path(own),
                hint: word("inherit-until"),
                can_give_up: true,
                ..AboveView::default()
            },
        })
    }

    fn offered(&self, item: &Item, offer: &Offer, (sentence, button): (&str, &str)) -> AboveView {
        let (survey, visitor) = (&self.view.survey, self.visitor);
        let giver = self.view.offers.name(&offer.giver, visitor.lang.code());
        let answer = in_words(visitor, survey, item, Some(&offer.answer));
        let met = |code: &String| self.words(&format!("{}.criteria.{code}", item.id), code).text;
        AboveView {
            offer: Some(say(
                visitor,
                sentence,
                &[("giver", Arg::from(giver)), ("answer", Arg::from(answer))],
            )),
            met: offer.answer.met.iter().map(met).collect(),
            counts: self.counts(item, &offer.answer),
            path: self.path(&offer.answer),
            accept: Some(say(visitor, button, &[])),
            mark: mark(offer),
            ..AboveView::default()
        }
    }

    /// "It counts as "Yes, fully"", or as less while criteria are not met; none where no choice has a value.
    fn counts(&self, item: &Item, answer: &Answer) -> Option<String> {
        let code = answer.code()?;
        if let Some(capped) = self.cap(item, &[code.to_owned()], answer.met.len()) {
            return Some(capped);
        }
        item.option_value(code)?;
        let label = self.view.survey.option_text(self.visitor.lang.code(), item, code).text;
        Some(say(self.visitor, "inherit-counts", &[("counts", Arg::from(label))]))
    }

    /// "The way up: Agency of Laboratories · Ministry of Health"; none where it is one step.
    fn path(&self, answer: &Answer) -> Option<String> {
        let lang = self.visitor.lang.code();
        let names: Vec<&str> =
            answer.inherited.iter().map(|code| self.view.offers.name(code, lang)).collect();
        let line = || say(self.visitor, "inherit-path", &[("names", Arg::from(names.join(" · ")))]);
        (names.len() > 1).then(line)
    }
}

/// The institution that an answer comes from, at the end of its path.
pub(super) fn giver<'a>(visitor: &Visitor, view: &'a ResponseView, answer: &'a Answer) -> Option<&'a str> {
    Some(view.offers.name(answer.inherited.last()?, visitor.lang.code()))
}

/// An answer in words, with where it was taken over from.
pub(in crate::web) fn with_giver(visitor: &Visitor, words: String, giver: Option<&str>) -> String {
    match giver {
        Some(giver) => {
            say(visitor, "inherit-in-words", &[("answer", Arg::from(words)), ("giver", Arg::from(giver))])
        }
        None => words,
    }
}
