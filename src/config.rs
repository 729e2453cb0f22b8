//! Settings: defaults that work, then a file, then the environment, then flags.
