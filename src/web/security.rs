//! What every answer carries, and the tokens that prove a form is ours.
//!
//! A form token is `mask ++ (mask XOR (time ++ HMAC))`: the mask differs in every rendering, so that
//! compressing pages gives nothing away. The HMAC covers who the form was rendered for.

use std::time::Duration;

use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};
use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit as _, Mac as _};
use rand::RngExt as _;
use sha2::Sha256;
use uuid::Uuid;

/// How long a form stays valid: people leave pages open over a weekend.
const VALID: Duration = Duration::from_secs(7 * 24 * 3600);
const TIME: usize = 8;
const MAC: usize = 32;
const BODY: usize = TIME + MAC;

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
    worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// What became of a form's token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Checked {
    /// Ours, for this person, and fresh.
    Good,
    /// Ours and for this person, but too old: the page is shown again with what was typed.
    Expired,
    /// Missing, forged or somebody else's.
    Forged,
}

/// The secret under which form tokens are made.
#[derive(Clone)]
pub struct FormKey([u8; 32]);

impl FormKey {
    /// From 32 secret bytes.
    #[must_use]
    pub const fn new(secret: [u8; 32]) -> Self {
        Self(secret)
    }

    /// A token for a form that is rendered for `whom` (a session's or a visitor's secret).
    #[must_use]
    pub fn token(&self, whom: &str, now: DateTime<Utc>) -> String {
        let time = now.timestamp().to_be_bytes();
        let mut body = time.to_vec();
        body.extend(self.mac(whom, &time));
        let mask: [u8; BODY] = rand::rng().random();
        let masked = body.iter().zip(mask).map(|(byte, mask)| byte ^ mask);
        let bytes: Vec<u8> = mask.into_iter().chain(masked).collect();
        hex(bytes.into_iter())
    }

    /// Looks at a token that came back.
    #[must_use]
    pub fn check(&self, token: &str, whom: &str, now: DateTime<Utc>) -> Checked {
        let Some(body) = unmask(token) else { return Checked::Forged };
        let Some((time, mac)) = body.split_first_chunk::<TIME>() else { return Checked::Forged };
        let mut ours = self.keyed(whom, time);
        ours.update(&[]);
        if ours.verify_slice(mac).is_err() {
            return Checked::Forged;
        }
        if is_fresh(time, now) { Checked::Good } else { Checked::Expired }
    }

    /// A token that proves without a session for whom a page was rendered; `what` names the page.
    /// It lies open: whom it names is no secret from the one who reads the page.
    #[must_use]
    pub fn keep_token(&self, owner: Uuid, what: &str, now: DateTime<Utc>) -> String {
        let time = now.timestamp().to_be_bytes();
        let mac = self.mac(&kept_for(owner, what), &time);
        hex(time.iter().chain(owner.as_bytes()).copied().chain(mac))
    }

    /// For whom a page was rendered, if its token is ours, fresh, and of this very page.
    #[must_use]
    pub fn owner(&self, token: &str, what: &str, now: DateTime<Utc>) -> Option<Uuid> {
        let bytes = unhex(token)?;
        let (time, rest) = bytes.split_first_chunk::<TIME>()?;
        let (owner, mac) = rest.split_first_chunk::<16>()?;
        let owner = Uuid::from_bytes(*owner);
        self.keyed(&kept_for(owner, what), time).verify_slice(mac).ok()?;
        is_fresh(time, now).then_some(owner)
    }

    fn mac(&self, whom: &str, time: &[u8; TIME]) -> Vec<u8> {
        self.keyed(whom, time).finalize().into_bytes().to_vec()
    }

    fn keyed(&self, whom: &str, time: &[u8; TIME]) -> Hmac<Sha256> {
        // HMAC fills a short key up with zeros itself; the block says the same without a way to fail.
        let mut block = [0_u8; 64];
        for (slot, byte) in block.iter_mut().zip(self.0) {
            *slot = byte;
        }
        let mut mac = Hmac::<Sha256>::new(&block.into());
        mac.update(time);
        mac.update(whom.as_bytes());
        mac
    }
}

