answer-level-question = Qual é o passo mais alto que se verifica em pelo menos metade da sua instituição, junto com todos os passos anteriores?
answer-level-help = Comece no início da lista e pare no primeiro passo que não se verifica.
answer-level-zero = Nenhum dos passos seguintes se verifica em pelo menos metade.
answer-or = ou
answer-other-which = Se “{ $option }”: qual?
answer-with-other = { $answer } ({ $other })
answer-rank-place = { $place ->
    [1] 1ª opção
    [2] 2ª opção
    [3] 3ª opção
   *[other] { $place }ª opção
}
answer-enablers = Em que se apoia
answer-enablers-title = { $dimension }: { $title }
answer-title-numbered = { $title } ({ $number } de { $all })
