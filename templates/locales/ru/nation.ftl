# Показатели по стране с интервалами, и как рассчитан каждый.
nation-coverage-answered = Ответили учреждений: { $submitted } из { $frame } ({ $share }).
nation-coverage-size = По размеру: { $share }. Учреждений, размер которых неизвестен: { $unknown }.
nation-coverage-rate = Доля ответивших среди всех, кто относится или может относиться к совокупности: { $rate }.
nation-coverage-over = Записей, которые, как выяснилось, к ней не относятся: { $count } ({ $share } всех записей).
nation-interval = 95 %-й интервал: { $range }
nation-no-interval = интервала нет: ответило слишком мало
nation-marked = Среди ответивших, если взвесить каждую группу по числу её учреждений, среднее равно { $mean } ({ $interval }). Оно опирается меньше чем на половину.
nation-by-size = Если учитывать каждое учреждение по его размеру (сотрудники), среднее равно { $mean } ({ $interval }).
nation-assumption = Интервал принимает ответивших за верную выборку из их группы; по ответам этого никто не может проверить.
nation-uneven = Группы ответили очень неравномерно: ответы, которых { $n }, говорят не больше, чем { $neff } распределённых равномерно.
nation-means = Границы и среднее по частям
nation-means-capabilities = Границы и среднее по способностям
nation-show-capabilities = Показать каждую способность
nation-own = Ответ самой страны
nation-own-from = Из «{ $campaign }», подписано { $date }. Он стоит рядом с тем, что говорят учреждения, и никогда не входит в их цифры.
nation-own-apart = Здесь страна и её учреждения противоречат друг другу: разница между их медианным уровнем и уровнем страны не меньше чем (уровней): { $levels }.
nation-own-alike = Нигде разница между медианным уровнем учреждений и уровнем страны не достигает (уровней): { $levels }.
nation-own-row = { $node }: { $sentence }
nation-own-above = Страна указывает уровень { $level }; половина учреждений на уровне { $middle } или ниже
nation-own-below = Страна указывает уровень { $level }; половина учреждений на уровне { $middle } или выше
nation-own-table = Уровень самой страны и уровни её учреждений
nation-own-level = Уровень страны
nation-own-median = Медианный уровень учреждений
nation-own-middle = Средняя половина
nation-own-flag = Противоречие
nation-own-note = Только способности, о которых спрашивали обе стороны. Медиана — по учреждениям, уровень которых известен.
nation-two-means = В среднем на учреждение и на сотрудника
nation-mean-institution = Среднее по учреждениям
nation-mean-size = Среднее по размеру
nation-column-error = Стандартная ошибка
nation-two-means-note = По размеру каждое учреждение учитывается по числу сотрудников. Не учтены, так как их размер неизвестен: { $unknown }. Если на одно учреждение пришлось бы больше { $most } среднего по размеру, вместо него стоит тире.
nation-totals = Итоги по всем учреждениям
nation-totals-what = Что считается
nation-totals-total = Итого
nation-totals-level = Учреждения на уровне { $level } или выше
nation-totals-note = Итог — это оценка: среднее по тем, кто назвал число (каждая группа взвешена по числу учреждений), умноженное на число всех учреждений.
nation-column-of = n из N
nation-column-bounds = Границы без предположений
nation-column-mean = Среднее
nation-column-interval = 95 %-й интервал
nation-column-level = На уровне { $level } или выше
nation-column-frame = Учреждений (N)
nation-column-submitted = Ответили
nation-column-used = Пригодны (n)
nation-column-rate = Доля ответивших
nation-column-reliability = Надёжность
nation-n-of = { $n } из { $all }
nation-few = { $mean } (меньше половины)
nation-share-range = { $share } ({ $range })
nation-strata = По группам реестра
nation-sectors = По отраслям
nation-group = Группа
nation-reliable = достаточна для публикации
nation-flagged = с осторожностью: погрешность велика
nation-unreliable = не приводится: погрешность слишком велика
nation-reliability-unknown = неизвестна
nation-group-hidden = не показано, чтобы нельзя было вычислить группу меньше { $least }
nation-bias = Похожи ли ответившие на остальных?
nation-bias-row = { $attribute }: { $value }
nation-bias-difference = Разница в процентных пунктах
nation-bias-more = { $group }: доля среди ответивших выше, чем среди всех учреждений; разница в процентных пунктах: { $points }.
nation-bias-less = { $group }: доля среди ответивших ниже, чем среди всех учреждений; разница в процентных пунктах: { $points }.
nation-bias-alike = Ни одна группа не отличается на 10 процентных пунктов или больше.
nation-bias-note = Разница — это доля группы среди ответивших минус её доля среди всех. Она может вызвать сомнения, но не снять их.
nation-since = Изменение с { $wave }
nation-since-coverage = Ответили учреждений в { $wave }: { $submitted } из { $frame } ({ $share }). Ответили сейчас: { $submitted_now } из { $frame_now } ({ $share_now }).
nation-since-uneven = Доли ответивших различаются, разница в процентных пунктах: { $points }. Изменение среднего по всем может идти от того, кто ответил. Сначала стоит то, что говорят ответившие оба раза.
nation-since-rose = Учреждений, ответивших оба раза: { $n }. Их среднее выросло на { $change }, с { $before } до { $now } ({ $interval }).
nation-since-fell = Учреждений, ответивших оба раза: { $n }. Их среднее снизилось на { $change }, с { $before } до { $now } ({ $interval }).
nation-since-stayed = Учреждений, ответивших оба раза: { $n }. Их среднее осталось равным { $now } (изменение, { $interval }).
nation-since-levels = Из них поднялись на уровень или выше { $up }, остались на своём { $same }, опустились { $down }.
nation-since-cross = Среднее по всем перешло от { $before } к { $now }, изменение { $change } ({ $interval }). Оно складывается из { $panel } от ответивших оба раза, { $entrants } от пришедших и { $leavers } от ушедших.
nation-since-smallest = Настоящее изменение среднего по всем меньше { $least }, вероятно, осталось бы незамеченным.
nation-since-hidden = не показано: ответивших оба раза, пришедших или ушедших меньше { $least }
nation-since-nobody = ни одно учреждение не ответило оба раза
nation-since-versions = В { $wave } задавалась версия опроса { $version }, в этой кампании — { $newer }. Обе сравниваются по вопросам, которые значат одно и то же в обеих; на них приходится { $share } веса.
nation-since-restated = В { $wave } задавалась версия опроса { $version }, в этой кампании — { $newer }. Обе сравниваются по вопросам, которые значат одно и то же в обеих; на них приходится { $share } веса. В опубликованном виде среднее было { $mean } ({ $interval }); пересчитанное так, оно равно { $before }.
nation-since-panel = Изменение у ответивших оба раза
nation-since-all = Изменение у всех ответивших и откуда оно
nation-since-n = Оба раза (n)
nation-since-then = Тогда
nation-since-now = Сейчас
nation-since-change = Изменение
nation-since-least = Наименьшее заметное изменение
nation-since-both = От ответивших оба раза
nation-since-came = От пришедших
nation-since-left = От ушедших
nation-since-up = Уровень вырос
nation-since-same = Не изменился
nation-since-down = Снизился
nation-since-common = Общий вес
nation-since-capabilities = Показать изменение по каждой способности
nation-since-note = Только ответившие оба раза сами говорят об изменении; пришедшие и ушедшие могут сдвинуть среднее по всем, хотя никто не изменился.
nation-since-lead-hidden = Что изменилось, не показано: ответивших оба раза, пришедших или ушедших меньше { $least }, и о них можно было бы узнать по разнице двух волн.
nation-since-lead-nobody = Ни одно учреждение не ответило оба раза.
nation-how-coverage = Как рассчитан охват?
nation-how-mean = Как рассчитано среднее?
nation-how-bounds = Как рассчитаны границы?
nation-how-share = Как рассчитана доля на уровне { $level } или выше?
nation-how-variance = Дисперсия s²
nation-how-hits = Из n на уровне { $level } или выше
nation-how-groups = Группы, из которых складываются показатели
nation-how-joined = Группа, в которой меньше двух ответов, объединяется со следующей.
nation-how-rest = Последняя часть сумм приходится на все непоказанные группы вместе: N = { $frame }, n = { $n }.
nation-how-untold = Многоточие стоит вместо непоказанных групп.
nation-how-coverage-sum = Охват = ответили / учреждения: { $sum }
nation-how-rate-sum = Доля ответивших = ответили / (относятся + неизвестно): { $sum }
nation-how-over-sum = Не относятся / все записи: { $sum }
nation-how-mean-sum = Среднее = сумма N × среднее каждой группы, делённая на все N: { $sum }
nation-how-variance-sum = Дисперсия = сумма (N / все N)² × (1 − n / N) × s² / n: { $sum }
nation-how-error = Стандартная ошибка = корень из дисперсии: { $se }
nation-how-freedom = Степени свободы = n минус число групп: { $sum }
nation-how-interval = Интервал = среднее ± t × стандартная ошибка, где t = { $t }: { $sum }
nation-how-effect = Эффект плана = n × сумма n × (N / n)² / (все N)²: { $deff }; столько ответов остаётся после него: { $neff }
nation-how-low = Не меньше = сумма наименьших возможных баллов ответивших, делённая на N: { $sum }
nation-how-high = Не больше = (сумма их наибольших возможных баллов + наибольший балл × неответившие учреждения) / N: { $sum }
nation-how-share-sum = Доля = сумма N × доля каждой группы, делённая на все N: { $sum }
nation-how-wilson = Интервал Уилсона с таким числом испытаний, которое даёт дисперсию доли: { $range }
nation-how-title = Как это рассчитано? { $node }
nation-how-parts = Как рассчитаны его части?
nation-how-note = Как это рассчитано? Каждое название в таблицах выше ведёт к расчётам.
nation-how-since = Как рассчитано изменение?
nation-how-since-panel = Изменение у ответивших оба раза = их простое среднее сейчас − тогда: { $sum }
nation-how-since-error = Стандартная ошибка = стандартное отклонение их разностей / √n: { $sum }
nation-how-since-freedom = Степени свободы = n − 1: { $sum }
nation-how-since-interval = Интервал = изменение ± t × стандартная ошибка, где t = { $t }: { $sum }
nation-how-since-weights = Все средние ниже взвешены по группам реестра, как и среднее выше.
nation-how-since-cross = Изменение по всем = среднее сейчас − среднее тогда: { $sum }
nation-how-since-variance = Его дисперсия = дисперсия тогда + дисперсия сейчас − 2 × ковариация ответивших оба раза: { $sum }
nation-how-since-least = Наименьшее изменение, заметное в четырёх случаях из пяти = (1,96 + 0,84) × стандартная ошибка: { $sum }
nation-how-since-both = Оба раза = среднее сейчас − среднее тогда у ответивших оба раза: { $sum }
nation-how-since-came = Пришедшие = среднее по всем сейчас − среднее у ответивших оба раза: { $sum }
nation-how-since-left = Ушедшие = среднее по всем тогда − среднее у ответивших оба раза: { $sum }
nation-how-since-parts = Изменение по всем = оба раза + пришедшие − ушедшие: { $sum }
# Для авторов опроса: согласованы ли его части.
coherence-title = Согласованы ли части?
coherence-lead = Для авторов опроса, по учреждениям, у которых есть показатели для всех частей. Шкала зрелости состоит из частей, которые не обязаны быть связаны, поэтому низкая альфа — не повод убирать часть.
coherence-few = Слишком мало учреждений ({ $n } из { $least }), чтобы что-либо сказать.
coherence-alpha = Альфа Кронбаха { $alpha } ({ $interval }); учреждений: { $n }.
coherence-no-alpha = Альфы Кронбаха здесь нет: ничто не меняется, или часть только одна. Учреждений: { $n }.
coherence-parts = Части: { $node }
coherence-weight = Вес
coherence-importance = Важность
coherence-rest = Корреляция с остальными
coherence-without = Альфа без неё
coherence-note = Важность — квадрат корреляции с целым: что часть действительно о нём говорит; читайте рядом с весом.
coherence-opposite = { $one } и { $other } противоположны: корреляция { $r }.
coherence-alike = { $one } и { $other } говорят почти одно и то же: корреляция { $r }.
coherence-stairs = Как пройдены уровни
coherence-reproducibility = Воспроизводимость
coherence-skips = Пропускают уровень
coherence-stairs-note = Воспроизводимость равна 1, когда никто не прошёл более высокий шаг без нижних; от 0,9 говорят о шкале.
