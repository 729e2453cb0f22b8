# The kinds of items beyond choices and texts: levels, "other", ranks, ratings.
answer-level-question = ما أعلى خطوة تتحقق في نصف مؤسستك على الأقل، مع كل الخطوات التي قبلها؟
answer-level-help = ابدأ من أول القائمة وتوقف عند أول خطوة لا تتحقق.
answer-level-zero = لا تتحقق أي من الخطوات التالية في النصف على الأقل.
answer-or = أو
answer-other-which = إن اخترت «{ $option }»: فما هو؟
answer-with-other = { $answer } ({ $other })
answer-rank-place = الاختيار رقم { $place }
answer-enablers = ما يقوم عليه
answer-enablers-title = { $dimension }: { $title }
answer-title-numbered = { $title } ({ $number } من { $all })
