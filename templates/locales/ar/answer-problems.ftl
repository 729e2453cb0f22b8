# Why something is no answer to an item.
answer-problem-dk = خيار «لا أعرف» غير متاح للبند { $item }.
answer-problem-na = خيار «لا ينطبق» غير متاح للبند { $item }.
answer-problem-reason = اذكر لماذا لا ينطبق البند { $item } هنا.
answer-problem-too-long = { $max ->
    [one] النص أطول من المسموح به. قصّره إلى حرف واحد.
    [two] النص أطول من المسموح به. قصّره إلى حرفين.
    [few] النص أطول من المسموح به. قصّره إلى { $max } أحرف.
    [many] النص أطول من المسموح به. قصّره إلى { $max } حرفًا.
   *[other] النص أطول من المسموح به. قصّره إلى { $max } حرف.
}
answer-problem-criterion = «{ $code }» ليس من المعايير هنا. اختر مما هو معروض.
answer-problem-constraint = تخالف إجابة البند { $item } إحدى قواعد الاستبيان.
answer-problem-option = «{ $code }» ليس من الخيارات هنا. اختر مما هو معروض.
answer-problem-list = اختر إجابة أو أكثر من الإجابات المعروضة.
answer-problem-twice = أُرسل خيار مرتين. اختر كل خيار مرة واحدة.
answer-problem-exclusive = اختر إما الإجابة التي تقوم وحدها وإما الإجابات الأخرى، لا الاثنتين معًا.
answer-problem-number = يجب أن يكون عددًا، مثل 1200. كتبت «{ $typed }».
answer-problem-number-ambiguous = يمكن قراءة «{ $typed }» بطريقتين. اكتبه دون العلامة مثل 1234 أو بمنزلتين عشريتين مثل 1.23.
answer-problem-whole = يجب أن يكون عددًا صحيحًا، مثل 1200. كتبت «{ $typed }».
answer-problem-min = يجب ألا يقل عن { $min }. كتبت «{ $typed }».
answer-problem-max = يجب ألا يزيد على { $max }. كتبت «{ $typed }».
answer-problem-text = في هذا النص رمز لا يمكن تخزينه. اكتب النص بدل لصقه.
answer-problem-date = يلزم للتاريخ يوم وشهر وسنة، مثل 5 3 2024.
answer-problem-note = لا شيء يُجاب عنه هنا.
answer-problem-value-and-state = اختر إما قيمة وإما «{ $state }»، لا الاثنتين معًا.
answer-problem-state = «{ $state }» ليست «لا أعرف» ولا «لا ينطبق».
