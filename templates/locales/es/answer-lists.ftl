roster-open = Abrir la lista
roster-none = No hay nada que incluir en esta lista
roster-none-means = Esto es una respuesta. Sin filas y sin esta marca, la lista aún no tiene respuesta.
roster-count = { $count ->
    [0] Ninguna fila
    [one] Una fila
   *[other] { $count } filas
}
roster-count-names = { $count }: { $names }
file-open = Agregar o cambiar el documento
file-in-words = { $name } ({ $size })
file-size-kb = { $size } KB
file-size-mb = { $size } MB
roster-add = Agregar una fila
roster-paste = Pegar desde una hoja de cálculo
roster-paste-label = Filas, con los nombres de las columnas en la primera línea
roster-paste-help = Copie las celdas en la hoja de cálculo y péguelas aquí. Columnas reconocidas:
roster-paste-result = { $count ->
    [0] Aún no se puede agregar ninguna fila. No se ha guardado nada.
    [one] Se puede agregar una fila. Aún no se ha guardado nada.
   *[other] Se pueden agregar { $count } filas. Aún no se ha guardado nada.
}
roster-paste-too-many = Demasiadas filas para esta lista: se pudieron leer { $count } y caben { $free } más. Admite { $max } como máximo. Aún no se ha guardado nada.
roster-faults = Lo que no se puede agregar
roster-fault-row = Fila
roster-fault-column = Columna
roster-line = Línea { $row }
roster-column-unknown = “{ $name }” no es el nombre de ninguna columna de aquí.
roster-column-twice = La columna “{ $name }” aparece dos veces. Quite una de las dos: antes de eso no se lee nada.
roster-cell-not-asked = Esto no se pregunta en una fila así. Déjelo en blanco.
roster-cell-beyond = Ninguna columna tiene nombre encima de esto: { $cells }. Ponga entre comillas dobles un texto que contenga el signo que separa las celdas, o dé nombre a la columna.
roster-will-be-added = Se agregarían estas filas
roster-add-these = Agregar estas filas
roster-show = Mostrar
roster-remove = Quitar
roster-remove-title = ¿Quitar “{ $name }”?
roster-leave = No quitar
roster-new = Nueva fila
roster-unnamed = Fila sin nombre
roster-save = Guardar
roster-save-another = Guardar y agregar otra
roster-opens = La fila está guardada. De lo que escribió surge una pregunta más.
roster-left-out = Sin completar
roster-twice = Aparece dos veces
roster-total = { $column }: { $sum } { $unit }
roster-full = { $max ->
    [one] Esta lista ya tiene su única fila.
   *[other] Esta lista ya tiene sus { $max } filas y no se pueden agregar más.
}
roster-paste-added = { $count ->
    [one] Se añadió una fila. Lo que no se pudo añadir queda abajo: corríjalo allí y vuelva a comprobar.
   *[other] Se añadieron { $count } filas. Lo que no se pudo añadir queda abajo: corríjalo allí y vuelva a comprobar.
}
