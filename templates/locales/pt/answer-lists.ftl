roster-open = Abrir a lista
roster-none = Não há nada a incluir nesta lista
roster-none-means = Isto é uma resposta. Sem linhas e sem esta marca, a lista ainda não tem resposta.
roster-count = { $count ->
    [0] Nenhuma linha
    [one] Uma linha
   *[other] { $count } linhas
}
roster-count-names = { $count }: { $names }
file-open = Acrescentar ou mudar o documento
file-in-words = { $name } ({ $size })
file-size-kb = { $size } KB
file-size-mb = { $size } MB
roster-add = Acrescentar uma linha
roster-paste = Colar linhas de uma tabela
roster-paste-label = Linhas, com os nomes das colunas na primeira
roster-paste-help = Copie as células da tabela no computador e cole-as aqui. Colunas reconhecidas:
roster-paste-result = { $count ->
    [0] Ainda não se pode acrescentar nenhuma linha. Nada está gravado.
    [one] Pode ser acrescentada uma linha. Ainda nada está gravado.
   *[other] Podem ser acrescentadas { $count } linhas. Ainda nada está gravado.
}
roster-paste-too-many = Linhas a mais para esta lista: foi possível ler { $count } e ainda cabem { $free }. Ela aceita no máximo { $max }. Nada foi gravado ainda.
roster-faults = O que não pode ser acrescentado
roster-fault-row = Linha
roster-fault-column = Coluna
roster-line = Linha { $row }
roster-column-unknown = “{ $name }” não é o nome de nenhuma coluna daqui.
roster-column-twice = A coluna “{ $name }” aparece duas vezes. Retire uma das duas: antes disso nada é lido.
roster-cell-not-asked = Isto não se pergunta em uma linha assim. Deixe em branco.
roster-cell-beyond = Nenhuma coluna tem nome acima disto: { $cells }. Ponha entre aspas duplas um texto que contenha o sinal que separa as células, ou dê nome à coluna.
roster-will-be-added = Estas linhas seriam acrescentadas
roster-add-these = Acrescentar estas linhas
roster-show = Mostrar
roster-remove = Remover
roster-remove-title = Remover “{ $name }”?
roster-leave = Não remover
roster-new = Nova linha
roster-unnamed = Linha sem nome
roster-save = Gravar
roster-save-another = Gravar e acrescentar outra
roster-opens = A linha está gravada. Do que escreveu surge mais uma pergunta.
roster-left-out = Não preenchido
roster-twice = Está duas vezes
roster-total = { $column }: { $sum } { $unit }
roster-full = { $max ->
    [one] Esta lista já tem a sua única linha.
   *[other] Esta lista já tem as suas { $max } linhas, e não se pode acrescentar mais nenhuma.
}
roster-paste-added = { $count ->
    [one] Uma linha foi acrescentada. O que não pôde ser acrescentado fica abaixo: corrija ali e verifique de novo.
   *[other] { $count } linhas foram acrescentadas. O que não pôde ser acrescentado fica abaixo: corrija ali e verifique de novo.
}
