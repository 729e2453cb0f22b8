//! Fonts: the built-in Noto Sans, and Arabic and Chinese faces found by the shell and handed in.
