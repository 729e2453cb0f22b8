# Charts: titles say the finding; the picture carries them, so that it can be quoted alone.
chart-source = Source: answers to { $survey }, { $name }.
chart-source-dated = Source: answers to { $survey }, { $name }; data of { $date }.
chart-n = n = { $n }
chart-too-large = The picture would be too large. Choose a smaller scale.
chart-show-table = Show as a table
chart-picture = Picture:
chart-data = Data (CSV)
chart-column-name = Part
chart-column-n = Institutions
chart-column-lower = At least
chart-column-upper = At most
chart-column-share = Share
chart-column-size-share = Share by size
chart-column-median = Median score
chart-column-prevalence = A level or more below
chart-strip-whole = overall
chart-strip-title = { $name }, { $node }: level { $level }.
chart-strip-title-none = { $name }, { $node }: { $level }.
chart-strip-range = Highest in { $high } ({ $high_score } of { $max }), lowest in { $low } ({ $low_score }).
chart-strip-subtitle = Level and score, 0 to { $max }. { $completeness } answered, { $verified } of the claims verified.
chart-strip-subtitle-plain = Of the questions that are judged, { $completeness } answered.
chart-strip-note = Filled box: level attained. Dot: score. Diamond: target. Brackets: where the score lies whatever the unknown answers are. A dot beyond the filled boxes: something higher is done while a lower step is missing. Dotted: not enough answers. Dash: does not apply, or not yet asked. Diagonal: stepped over. Bar: no higher level can be had.
chart-strip-note-plain = Filled box: the condition is met, or met so far. Question mark: not known yet. Dot: score, on a line that ends at the most it can be. Brackets: where the score lies whatever the unknown answers are. Dotted: not enough answers. Dash: does not apply, or not yet asked.
chart-strip-alt = Level strip. { $finding } Table follows.
chart-strip-alt-plain = Chart of results. { $finding } Table follows.
chart-strip-caption = Level, score and target
chart-distribution-subtitle = Institutions by level, counts. { $n } of { $all } institutions have answered ({ $share }).
chart-distribution-best = { $n ->
    [one] One of { $all } institutions has come to level 2 { $name } or above in { $node }; no dimension has a larger share.
   *[other] { $n } of { $all } institutions have come to level 2 { $name } or above in { $node }; no dimension has a larger share.
}
chart-distribution-only = { $n ->
    [one] One of { $all } institutions has come to level 2 { $name } or above in { $node }.
   *[other] { $n } of { $all } institutions have come to level 2 { $name } or above in { $node }.
}
chart-distribution-none = No figures may be shown yet.
chart-distribution-note = The bars hold the institutions whose figures may be used. The thick line stands between levels 2 and 3. Hatched: hidden, fewer than 5. The bars do not speak for institutions that did not answer.
chart-distribution-alt = Stacked bars. { $finding } Table follows.
chart-distribution-alt-short = Stacked bars: institutions by level in each dimension. Table follows.
chart-coverage-title = { $n ->
    [one] One of { $all } institutions has signed ({ $share }).
   *[other] { $n } of { $all } institutions have signed ({ $share }).
}
chart-coverage-subtitle = Institutions that have come at least so far.
chart-coverage-note = The figures of this campaign speak for those who have signed.
chart-coverage-note-size = The figures of this campaign speak for those who have signed. Thin bar: share by size (staff).
chart-coverage-end-size = { $count } of { $all } ({ $share }); by size { $size }
chart-coverage-alt = { $n ->
    [one] Bars of coverage: one of { $all } institutions has signed ({ $share }). Table follows.
   *[other] Bars of coverage: { $n } of { $all } institutions have signed ({ $share }). Table follows.
}
chart-coverage-register-title = { $n ->
    [one] One of { $all } institutions has answered ({ $share }).
   *[other] { $n } of { $all } institutions have answered ({ $share }).
}
chart-coverage-register-note = The figures speak for those who have answered.
chart-coverage-register-note-size = The figures speak for those who have answered. Thin bar: share by size (staff).
chart-coverage-register-alt = { $n ->
    [one] Bars of coverage: one of { $all } institutions has answered ({ $share }). Table follows.
   *[other] Bars of coverage: { $n } of { $all } institutions have answered ({ $share }). Table follows.
}
chart-coverage-stage-frame = In the register
chart-coverage-stage-submitted = Answered
chart-gaps-title = The widest gap is in { $node }: { $gap } below the target { $target }.
chart-gaps-subtitle = { $name }: score (dot) and target (diamond, "{ $target }"), 0 to { $max }; the widest gap first.
chart-gaps-note = { $count ->
    [0] Capabilities at or above their target have no row.
    [one] Capabilities at or above their target have no row. One capability has too few answers to be compared.
   *[other] Capabilities at or above their target have no row. { $count } capabilities have too few answers to be compared.
}
chart-gaps-nation-title = The widest gap is in { $node }: half of the institutions are { $gap } or more below the target { $target }.
chart-gaps-nation-none = In no capability does the median institution lie below the target.
chart-gaps-nation-subtitle = { $name }: median of the institutions (dot) and target (diamond, "{ $target }"), 0 to { $max }; the widest gap first.
chart-gaps-nation-note = { $count ->
    [0] The share says how many institutions are a whole level or more below, each group weighted by its size. Capabilities whose median is at the target have no row.
    [one] The share says how many institutions are a whole level or more below, each group weighted by its size. Capabilities whose median is at the target have no row. One capability is hidden: fewer than 5.
   *[other] The share says how many institutions are a whole level or more below, each group weighted by its size. Capabilities whose median is at the target have no row. { $count } capabilities are hidden: fewer than 5.
}
chart-gaps-end = { $gap }
chart-gaps-end-share = { $gap }, in { $share }
chart-gaps-alt = Gaps. { $finding } Table follows.
chart-gaps-alt-none = Gaps. { $finding }
chart-gaps-alt-short = Gaps between score and target by capability, the widest first. Table follows.
chart-gaps-caption = Gaps, the widest first
