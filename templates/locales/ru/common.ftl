# Texts of every page.
common-service = Опрос о зрелости в области открытого кода
common-service-call = Опрос об открытом коде
common-skip = Перейти к содержанию
common-my-work = Моя работа
common-institutions = Учреждения
common-campaigns = Кампании
common-account = Учётная запись
common-sign-in = Войти
common-sign-out = Выйти
common-language = Язык
common-choose-language = Выбрать
common-footer = Сервис офиса программ открытого кода. Вопросы направляйте тому, кто вас пригласил.
common-method = Как складывается балл
common-error-title = Ошибка: { $title }
common-problem-heading = { $count ->
    [one] Обнаружена { $count } проблема
    [few] Обнаружены { $count } проблемы
    [many] Обнаружено { $count } проблем
   *[other] Обнаружено { $count } проблемы
}
common-error-prefix = Ошибка:
common-back = Назад
common-save = Сохранить
common-cancel = Отмена
common-name = Имя или название
common-email = Адрес электронной почты
common-role = Роль
common-state = Состояние
common-percent = { $number } %
common-list-comma = {", "}
common-date-time = { $date }, { $time } UTC
common-not-known = неизвестно
common-yes = Да
common-no = Нет
common-draft-translation = Этот перевод черновой: его ещё никто не проверял.
common-in-language = язык: { $language }
common-role-contributor = Участник
common-role-coordinator = Координатор
common-role-head = Руководитель
common-role-officer = Сотрудник офиса
common-role-reviewer = Эксперт
common-role-viewer = Наблюдатель
common-role-administrator = Администратор
