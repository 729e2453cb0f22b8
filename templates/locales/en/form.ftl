# The questionnaire on paper.
form-foot = { $title } · { $survey }
form-time = How long it takes
form-time-minutes = { $count ->
    [one] about one minute
   *[other] about { $count } minutes
}
form-time-hours = { $count ->
    [one] about one hour
   *[other] about { $count } hours
}
form-who = Who answers
form-depth = Depth
form-depth-rapid = Rapid: one question for each capability
form-depth-standard = Standard: statement by statement
form-depth-verified = Verified: statement by statement, with proof
form-fallback = { $count ->
    [one] One text is not translated yet and stands here in another language ({ $language }).
   *[other] { $count } texts are not translated yet and stand here in another language ({ $language }).
}
form-how = Of round boxes tick one, of square boxes all that are true. The short code beside a question helps the one who types the answers in. A photograph of the filled pages is enough: send it to whoever invited you.
form-institution = Institution
form-filled-by = Filled in by
form-stop = Begin with the first statement. Where you tick its first box, leave out the statements below it and go on after them.
form-highest = Tick the highest level whose statement holds in at least half of where it should, as do those of all levels below it.
form-level-zero = Not even the statement of level 1 holds.
form-needs-answer = Needs an answer.
form-needs-answer-if = Needs an answer if
form-needs-answer-cases = In some cases it needs an answer: see the online form.
form-only-if = Only if
form-only-cases = Only in some cases: see the online form.
form-answer-is = { $question } ({ $id }): { $answers }
form-answer-is-not = { $question } ({ $id }): not { $answers }
form-answer-any = { $question } ({ $id }): answered
form-quoted = "{ $answer }"
form-or = { $first } or { $second }
form-na-because = Does not apply here, because
form-proof-line = Your proof: title, address or file
form-alone = Then tick nothing else.
form-at-most = { $count ->
    [one] Tick one at most.
   *[other] Tick { $count } at most.
}
form-rank = Number them: 1 stands for the first.
form-letters = { $count ->
    [one] One letter at most.
   *[other] { $count } letters at most.
}
form-attach = Attach the document and write its title here
form-entry = Entry { $number }
form-entries = For further entries copy this page.
form-grid-head = Tick one box in each row
form-enablers = { $title }: { $node }
form-sign = Signature
form-position = Position
form-date = Date
