# Why something is no answer to an item.
answer-problem-dk = Для { $item } ответ «Не знаю» не предусмотрен.
answer-problem-na = Для { $item } ответ «Неприменимо» не предусмотрен.
answer-problem-reason = Скажите, почему { $item } здесь неприменимо.
answer-problem-too-long = Этот текст слишком длинный. Сократите его до { $max } знаков.
answer-problem-criterion = «{ $code }» нет среди критериев. Выберите из этих: { $choices }.
answer-problem-constraint = Ответ на { $item } нарушает правило опроса.
answer-problem-option = «{ $code }» нет среди вариантов. Выберите из этих: { $choices }.
answer-problem-list = Выберите один или несколько из показанных ответов.
answer-problem-twice = Один вариант отправлен дважды. Выберите каждый один раз.
answer-problem-exclusive = Выберите либо «{ $option }», либо другие, но не то и другое.
answer-problem-number = Здесь должно быть число, например 1200. Вы написали «{ $typed }».
answer-problem-number-ambiguous = «{ $typed }» можно прочитать двумя способами. Напишите без знака, например 1234, или с двумя знаками после запятой, например 1,23.
answer-problem-number-ambiguous-whole = «{ $typed }» можно прочитать двумя способами. Напишите целое число без знака, например { $without }.
answer-problem-whole = Здесь должно быть целое число, например 1200. Вы написали «{ $typed }».
answer-problem-min = Здесь должно быть не меньше { $min }. Вы написали «{ $typed }».
answer-problem-max = Здесь должно быть не больше { $max }. Вы написали «{ $typed }».
answer-problem-text = В тексте есть знак, который нельзя сохранить. Наберите текст, а не вставляйте его.
answer-problem-date = В дате должны быть день, месяц и год, например 5 3 2024.
answer-problem-date-ambiguous = «{ $typed }» можно прочитать двумя способами. Напишите сначала год, затем месяц и день, например { $example }.
answer-problem-note = Здесь не на что отвечать.
answer-problem-value-and-state = Выберите либо значение, либо «{ $state }», но не то и другое.
answer-problem-state = «{ $state }» — это ни «Не знаю», ни «Неприменимо».
answer-problem-at = «{ $label }»: { $problem }
answer-problem-url = Здесь должен быть веб-адрес, например https://example.org. Вы написали «{ $typed }».
answer-problem-email = Здесь должен быть адрес электронной почты, например name@ministry.example. Вы написали «{ $typed }».
answer-problem-spdx = «{ $typed }» нет среди известных лицензий. Выберите из списка или напишите название по SPDX, например MIT или EUPL-1.2.
answer-problem-spdx-old = { $typed } — старое название. Вы имели в виду { $only } или { $later }?
answer-problem-level = Выберите один из уровней от 0 до { $max }.
answer-problem-min-choices = { $min ->
    [one] Выберите не менее { $min } ответа.
    [few] Выберите не менее { $min } ответов.
    [many] Выберите не менее { $min } ответов.
   *[other] Выберите не менее { $min } ответа.
}
answer-problem-max-choices = { $max ->
    [one] Выберите не более { $max } ответа.
    [few] Выберите не более { $max } ответов.
    [many] Выберите не более { $max } ответов.
   *[other] Выберите не более { $max } ответа.
}
answer-problem-matrix = В каждой строке должен быть выбран один ответ.
answer-problem-row = «{ $row }» нет среди строк.
answer-problem-roster = Ответ должен быть перечнем строк.
answer-problem-min-rows = { $min ->
    [one] Внесите не менее { $min } строки.
    [few] Внесите не менее { $min } строк.
    [many] Внесите не менее { $min } строк.
   *[other] Внесите не менее { $min } строки.
}
answer-problem-max-rows = { $max ->
    [one] Внесите не более { $max } строки.
    [few] Внесите не более { $max } строк.
    [many] Внесите не более { $max } строк.
   *[other] Внесите не более { $max } строки.
}
answer-problem-column = Строка { $row }: «{ $column }» нет среди столбцов.
answer-problem-cell = Строка { $row }, «{ $column }»: { $problem }
answer-problem-cell-missing = Это нужно заполнить.
answer-problem-file = Документ не сохранён. Отправьте его снова.
answer-problem-other = Вы написали текст для варианта, который не выбран. Выберите его или удалите текст.
answer-problem-row-constraint = Строка { $row }: «{ $column }» нарушает правило опроса.
answer-problem-kept = Введённое здесь ещё не принято. Откройте и сохраните.