fn unmask(token: &str) -> Option<Vec<u8>> {
    if token.len() != BODY * 4 {
        return None;
    }
    let bytes = unhex(token)?;
    let (mask, masked) = bytes.split_at_checked(BODY)?;
    Some(mask.iter().zip(masked).map(|(mask, byte)| mask ^ byte).collect())
}

/// No session's token and no visitor's secret holds a space, so that neither token passes for the other.
fn kept_for(owner: Uuid, what: &str) -> String {
    format!("keep {owner} {what}")
}

fn is_fresh(time: &[u8; TIME], now: DateTime<Utc>) -> bool {
    let age = now.timestamp().saturating_sub(i64::from_be_bytes(*time));
    u64::try_from(age.max(0)).unwrap_or(u64::MAX) <= VALID.as_secs()
}

fn hex(bytes: impl Iterator<Item = u8>) -> String {
    bytes.map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.bytes().all(|letter| letter.is_ascii_hexdigit()) {
        return None;
    }
    let pairs = text.as_bytes().chunks(2);
    pairs.map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()).collect()
}

/// Puts the security headers on an answer that does not carry its own.
pub fn set_headers(headers: &mut HeaderMap, is_https: bool) {
    const FIXED: [(&str, &str); 6] = [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("x-frame-options", "DENY"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
        ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ];
    let mut keep = |name: &'static str, value: &'static str| {
        let name = HeaderName::from_static(name);
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    };
    keep("content-security-policy", POLICY);
    for (name, value) in FIXED {
        keep(name, value);
    }
    keep("cache-control", "no-store");
    if is_https {
        keep("strict-transport-security", "max-age=63072000; includeSubDomains");
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    fn at(day: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(day * 86_400, 0).unwrap()
    }

    #[test]
    fn a_token_is_good_for_its_person_for_a_week() {
        let key = FormKey::new([7; 32]);
        let token = key.token("session-a", at(100));
        assert_eq!(key.check(&token, "session-a", at(106)), Checked::Good);
        assert_eq!(key.check(&token, "session-a", at(108)), Checked::Expired);
        assert_eq!(key.check(&token, "session-b", at(100)), Checked::Forged);
        assert_eq!(FormKey::new([8; 32]).check(&token, "session-a", at(100)), Checked::Forged);
    }

    #[test]
    fn no_two_renderings_look_alike() {
        let key = FormKey::new([7; 32]);
        assert_ne!(key.token("a", at(1)), key.token("a", at(1)));
    }

    #[test]
    fn a_page_s_own_token_names_its_person_for_a_week_and_no_other_page() {
        let (key, owner) = (FormKey::new([7; 32]), Uuid::from_bytes([9; 16]));
        let token = key.keep_token(owner, "/answer/a/b/c 1", at(100));
        assert_eq!(key.owner(&token, "/answer/a/b/c 1", at(106)), Some(owner));
        assert_eq!(key.owner(&token, "/answer/a/b/c 1", at(108)), None);
        assert_eq!(key.owner(&token, "/answer/a/b/d 1", at(100)), None);
        assert_eq!(key.owner(&token, "/answer/a/b/c 2", at(100)), None);
        assert_eq!(FormKey::new([8; 32]).owner(&token, "/answer/a/b/c 1", at(100)), None);
        let other = token.replacen(&"09".repeat(16), &"0a".repeat(16), 1);
        assert_ne!(other, token);
        assert_eq!(key.owner(&other, "/answer/a/b/c 1", at(100)), None);
        assert_eq!(key.check(&token, "", at(100)), Checked::Forged);
    }

    #[test]
    fn garbage_is_forged() {
        let key = FormKey::new([7; 32]);
        for garbage in ["", "00", "zz", &"é".repeat(80), &"0".repeat(160)] {
            assert_eq!(key.check(garbage, "a", at(1)), Checked::Forged, "{garbage}");
            assert_eq!(key.owner(garbage, "a", at(1)), None, "{garbage}");
        }
    }
}
