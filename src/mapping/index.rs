//! Where rows stand, by their ids: four bytes a row, however long the ids are.

/// The places of rows in order of their ids.
#[derive(Debug, Clone, Default)]
pub struct Index(Vec<u32>);

impl Index {
    /// Of the rows with these ids; of an id that stands twice the first row counts.
    #[must_use]
    pub fn of<'a>(many: usize, id: impl Fn(usize) -> &'a str) -> Self {
        let mut places: Vec<u32> = (0..many).filter_map(|place| u32::try_from(place).ok()).collect();
        places.sort_by(|left, right| id(wide(*left)).cmp(id(wide(*right))));
        Self(places)
    }

    /// The place of the first row with this id; `id` gives the same ids as when the index was made.
    #[must_use]
    pub fn find<'a>(&self, wanted: &str, id: impl Fn(usize) -> &'a str) -> Option<usize> {
        let behind = self.0.partition_point(|place| id(wide(*place)) < wanted);
        let place = wide(*self.0.get(behind)?);
        (id(place) == wanted).then_some(place)
    }

    /// All places in order of the ids; those of one id in order.
    pub fn places(&self) -> impl Iterator<Item = usize> {
        self.0.iter().map(|place| wide(*place))
    }
}

fn wide(place: u32) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_is_found_at_its_first_place_and_no_other_is() {
        let ids = ["moh", "mof", "", "moh", "abc"];
        let id = |place: usize| ids.get(place).copied().unwrap_or_default();
        let index = Index::of(ids.len(), id);
        let found = ["moh", "mof", "", "abc", "mo", "z"].map(|wanted| index.find(wanted, id));
        assert_eq!(found, [Some(0), Some(1), Some(2), Some(4), None, None]);
        assert_eq!(index.places().collect::<Vec<_>>(), [2, 4, 1, 0, 3]);
        assert_eq!(Index::of(0, id).find("moh", id), None);
    }
}
