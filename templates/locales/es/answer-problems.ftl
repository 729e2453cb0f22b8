# Why something is no answer to an item.
answer-problem-dk = “No lo sé” no se ofrece para { $item }.
answer-problem-na = “No corresponde” no se ofrece para { $item }.
answer-problem-reason = Diga por qué { $item } no corresponde aquí.
answer-problem-too-long = Este texto es demasiado largo. Acórtelo a { $max } caracteres.
answer-problem-criterion = “{ $code }” no es uno de los criterios de aquí. Elija entre estos: { $choices }.
answer-problem-constraint = La respuesta a { $item } no cumple una regla de la encuesta.
answer-problem-option = “{ $code }” no es una de las opciones de aquí. Elija entre estas: { $choices }.
answer-problem-list = Elija una o más de las respuestas que se muestran.
answer-problem-twice = Una opción se envió dos veces. Elija cada una una sola vez.
answer-problem-exclusive = Elija “{ $option }” o las demás, pero no ambas cosas.
answer-problem-number = Debe ser un número, como 1200. Usted escribió “{ $typed }”.
answer-problem-number-ambiguous = “{ $typed }” se puede leer de dos maneras. Escríbalo sin el signo, como 1234, o con dos decimales, como 1,23.
answer-problem-number-ambiguous-whole = “{ $typed }” se puede leer de dos maneras. Escriba el número entero sin signo, como { $without }.
answer-problem-whole = Debe ser un número entero, como 1200. Usted escribió “{ $typed }”.
answer-problem-min = Debe ser { $min } o más. Usted escribió “{ $typed }”.
answer-problem-max = Debe ser { $max } o menos. Usted escribió “{ $typed }”.
answer-problem-text = Este texto contiene un carácter que no se puede guardar. Escriba el texto en lugar de pegarlo.
answer-problem-date = La fecha debe tener día, mes y año, como 5 3 2024.
answer-problem-date-ambiguous = “{ $typed }” se puede leer de dos maneras. Escriba primero el año, luego el mes y el día, como { $example }.
answer-problem-note = Aquí no hay nada que responder.
answer-problem-value-and-state = Elija un valor o “{ $state }”, pero no ambas cosas.
answer-problem-state = “{ $state }” no es ni “No lo sé” ni “No corresponde”.
answer-problem-at = “{ $label }” { $problem }
answer-problem-url = Debe ser una dirección web, como https://example.org. Usted escribió “{ $typed }”.
answer-problem-email = Debe ser una dirección de correo electrónico, como nombre@ministerio.example. Usted escribió “{ $typed }”.
answer-problem-spdx = “{ $typed }” no es una licencia conocida. Elija una de la lista o escriba su nombre SPDX, como MIT o EUPL-1.2.
answer-problem-spdx-old = { $typed } es un nombre antiguo. ¿Quiso decir { $only } o { $later }?
answer-problem-level = Elija uno de los niveles de 0 a { $max }.
answer-problem-min-choices = { $min ->
    [one] Elija al menos una respuesta.
   *[other] Elija al menos { $min } respuestas.
}
answer-problem-max-choices = { $max ->
    [one] Elija una respuesta como máximo.
   *[other] Elija { $max } respuestas como máximo.
}
answer-problem-matrix = La respuesta debe ser una opción para cada fila.
answer-problem-row = “{ $row }” no es una de las filas de aquí.
answer-problem-roster = La respuesta debe ser una lista de filas.
answer-problem-min-rows = { $min ->
    [one] Indique al menos una fila.
   *[other] Indique al menos { $min } filas.
}
answer-problem-max-rows = { $max ->
    [one] Indique una fila como máximo.
   *[other] Indique { $max } filas como máximo.
}
answer-problem-column = Fila { $row }: “{ $column }” no es una de las columnas de aquí.
answer-problem-cell = Fila { $row }, “{ $column }”: { $problem }
answer-problem-cell-missing = Hay que completar esto.
answer-problem-file = El documento no está guardado. Envíelo de nuevo.
answer-problem-other = Usted escribió un texto para una opción que no está elegida. Elíjala o borre el texto.
answer-problem-row-constraint = Fila { $row }: “{ $column }” no cumple una regla de la encuesta.
answer-problem-kept = Lo que se escribió aquí aún no está aceptado. Ábralo y guárdelo.
