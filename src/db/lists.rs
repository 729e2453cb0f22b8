//! Lists of pages: which rows are wished for, and those rows with the count of all hits.

/// Rows of one page of a list.
pub const ROWS: usize = 25;

/// Which rows of a list are wished for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wish {
    /// Words in the name or id; empty for all.
    pub text: String,
    /// The kind or state, by code; empty for all.
    pub only: String,
    /// The page, from 0; one behind the last is the last.
    pub page: usize,
    /// The column to sort by, by id; empty for the list's own order.
    pub sort: String,
}

/// One page of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Hits<T> {
    /// The rows of the page.
    pub rows: Vec<T>,
    /// All rows that fit, on whatever page.
    pub count: usize,
    /// The page, from 0.
    pub page: usize,
}

impl Wish {
    /// A pattern for `LIKE … ESCAPE '\'` over a column in lower case.
    pub(super) fn pattern(&self) -> String {
        let mut pattern = String::from("%");
        for letter in self.text.trim().to_lowercase().chars() {
            if matches!(letter, '%' | '_' | '\\') {
                pattern.push('\\');
            }
            pattern.push(letter);
        }
        pattern.push('%');
        pattern
    }

    /// The page of rows that are at hand all of them, since their order is worked out and not stored.
    #[must_use]
    pub fn cut<T>(&self, rows: Vec<T>) -> Hits<T> {
        let count = rows.len();
        let page = self.window(count).0;
        Hits { rows: rows.into_iter().skip(page * ROWS).take(ROWS).collect(), count, page }
    }

    /// The page that there is, and the rows before it.
    pub(super) fn window(&self, count: usize) -> (usize, i64) {
        let page = self.page.min(count.saturating_sub(1) / ROWS);
        (page, i64::try_from(page * ROWS).unwrap_or(i64::MAX))
    }
}

/// A count as the database gives it.
pub(super) fn counted(count: i64) -> usize {
    usize::try_from(count).unwrap_or(0)
}

/// [`ROWS`] as a limit.
pub(super) const LIMIT: i64 = ROWS as i64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_patterns_are_searched_for_as_they_are() {
        let wish = Wish { text: " 50%_É\\ ".into(), ..Wish::default() };
        assert_eq!(wish.pattern(), "%50\\%\\_é\\\\%");
        assert_eq!(Wish::default().pattern(), "%%");
    }

    #[test]
    fn a_page_behind_the_last_is_the_last() {
        let wish = Wish { page: 9, ..Wish::default() };
        assert_eq!(wish.window(51), (2, 50));
        assert_eq!(wish.window(50), (1, 25));
        assert_eq!(wish.window(0), (0, 0));
        let hits = wish.cut((0..51).collect::<Vec<usize>>());
        assert_eq!((hits.rows.as_slice(), hits.count, hits.page), ([50].as_slice(), 51, 2));
    }
}
