//! The quickest way through a line: answers to plain items are ticked and not kept, and what else there is goes
//! the quick way.
//!
//! A nation's file is nearly all of such answers, so this is where a file is read fast or slowly. Anything
//! unusual ends it; the other ways are slower and miss nothing.

use super::super::answer::{Answer, ItemId};
use super::super::answer_check::{MOST_COMMENT, MOST_REASON};
use super::super::answers::Answers;
use super::super::json::MOST_BYTES;
use super::ResponseLine;
use super::cursor::{Cursor, Word};
use super::quick;
use super::sieve::{Plain, Sieve, Tick, Ticks};

/// Reads a line, and ticks what is plain; none where it has to be read in another way.
pub(super) fn read(row: &str, sieve: &Sieve) -> Option<ResponseLine> {
    if row.len() > MOST_BYTES {
        return None;
    }
    let (mut at, mut seen) = (Cursor::new(row), [false; quick::KEYS.len()]);
    let mut response = ResponseLine { ticks: Some(sieve.blank()), ..ResponseLine::of_coordinator() };
    at.elements_of(b'{', |at| {
        let key = at.text()?;
        let place = quick::KEYS.iter().position(|known| *known == key)?;
        if std::mem::replace(seen.get_mut(place)?, true) {
            return None;
        }
        at.behind(b':')?;
        match quick::KEYS.get(place).copied() {
            Some("institution") => response.institution = at.text()?.into_owned(),
            Some("unit") => response.unit = Some(at.text()?.into_owned()),
            Some("respondent") => response.respondent = at.text()?.into_owned(),
            Some("submitted_at") => response.submitted_at = Some(at.text()?.into_owned()),
            Some("answers") => response.answers = answers(at, sieve, response.ticks.as_mut()?)?,
            _ => response.verified = Some(quick::answers(at.value()?)?),
        }
        Some(())
    })?;
    (at.is_over() && !response.institution.is_empty()).then_some(response)
}

/// Ticks answers, and gives those that cannot be ticked.
fn answers(at: &mut Cursor<'_>, sieve: &Sieve, ticks: &mut Ticks) -> Option<Answers> {
    let mut others: Vec<(ItemId, Answer)> = Vec::new();
    let mut next = 0;
    at.elements_of(b'{', |at| {
        // Nearly always the items stand in the survey's order.
        let is_next = sieve.plain(next).is_some_and(|plain| at.passes_word(&plain.id));
        let place = if is_next {
            next
        } else {
            let id = at.text()?;
            let Some(place) = sieve.place(&id) else {
                others.push((id.into_owned(), quick::answer(at.behind(b':')?.value()?)?));
                return Some(());
            };
            place
        };
        next = place + 1;
        let slot = ticks.get_mut(place).filter(|tick| **tick == Tick::Absent)?;
        *slot = tick(at.behind(b':')?, sieve.plain(place)?, &sieve.words)?;
        Some(())
    })?;
    quick::collected(others)
}

/// What stands in a tick's object; whatever else does is unusual.
#[derive(Debug, Clone, Copy)]
enum Member {
    Value,
    Met,
    Dk,
    Na,
    Comment,
}

/// By their names, in the order in which they mostly stand.
const MEMBERS: [(&str, Member); 5] = [
    ("value", Member::Value),
    ("met", Member::Met),
    ("dk", Member::Dk),
    ("na", Member::Na),
    ("comment", Member::Comment),
];

/// The words that mean the same in every answer.
#[derive(Debug)]
pub(super) struct Words {
    members: Vec<Word>,
    null: Word,
    yes: Word,
    no: Word,
}

impl Default for Words {
    fn default() -> Self {
        let members = MEMBERS.into_iter().filter_map(|(name, _)| Word::quoted(name)).collect();
        Self { members, null: Word::of("null"), yes: Word::of("true"), no: Word::of("false") }
    }
}

fn tick(at: &mut Cursor<'_>, plain: &Plain, words: &Words) -> Option<Tick> {
    if !at.comes(b'{') {
        if at.passes_word(&words.null) {
            return Some(Tick::Blank);
        }
        return Some(Tick::Choice(option(at, plain)?, plain.criteria.is_empty()));
    }
    let (mut tick, mut states, mut met, mut seen) = (Tick::Blank, 0, 0, [false; MEMBERS.len()]);
    let mut next = 0;
    at.elements_of(b'{', |at| {
        let place = at.passes_one(&words.members, next)?;
        next = place + 1;
        let is_twice = std::mem::replace(seen.get_mut(place)?, true);
        if is_twice || at.behind(b':')?.passes_word(&words.null) {
            return (!is_twice).then_some(());
        }
        let state = match MEMBERS.get(place).map(|(_, member)| *member)? {
            Member::Value => Some(Tick::Choice(option(at, plain)?, false)),
            Member::Met => {
                met = criteria(at, plain)?;
                None
            }
            Member::Dk if at.passes_word(&words.yes) => Some(Tick::Dk),
            Member::Dk => at.passes_word(&words.no).then_some(None)?,
            Member::Na => is_reason(&at.text()?).then_some(Some(Tick::Na))?,
            // Bytes are never fewer than letters.
            Member::Comment => (at.text()?.len() <= MOST_COMMENT).then_some(None)?,
        };
        if let Some(state) = state {
            tick = state;
            states += 1;
        }
        Some(())
    })?;
    match tick {
        _ if states > 1 => None,
        Tick::Dk if !plain.offers_dk => None,
        Tick::Na if !plain.offers_na => None,
        Tick::Choice(code, _) => Some(Tick::Choice(code, met == plain.all_criteria)),
        Tick::Dk | Tick::Na | Tick::Blank | Tick::Absent => Some(tick),
    }
}

fn option(at: &mut Cursor<'_>, plain: &Plain) -> Option<u8> {
    u8::try_from(at.passes_one(&plain.options, 0)?).ok()
}

/// Whether a text says why something does not apply.
pub(super) fn is_reason(text: &str) -> bool {
    text.len() <= MOST_REASON && !text.trim().is_empty()
}

/// The bits of the criteria that are met.
fn criteria(at: &mut Cursor<'_>, plain: &Plain) -> Option<u32> {
    let (mut met, mut next) = (0, 0);
    at.elements_of(b'[', |at| {
        let place = at.passes_one(&plain.criteria, next)?;
        met |= 1 << place;
        next = place + 1;
        Some(())
    })?;
    Some(met)
}
