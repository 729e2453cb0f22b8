# The kinds of items beyond choices and texts: levels, "other", ranks, ratings.
answer-level-question = Which is the highest step that holds in at least half of your institution, together with every step below it?
answer-level-help = Begin at the top of the list and stop at the first step that does not hold.
answer-level-zero = None of the steps below holds in at least half.
answer-or = or
answer-other-which = If "{ $option }": which?
answer-with-other = { $answer } ({ $other })
answer-rank-place = { $place ->
    [1] 1st choice
    [2] 2nd choice
    [3] 3rd choice
   *[other] { $place }th choice
}
answer-enablers = What it rests on
answer-enablers-title = { $dimension }: { $title }
answer-title-numbered = { $title } ({ $number } of { $all })
