//! The web site: routes, extractors, and one folder an area with handlers and page structs.
