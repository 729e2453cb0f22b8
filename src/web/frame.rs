//! What stands round every page: language, header, footer, the problems on top.

use serde::Serialize;

use super::assets::assets;
use super::visitor::Visitor;
use crate::actions::permission::Verb;
use crate::error::Problem;
use crate::i18n::Arg;
use crate::model::Survey;

/// A link with its words.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    /// Address.
    pub href: String,
    /// Words.
    pub text: String,
}

impl Link {
    /// A link.
    pub fn new(href: impl Into<String>, text: impl Into<String>) -> Self {
        Self { href: href.into(), text: text.into() }
    }
}

/// A problem in the summary on top: the sentence and the field that it leads to.
#[derive(Debug, Clone, Serialize)]
pub struct Wrong {
    /// What is wrong: the name of a field, or the id of an item.
    pub place: String,
    /// Id of the field that the link lands on.
    pub field: String,
    /// The sentence, the same as at the field.
    pub text: String,
}

impl Wrong {
    /// What is wrong with a field that is called as its problem's place is.
    pub(in crate::web) fn at(field: &str, text: &str) -> Self {
        Self { place: field.to_owned(), field: field.to_owned(), text: text.to_owned() }
    }
}

/// What stands round a page.
#[derive(Debug, Clone, Serialize)]
pub struct Frame {
    /// Language code.
    pub lang: &'static str,
    /// `ltr` or `rtl`.
    pub dir: &'static str,
    /// `light`, `dark` or empty.
    pub theme: String,
    /// What the service is called on this page.
    pub service: String,
    /// The page's own title.
    pub title: String,
    /// One step back.
    pub back: Option<Link>,
    /// What has just happened.
    pub status: Option<String>,
    /// Whether it went well: `ok`, or `warn` where something is left to do.
    pub tone: &'static str,
    /// Problems, in page order.
    pub problems: Vec<Wrong>,
    /// Name of who is signed in.
    pub person: Option<String>,
    /// Links of the header.
    pub nav: Vec<Link>,
    /// Code, own name and whether it is the present one.
    pub languages: Vec<(&'static str, &'static str, bool)>,
    /// Form token.
    pub csrf: String,
    /// Address to come back to.
    pub here: String,
    /// Style sheet.
    pub style: String,
    /// Icon.
    pub icon: String,
}

impl Frame {
    /// The frame of a page with this title key.
    #[must_use]
    pub fn new(visitor: &Visitor, title: impl Into<String>) -> Self {
        let site = &visitor.site;
        let text = |key: &str| site.i18n.text(visitor.lang, key, &[]);
        let mut nav = Vec::new();
        if let Some(actor) = &visitor.actor {
            nav.push(Link::new("/work", text("common-my-work")));
            if actor.may_somewhere(Verb::ReadRegister) {
                nav.push(Link::new("/institutions", text("common-institutions")));
            }
            if actor.may_somewhere(Verb::ReadCampaign) {
                nav.push(Link::new("/campaigns", text("common-campaigns")));
            }
            if actor.may_somewhere(Verb::ReadSurveys) {
                nav.push(Link::new("/surveys", text("surveys-title")));
            }
            nav.push(Link::new("/account", text("common-account")));
        }
        Self {
            lang: visitor.lang.code(),
            dir: visitor.lang.dir(),
            theme: visitor.theme().unwrap_or_default().to_owned(),
            service: text("common-service"),
            title: title.into(),
            back: None,
            status: None,
            tone: "ok",
            problems: Vec::new(),
            person: visitor.actor.as_ref().map(|actor| actor.account.name.clone()),
            nav,
            languages: site
                .languages
                .iter()
                .map(|lang| (lang.code(), lang.own_name(), *lang == visitor.lang))
                .collect(),
            csrf: visitor.form_token(),
            here: visitor.here.clone(),
            style: assets().style.address(),
            icon: assets().icon.address(),
        }
    }

    /// The same of a page about a survey: one that gives no levels, such as a call, is no survey of maturity.
    #[must_use]
    pub fn about(visitor: &Visitor, survey: &Survey, title: impl Into<String>) -> Self {
        let frame = Self::new(visitor, title);
        if survey.gives_levels() {
            return frame;
        }
        Self { service: say(visitor, "common-service-call", &[]), ..frame }
    }

    /// With one step back.
    #[must_use]
    pub fn back(self, href: impl Into<String>, text: impl Into<String>) -> Self {
        Self { back: Some(Link::new(href, text)), ..self }
    }

    /// With what has just happened.
    #[must_use]
    pub fn status(self, status: Option<String>) -> Self {
        Self { status, ..self }
    }

    /// With what has happened and leaves something to do.
    #[must_use]
    pub fn warning(self, status: String) -> Self {
        Self { status: Some(status), tone: "warn", ..self }
    }

    /// With problems: the title says "Error:" first.
    #[must_use]
    pub fn problems(mut self, visitor: &Visitor, problems: &[Problem]) -> Self {
        self.problems = problems
            .iter()
            .map(|problem| Wrong {
                place: problem.place.clone(),
                field: problem.place.clone(),
                text: visitor.site.i18n.message(visitor.lang, &problem.message),
            })
            .collect();
        self
    }

    /// With problems whose fields have ids of their own, in page order.
    #[must_use]
    pub fn wrongs(self, problems: Vec<Wrong>) -> Self {
        Self { problems, ..self }
    }

    /// The sentence at a field, if it is wrong.
    #[must_use]
    pub fn wrong(&self, place: &str) -> Option<String> {
        self.problems.iter().find(|wrong| wrong.place == place).map(|wrong| wrong.text.clone())
    }
}

/// A text in a visitor's language.
#[must_use]
pub fn say(visitor: &Visitor, key: &str, args: &[(&str, Arg<'_>)]) -> String {
    visitor.site.i18n.text(visitor.lang, key, args)
}
