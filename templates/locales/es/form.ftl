form-foot = { $title } · { $survey }
form-time = Cuánto tiempo toma
form-time-minutes = { $count ->
    [one] alrededor de un minuto
   *[other] alrededor de { $count } minutos
}
form-time-hours = { $count ->
    [one] alrededor de una hora
   *[other] alrededor de { $count } horas
}
form-who = Quién responde
form-depth = Profundidad
form-depth-rapid = Rápida: una pregunta por cada capacidad
form-depth-standard = Estándar: afirmación por afirmación
form-depth-verified = Verificada: afirmación por afirmación, con evidencia
form-fallback = { $count ->
    [one] Un texto aún no está traducido y aparece aquí en otro idioma ({ $language }).
   *[other] { $count } textos aún no están traducidos y aparecen aquí en otro idioma ({ $language }).
}
form-how = De las casillas redondas, marque una; de las cuadradas, todas las que sean ciertas. El código corto junto a una pregunta ayuda a quien transcribe las respuestas. Basta una fotografía de las páginas completadas: envíela a quien le invitó.
form-institution = Institución
form-filled-by = Completado por
form-stop = Empiece por la primera afirmación. Si marca la primera casilla de una afirmación, omita las afirmaciones que están debajo de ella y siga después de ellas.
form-highest = Marque el nivel más alto cuya afirmación se cumple en al menos la mitad de donde debería, al igual que las de todos los niveles inferiores.
form-level-zero = Ni siquiera se cumple la afirmación del nivel 1.
form-needs-answer = Necesita una respuesta.
form-needs-answer-if = Necesita una respuesta si
form-needs-answer-cases = En algunos casos necesita una respuesta: vea el formulario en línea.
form-only-if = Solo si
form-only-cases = Solo en algunos casos: vea el formulario en línea.
form-answer-is = { $question } ({ $id }): { $answers }
form-answer-is-not = { $question } ({ $id }): no { $answers }
form-answer-any = { $question } ({ $id }): con respuesta
form-quoted = “{ $answer }”
form-or = { $first } o { $second }
form-na-because = No corresponde aquí, porque
form-proof-line = Su evidencia: título, dirección o archivo
form-alone = En ese caso, no marque nada más.
form-at-most = { $count ->
    [one] Marque una como máximo.
   *[other] Marque { $count } como máximo.
}
form-rank = Numérelas: 1 es la primera.
form-letters = { $count ->
    [one] Un carácter como máximo.
   *[other] { $count } caracteres como máximo.
}
form-attach = Adjunte el documento y escriba aquí su título
form-entry = Entrada { $number }
form-entries = Para más entradas, copie esta página.
form-grid-head = Marque una casilla en cada fila
form-enablers = { $title }: { $node }
form-sign = Firma
form-position = Cargo
form-date = Fecha
