//! A list in pages: what is wished for stands in the address, so that it can be kept and sent on.

use serde::Serialize;

use super::frame::say;
use super::visitor::Visitor;
use crate::actions::lists::{Hits, ROWS, Wish};
use crate::i18n::Arg;

/// The most letters that are searched for.
const MOST_LETTERS: usize = 100;

/// What a list can be narrowed by beside words: a field of its filter.
pub struct Narrow<'a> {
    /// The field's name: `kind` or `state`.
    pub name: &'static str,
    /// Key of its label.
    pub label: &'static str,
    /// Key of the words for all.
    pub all: &'static str,
    /// Keys of the codes begin so.
    pub prefix: &'static str,
    /// The codes.
    pub codes: &'a [&'static str],
}

/// What stands round the rows of a list.
#[derive(Debug, Default, Serialize)]
pub struct ListView {
    /// Address of the list.
    pub action: String,
    /// Words that were looked for.
    pub text: String,
    /// What it is sorted by; empty for its own order.
    pub sort: String,
    /// Label of the words.
    pub label: String,
    /// Name of the other field.
    pub only_name: &'static str,
    /// Its label.
    pub only_label: String,
    /// Its choices: code, words, chosen.
    pub choices: Vec<(String, String, bool)>,
    /// Whether the list is long enough to be filtered.
    pub has_form: bool,
    /// Whether only some rows were wished for.
    pub is_filtered: bool,
    /// "64 entries"
    pub count: String,
    /// "26 to 50 of 64", if they stand on several pages.
    pub range: Option<String>,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
}

/// What is wished for, by the query of an address or the fields of a form.
pub fn wish<'a>(fields: impl Iterator<Item = (&'a str, &'a str)>, narrow: &Narrow<'_>) -> Wish {
    let mut wish = Wish::default();
    for (name, value) in fields {
        match name {
            "q" => {
                let letters = value.trim().chars().filter(|letter| !letter.is_control());
                wish.text = letters.take(MOST_LETTERS).collect();
            }
            "sort" => wish.sort = value.chars().take(MOST_LETTERS).collect(),
            "page" => wish.page = value.parse::<usize>().unwrap_or(1).saturating_sub(1),
            other if other == narrow.name && narrow.codes.contains(&value) => {
                value.clone_into(&mut wish.only)
            }
            _ => {}
        }
    }
    wish
}

/// What is wished for, by the query of an address.
#[must_use]
pub fn wish_of(query: &str, narrow: &Narrow<'_>) -> Wish {
    let pairs: Vec<_> = form_urlencoded::parse(query.as_bytes()).collect();
    wish(pairs.iter().map(|(name, value)| (name.as_ref(), value.as_ref())), narrow)
}

/// The address of a page of a list; `page` counts from 0.
#[must_use]
pub fn address(action: &str, narrow: &Narrow<'_>, wish: &Wish, page: usize) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if !wish.text.is_empty() {
        query.append_pair("q", &wish.text);
    }
    if !wish.only.is_empty() {
        query.append_pair(narrow.name, &wish.only);
    }
    if !wish.sort.is_empty() {
        query.append_pair("sort", &wish.sort);
    }
    if page > 0 {
        query.append_pair("page", &(page + 1).to_string());
    }
    let query = query.finish();
    if query.is_empty() { action.to_owned() } else { format!("{action}?{query}") }
}

/// What stands round the rows of a page of hits.
pub fn view<T>(
    visitor: &Visitor,
    action: &str,
    narrow: &Narrow<'_>,
    (wish, hits): (&Wish, &Hits<T>),
) -> ListView {
    let is_filtered = !wish.text.is_empty() || !wish.only.is_empty();
    let (before, last) = (hits.page * ROWS, hits.page * ROWS + hits.rows.len());
    let is_long = hits.count > ROWS;
    let number = |number: usize| {
        Arg::from(visitor.site.i18n.integer(visitor.lang, i64::try_from(number).unwrap_or(i64::MAX)))
    };
    let range = [("first", number(before + 1)), ("last", number(last)), ("count", number(hits.count))];
    let all = (String::new(), say(visitor, narrow.all, &[]), wish.only.is_empty());
    let choice = |code: &&'static str| {
        let words = say(visitor, &format!("{}{code}", narrow.prefix), &[]);
        ((*code).to_owned(), words, wish.only == **code)
    };
    ListView {
        action: action.to_owned(),
        text: wish.text.clone(),
        sort: wish.sort.clone(),
        label: say(visitor, "register-find", &[]),
        only_name: narrow.name,
        only_label: say(visitor, narrow.label, &[]),
        choices: std::iter::once(all).chain(narrow.codes.iter().map(choice)).collect(),
        has_form: is_long || is_filtered,
        is_filtered,
        count: say(visitor, "register-count", &[("count", Arg::from(hits.count))]),
        range: is_long.then(|| say(visitor, "list-range", &range)),
        previous: (hits.page > 0).then(|| address(action, narrow, wish, hits.page - 1)),
        next: (last < hits.count).then(|| address(action, narrow, wish, hits.page + 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIND: Narrow<'_> =
        Narrow { name: "kind", label: "", all: "", prefix: "", codes: &["agency", "ministry"] };

    #[test]
    fn an_address_says_what_is_wished_for_and_gives_it_back() {
        let wish = Wish { text: "a & b".into(), only: "agency".into(), page: 2, sort: "GOV".into() };
        let written = address("/institutions", &KIND, &wish, 2);
        assert_eq!(written, "/institutions?q=a+%26+b&kind=agency&sort=GOV&page=3");
        let (_, query) = written.split_once('?').unwrap_or_default();
        assert_eq!(wish_of(query, &KIND), wish);
    }

    #[test]
    fn what_no_list_offers_is_not_wished_for() {
        let read = wish_of("q=%00a%0A&kind=palace&page=-1&state=open", &KIND);
        assert_eq!(read, Wish { text: "a".into(), ..Wish::default() });
    }
}
