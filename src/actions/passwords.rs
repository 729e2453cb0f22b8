//! Passwords: argon2id, two at once, and which ones are too weak.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, PasswordHasher as _, PasswordVerifier as _};

use super::App;
use crate::error::{Error, Message, Result};

/// Letters that a password needs at least.
pub const MIN_LETTERS: usize = 15;
const MAX_LETTERS: usize = 1000;

impl App {
    /// Hashes a password off the async threads.
    ///
    /// # Errors
    /// [`Error::Defect`] when the hasher fails.
    pub(super) async fn hash_password(&self, password: &str) -> Result<String> {
        let password = password.to_owned();
        self.hashing(move || {
            Argon2::default()
                .hash_password(password.as_bytes())
                .map(|hash| hash.to_string())
                .map_err(|e| Error::Defect(format!("argon2: {e}")))
        })
        .await
    }

    /// Whether a password fits a stored hash. Without a hash the same work is done and the answer
    /// is no, so that nobody can tell by the time whether an address is known.
    ///
    /// # Errors
    /// [`Error::Defect`] when the stored hash cannot be read.
    pub(super) async fn password_fits(&self, password: &str, stored: Option<String>) -> Result<bool> {
        let password = password.to_owned();
        self.hashing(move || match stored {
            Some(stored) => {
                let hash =
                    PasswordHash::new(&stored).map_err(|e| Error::Defect(format!("stored hash: {e}")))?;
                Ok(Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
            }
            None => {
                let spent = Argon2::default().hash_password(password.as_bytes());
                spent.map(|_| false).map_err(|e| Error::Defect(format!("argon2: {e}")))
            }
        })
        .await
    }

    async fn hashing<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let _turn = self.hashing.acquire().await.map_err(|e| Error::Defect(e.to_string()))?;
        tokio::task::spawn_blocking(work).await.map_err(|e| Error::Defect(e.to_string()))?
    }
}

/// What is wrong with a new password, if anything: too short, too long, or made of words that
/// anybody would try first.
#[must_use]
pub fn problem(password: &str, email: &str) -> Option<Message> {
    let letters = password.chars().count();
    if letters < MIN_LETTERS {
        return Some(Message::new("problem-password-short").with("min", MIN_LETTERS));
    }
    if letters > MAX_LETTERS {
        return Some(Message::new("problem-password-long").with("max", MAX_LETTERS));
    }
    let folded = password.to_lowercase();
    let few = {
        let mut seen: Vec<char> = folded.chars().collect();
        seen.sort_unstable();
        seen.dedup();
        seen.len() < 5
    };
    let name = email.split('@').next().unwrap_or_default().to_lowercase();
    let rest =
        ["ospo", "atlas", "password", "passwort", "ministry", "12345678", "qwerty", "admin", "welcome"]
            .iter()
            .fold(folded.replace(if name.len() >= 4 { name.as_str() } else { "\u{0}" }, ""), |left, word| {
                left.replace(word, "")
            });
    (few || rest.chars().filter(|c| c.is_alphabetic()).count() < 5 && rest.chars().count() < MIN_LETTERS / 2)
        .then(|| Message::new("problem-password-common"))
}

#[cfg(test)]
mod tests {
    use super::problem;

    #[test]
    fn a_password_is_judged_by_length_and_by_what_anybody_would_try() {
        assert_eq!(problem("short", "a@b.example").map(|m| m.key), Some("problem-password-short"));
        assert_eq!(problem("OspoAtlas2026!!", "a@b.example").map(|m| m.key), Some("problem-password-common"));
        assert_eq!(
            problem("aaaaaaaaaaaaaaaaaa", "a@b.example").map(|m| m.key),
            Some("problem-password-common")
        );
        assert_eq!(problem("quiet river under stone", "a@b.example"), None);
        assert_eq!(problem("纸船在河上漂流去远方看见大海和天空", "a@b.example"), None);
    }
}
