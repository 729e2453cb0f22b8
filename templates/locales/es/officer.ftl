# Register, campaigns, profiles, the nation.
register-count = { $count ->
    [one] Una entrada
   *[other] { $count } entradas
}
register-find = Nombre o identificador
register-find-button = Buscar
register-stem = se muestra solo por su lugar
list-all-kinds = Todos los tipos
list-all-states = Todos los estados
list-clear = Mostrar todo
list-none = Nada coincide con lo que busca.
list-pages = Páginas de la lista
list-range = { $first } a { $last } de { $count }
list-previous = Página anterior
list-next = Página siguiente
register-empty = Aquí aún no hay nada
register-empty-text = Importe una lista o agregue la primera institución.
register-id = Identificador
register-id-hint = Solo letras, dígitos y los signos ( - _ . ); aparece en los archivos y nunca cambia.
register-kind = Tipo
register-parent = Identificador del nivel superior
register-parent-hint = En blanco: directamente bajo la raíz.
register-stratum = Grupo para las cifras nacionales
register-size = Tamaño (personal)
register-add = Agregar una institución
register-add-button = Agregar al registro
register-import = Importar una lista
register-import-text = Pegue la tabla en CSV o elija un archivo; la primera línea da los nombres de las columnas. Solo se necesitan id y kind; parent forma el árbol.
register-table = Tabla (CSV)
register-file = O un archivo de este dispositivo
register-file-hint = CSV en UTF-8, 2 MB como máximo. Si elige un archivo, se lee en lugar del texto de arriba, y su texto se muestra allí.
register-preview = Mostrar qué pasaría
register-take = Importar las líneas correctas
register-would-import = Se agregarían { $added }, cambiarían { $changed } y quedarían igual { $same }; líneas con errores: { $wrong }. Aún no se ha guardado nada.
register-imported = Se agregaron { $added }, cambiaron { $changed } y quedaron igual { $same }; líneas con errores que se omitieron: { $wrong }.
register-bad-lines = Líneas que hay que corregir
register-where = Dónde
register-what = Qué
register-line = línea { $line }
register-new-ids = Nuevas
register-changed-ids = Cambiadas
register-no-campaign = Aún en ninguna campaña.
register-kind-nation = País
register-kind-sector = Sector
register-kind-ministry = Ministerio
register-kind-department = Departamento
register-kind-agency = Organismo
register-kind-local = Administración local
register-kind-programme = Programa
register-kind-host = Institución anfitriona
register-kind-other = Otro
problem-too-many-rows = Una lista puede tener como máximo { $max } líneas.
campaign-none = Aún no hay campañas
campaign-none-text = Primero importe el registro; después cree una campaña, elija sus instituciones, invite a una persona de coordinación para cada una y ábrala.
campaign-new = Nueva campaña
campaign-survey = Encuesta y versión
campaign-depth = Profundidad
campaign-depth-standard = Estándar: afirmación por afirmación, hasta la primera que no se cumple en ningún lugar
campaign-depth-verified = Verificada: estándar, con evidencia y una revisión
campaign-closes = Último día
campaign-closes-hint = Hasta las 23:59 UTC de ese día. Se puede dejar en blanco.
campaign-closes-never = sin último día
campaign-sign-off = ¿Firma la máxima autoridad de cada institución?
campaign-sign-off-yes = Sí, la coordinación envía a la máxima autoridad
campaign-sign-off-no = No, la coordinación envía a la oficina
campaign-language = Idioma de las invitaciones
campaign-target = Meta
campaign-target-hint = Identificador de una meta de la encuesta, como baseline. En blanco: la primera.
campaign-create = Crear como borrador
campaign-pick = Elegir instituciones
campaign-pick-legend = Quiénes participan
campaign-taken = { $taken } de { $all } elegidas
campaign-take-all = { $count ->
    [one] Elegir la que se encontró
   *[other] Elegir las { $count } que se encontraron
}
campaign-pick-next = Guardar y mostrar la página siguiente
campaign-pick-paged = Solo cambia lo que muestra esta página; guárdela antes de salir de ella.
campaign-kept = Estas ya tienen respuestas y permanecen: { $codes }
campaign-state-draft = Borrador: nadie puede responder aún
campaign-state-open = Abierta
campaign-state-closed = Cerrada
campaign-state-until = { $state }, hasta el { $date }
campaign-coverage = Cobertura
campaign-stage = Etapa
campaign-stage-picked = Elegidas
campaign-stage-started = Comenzaron
campaign-stage-sent = Enviaron a la máxima autoridad
campaign-stage-signed = Firmaron
campaign-stage-accepted = Aceptadas
campaign-stage-count = { $count } de { $all } ({ $share })
campaign-open = Abrir la campaña
campaign-open-title = ¿Abrir { $campaign }?
campaign-open-text = { $count ->
    [one] A partir de entonces puede responder una institución.
   *[other] A partir de entonces pueden responder { $count } instituciones.
}
campaign-open-again = { $count ->
    [one] Una institución puede cambiar de nuevo sus respuestas. Lo enviado, firmado o aceptado queda como está.
   *[other] { $count } instituciones pueden cambiar de nuevo sus respuestas. Lo enviado, firmado o aceptado queda como está.
}
campaign-open-until = El último día que se les indica: { $date }.
campaign-opened = La campaña está abierta.
campaign-close = Cerrar la campaña
campaign-close-title = ¿Cerrar { $campaign }?
campaign-close-count = { $count ->
    [0] Todas las instituciones firmaron.
    [one] Una institución no ha firmado.
   *[other] { $count } instituciones no han firmado.
}
campaign-close-text = Después del cierre nadie puede cambiar una respuesta; lo que no esté firmado para entonces cuenta como sin respuesta. Puede volver a abrirla.
campaign-was-closed = La campaña está cerrada.
campaign-edit = Nombre y último día
campaign-changed = El nombre y el último día están guardados.
problem-campaign-changed = Entretanto, otra persona cambió esto. Ahora es: “{ $name }”, { $date }. Nada de lo suyo está guardado; guarde de nuevo para ponerlo en su lugar.
campaign-how-far = Quién ha respondido y hasta dónde
campaign-nobody = Aún no se han elegido instituciones.
campaign-answers = Respuestas
campaign-last = Último cambio
campaign-invite = Personas
profile-facts = { $completeness } respondido; { $verified } de lo declarado, verificado; firmado el { $date }; { $survey }
profile-to-target = Está recorrido el { $share } del camino hacia las metas.
profile-dimensions = Madurez por dimensión
profile-capabilities = Capacidades
profile-dimension = Dimensión
profile-capability = Capacidad
profile-level-head = Nivel
profile-score = Puntaje
profile-bounds-head = Con lo que no se sabe
profile-target = Meta
profile-gap = Brecha
profile-flags = Para tener en cuenta
profile-bounds = entre { $low } y { $high }
profile-level = { $level } { $name }
profile-level-unknown = { $level } { $name }, hasta { $high }, sin conocer: { $unknown }
profile-not-asked = aún no se ha preguntado
profile-no-level = sin nivel
profile-withheld = respuestas insuficientes ({ $share })
profile-does-not-apply = no corresponde
profile-flag-skip = Se hace algo superior mientras falta un paso inferior.
profile-flag-thin = El nivel se apoya solo en la mitad de la cobertura.
profile-flag-rapid = De una sola pregunta; no se compara con otras profundidades.
profile-statements = Afirmaciones
profile-statement = Afirmación
profile-answer = Respuesta
profile-brings = Aporta
profile-blocks = impide el nivel siguiente
profile-what-raises = Qué eleva el nivel
profile-raises = El nivel { $level } { $name } se alcanza cuando se cumple lo siguiente:
profile-change = { $item } Al menos: “{ $to }”.
profile-change-criteria = { $item } Al menos: “{ $to }”, con todo lo que está debajo marcado.
profile-arithmetic = Esto es aritmética, no un consejo para marcar casillas.
profile-nothing-raises = No hay un nivel superior, o hay muy pocas respuestas para decirlo.
nation-title = El panorama nacional
nation-of = El panorama nacional: { $campaign }
nation-headline = La mitad de las instituciones que respondieron tiene un puntaje de { $middle } de 5 o más; digan lo que digan las demás, la media está entre { $low } y { $high }.
nation-headline-bounds = Ha respondido menos de la mitad: la media de todas está entre { $low } y { $high } de 5, y no se puede decir nada más preciso.
nation-hidden = oculto: menos de 5
nation-nobody = sin respuestas
nation-distribution = Cómo se reparten las instituciones entre los niveles
nation-bounds = Dónde está la media de todas las instituciones
nation-bounds-note = La última columna no supone nada sobre las instituciones que no respondieron: vale sea cual fuere su respuesta. Esta versión no da medias ni intervalos.
nation-gaps = Las brechas más amplias
nation-gap = { $node }: { $share } de { $n } instituciones están un nivel o más por debajo de la meta
nation-gaps-lead = Las más extendidas, según la proporción de instituciones:
nation-no-gaps = Ninguna capacidad tiene una brecha que se pueda mostrar.
nation-nothing-yet = Aún no hay nada firmado. Las cifras aparecen a los pocos segundos de la primera firma.
nation-computed = Calculado el { $at }.
nation-computed-stale = Calculado el { $at }; se ha firmado algo más reciente y se está agregando.
nation-heatmap = Instituciones por dimensión
nation-heatmap-text = Nivel y puntaje de cada institución; elija una columna para ordenar por ella. Solo para la oficina: no se publican instituciones por separado.
nation-no-group = Sin grupo
nation-no-answer = sin respuesta
nation-none = –
nation-withheld = insuficiente
campaign-depth-rapid = Rápida: una pregunta por cada capacidad
