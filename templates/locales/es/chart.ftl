# Charts: titles say the finding; the picture carries them, so that it can be quoted alone.
chart-source = Fuente: respuestas a { $survey }, { $name }.
chart-source-dated = Fuente: respuestas a { $survey }, { $name }; datos del { $date }.
chart-n = n = { $n }
chart-too-large = La imagen sería demasiado grande. Elija una escala menor.
chart-show-table = Mostrar como tabla
chart-picture = Imagen:
chart-data = Datos (CSV)
chart-column-name = Parte
chart-column-n = Instituciones
chart-column-lower = Al menos
chart-column-upper = Como máximo
chart-column-share = Proporción
chart-column-size-share = Proporción por tamaño
chart-column-median = Puntaje mediano
chart-column-prevalence = Un nivel o más por debajo
chart-strip-whole = en conjunto
chart-strip-title = { $name }, { $node }: nivel { $level }.
chart-strip-title-none = { $name }, { $node }: { $level }.
chart-strip-range = El más alto en { $high } ({ $high_score } de { $max }), el más bajo en { $low } ({ $low_score }).
chart-strip-subtitle = Nivel y puntaje, de 0 a { $max }. { $completeness } respondido; { $verified } de lo declarado, verificado.
chart-strip-subtitle-plain = Preguntas que se evalúan: { $completeness } respondido.
chart-strip-note = Casilla llena: nivel alcanzado. Punto: puntaje. Rombo: meta. Corchetes: dónde está el puntaje, sean cuales sean las respuestas que no se conocen. Un punto más allá de las casillas llenas: se hace algo superior mientras falta un paso inferior. Punteado: respuestas insuficientes. Guion: no corresponde o aún no se ha preguntado. Diagonal: paso omitido. Barra: no se puede alcanzar un nivel superior.
chart-strip-note-plain = Casilla llena: la condición se cumple, o se cumple hasta ahí. Signo de interrogación: aún no se sabe. Punto: puntaje, en una línea que termina en el máximo posible. Corchetes: dónde está el puntaje, sean cuales sean las respuestas que no se conocen. Punteado: respuestas insuficientes. Guion: no corresponde o aún no se ha preguntado.
chart-strip-alt = Franja de niveles. { $finding } Sigue la tabla.
chart-strip-alt-plain = Gráfico de resultados. { $finding } Sigue la tabla.
chart-strip-caption = Nivel, puntaje y meta
chart-distribution-subtitle = Instituciones por nivel, en números. { $n } de { $all } instituciones han respondido ({ $share }).
chart-distribution-best = { $n ->
    [one] Una de { $all } instituciones ha llegado al nivel 2 { $name } o superior en { $node }; ninguna dimensión tiene una proporción mayor.
   *[other] { $n } de { $all } instituciones han llegado al nivel 2 { $name } o superior en { $node }; ninguna dimensión tiene una proporción mayor.
}
chart-distribution-only = { $n ->
    [one] Una de { $all } instituciones ha llegado al nivel 2 { $name } o superior en { $node }.
   *[other] { $n } de { $all } instituciones han llegado al nivel 2 { $name } o superior en { $node }.
}
chart-distribution-none = Aún no se pueden mostrar cifras.
chart-distribution-note = Las barras contienen las instituciones cuyas cifras se pueden usar. La línea gruesa está entre los niveles 2 y 3. Rayado: oculto, menos de 5. Las barras no hablan por las instituciones que no respondieron.
chart-distribution-alt = Barras apiladas. { $finding } Sigue la tabla.
chart-distribution-alt-short = Barras apiladas: instituciones por nivel en cada dimensión. Sigue la tabla.
chart-coverage-title = { $n ->
    [one] Una de { $all } instituciones ha firmado ({ $share }).
   *[other] { $n } de { $all } instituciones han firmado ({ $share }).
}
chart-coverage-subtitle = Instituciones que han llegado al menos hasta aquí.
chart-coverage-note = Las cifras de esta campaña hablan por quienes han firmado.
chart-coverage-note-size = Las cifras de esta campaña hablan por quienes han firmado. Barra fina: proporción por tamaño (personal).
chart-coverage-end-size = { $count } de { $all } ({ $share }); por tamaño { $size }
chart-coverage-alt = { $n ->
    [one] Barras de cobertura: una de { $all } instituciones ha firmado ({ $share }). Sigue la tabla.
   *[other] Barras de cobertura: { $n } de { $all } instituciones han firmado ({ $share }). Sigue la tabla.
}
chart-coverage-register-title = { $n ->
    [one] Una de { $all } instituciones ha respondido ({ $share }).
   *[other] { $n } de { $all } instituciones han respondido ({ $share }).
}
chart-coverage-register-note = Las cifras hablan por quienes han respondido.
chart-coverage-register-note-size = Las cifras hablan por quienes han respondido. Barra fina: proporción por tamaño (personal).
chart-coverage-register-alt = { $n ->
    [one] Barras de cobertura: una de { $all } instituciones ha respondido ({ $share }). Sigue la tabla.
   *[other] Barras de cobertura: { $n } de { $all } instituciones han respondido ({ $share }). Sigue la tabla.
}
chart-coverage-stage-frame = En el registro
chart-coverage-stage-submitted = Respondieron
chart-gaps-title = La brecha más amplia está en { $node }: { $gap } por debajo de la meta { $target }.
chart-gaps-subtitle = { $name }: puntaje (punto) y meta (rombo, “{ $target }”), de 0 a { $max }; primero la brecha más amplia.
chart-gaps-note = { $count ->
    [0] Las capacidades que alcanzan o superan su meta no tienen fila.
    [one] Las capacidades que alcanzan o superan su meta no tienen fila. Una capacidad tiene muy pocas respuestas para compararla.
   *[other] Las capacidades que alcanzan o superan su meta no tienen fila. { $count } capacidades tienen muy pocas respuestas para compararlas.
}
chart-gaps-nation-title = La brecha más amplia está en { $node }: la mitad de las instituciones está { $gap } o más por debajo de la meta { $target }.
chart-gaps-nation-none = En ninguna capacidad está la institución mediana por debajo de la meta.
chart-gaps-nation-subtitle = { $name }: mediana de las instituciones (punto) y meta (rombo, “{ $target }”), de 0 a { $max }; primero la brecha más amplia.
chart-gaps-nation-note = { $count ->
    [0] La proporción dice cuántas instituciones están un nivel entero o más por debajo, ponderado cada grupo por su tamaño. Las capacidades cuya mediana alcanza la meta no tienen fila.
    [one] La proporción dice cuántas instituciones están un nivel entero o más por debajo, ponderado cada grupo por su tamaño. Las capacidades cuya mediana alcanza la meta no tienen fila. Una capacidad está oculta: menos de 5.
   *[other] La proporción dice cuántas instituciones están un nivel entero o más por debajo, ponderado cada grupo por su tamaño. Las capacidades cuya mediana alcanza la meta no tienen fila. { $count } capacidades están ocultas: menos de 5.
}
chart-gaps-end = { $gap }
chart-gaps-end-share = { $gap }, en { $share }
chart-gaps-alt = Brechas. { $finding } Sigue la tabla.
chart-gaps-alt-none = Brechas. { $finding }
chart-gaps-alt-short = Brechas entre puntaje y meta por capacidad, primero la más amplia. Sigue la tabla.
chart-gaps-caption = Brechas, primero la más amplia
