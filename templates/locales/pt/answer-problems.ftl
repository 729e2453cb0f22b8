# Why something is no answer to an item.
answer-problem-dk = “Não sei” não é uma resposta possível para { $item }.
answer-problem-na = “Não se aplica” não é uma resposta possível para { $item }.
answer-problem-reason = Diga por que motivo { $item } não se aplica aqui.
answer-problem-too-long = Este texto é longo demais. Encurte-o para { $max } caracteres.
answer-problem-criterion = “{ $code }” não é um dos critérios daqui. Escolha entre estes: { $choices }.
answer-problem-constraint = A resposta a { $item } contraria uma regra do questionário.
answer-problem-option = “{ $code }” não é uma das opções daqui. Escolha entre estas: { $choices }.
answer-problem-list = Escolha uma ou mais das respostas mostradas.
answer-problem-twice = Uma opção foi enviada duas vezes. Escolha cada uma só uma vez.
answer-problem-exclusive = Escolha ou “{ $option }” ou as outras, não ambas as coisas.
answer-problem-number = Tem de ser um número, como 1200. Escreveu “{ $typed }”.
answer-problem-number-ambiguous = “{ $typed }” pode ser lido de duas formas. Escreva sem o sinal, como 1234, ou com duas casas decimais, como 1,23.
answer-problem-number-ambiguous-whole = “{ $typed }” pode ser lido de duas formas. Escreva o número inteiro sem sinal, como { $without }.
answer-problem-whole = Tem de ser um número inteiro, como 1200. Escreveu “{ $typed }”.
answer-problem-min = Tem de ser { $min } ou mais. Escreveu “{ $typed }”.
answer-problem-max = Tem de ser { $max } ou menos. Escreveu “{ $typed }”.
answer-problem-text = Este texto contém um caractere que não pode ser gravado. Digite o texto em vez de colar.
answer-problem-date = A data tem de ter dia, mês e ano, como 5 3 2024.
answer-problem-date-ambiguous = “{ $typed }” pode ser lido de duas formas. Escreva primeiro o ano, depois o mês e o dia, como { $example }.
answer-problem-note = Aqui não há nada a responder.
answer-problem-value-and-state = Escolha ou um valor ou “{ $state }”, não ambos.
answer-problem-state = “{ $state }” não é nem “Não sei” nem “Não se aplica”.
answer-problem-at = “{ $label }” { $problem }
answer-problem-url = Tem de ser um endereço web, como https://example.org. Escreveu “{ $typed }”.
answer-problem-email = Tem de ser um endereço de e-mail, como nome@ministerio.example. Escreveu “{ $typed }”.
answer-problem-spdx = “{ $typed }” não é uma licença conhecida. Escolha uma da lista ou escreva o seu nome SPDX, como MIT ou EUPL-1.2.
answer-problem-spdx-old = { $typed } é um nome antigo. Quis dizer { $only } ou { $later }?
answer-problem-level = Escolha um dos níveis de 0 a { $max }.
answer-problem-min-choices = { $min ->
    [one] Escolha pelo menos uma resposta.
   *[other] Escolha pelo menos { $min } respostas.
}
answer-problem-max-choices = { $max ->
    [one] Escolha no máximo uma resposta.
   *[other] Escolha no máximo { $max } respostas.
}
answer-problem-matrix = A resposta tem de ser uma opção para cada linha.
answer-problem-row = “{ $row }” não é uma das linhas daqui.
answer-problem-roster = A resposta tem de ser uma lista de linhas.
answer-problem-min-rows = { $min ->
    [one] Indique pelo menos uma linha.
   *[other] Indique pelo menos { $min } linhas.
}
answer-problem-max-rows = { $max ->
    [one] Indique no máximo uma linha.
   *[other] Indique no máximo { $max } linhas.
}
answer-problem-column = Linha { $row }: “{ $column }” não é uma das colunas daqui.
answer-problem-cell = Linha { $row }, “{ $column }”: { $problem }
answer-problem-cell-missing = Isto tem de ser preenchido.
answer-problem-file = O documento não está gravado. Envie-o de novo.
answer-problem-other = Escreveu um texto para uma opção que não está escolhida. Escolha-a ou apague o texto.
answer-problem-row-constraint = Linha { $row }: “{ $column }” contraria uma regra do questionário.
answer-problem-kept = O que foi escrito aqui ainda não foi aceito. Abra e grave.
