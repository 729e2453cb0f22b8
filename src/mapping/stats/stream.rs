//! Random numbers that anybody can draw again: one stream for each scope and purpose.
//!
//! A stream is ChaCha8, keyed by the SHA-256 of what is computed (model and answers), of whom, and what
//! for; so a result depends neither on the number of threads nor on what else was computed.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use sha2::{Digest, Sha256};

/// A stream of random numbers.
#[derive(Debug, Clone)]
pub struct Stream(ChaCha8Rng);

impl Stream {
    /// The stream of these parts, for example model hash, answers hash, scope and purpose.
    #[must_use]
    pub fn of(parts: &[&str]) -> Self {
        let key = Sha256::digest(parts.join("|").as_bytes());
        Self(ChaCha8Rng::from_seed(key.into()))
    }

    /// A figure in 0..1, all 53 binary places drawn.
    pub fn unit(&mut self) -> f64 {
        const STEP: f64 = 1.0 / 9_007_199_254_740_992.0;
        let high = u32::try_from(self.0.next_u64() >> 32).unwrap_or_default();
        let low = u32::try_from(self.0.next_u64() >> 43).unwrap_or_default();
        (f64::from(high) * 2_097_152.0 + f64::from(low)) * STEP
    }

    /// A place in `0..length`, each as likely as the others; 0 where there is no place.
    pub fn below(&mut self, length: usize) -> usize {
        let length = length as u64;
        if length < 2 {
            return 0;
        }
        // The last, incomplete round of the range is drawn again, or the first places came up too often.
        let most = u64::MAX - u64::MAX % length;
        loop {
            let drawn = self.0.next_u64();
            if drawn < most {
                return usize::try_from(drawn % length).unwrap_or_default();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_is_the_same_each_time_and_another_for_another_scope() {
        let draw = |scope: &str| Stream::of(&["model", "answers", scope, "bootstrap"]).unit();
        assert_eq!(draw("GOV-1").to_bits(), draw("GOV-1").to_bits());
        assert_ne!(draw("GOV-1").to_bits(), draw("GOV-2").to_bits());
    }

    #[test]
    fn draws_stay_inside_their_range_and_come_near_its_middle() {
        let mut stream = Stream::of(&["a"]);
        let drawn: Vec<f64> = (0..4000).map(|_| stream.unit()).collect();
        assert!(drawn.iter().all(|x| (0.0..1.0).contains(x)));
        assert!((drawn.iter().sum::<f64>() / 4000.0 - 0.5).abs() < 0.02);
        let mut seen = [0_u32; 3];
        for _ in 0..3000 {
            if let Some(slot) = seen.get_mut(stream.below(3)) {
                *slot += 1;
            }
        }
        assert!(seen.iter().all(|times| (900..1100).contains(times)), "{seen:?}");
        assert_eq!(stream.below(0), 0);
    }
}
