# Why something is no answer to an item.
answer-problem-dk = خيار «لا أعرف» غير متاح للبند { $item }.
answer-problem-na = خيار «لا ينطبق هنا» غير متاح للبند { $item }.
answer-problem-reason = اذكر لماذا لا ينطبق البند { $item } هنا.
answer-problem-too-long = النص أطول من المسموح به. الحد الأقصى لعدد الحروف: { $max }.
answer-problem-criterion = «{ $code }» ليس من المعايير هنا. اختر من هذه: { $choices }.
answer-problem-constraint = تخالف إجابة البند { $item } إحدى قواعد الاستبيان.
answer-problem-option = «{ $code }» ليس من الخيارات هنا. اختر من هذه: { $choices }.
answer-problem-list = اختر إجابة أو أكثر من الإجابات المعروضة.
answer-problem-twice = أُرسل خيار مرتين. اختر كل خيار مرة واحدة.
answer-problem-exclusive = اختر إما «{ $option }» وإما الإجابات الأخرى، لا الاثنتين معًا.
answer-problem-number = يجب أن يكون عددًا، مثل 1200. كتبت «{ $typed }».
answer-problem-number-ambiguous = يمكن قراءة «{ $typed }» بطريقتين. اكتبه دون العلامة مثل 1234 أو بمنزلتين عشريتين مثل 1.23.
answer-problem-number-ambiguous-whole = يمكن قراءة «{ $typed }» بطريقتين. اكتب العدد الصحيح دون علامة مثل { $without }.
answer-problem-whole = يجب أن يكون عددًا صحيحًا، مثل 1200. كتبت «{ $typed }».
answer-problem-min = يجب ألا يقل عن { $min }. كتبت «{ $typed }».
answer-problem-max = يجب ألا يزيد على { $max }. كتبت «{ $typed }».
answer-problem-text = في هذا النص رمز لا يمكن تخزينه. اكتب النص بدل لصقه.
answer-problem-date = يلزم للتاريخ يوم وشهر وسنة، مثل 5 3 2024.
answer-problem-date-ambiguous = يمكن قراءة «{ $typed }» بطريقتين. اكتب السنة أولًا ثم الشهر ثم اليوم، مثل { $example }.
answer-problem-note = لا شيء يُجاب عنه هنا.
answer-problem-value-and-state = اختر إما قيمة وإما «{ $state }»، لا الاثنتين معًا.
answer-problem-state = «{ $state }» ليست «لا أعرف» ولا «لا ينطبق».
answer-problem-at = «{ $label }» { $problem }
answer-problem-url = يجب أن يكون عنوان ويب، مثل https://example.org. كتبت «{ $typed }».
answer-problem-email = يجب أن يكون عنوان بريد إلكتروني، مثل name@ministry.example. كتبت «{ $typed }».
answer-problem-spdx = «{ $typed }» ليس رخصة معروفة. اختر من القائمة أو اكتب اسمها في SPDX، مثل MIT أو EUPL-1.2.
answer-problem-spdx-old = الاسم { $typed } قديم. هل تقصد { $only } أم { $later }؟
answer-problem-level = اختر أحد المستويات من 0 إلى { $max }.
answer-problem-min-choices = { $min ->
    [one] اختر إجابة واحدة على الأقل.
    [two] اختر إجابتين على الأقل.
    [few] اختر { $min } إجابات على الأقل.
    [many] اختر { $min } إجابة على الأقل.
   *[other] الحد الأدنى لعدد الإجابات: { $min }.
}
answer-problem-max-choices = { $max ->
    [one] اختر إجابة واحدة على الأكثر.
    [two] اختر إجابتين على الأكثر.
    [few] اختر { $max } إجابات على الأكثر.
    [many] اختر { $max } إجابة على الأكثر.
   *[other] الحد الأقصى لعدد الإجابات: { $max }.
}
answer-problem-matrix = يجب أن تكون الإجابة خيارًا واحدًا لكل صف.
answer-problem-row = «{ $row }» ليس من الصفوف هنا.
answer-problem-roster = يجب أن تكون الإجابة قائمة من صفوف.
answer-problem-min-rows = { $min ->
    [one] أدرج صفًا واحدًا على الأقل.
    [two] أدرج صفين على الأقل.
    [few] أدرج { $min } صفوف على الأقل.
    [many] أدرج { $min } صفًا على الأقل.
   *[other] الحد الأدنى لعدد الصفوف: { $min }.
}
answer-problem-max-rows = { $max ->
    [one] أدرج صفًا واحدًا على الأكثر.
    [two] أدرج صفين على الأكثر.
    [few] أدرج { $max } صفوف على الأكثر.
    [many] أدرج { $max } صفًا على الأكثر.
   *[other] الحد الأقصى لعدد الصفوف: { $max }.
}
answer-problem-column = الصف { $row }: «{ $column }» ليس من الأعمدة هنا.
answer-problem-cell = الصف { $row }، «{ $column }»: { $problem }
answer-problem-cell-missing = يجب ملء هذا الحقل.
answer-problem-file = المستند غير مخزَّن. أرسله من جديد.
answer-problem-other = كتبت نصًا لخيار لم تختره. اختره أو احذف النص.
answer-problem-row-constraint = الصف { $row }: يخالف «{ $column }» إحدى قواعد الاستبيان.
answer-problem-kept = لم يُقبل بعد ما كُتب هنا. افتحه واحفظه.
