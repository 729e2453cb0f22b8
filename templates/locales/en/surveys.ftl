# Surveys and their versions.
surveys-title = Surveys
surveys-caption = All surveys and their versions
surveys-none = No survey yet
surveys-none-text = Put a survey in as a file, or let the server’s setup publish the shipped ones.
surveys-version = Survey and version
surveys-fingerprint = Fingerprint (SHA-256)
surveys-languages = Languages
surveys-language = { $language }: { $share } translated, drafts: { $drafts }
surveys-language-source = { $language }: written first
surveys-items = Items
surveys-minutes = Minutes
surveys-minutes-rapid = Minutes at rapid depth
surveys-state-draft = Draft
surveys-state-published = Published
surveys-state-retired = Retired
surveys-upload = Put a survey in
surveys-upload-text = The files are checked first. If anything is wrong with them, every problem is listed and nothing is stored; else the survey becomes a draft. A draft with the same number is replaced; a published version never is.
surveys-files = Files
surveys-files-hint = One JSON file with the languages inside, or survey.json together with its language files such as fr.json. At most 8 MB a file and 16 MB together.
surveys-upload-button = Check and store as a draft
surveys-found = What has to be mended
surveys-found-where = File, line, column
surveys-found-pointer = Place (JSON pointer)
surveys-found-what = What is wrong
surveys-found-mend = What would mend it
surveys-uploaded = The survey is stored as a draft. Look at it, then publish it.
surveys-same = This very text is stored already. Nothing was changed.
surveys-published = Published. New campaigns can be made of this version; its text never changes again.
surveys-retired = Retired. New campaigns cannot be made of this version; running ones go on.
surveys-discarded = The draft is thrown away.
surveys-step-publish = Publish
surveys-step-retire = Retire
surveys-step-discard = Throw the draft away
surveys-publish-title = Publish { $survey }?
surveys-publish-text = From then on its text never changes: whatever is to be different needs a new version.
surveys-retire-title = Retire { $survey }?
surveys-retire-text = It is no longer offered for new campaigns. Running campaigns and all answers stay as they are. This cannot be taken back.
surveys-discard-title = Throw { $survey } away?
surveys-discard-text = The draft is removed with all its texts. Nobody has answered it. This cannot be taken back.
surveys-holds = What it holds
surveys-questions = Read the questions
surveys-questions-title = The questions of { $survey }
surveys-questions-print = Print it: PDF
surveys-taken-in = Taken in
surveys-unit = Who answers
surveys-unit-institution = An institution
surveys-unit-programme = A programme
surveys-unit-nation = The nation
surveys-statements = Statements
surveys-others = Other questions
surveys-rosters = Lists
surveys-tables = Tables of enablers
surveys-sections = Sections
surveys-section = Section
surveys-pages = Pages
surveys-translated = Translated
surveys-drafts = Drafts nobody has reviewed
surveys-stale = Of an older text
surveys-differs = What it changes
surveys-compared = The heaviest change since { $version }: { $weight }.
surveys-compared-same = It does not differ from { $version }.
surveys-weight-patch = wording (PATCH)
surveys-weight-minor = additions without a score (MINOR)
surveys-weight-major = meaning (MAJOR)
surveys-number-low = The number does not say how much is changed: give it { $least } or a higher one before it is published.
surveys-lacking = Missing before it can be published
surveys-differs-place = Where
surveys-differs-weight = Kind of change
surveys-differs-what = Change
surveys-what-gone = is gone
surveys-what-new = is new
surveys-what-new-scored = is new and scored
surveys-what-another = is another
surveys-what-same-rev = is another, with the same "rev": translations do not count as stale
surveys-what-moved = stands elsewhere in the tree
surveys-what-value = was { $before }, is { $after }
surveys-what-nothing = nothing
surveys-differs-more = { $count ->
    [one] One more change is not shown.
   *[other] { $count } more changes are not shown.
}
surveys-used = Where it is used
surveys-used-nowhere = In no campaign that you can see.
problem-files-none = Choose the files of the survey.
problem-files-again = This page is from before you signed in again, or more than a week old. Nothing was stored: choose the files once more.
problem-survey-wrong = { $count ->
    [one] One thing is wrong with the survey. Nothing was stored.
   *[other] { $count } things are wrong with the survey. Nothing was stored.
}
problem-survey-final = { $survey } is published or retired with another text and never changes. Give the changed survey a new version.
problem-survey-state = This is not possible for { $survey }: its state is "{ $state }".
problem-survey-number = { $survey } changes more of { $old } than its number says, or does not say what became of each item. Number it { $least } or higher and fill in "migrate".
move-link = Move to version { $version }
move-title = Move the campaign to { $survey }
move-lead = This is what would happen to the answers given so far. Nothing is stored yet.
move-sums = Answers that are touched
move-what = What becomes of the answer
move-carry-same = Stands, under a new id
move-carry-reworded = Stands; the words are others
move-carry-ask-again = Is asked again
move-carry-dropped = Is no longer asked; kept in the history
move-untouched = { $count ->
    [one] One response goes along with nothing to look at.
   *[other] { $count } responses go along with nothing to look at.
}
move-items = Questions with touched answers
move-item = Item
move-old = Words so far
move-new = New words
move-choice-gone = (no longer offered)
move-choice-fresh = (was not offered)
move-responses = Responses
move-institutions = Institutions with touched answers
move-staying = What stays with its version
move-staying-text = What was sent, signed or accepted keeps its questions, its text and its scores. Two values are settled first; then the rest can follow.
move-text = All responses that are being answered move together. Answers to look at again do not count until somebody has looked. As long as nobody has saved anything on the new version, the move can be taken back.
move-button = Move
move-done = The campaign is moved. Answers to look at again are marked for the institutions.
move-undone = The move is taken back: everything is as it was before.
move-last = Moved from { $from } to { $to } ({ $at }). Nobody has saved anything since.
move-back = Take the move back
problem-move-worked-on = Somebody has worked on the new version since: the move can no longer be taken back.
problem-answers-marked = { $count ->
    [one] One answer has to be looked at again before sending, because its question has changed.
   *[other] { $count } answers have to be looked at again before sending, because their questions have changed.
}
again-look = This question has changed. Look at your answer again.
again-before = Before: "{ $question }" Your answer: { $answer }
again-stands = I have looked at it: the answer stands as it is here
again-reworded = The words of this question have changed since it was answered, its meaning has not. Before: "{ $question }"
again-count = { $count ->
    [one] The survey has a new version. One answer has to be looked at again: its question has changed. Until then it does not count.
   *[other] The survey has a new version. { $count } answers have to be looked at again: their questions have changed. Until then they do not count.
}
again-check = Look at it again, the question has changed: { $question }
again-gone = The survey has a new version, in which what you answered last is no longer asked. It is kept in the history.
answer-status-again = Look again
