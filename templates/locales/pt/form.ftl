form-foot = { $title } · { $survey }
form-time = Quanto tempo leva
form-time-minutes = { $count ->
    [one] cerca de um minuto
   *[other] cerca de { $count } minutos
}
form-time-hours = { $count ->
    [one] cerca de uma hora
   *[other] cerca de { $count } horas
}
form-who = Quem responde
form-depth = Profundidade
form-depth-rapid = Rápida: uma pergunta para cada capacidade
form-depth-standard = Normal: afirmação por afirmação
form-depth-verified = Verificada: afirmação por afirmação, com evidências
form-fallback = { $count ->
    [one] Um texto ainda não está traduzido e aparece aqui em outra língua ({ $language }).
   *[other] { $count } textos ainda não estão traduzidos e aparecem aqui em outra língua ({ $language }).
}
form-how = Das caixas redondas, assinale uma; das quadradas, todas as que são verdade. O código curto ao lado de uma pergunta ajuda quem digita as respostas. Basta uma fotografia das páginas preenchidas: envie-a a quem fez o convite.
form-institution = Instituição
form-filled-by = Preenchido por
form-stop = Comece pela primeira afirmação. Se assinalar a primeira caixa de uma afirmação, deixe de fora as afirmações que estão abaixo dela e continue depois delas.
form-highest = Assinale o nível mais alto cuja afirmação se verifica em pelo menos metade de onde deveria, tal como as de todos os níveis abaixo dele.
form-level-zero = Nem sequer se verifica a afirmação do nível 1.
form-needs-answer = Precisa de resposta.
form-needs-answer-if = Precisa de resposta se
form-needs-answer-cases = Em alguns casos precisa de resposta: veja o formulário online.
form-only-if = Só se
form-only-cases = Só em alguns casos: veja o formulário online.
form-answer-is = { $question } ({ $id }): { $answers }
form-answer-is-not = { $question } ({ $id }): não { $answers }
form-answer-any = { $question } ({ $id }): com resposta
form-quoted = “{ $answer }”
form-or = { $first } ou { $second }
form-na-because = Não se aplica aqui, porque
form-proof-line = A sua evidência: título, endereço ou arquivo
form-alone = Nesse caso, não assinale mais nada.
form-at-most = { $count ->
    [one] Assinale no máximo uma.
   *[other] Assinale no máximo { $count }.
}
form-rank = Numere-as: 1 é a primeira.
form-letters = { $count ->
    [one] No máximo um caractere.
   *[other] No máximo { $count } caracteres.
}
form-attach = Anexe o documento e escreva aqui o seu título
form-entry = Entrada { $number }
form-entries = Para mais entradas, copie esta página.
form-grid-head = Assinale uma caixa em cada linha
form-enablers = { $title }: { $node }
form-sign = Assinatura
form-position = Cargo
form-date = Data
