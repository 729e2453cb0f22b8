# Surveys and their versions.
surveys-title = Encuestas
surveys-caption = Todas las encuestas y sus versiones
surveys-none = Todavía no hay encuestas
surveys-none-text = Suba una encuesta como archivo o deje que la instalación del servidor publique las incluidas.
surveys-version = Encuesta y versión
surveys-fingerprint = Huella (SHA-256)
surveys-languages = Idiomas
surveys-language = { $language }: { $share } traducido, borradores: { $drafts }
surveys-language-source = { $language }: idioma original
surveys-items = Preguntas
surveys-minutes = Minutos
surveys-minutes-rapid = Minutos en profundidad rápida
surveys-state-draft = Borrador
surveys-state-published = Publicada
surveys-state-retired = Retirada
surveys-upload = Subir una encuesta
surveys-upload-text = Primero se comprueban los archivos. Si algo está mal, se enumera cada problema y no se guarda nada; si no, la encuesta queda como borrador. Un borrador con el mismo número se sustituye; una versión publicada, nunca.
surveys-files = Archivos
surveys-files-hint = Un archivo JSON con los idiomas dentro, o survey.json junto con sus archivos de idioma como fr.json. Como máximo 8 MB por archivo y 16 MB en total.
surveys-upload-button = Comprobar y guardar como borrador
surveys-found = Lo que hay que corregir
surveys-found-where = Archivo, línea, columna
surveys-found-pointer = Lugar (puntero JSON)
surveys-found-what = Qué está mal
surveys-found-mend = Cómo se corrige
surveys-uploaded = La encuesta está guardada como borrador. Revísela y después publíquela.
surveys-same = Este mismo texto ya está guardado. No se ha cambiado nada.
surveys-published = Publicada. Se pueden crear campañas con esta versión; su texto ya no cambia.
surveys-retired = Retirada. No se pueden crear campañas con esta versión; las que están en marcha siguen.
surveys-discarded = El borrador se ha descartado.
surveys-step-publish = Publicar
surveys-step-retire = Retirar
surveys-step-discard = Descartar el borrador
surveys-publish-title = ¿Publicar { $survey }?
surveys-publish-text = A partir de entonces su texto no cambia: cualquier cambio necesita una versión nueva.
surveys-retire-title = ¿Retirar { $survey }?
surveys-retire-text = Ya no se ofrece para campañas nuevas. Las campañas en marcha y todas las respuestas quedan como están. No se puede deshacer.
surveys-discard-title = ¿Descartar { $survey }?
surveys-discard-text = El borrador se elimina con todos sus textos. Nadie lo ha respondido. No se puede deshacer.
surveys-holds = Qué contiene
surveys-questions = Leer las preguntas
surveys-questions-title = Las preguntas de { $survey }
surveys-questions-print = Imprimir: PDF
surveys-taken-in = Recibida
surveys-unit = Quién responde
surveys-unit-institution = Una institución
surveys-unit-programme = Un programa
surveys-unit-nation = La nación
surveys-statements = Afirmaciones
surveys-others = Otras preguntas
surveys-rosters = Listas
surveys-tables = Tablas de facilitadores
surveys-sections = Secciones
surveys-section = Sección
surveys-pages = Páginas
surveys-translated = Traducido
surveys-drafts = Borradores sin revisar
surveys-stale = De un texto anterior
surveys-differs = Qué cambia
surveys-compared = El cambio más importante desde { $version }: { $weight }.
surveys-compared-same = No difiere de { $version }.
surveys-weight-patch = redacción (PATCH)
surveys-weight-minor = añadidos sin puntuación (MINOR)
surveys-weight-major = significado (MAJOR)
surveys-number-low = El número no dice cuánto cambia: ponga { $least } o uno mayor antes de publicar.
surveys-lacking = Lo que falta antes de publicar
surveys-differs-place = Dónde
surveys-differs-weight = Tipo de cambio
surveys-differs-what = Cambio
surveys-what-gone = ya no está
surveys-what-new = es nuevo
surveys-what-new-scored = es nuevo y cuenta en el puntaje
surveys-what-another = es otro
surveys-what-same-rev = es otro, con el mismo “rev”: las traducciones no cuentan como desactualizadas
surveys-what-moved = está en otro lugar del árbol
surveys-what-value = antes: { $before }, ahora: { $after }
surveys-what-nothing = nada
surveys-differs-more = { $count ->
    [one] No se muestra un cambio más.
   *[other] No se muestran { $count } cambios más.
}
surveys-used = Dónde se usa
surveys-used-nowhere = En ninguna campaña que usted pueda ver.
problem-files-none = Elija los archivos de la encuesta.
problem-files-again = Esta página es anterior a su nuevo inicio de sesión o tiene más de una semana. No se guardó nada: elija los archivos otra vez.
problem-survey-wrong = { $count ->
    [one] La encuesta tiene un error. No se guardó nada.
   *[other] La encuesta tiene { $count } errores. No se guardó nada.
}
problem-survey-final = { $survey } está publicada o retirada con otro texto y no cambia. Dé una versión nueva a la encuesta modificada.
problem-survey-state = No es posible para { $survey }: su estado es «{ $state }».
problem-survey-number = { $survey } cambia más de { $old } de lo que dice su número, o no dice qué pasa con cada pregunta. Numérela { $least } o más y rellene «migrate».
move-link = Pasar a la versión { $version }
move-title = Pasar la campaña a { $survey }
move-lead = Esto pasaría con las respuestas dadas hasta ahora. Todavía no se ha guardado nada.
move-sums = Respuestas afectadas
move-what = Qué pasa con la respuesta
move-carry-same = Se mantiene, con un id nuevo
move-carry-reworded = Se mantiene; cambia la redacción
move-carry-ask-again = Se pregunta de nuevo
move-carry-dropped = Ya no se pregunta; queda en el historial
move-untouched = { $count ->
    [one] Una participación pasa sin nada que revisar.
   *[other] { $count } participaciones pasan sin nada que revisar.
}
move-items = Preguntas con respuestas afectadas
move-item = Pregunta
move-old = Redacción actual
move-new = Redacción nueva
move-choice-gone = (ya no se ofrece)
move-choice-fresh = (no se ofrecía)
move-responses = Participaciones
move-institutions = Instituciones afectadas
move-staying = Lo que conserva su versión
move-staying-text = Lo enviado, firmado o aceptado conserva sus preguntas, su texto y sus puntuaciones. Los valores dobles se resuelven primero; después puede seguir el resto.
move-text = Todas las participaciones en curso pasan juntas. Las respuestas que hay que revisar no cuentan hasta que alguien las revise. Mientras nadie guarde nada en la versión nueva, se puede deshacer.
move-button = Pasar
move-done = La campaña se ha pasado. Las respuestas que hay que revisar están marcadas para las instituciones.
move-undone = El paso se ha deshecho: todo está como antes.
move-last = Pasada de { $from } a { $to } ({ $at }). Desde entonces nadie ha guardado nada.
move-back = Deshacer el paso
problem-move-worked-on = Alguien ha trabajado ya en la versión nueva: el paso ya no se puede deshacer.
problem-answers-marked = { $count ->
    [one] Hay que revisar una respuesta antes de enviar, porque su pregunta ha cambiado.
   *[other] Hay que revisar { $count } respuestas antes de enviar, porque sus preguntas han cambiado.
}
again-look = Esta pregunta ha cambiado. Revise su respuesta.
again-before = Antes: «{ $question }» Su respuesta: { $answer }
again-stands = La he revisado: la respuesta queda como está aquí
again-reworded = Las palabras de esta pregunta han cambiado desde que se respondió, su sentido no. Antes: “{ $question }”
again-count = { $count ->
    [one] La encuesta tiene una versión nueva. Hay que revisar una respuesta: su pregunta ha cambiado. Hasta entonces no cuenta.
   *[other] La encuesta tiene una versión nueva. Hay que revisar { $count } respuestas: sus preguntas han cambiado. Hasta entonces no cuentan.
}
again-check = Revísela, la pregunta ha cambiado: { $question }
again-gone = La encuesta tiene una versión nueva en la que ya no se pregunta lo último que respondió. Queda en el historial.
answer-status-again = Revisar
