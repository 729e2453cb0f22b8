//! Comparing codes: short texts that are compared a thousand times in each response.

/// Whether two codes are the same. Up to sixteen letters are compared as two numbers that may overlap, which is
/// quicker than the call by which long texts are compared.
#[must_use]
#[inline]
pub fn is_code(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len() != other.len() {
        return false;
    }
    match one.len() {
        0..4 => one.iter().zip(other).all(|(one, other)| one == other),
        4..8 => ends::<4>(one) == ends::<4>(other),
        8..=16 => ends::<8>(one) == ends::<8>(other),
        17.. => one == other,
    }
}

/// The first and the last letters.
#[inline]
fn ends<const LETTERS: usize>(code: &[u8]) -> Option<(&[u8; LETTERS], &[u8; LETTERS])> {
    code.first_chunk().zip(code.last_chunk())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn codes_are_the_same_where_their_texts_are(one in "[ab]{0,20}", other in "[ab]{0,20}", at in 0..20_usize) {
            prop_assert_eq!(is_code(&one, &other), one == other);
            prop_assert!(is_code(&one, &one.clone()));
            let mut letters = one.clone().into_bytes();
            if let Some(letter) = letters.get_mut(at) {
                *letter = b'c';
                prop_assert!(!is_code(&one, &String::from_utf8_lossy(&letters)));
            }
        }
    }
}
