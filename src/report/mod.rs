//! Reports: a document of figures and charts, set as a tagged PDF. One file a report kind.
