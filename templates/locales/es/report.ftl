# The report on an institution as a document.
report-link = Informe (PDF)
report-title = Madurez en código abierto: { $institution }
report-title-survey = { $survey }: { $institution }
report-foot = { $title } · { $date } · { $survey }
report-page = Página { $page } de { $pages }
report-campaign = Campaña
report-file = Del archivo
report-no-date = fecha no indicada
report-survey = Encuesta y versión
report-survey-fingerprint = Huella digital de la encuesta (SHA-256)
report-answered = de las preguntas están respondidas
report-verified = de lo declarado está verificado
report-to-target = del camino hacia las metas está recorrido
report-to-target-known = del camino hacia las metas está recorrido donde hay suficientes respuestas; capacidades con muy pocas: { $unknown }
report-dk = de las respuestas son “No lo sé”
report-claimed = Las cifras son las que declara la institución, según las respuestas tal como se firmaron.
report-level = { $name }
report-level-unknown = { $name }, hasta { $high }, sin conocer: { $unknown }
report-dimensions-table = Nivel, puntaje y brecha de cada dimensión
report-capabilities-table = Capacidades de la dimensión “{ $dimension }”
report-gaps-table = Capacidades por debajo de su meta, primero la brecha más amplia
report-verified-heading = Declarado y verificado
report-verified-table = Dimensiones según lo que declara la institución y según lo verificado en la revisión
report-level-claimed = Nivel declarado
report-score-claimed = Puntaje declarado
report-level-verified = Nivel verificado
report-score-verified = Puntaje verificado
report-not-asked = Aquí se omiten las dimensiones que esta versión de la encuesta aún no pregunta.
report-cannot-say = Hay muy pocas respuestas para decir qué eleva estas:
report-how-to-read = Cómo leer este informe
report-word-level = Nivel
report-means-level = El paso alcanzado: toda afirmación hasta él se cumple en al menos la mitad de donde debería. Los niveles van de 0, un punto de partida y no una falta, hasta el más alto. Una dimensión tiene un nivel cuando todas sus capacidades están como máximo un nivel por debajo y dos tercios lo han alcanzado.
report-word-score = Puntaje
report-means-score = Avance dentro del nivel y más allá de él, en la misma escala y con decimales. Puede estar por encima del nivel cuando se hace algo superior mientras falta un paso inferior.
report-word-bounds = Con lo que no se sabe
report-means-bounds = El puntaje si todo lo que no está respondido no se cumpliera en ningún lugar, y si se cumpliera en todos. La verdad está en medio.
report-word-unknown = Sin conocer
report-means-unknown = Afirmaciones sin respuesta. “No lo sé” cuenta como respuesta, pero no se da ningún nivel por encima de esa afirmación hasta que alguien lo sepa.
report-word-gap = Brecha
report-means-gap = Meta menos puntaje, donde el puntaje es menor. Superar la meta en una capacidad no cierra la brecha de otra.
report-word-share = Respuestas insuficientes
report-means-share = Donde hay muy pocas afirmaciones respondidas no se da nivel ni puntaje, solo los límites.
profile-flag-provisional = Provisional, no se compara: la mayoría de las afirmaciones no corresponde aquí.
problem-unknown-campaign = No existe la campaña “{ $id }”.{ $near ->
    [none] {""}
   *[other] {" "}¿Quiso decir “{ $near }”?
}
problem-unknown-institution = No existe la institución “{ $id }”.{ $near ->
    [none] {""}
   *[other] {" "}¿Quiso decir “{ $near }”?
}
problem-nothing-signed = { $institution } aún no ha firmado nada en esta campaña.
problem-report-font = Esta instalación no tiene una fuente para este idioma, así que el informe mostraría cuadros. Léalo en otro idioma o pida a la administración del sistema que instale la fuente.
