//! The cells of a row that answer plain items, ticked: see [`super::ticking`], which does it for JSON Lines.

use super::super::answer_check::MOST_COMMENT;
use super::sieve::{Sieve, Tick, Ticks};
use super::ticking::is_reason;

/// The ticks of a row in the making. Everything gives none where a cell is unusual.
pub(super) struct Ticking<'a> {
    sieve: &'a Sieve,
    ticks: Ticks,
    /// The bits of the criteria that are met, by plain item.
    met: Vec<u32>,
}

impl<'a> Ticking<'a> {
    pub fn of(sieve: &'a Sieve) -> Self {
        let ticks = sieve.blank();
        Self { sieve, met: vec![0; ticks.len()], ticks }
    }

    pub fn state(&mut self, place: usize, cell: &str) -> Option<()> {
        let plain = self.sieve.plain(place)?;
        let slot = self.ticks.get_mut(place)?;
        *slot = match cell.strip_prefix("NA") {
            _ if cell == "DK" => plain.offers_dk.then_some(Tick::Dk)?,
            Some(reason) if reason.starts_with(':') => {
                let is_fine = plain.offers_na && is_reason(reason.trim_start_matches(':'));
                is_fine.then_some(Tick::Na)?
            }
            _ => Tick::Choice(plain.option(cell)?, false),
        };
        Some(())
    }

    pub fn met(&mut self, place: usize, cell: &str) -> Option<()> {
        let plain = self.sieve.plain(place)?;
        let slot = self.met.get_mut(place)?;
        for code in cell.split(';').map(str::trim).filter(|code| !code.is_empty()) {
            *slot |= 1 << plain.criterion(code)?;
        }
        self.said(place)
    }

    pub fn comment(&mut self, place: usize, cell: &str) -> Option<()> {
        // Bytes are never fewer than letters.
        (cell.len() <= MOST_COMMENT).then_some(())?;
        self.said(place)
    }

    /// Something stands beside the item, if no answer.
    fn said(&mut self, place: usize) -> Option<()> {
        let slot = self.ticks.get_mut(place)?;
        *slot = if *slot == Tick::Absent { Tick::Blank } else { *slot };
        Some(())
    }

    /// All ticks, with what the criteria make of them.
    pub fn end(mut self) -> Ticks {
        for (place, (tick, met)) in self.ticks.iter_mut().zip(self.met).enumerate() {
            if let Tick::Choice(_, meets_all) = tick {
                *meets_all = self.sieve.plain(place).is_some_and(|plain| plain.all_criteria == met);
            }
        }
        self.ticks
    }
}
