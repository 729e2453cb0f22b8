# Register, campaigns, profiles, the nation.
register-count = { $count ->
    [one] { $count } запись
    [few] { $count } записи
    [many] { $count } записей
   *[other] { $count } записи
}
register-find = Название или идентификатор
register-find-button = Найти
register-stem = показано только ради места в дереве
list-all-kinds = Все виды
list-all-states = Все состояния
list-clear = Показать все
list-none = Ничего подходящего не найдено.
list-pages = Страницы перечня
list-range = { $first }–{ $last } из { $count }
list-previous = Предыдущая страница
list-next = Следующая страница
register-empty = Здесь пока ничего нет
register-empty-text = Импортируйте перечень или добавьте первое учреждение.
register-id = Идентификатор
register-id-hint = Только буквы, цифры и знаки - _ . Он указывается в файлах и никогда не меняется.
register-kind = Вид
register-parent = Идентификатор вышестоящего
register-parent-hint = Не заполнено: сразу под корнем.
register-stratum = Группа для национальных показателей
register-size = Размер (сотрудники)
register-add = Добавить одну запись
register-add-button = Добавить в реестр
register-import = Импортировать перечень
register-import-text = Вставьте таблицу в формате CSV или выберите файл; в первой строке — названия столбцов. Обязательны только id и kind; по parent строится дерево.
register-table = Таблица (CSV)
register-file = Или файл с этого устройства
register-file-hint = CSV в UTF-8, не более 2 МБ. Если выбран файл, он читается вместо текста выше, и его текст показывается там.
register-preview = Показать, что произойдёт
register-take = Импортировать верные строки
register-would-import = Будет добавлено { $added }, изменено { $changed }, останется как есть { $same }; неверных строк: { $wrong }. Пока ничего не сохранено.
register-imported = Добавлено { $added }, изменено { $changed }, осталось как было { $same }; пропущено неверных строк: { $wrong }.
register-bad-lines = Строки, которые нужно исправить
register-where = Где
register-what = Что
register-line = строка { $line }
register-new-ids = Новые
register-changed-ids = Изменённые
register-no-campaign = Пока ни в одной кампании.
register-kind-nation = Страна
register-kind-sector = Отрасль
register-kind-ministry = Министерство
register-kind-department = Департамент
register-kind-agency = Агентство
register-kind-local = Местный орган власти
register-kind-programme = Программа
register-kind-host = Принимающая организация
register-kind-other = Другое
problem-too-many-rows = В перечне может быть не более { $max } строк.
campaign-none = Кампаний пока нет
campaign-none-text = Сначала импортируйте реестр; затем создайте кампанию, отберите для неё учреждения, пригласите координатора в каждом и откройте её.
campaign-new = Новая кампания
campaign-survey = Опрос и версия
campaign-depth = Глубина
campaign-depth-standard = Стандартная: утверждение за утверждением до первого, которое не верно нигде
campaign-depth-verified = Проверенная: стандартная, с подтверждениями и рассмотрением экспертом
campaign-closes = Последний день
campaign-closes-hint = До 23:59 UTC этого дня. Можно не заполнять.
campaign-closes-never = без последнего дня
campaign-sign-off = Подписывает ли ответы руководитель каждого учреждения?
campaign-sign-off-yes = Да, координатор отправляет их руководителю
campaign-sign-off-no = Нет, координатор отправляет их в офис
campaign-language = Язык приглашений
campaign-target = Целевой уровень
campaign-target-hint = Идентификатор целевого уровня опроса, например baseline. Не заполнено: первый из них.
campaign-create = Создать как черновик
campaign-pick = Отобрать учреждения
campaign-pick-legend = Кто участвует
campaign-taken = Отобрано { $taken } из { $all }
campaign-take-all = { $count ->
    [one] Отобрать { $count } найденную запись
    [few] Отобрать все { $count } найденные записи
    [many] Отобрать все { $count } найденных записей
   *[other] Отобрать все { $count } найденных записи
}
campaign-pick-next = Сохранить и показать следующую страницу
campaign-pick-paged = Меняется только то, что показано на этой странице; сохраните её, прежде чем уйти.
campaign-kept = Здесь уже есть ответы, они остаются: { $codes }
campaign-state-draft = Черновик: отвечать пока никто не может
campaign-state-open = Открыта
campaign-state-closed = Закрыта
campaign-state-until = { $state }, до { $date }
campaign-coverage = Охват
campaign-stage = Этап
campaign-stage-picked = Отобрано
campaign-stage-started = Начато
campaign-stage-sent = Отправлено руководителю
campaign-stage-signed = Подписано
campaign-stage-accepted = Принято
campaign-stage-count = { $count } из { $all } ({ $share })
campaign-open = Открыть кампанию
campaign-open-title = Открыть { $campaign }?
campaign-open-text = { $count ->
    [one] С этого момента отвечать сможет { $count } учреждение.
    [few] С этого момента отвечать смогут { $count } учреждения.
   *[other] С этого момента отвечать смогут { $count } учреждений.
}
campaign-open-again = { $count ->
    [one] { $count } учреждение снова сможет менять ответы. Отправленное, подписанное и принятое остаётся как есть.
    [few] { $count } учреждения снова смогут менять ответы. Отправленное, подписанное и принятое остаётся как есть.
   *[other] { $count } учреждений снова смогут менять ответы. Отправленное, подписанное и принятое остаётся как есть.
}
campaign-open-until = Последний день, который им указан: { $date }.
campaign-opened = Кампания открыта.
campaign-close = Закрыть кампанию
campaign-close-title = Закрыть { $campaign }?
campaign-close-count = { $count ->
    [0] Подписали все учреждения.
    [one] Не подписало { $count } учреждение.
    [few] Не подписали { $count } учреждения.
   *[other] Не подписали { $count } учреждений.
}
campaign-close-text = После закрытия никто не сможет изменить ответ; то, что к этому времени не подписано, считается неотвеченным. Кампанию можно открыть снова.
campaign-was-closed = Кампания закрыта.
campaign-edit = Название и последний день
campaign-changed = Название и последний день сохранены.
problem-campaign-changed = Тем временем это изменил кто-то другой. Теперь: «{ $name }», { $date }. Из вашего ничего не сохранено; сохраните снова, чтобы поставить своё вместо этого.
campaign-how-far = Кто насколько продвинулся с ответами
campaign-nobody = Учреждения пока не отобраны.
campaign-answers = Ответы
campaign-last = Последнее изменение
campaign-invite = Люди
profile-answered = Вопросов с ответом: { $done } из { $all }.
profile-facts = Проверено из заявленного: { $verified }, подписано { $date }, { $survey }
profile-to-target = Пройдено { $share } пути к целевым уровням.
profile-to-target-known = По способностям, где ответов достаточно, пройдено { $share } пути к целевым уровням. Способностей, где ответов слишком мало: { $unknown }.
profile-dimensions = Зрелость по направлениям
profile-results = Результаты
profile-capabilities = Способности
profile-parts = По частям
profile-dimension = Направление
profile-capability = Способность
profile-level-head = Уровень
profile-result = Результат
profile-score = Балл
profile-completeness = Отвечено
profile-bounds-head = С учётом неизвестного
profile-target = Целевой уровень
profile-gap = Отставание
profile-flags = Важно знать
profile-bounds = от { $low } до { $high }
profile-level = { $level } { $name }
profile-level-unknown = { $level } { $name }, возможно до { $high }, неизвестно: { $unknown }
profile-not-asked = пока не спрашивается
profile-no-level = нет уровня
profile-withheld = недостаточно ответов ({ $share })
profile-does-not-apply = неприменимо
profile-gate-open = пока неизвестно
profile-score-of = { $score } из { $max }
profile-score-of-unknown = от { $low } до { $high } из { $max }, неизвестно: { $unknown }
profile-flag-skip = Что-то более высокое уже делается, но нижнего шага не хватает.
profile-flag-thin = Уровень опирается только на половинный охват.
profile-flag-rapid = По одному вопросу; не сравнивается с другой глубиной.
profile-since = С прошлой волны: { $wave }
profile-since-signed = Подписано в той волне { $then }, в этой { $now }.
profile-since-levels = Уровень по способностям: вырос в { $rose }, не изменился в { $stayed }, снизился в { $fell }, нельзя сказать в { $unknown }.
profile-since-versions = Тогда отвечали на версию опроса { $version }, сейчас на { $newer }. Обе сравниваются по вопросам, которые значат одно и то же в обеих; на них приходится { $share } веса.
profile-since-dimensions = Тогда и сейчас, по направлениям
profile-since-capabilities = Тогда и сейчас, по способностям
profile-since-parts = Тогда и сейчас, по частям
profile-since-score-then = Балл тогда
profile-since-score-now = Балл сейчас
profile-since-score-change = Изменение балла
profile-since-rose = вырос
profile-since-stayed = не изменился
profile-since-fell = снизился
profile-since-unknown = нельзя сказать
profile-since-link = Показатели той волны
profile-statements = Утверждения
profile-statement = Утверждение
profile-answer = Ответ
profile-brings = Даёт
profile-blocks = мешает следующему уровню
profile-rule = Правило
profile-value = Значение
profile-lost = Теряется
profile-sum = Сумма
profile-sum-note = Сумма того, что дано, равна баллу; вместе с потерянным — { $most }.
profile-how = Как это рассчитано?
profile-how-note = Как это рассчитано? Каждое направление ведёт к своим расчётам.
profile-parts-mean = Балл = сумма произведений веса и балла каждой части, делённая на сумму весов: { $sum }
profile-parts-shapley = Балл — не простое среднее: каждая часть даёт своё значение Шепли, среднее её вкладов по всем порядкам.
profile-parts-many = Балл — не сумма, и частей слишком много, чтобы сказать, что даёт каждая.
profile-step-met = Уровень { $level } достигнут: части с долей веса { $share } на уровне { $level } или выше (нужно две трети), самая низкая часть на уровне { $lowest } (нужен { $below }).
profile-step-missed = Уровень { $level } не достигнут: части с долей веса { $share } на уровне { $level } или выше (нужно две трети), самая низкая часть на уровне { $lowest } (нужен { $below }).
profile-level-lowest = Уровень — это уровень самой низкой части: { $lowest }.
profile-losses = Чего не хватает, сначала самое большое
profile-cause = Почему
profile-cause-low = ответ ниже наибольшего
profile-losses-rest = Другие ответы: { $count }
profile-losses-elsewhere = Что не мог бы дать ни один ответ здесь
profile-rule-value = значение ответа
profile-rule-criteria = ограничено: не все критерии выполнены
profile-rule-condition = ограничено условием опроса
profile-rule-dk = «Не знаю» ничего не даёт
profile-rule-unanswered = без ответа ничего не даёт
profile-rule-not-shown = не спрашивалось: считается невыполненным
profile-rule-out = не спрашивалось: не учитывается
profile-rule-na = неприменимо
profile-what-raises = Что повышает уровень
profile-raises = Уровень { $level } «{ $name }» достигается, когда верно следующее:
profile-change = { $item } Не ниже: «{ $to }».
profile-change-criteria = { $item } Не ниже: «{ $to }», и под ним всё отмечено.
profile-arithmetic = Это арифметика, а не совет ставить отметки.
profile-nothing-raises = Более высокого уровня нет, или ответов слишком мало, чтобы сказать.
nation-title = Картина по стране
nation-of = Картина по стране: { $campaign }
nation-headline = Балл среднего учреждения — { $mean } из { $max } ({ $interval }); что бы ни ответили остальные, среднее лежит в пределах { $low }–{ $high }.
nation-headline-bounds = Ответило меньше половины: среднее по всем лежит между { $low } и { $high } из { $max }, точнее сказать нельзя.
nation-hidden = скрыто: меньше 5
nation-nobody = нет ответа
nation-distribution = Как учреждения распределены по уровням
nation-bounds-note = Границы не делают предположений об учреждениях, которые не ответили: они верны, что бы те ни ответили.
nation-gaps = Наибольшие отставания
nation-gap = { $node }: { $share } всех учреждений; оценка по числу учреждений, которые можно сравнить: { $n }
nation-gaps-lead = Самые распространённые, по доле учреждений, которые отстают от целевого уровня на один уровень или больше. Доля взвешенная: каждая группа учитывается по своему размеру, то есть по числу всех её учреждений, ответивших и не ответивших.
nation-no-gaps = Нет способностей с отставанием, которое можно показать.
nation-nothing-yet = Пока ничего не подписано. Показатели появятся через несколько секунд после первой подписи.
nation-computed = Рассчитано: { $at }.
nation-computed-stale = Рассчитано: { $at }; подписаны более новые ответы, они добавляются.
nation-heatmap = Учреждения по направлениям
nation-heatmap-text = Уровень и балл каждого учреждения; выберите столбец, чтобы отсортировать по нему. Только для офиса: сведения об отдельных учреждениях не публикуются.
nation-no-group = Без группы
nation-no-answer = нет ответа
nation-none = –
nation-withheld = недостаточно
nation-cell-unknown = возможно до { $high }, неизвестно: { $unknown }
campaign-depth-rapid = Быстрая: один вопрос на каждую способность
