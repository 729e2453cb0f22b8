//! What a new version says of the items of an older one.

/// What became of the items of one earlier version. Every one of them stands in exactly one of the lists.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Migration {
    /// The earlier version.
    pub from: String,
    /// Old and new id of items whose meaning is the same: answers carry over.
    pub same: Vec<(String, String)>,
    /// Old and new id of items in other words with the same meaning: answers carry over, and say so.
    pub reworded: Vec<(String, String)>,
    /// Items whose meaning changed: the old answer is shown and asked again.
    pub ask_again: Vec<String>,
    /// Items that are gone.
    pub dropped: Vec<String>,
}
