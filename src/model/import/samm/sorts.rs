//! What a model is made of, and how each sort of thing is known in a file.

/// A sort of thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Sort {
    /// A business function.
    Function,
    /// A security practice.
    Practice,
    /// A stream of a practice.
    Stream,
    /// A maturity level: one number for all practices.
    MaturityLevel,
    /// A practice at a maturity level.
    PracticeLevel,
    /// An activity: a stream at a level.
    Activity,
    /// The question that measures an activity.
    Question,
    /// Answers that questions share.
    AnswerSet,
}

/// Words in the singular, letters and digits only.
const WORDS: [(&str, Sort); 11] = [
    ("businessfunction", Sort::Function),
    ("function", Sort::Function),
    ("securitypractice", Sort::Practice),
    ("practicelevel", Sort::PracticeLevel),
    ("practice", Sort::Practice),
    ("stream", Sort::Stream),
    ("maturitylevel", Sort::MaturityLevel),
    ("level", Sort::PracticeLevel),
    ("activity", Sort::Activity),
    ("question", Sort::Question),
    ("answerset", Sort::AnswerSet),
];

impl Sort {
    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Function => "business function",
            Self::Practice => "practice",
            Self::Stream => "stream",
            Self::MaturityLevel => "maturity level",
            Self::PracticeLevel => "practice level",
            Self::Activity => "activity",
            Self::Question => "question",
            Self::AnswerSet => "answer set",
        }
    }

    /// The sort that a word names, in singular or plural.
    pub fn of_word(word: &str) -> Option<Self> {
        let word = plain(word);
        let singular = match word.strip_suffix("ies") {
            Some(stem) => format!("{stem}y"),
            None => word.strip_suffix('s').unwrap_or(&word).to_owned(),
        };
        let is = |name: &str| name == word || name == singular;
        WORDS.iter().find(|(name, _)| is(name)).map(|(_, sort)| *sort)
    }

    /// The sort that a file holds by its folder, or by the words its name begins with.
    pub fn of_path(path: &str) -> Option<Self> {
        let mut parts = path.rsplit('/');
        let name = plain(parts.next().unwrap_or_default());
        let by_folder = parts.next().and_then(Self::of_word);
        by_folder.or_else(|| WORDS.iter().find(|(word, _)| name.starts_with(word)).map(|(_, sort)| *sort))
    }

    /// The sort that has these members, by the links and texts that only one has.
    pub fn of_members(has: impl Fn(&str) -> bool) -> Option<Self> {
        if has("answerset") || has("quality") || has("qualitycriteria") || (has("activity") && has("text")) {
            Some(Self::Question)
        } else if has("values") {
            Some(Self::AnswerSet)
        } else if has("benefit") || (has("stream") && has("level")) {
            Some(Self::Activity)
        } else if has("maturitylevel") {
            Some(Self::PracticeLevel)
        } else if has("letter") {
            Some(Self::Stream)
        } else if has("function") || has("shortname") {
            Some(Self::Practice)
        } else if has("number") {
            Some(Self::MaturityLevel)
        } else if has("color") && has("model") {
            Some(Self::Function)
        } else {
            None
        }
    }

    /// The sort of what holds things of this sort.
    pub const fn holder(self) -> Option<Self> {
        match self {
            Self::Practice => Some(Self::Function),
            Self::Stream | Self::PracticeLevel => Some(Self::Practice),
            Self::Activity => Some(Self::Stream),
            Self::Question => Some(Self::Activity),
            Self::Function | Self::MaturityLevel | Self::AnswerSet => None,
        }
    }
}

/// A word with small letters and digits only: `maturityLevel`, `maturity_level` and `Maturity level` are one.
pub(super) fn plain(word: &str) -> String {
    word.chars().filter(|c| c.is_ascii_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sort_is_known_by_word_folder_or_name() {
        assert_eq!(Sort::of_word("maturityLevel"), Some(Sort::MaturityLevel));
        assert_eq!(Sort::of_word("activities"), Some(Sort::Activity));
        assert_eq!(Sort::of_word("business_functions"), Some(Sort::Function));
        assert_eq!(Sort::of_word("answers"), None);
        assert_eq!(Sort::of_path("model/answer_sets/K.yml"), Some(Sort::AnswerSet));
        assert_eq!(Sort::of_path("Datafiles/Practice Level D-SA-1.yml"), Some(Sort::PracticeLevel));
        assert_eq!(Sort::of_path("crowdin.yml"), None);
    }
}
