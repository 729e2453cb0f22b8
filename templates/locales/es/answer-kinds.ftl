answer-level-question = ¿Cuál es el paso más alto que se cumple en al menos la mitad de su institución, junto con todos los pasos anteriores?
answer-level-help = Empiece por el comienzo de la lista y deténgase en el primer paso que no se cumple.
answer-level-zero = Ninguno de los pasos siguientes se cumple en al menos la mitad.
answer-or = o
answer-other-which = Si “{ $option }”: ¿cuál?
answer-with-other = { $answer } ({ $other })
answer-rank-place = { $place ->
    [1] 1.ª opción
    [2] 2.ª opción
    [3] 3.ª opción
   *[other] { $place }.ª opción
}
answer-enablers = En qué se apoya
answer-enablers-title = { $dimension }: { $title }
answer-title-numbered = { $title } ({ $number } de { $all })
