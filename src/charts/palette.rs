//! Colours of charts: one hue for levels, rising in contrast to the page.
//!
//! The pairs were measured for contrast and under three kinds of colour blindness; a test holds the contrast.
//! Colour never stands alone: levels carry their digit, gaps their number, missing figures a pattern.

/// Light or dark ground.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// Dark ink on a white page.
    #[default]
    Light,
    /// Light ink on a dark page.
    Dark,
}

impl Theme {
    /// The theme with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "light" => Some(Self::Light),
            "dark" => Some(Self::Dark),
            _ => None,
        }
    }

    /// Its code in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A colour as `#RRGGBB`.
pub(super) type Colour = &'static str;

/// The colours of one theme.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Palette {
    pub paper: Colour,
    pub ink: Colour,
    pub muted: Colour,
    /// Outlines, intervals, patterns: 3 : 1 or more on paper.
    pub edge: Colour,
    /// Grid lines, never meaning.
    pub line: Colour,
    /// Shortfalls.
    pub gap: Colour,
    /// Bars of counts.
    pub bar: Colour,
    /// Ground of level 0, 1, … 5, and the digit on it.
    levels: [(Colour, Colour); 6],
}

const LIGHT: Palette = Palette {
    paper: "#FFFFFF",
    ink: "#15212B",
    muted: "#4B5965",
    edge: "#6B7884",
    line: "#C5CED6",
    gap: "#B34700",
    bar: "#2E6C96",
    levels: [
        ("#FFFFFF", "#15212B"),
        ("#DCE9F2", "#15212B"),
        ("#A9CBE0", "#15212B"),
        ("#6198BE", "#15212B"),
        ("#2E6C96", "#FFFFFF"),
        ("#10344E", "#FFFFFF"),
    ],
};

const DARK: Palette = Palette {
    paper: "#10181F",
    ink: "#E8EDF1",
    muted: "#A9B6C1",
    edge: "#8493A0",
    line: "#3A4854",
    gap: "#FF9C5A",
    bar: "#9AC6E2",
    levels: [
        ("#10181F", "#E8EDF1"),
        ("#22384A", "#E8EDF1"),
        ("#345F80", "#E8EDF1"),
        ("#5C92B8", "#15212B"),
        ("#9AC6E2", "#15212B"),
        ("#DDEFFA", "#15212B"),
    ],
};

impl Palette {
    pub const fn of(theme: Theme) -> &'static Self {
        match theme {
            Theme::Light => &LIGHT,
            Theme::Dark => &DARK,
        }
    }

    /// The ground of level `at` of `top`: scales of another length take steps of the same ramp, so that the
    /// lowest and the highest always look the same.
    pub fn level(&self, at: usize, top: usize) -> (Colour, Colour) {
        let step = (at.min(top) * 10).checked_div(top).unwrap_or(0).div_ceil(2);
        self.levels.get(step).copied().unwrap_or((self.paper, self.ink))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(colour: &str) -> f64 {
        let channel = |at: usize| {
            let c = f64::from(u8::from_str_radix(colour.get(at..at + 2).unwrap_or("00"), 16).unwrap_or(0))
                / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { libm::pow((c + 0.055) / 1.055, 2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(a: &str, b: &str) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_has_a_contrast_of_four_and_a_half_and_marks_of_three() {
        for palette in [&LIGHT, &DARK] {
            for text in [palette.ink, palette.muted, palette.gap] {
                assert!(contrast(text, palette.paper) >= 4.5, "{text}");
            }
            for mark in [palette.edge, palette.bar] {
                assert!(contrast(mark, palette.paper) >= 3.0, "{mark}");
            }
            for (ground, digit) in palette.levels {
                assert!(contrast(ground, digit) >= 4.5, "{digit} on {ground}");
            }
        }
    }

    #[test]
    fn a_scale_of_any_length_ends_in_the_darkest_step() {
        let ramp: Vec<_> = (0..=5).map(|level| LIGHT.level(level, 5).0).collect();
        assert_eq!(ramp, LIGHT.levels.map(|(ground, _)| ground));
        assert_eq!(LIGHT.level(3, 3).0, "#10344E");
        assert_eq!(LIGHT.level(0, 3).0, "#FFFFFF");
    }
}
