//! Interface texts (Fluent), numbers, dates and direction per language.
