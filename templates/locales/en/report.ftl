# The report on an institution as a document.
report-link = Report (PDF)
report-title = Open source maturity: { $institution }
report-title-survey = { $survey }: { $institution }
report-foot = { $title } · { $date } · { $survey }
report-page = Page { $page } of { $pages }
report-campaign = Campaign
report-file = From the file
report-no-date = date not said
report-survey = Survey and version
report-survey-fingerprint = Fingerprint of the survey (SHA-256)
report-answered = of the questions are answered
report-verified = of the claims are verified
report-to-target = of the way to the targets is done
report-to-target-known = of the way to the targets is done where there are enough answers; capabilities with too few: { $unknown }
report-dk = of the answers are "I do not know"
report-claimed = The figures are as the institution claims them, from the answers as they were signed.
report-level = { $name }
report-level-unknown = { $name }, up to { $high }, { $unknown } unknown
report-dimensions-table = Level, score and gap of each dimension
report-capabilities-table = Capabilities of the dimension "{ $dimension }"
report-gaps-table = Capabilities below their target, the widest gap first
report-verified-heading = Claimed and verified
report-verified-table = Dimensions as claimed by the institution and as verified by a reviewer
report-level-claimed = Level, claimed
report-score-claimed = Score, claimed
report-level-verified = Level, verified
report-score-verified = Score, verified
report-not-asked = Dimensions that this version of the survey does not ask yet are left out here.
report-cannot-say = Too little is answered to say what raises these:
report-how-to-read = How to read this report
report-word-level = Level
report-means-level = The step that is reached: every statement up to it holds in at least half of where it should. Levels go from 0, a starting point and no fault, to the highest. A dimension has a level when all its capabilities are at most one level below and two thirds have reached it.
report-word-score = Score
report-means-score = Progress inside and beyond the level, on the same scale and with decimals. It can lie above the level when something higher is done while a lower step is missing.
report-word-bounds = With the unknown
report-means-bounds = The score if all that is not answered held nowhere, and if it held everywhere. The truth lies between.
report-word-unknown = Unknown
report-means-unknown = Statements without an answer. "I do not know" counts as answered, but no level above that statement is given until somebody knows.
report-word-gap = Gap
report-means-gap = Target less score where the score is lower. More than the target in one capability does not fill a gap in another.
report-word-share = Not enough answers
report-means-share = Where too few statements are answered no level and no score is given, only the bounds.
profile-flag-provisional = Provisional, not compared: most statements do not apply here.
problem-unknown-campaign = There is no campaign "{ $id }".{ $near ->
    [none] {""}
   *[other] {" "}Did you mean "{ $near }"?
}
problem-unknown-institution = There is no institution "{ $id }".{ $near ->
    [none] {""}
   *[other] {" "}Did you mean "{ $near }"?
}
problem-nothing-signed = { $institution } has signed nothing in this campaign yet.
problem-report-font = This installation has no font for this language, so the report would show boxes. Read it in another language, or ask the administrator to install the font.
