form-foot = { $title } · { $survey }
form-time = Сколько времени это занимает
form-time-minutes = { $count ->
    [one] около { $count } минуты
    [few] около { $count } минут
    [many] около { $count } минут
   *[other] около { $count } минуты
}
form-time-hours = { $count ->
    [one] около { $count } часа
    [few] около { $count } часов
    [many] около { $count } часов
   *[other] около { $count } часа
}
form-who = Кто отвечает
form-depth = Глубина
form-depth-rapid = Быстрая: один вопрос на каждую способность
form-depth-standard = Стандартная: утверждение за утверждением
form-depth-verified = Проверенная: утверждение за утверждением, с подтверждениями
form-fallback = { $count ->
    [one] { $count } текст ещё не переведён и приведён здесь на другом языке ({ $language }).
    [few] { $count } текста ещё не переведены и приведены здесь на другом языке ({ $language }).
    [many] { $count } текстов ещё не переведены и приведены здесь на другом языке ({ $language }).
   *[other] { $count } текста ещё не переведены и приведены здесь на другом языке ({ $language }).
}
form-how = Где клетки круглые, отметьте одну; где квадратные — все, что верны. Короткий код рядом с вопросом помогает тому, кто вводит ответы. Достаточно фотографии заполненных страниц: отправьте её тому, кто вас пригласил.
form-institution = Учреждение
form-filled-by = Кто заполнил
form-stop = Начните с первого утверждения. Если вы отметили у утверждения первую клетку, пропустите утверждения под ним и продолжайте после них.
form-highest = Отметьте самый высокий уровень, утверждение которого верно не менее чем в половине случаев, где должно быть верно, как и утверждения всех уровней ниже.
form-level-zero = Неверно даже утверждение уровня 1.
form-needs-answer = Нужен ответ.
form-needs-answer-if = Нужен ответ, если
form-needs-answer-cases = В некоторых случаях нужен ответ: смотрите онлайн-форму.
form-only-if = Только если
form-only-cases = Только в некоторых случаях: смотрите онлайн-форму.
form-answer-is = { $question } ({ $id }): { $answers }
form-answer-is-not = { $question } ({ $id }): не { $answers }
form-answer-any = { $question } ({ $id }): есть ответ
form-quoted = «{ $answer }»
form-or = { $first } или { $second }
form-na-because = Здесь неприменимо, потому что
form-proof-line = Ваше подтверждение: название, адрес или файл
form-alone = Тогда больше ничего не отмечайте.
form-at-most = { $count ->
    [one] Отметьте не более { $count } варианта.
    [few] Отметьте не более { $count } вариантов.
    [many] Отметьте не более { $count } вариантов.
   *[other] Отметьте не более { $count } варианта.
}
form-rank = Пронумеруйте: 1 означает первое место.
form-letters = { $count ->
    [one] Не более { $count } знака.
    [few] Не более { $count } знаков.
    [many] Не более { $count } знаков.
   *[other] Не более { $count } знака.
}
form-attach = Приложите документ и напишите здесь его название
form-entry = Запись { $number }
form-entries = Для других записей скопируйте эту страницу.
form-grid-head = Отметьте одну клетку в каждой строке
form-enablers = { $title }: { $node }
form-sign = Подпись
form-position = Должность
form-date = Дата
