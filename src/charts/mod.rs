//! Charts: numbers in, SVG out, and the same SVG as PNG. One file a chart kind.
