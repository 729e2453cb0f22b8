# The report on an institution as a document.
report-link = Отчёт (PDF)
report-title = Зрелость в области открытого кода: { $institution }
report-title-survey = { $survey }: { $institution }
report-foot = { $title } · { $date } · { $survey }
report-page = Страница { $page } из { $pages }
report-campaign = Кампания
report-file = Из файла
report-no-date = дата не указана
report-survey = Опрос и версия
report-survey-fingerprint = Цифровой отпечаток опроса (SHA-256)
report-answered = вопросов с ответом
report-verified = заявленного проверено
report-to-target = пути к целевым уровням пройдено
report-to-target-known = пути к целевым уровням пройдено там, где ответов достаточно; способностей, где их слишком мало: { $unknown }
report-dk = ответов — «Не знаю»
report-claimed = Показатели приведены так, как их заявляет учреждение, по подписанным ответам.
report-level = { $name }
report-level-unknown = { $name }, возможно до { $high }, неизвестно: { $unknown }
report-dimensions-table = Уровень, балл и отставание по каждому направлению
report-capabilities-table = Способности направления «{ $dimension }»
report-gaps-table = Способности ниже целевого уровня, сначала наибольшее отставание
report-verified-heading = Заявлено и проверено
report-verified-table = Направления: как заявило учреждение и как проверил эксперт
report-level-claimed = Уровень, заявлен
report-score-claimed = Балл, заявлен
report-level-verified = Уровень, проверен
report-score-verified = Балл, проверен
report-not-asked = Направления, о которых эта версия опроса пока не спрашивает, здесь опущены.
report-cannot-say = Ответов слишком мало, чтобы сказать, что повысит уровень здесь:
report-how-to-read = Как читать этот отчёт
report-word-level = Уровень
report-means-level = Достигнутый шаг: каждое утверждение до него включительно верно не менее чем в половине случаев, где должно быть верно. Уровни идут от 0 — исходной точки, а не недостатка — до высшего. У направления есть уровень, когда все его способности не более чем на один уровень ниже, а две трети его достигли.
report-word-score = Балл
report-means-score = Продвижение внутри уровня и за его пределами, по той же шкале и с десятичными долями. Балл может быть выше уровня, когда что-то более высокое уже делается, но нижнего шага не хватает.
report-word-bounds = С учётом неизвестного
report-means-bounds = Каким был бы балл, если бы всё, на что нет ответа, не было верно нигде и если бы было верно везде. Истина лежит между ними.
report-word-unknown = Неизвестно
report-means-unknown = Утверждения без ответа. «Не знаю» считается ответом, но уровень выше такого утверждения не присваивается, пока кто-нибудь не узнает.
report-word-gap = Отставание
report-means-gap = Целевой уровень минус балл, если балл ниже. Превышение целевого уровня в одной способности не возмещает отставание в другой.
report-word-share = Недостаточно ответов
report-means-share = Если ответов на утверждения слишком мало, не даётся ни уровень, ни балл, а только границы.
profile-flag-provisional = Предварительно, не сравнивается: большинство утверждений здесь неприменимо.
problem-unknown-campaign = Кампании «{ $id }» нет.{ $near ->
    [none] {""}
   *[other] {" "}Вы имели в виду «{ $near }»?
}
problem-unknown-institution = Учреждения «{ $id }» нет.{ $near ->
    [none] {""}
   *[other] {" "}Вы имели в виду «{ $near }»?
}
problem-nothing-signed = { $institution }: в этой кампании пока ничего не подписано.
problem-report-font = В этой установке нет шрифта для этого языка, поэтому в отчёте были бы пустые квадраты. Прочитайте его на другом языке или попросите администратора установить шрифт.
