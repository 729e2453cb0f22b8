//! Numbers and dates by CLDR.

use chrono::{DateTime, Datelike as _, Utc};
use fixed_decimal::{Decimal, SignDisplay};
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::YMD;
use icu::decimal::DecimalFormatter;
use icu::locale::Locale;

use super::Lang;
use crate::error::{Error, Result};

/// The formats of one language.
pub(super) struct Formats {
    decimal: DecimalFormatter,
    date: DateTimeFormatter<YMD>,
}

impl Formats {
    pub fn new(lang: Lang) -> Result<Self> {
        let failed = |e: String| Error::Defect(format!("formats of {}: {e}", lang.code()));
        let locale: Locale = lang.code().parse().map_err(|e| failed(format!("{e:?}")))?;
        let decimal = DecimalFormatter::try_new(locale.clone().into(), Default::default())
            .map_err(|e| failed(e.to_string()))?;
        let date =
            DateTimeFormatter::try_new(locale.into(), YMD::long()).map_err(|e| failed(e.to_string()))?;
        Ok(Self { decimal, date })
    }

    pub fn number(&self, number: f64, decimals: u8) -> String {
        let rounded = super::rounded(number, decimals);
        // Through text, because the binary number is not the decimal one that is meant.
        let text = format!("{rounded:.*}", usize::from(decimals));
        match text.parse::<Decimal>() {
            Ok(decimal) => self.decimal.format(&decimal.with_sign_display(SignDisplay::Negative)).to_string(),
            Err(_) => text,
        }
    }

    pub fn integer(&self, number: i64) -> String {
        self.decimal.format(&Decimal::from(number)).to_string()
    }

    pub fn date(&self, at: DateTime<Utc>) -> String {
        let (month, day) = (u8::try_from(at.month()).unwrap_or(1), u8::try_from(at.day()).unwrap_or(1));
        match icu::datetime::input::Date::try_new_iso(at.year(), month, day) {
            Ok(date) => self.date.format(&date).to_string(),
            Err(_) => at.format("%Y-%m-%d").to_string(),
        }
    }
}
