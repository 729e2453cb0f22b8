//! Random secrets and the short names in addresses.

use rand::Rng as _;
use sha2::{Digest as _, Sha256};

/// Letters and digits that cannot be taken for each other.
const SLUG_LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
/// A token's letters: URL-safe, 6 bits each.
const TOKEN_LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// A fresh token of 258 bits as it stands in a cookie or link; only its digest is stored.
#[must_use]
pub fn new_token() -> String {
    letters(TOKEN_LETTERS, 43)
}

/// What is stored of a token.
#[must_use]
pub fn token_hash(token: &str) -> Vec<u8> {
    Sha256::digest(token.as_bytes()).to_vec()
}

/// A fresh short name for an address: eight of 32 letters.
#[must_use]
pub fn new_slug() -> String {
    letters(SLUG_LETTERS, 8)
}

/// Whether a text has the form of a short name, so that nothing else reaches the database.
#[must_use]
pub fn is_slug(text: &str) -> bool {
    text.len() == 8 && text.bytes().all(|byte| SLUG_LETTERS.contains(&byte))
}

/// SHA-256 in hex, for the audit log and for receipts.
#[must_use]
pub fn digest(text: &str) -> String {
    crate::db::audit::hex(&Sha256::digest(text.as_bytes()))
}

fn letters(of: &[u8], count: usize) -> String {
    let mut random = rand::rng();
    let mut text = String::with_capacity(count);
    while text.len() < count {
        // Both alphabets have a power of two letters, so masking keeps every letter as likely.
        let byte = usize::from((random.next_u32() & 0xff) as u8) & (of.len() - 1);
        text.extend(of.get(byte).map(|letter| char::from(*letter)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_has_eight_letters_none_of_them_ambiguous() {
        let slug = new_slug();
        assert!(is_slug(&slug));
        assert!(!is_slug("abcdefgl") && !is_slug("short") && !is_slug("ABCDEFGH"));
    }

    #[test]
    fn two_tokens_differ_and_only_the_digest_tells_nothing() {
        assert_ne!(new_token(), new_token());
        assert_eq!(new_token().len(), 43);
        assert_eq!(token_hash("a").len(), 32);
    }
}
