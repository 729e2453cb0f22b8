//! All SQL: connections, schema, and one file an aggregate.
