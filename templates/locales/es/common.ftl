# Texts of every page.
common-service = Encuesta de madurez en código abierto
common-service-call = Encuesta de código abierto
common-skip = Ir al contenido
common-my-work = Mi trabajo
common-institutions = Instituciones
common-campaigns = Campañas
common-account = Cuenta
common-sign-in = Iniciar sesión
common-sign-out = Cerrar sesión
common-language = Idioma
common-choose-language = Elegir
common-footer = Un servicio de la oficina de programas de código abierto. Preguntas: escriba a quien le invitó.
common-method = Cómo se obtiene un puntaje
common-error-title = Error: { $title }
common-problem-heading = { $count ->
    [one] Hay un problema
   *[other] Hay { $count } problemas
}
common-error-prefix = Error:
common-back = Volver
common-save = Guardar
common-cancel = Cancelar
common-name = Nombre
common-email = Correo electrónico
common-role = Rol
common-state = Estado
common-percent = { $number } %
common-list-comma = {", "}
common-date-time = { $date }, { $time } UTC
common-not-known = no se sabe
common-yes = Sí
common-no = No
common-draft-translation = Esta traducción es preliminar: nadie la ha revisado aún.
common-in-language = en { $language }
common-role-contributor = Colaboración
common-role-coordinator = Coordinación
common-role-head = Máxima autoridad
common-role-officer = Personal de la oficina
common-role-reviewer = Revisión
common-role-viewer = Consulta
common-role-administrator = Administración
