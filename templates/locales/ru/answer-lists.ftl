roster-open = Открыть перечень
roster-none = Вносить сюда нечего
roster-count = { $count ->
    [0] Нет строк
    [one] { $count } строка
    [few] { $count } строки
    [many] { $count } строк
   *[other] { $count } строки
}
roster-count-names = { $count }: { $names }
file-open = Добавить или заменить документ
file-in-words = { $name } ({ $size } КБ)
roster-add = Добавить строку
roster-paste = Вставить из электронной таблицы
roster-paste-label = Строки; в первой — названия столбцов
roster-paste-help = Скопируйте ячейки в электронной таблице и вставьте их сюда. Известные столбцы:
roster-paste-result = { $count ->
    [0] Пока нельзя добавить ни одной строки. Ничего не сохранено.
    [one] Можно добавить { $count } строку. Пока ничего не сохранено.
    [few] Можно добавить { $count } строки. Пока ничего не сохранено.
    [many] Можно добавить { $count } строк. Пока ничего не сохранено.
   *[other] Можно добавить { $count } строки. Пока ничего не сохранено.
}
roster-faults = Что нельзя добавить
roster-fault-row = Строка
roster-fault-column = Столбец
roster-line = Строка { $row }
roster-column-unknown = Столбца «{ $name }» здесь нет.
roster-cell-not-asked = В такой строке это не спрашивается. Не заполняйте.
roster-will-be-added = Будут добавлены эти строки
roster-add-these = Добавить эти строки
roster-show = Показать
roster-remove = Удалить
roster-remove-title = Удалить «{ $name }»?
roster-leave = Не удалять
roster-new = Новая строка
roster-unnamed = Строка без названия
roster-save = Сохранить
roster-save-another = Сохранить и добавить ещё одну
roster-opens = Строка сохранена. Из того, что вы написали, следует ещё один вопрос.
roster-left-out = Не заполнено
roster-twice = Повторяется
roster-total = { $column }: { $sum } { $unit }
roster-full = { $max ->
    [one] В этом перечне уже { $max } строка, больше добавить нельзя.
    [few] В этом перечне уже { $max } строки, больше добавить нельзя.
    [many] В этом перечне уже { $max } строк, больше добавить нельзя.
   *[other] В этом перечне уже { $max } строки, больше добавить нельзя.
}
