//! Who brought what, where parts do not simply add up: the value of Shapley, over every group of players.

/// The most players for which all groups are looked at: 2^8.
pub const MOST: usize = 8;

/// What each of `count` players brings on average over all orders in which they could come; what all bring
/// adds up to `worth` of all less that of nobody. `worth` is asked with one bit a player. Nothing above
/// [`MOST`] players.
#[must_use]
pub fn shapley(count: usize, worth: impl Fn(usize) -> f64) -> Option<Vec<f64>> {
    if count > MOST {
        return None;
    }
    let players = u32::try_from(count).ok()?;
    let worths: Vec<f64> = (0..1_usize << count).map(worth).collect();
    let of = |group: usize| worths.get(group).copied().unwrap_or(0.0);
    // Orders in which exactly `before` given players come before the one looked at.
    let orders = |before: u32| factorial(before) * factorial(players - 1 - before);
    let brought = |player: usize| {
        let bit = 1 << player;
        let groups = (0..worths.len()).filter(|group| group & bit == 0);
        groups.map(|group| orders(group.count_ones()) * (of(group | bit) - of(group))).sum::<f64>()
            / factorial(players)
    };
    Some((0..count).map(brought).collect())
}

fn factorial(number: u32) -> f64 {
    (1..=number).map(f64::from).product()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gloves_are_worth_what_the_textbook_says() {
        // One left glove, two right ones; a pair is worth 1: 2/3, 1/6, 1/6.
        let pair = |group: usize| if group & 1 != 0 && group & 6 != 0 { 1.0 } else { 0.0 };
        let found = shapley(3, pair).unwrap_or_default();
        for (found, wanted) in found.iter().zip([2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0]) {
            assert!((found - wanted).abs() < 1e-12);
        }
        assert_eq!((found.len(), shapley(9, pair)), (3, None));
    }
}
