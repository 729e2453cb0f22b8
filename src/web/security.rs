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
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
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
        let age = now.timestamp().saturating_sub(i64::from_be_bytes(*time));
        if u64::try_from(age.max(0)).unwrap_or(u64::MAX) > VALID.as_secs() {
            Checked::Expired
        } else {
            Checked::Good
        }
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
    if token.len() != BODY * 4 || !token.is_ascii() {
        return None;
    }
    let bytes: Option<Vec<u8>> = token
        .as_bytes()
        .chunks(2)
        .map(|pair| std::str::from_utf8(pair).ok().and_then(|hex| u8::from_str_radix(hex, 16).ok()))
        .collect();
    let bytes = bytes?;
    let (mask, masked) = bytes.split_at_checked(BODY)?;
    Some(mask.iter().zip(masked).map(|(mask, byte)| mask ^ byte).collect())
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
    fn garbage_is_forged() {
        let key = FormKey::new([7; 32]);
        for garbage in ["", "00", "zz", &"é".repeat(80), &"0".repeat(160)] {
            assert_eq!(key.check(garbage, "a", at(1)), Checked::Forged, "{garbage}");
        }
    }
}
