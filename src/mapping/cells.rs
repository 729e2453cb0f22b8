//! Which cells of a published table are too small to show.

/// One cell of a table whose total is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// How many institutions stand behind it.
    pub respondents: usize,
    /// Every one of them agreed to be named, so there is nothing to hide.
    pub exempt: bool,
}

/// For each cell whether it is hidden: those with fewer than `least` respondents (an empty one may be
/// shown), and where exactly one is hidden also the next smallest, or else subtracting the others from
/// the total would show it. Ties fall on the first in order.
#[must_use]
pub fn hidden(cells: &[Cell], least: usize) -> Vec<bool> {
    let mut hidden: Vec<bool> = cells.iter().map(|cell| too_small(*cell, least)).collect();
    if hidden.iter().filter(|is_hidden| **is_hidden).count() == 1 {
        let shown = cells.iter().zip(&hidden).enumerate();
        let partner = shown
            .filter(|(_, (cell, is_hidden))| !**is_hidden && cell.respondents > 0)
            .min_by_key(|(_, (cell, _))| cell.respondents)
            .map(|(place, _)| place);
        if let Some(is_hidden) = partner.and_then(|place| hidden.get_mut(place)) {
            *is_hidden = true;
        }
    }
    hidden
}

/// Whether a cell alone has to be hidden.
#[must_use]
pub const fn too_small(cell: Cell, least: usize) -> bool {
    cell.respondents > 0 && cell.respondents < least && !cell.exempt
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_cell_in_which_all_agreed_is_shown() {
        let cell = |respondents, exempt| Cell { respondents, exempt };
        assert_eq!(hidden(&[cell(2, true), cell(9, false)], 5), [false, false]);
        assert_eq!(hidden(&[cell(2, false), cell(9, false), cell(9, false)], 5), [true, true, false]);
    }
}
