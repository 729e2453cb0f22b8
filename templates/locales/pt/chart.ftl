# Charts: titles say the finding; the picture carries them, so that it can be quoted alone.
chart-source = Fonte: respostas a { $survey }, { $name }.
chart-source-dated = Fonte: respostas a { $survey }, { $name }; dados de { $date }.
chart-n = n = { $n }
chart-too-large = A imagem seria grande demais. Escolha uma escala menor.
chart-show-table = Mostrar como tabela
chart-picture = Imagem:
chart-data = Dados (CSV)
chart-column-name = Parte
chart-column-n = Instituições
chart-column-lower = No mínimo
chart-column-upper = No máximo
chart-column-share = Proporção
chart-column-size-share = Proporção por tamanho
chart-column-median = Mediana da pontuação
chart-column-prevalence = Um nível ou mais abaixo
chart-strip-whole = no total
chart-strip-title = { $name }, { $node }: nível { $level }.
chart-strip-title-none = { $name }, { $node }: { $level }.
chart-strip-range = Máximo em { $high } ({ $high_score } de { $max }), mínimo em { $low } ({ $low_score }).
chart-strip-subtitle = Nível e pontuação, de 0 a { $max }. Respondido: { $completeness }; declarações verificadas: { $verified }.
chart-strip-subtitle-plain = Perguntas que se avaliam: { $completeness } respondido.
chart-strip-note = Quadrado cheio: nível alcançado. Ponto: pontuação. Losango: meta. Colchetes: onde fica a pontuação, sejam quais forem as respostas que não se sabem. Um ponto além dos quadrados cheios: algo mais alto é feito, mas falta um passo mais baixo. Pontilhado: respostas insuficientes. Traço: não se aplica ou ainda não foi perguntado. Diagonal: nível saltado. Barra: não há nível mais alto.
chart-strip-note-plain = Quadrado cheio: a condição está cumprida, ou cumprida até aí. Ponto de interrogação: ainda não se sabe. Ponto: pontuação, numa linha que termina no máximo possível. Colchetes: onde fica a pontuação, sejam quais forem as respostas que não se sabem. Pontilhado: respostas insuficientes. Traço: não se aplica ou ainda não foi perguntado.
chart-strip-alt = Faixa de níveis. { $finding } Segue-se a tabela.
chart-strip-alt-plain = Gráfico de resultados. { $finding } Segue-se a tabela.
chart-strip-caption = Nível, pontuação e meta
chart-distribution-subtitle = Instituições por nível, em quantidade. Responderam { $n } de { $all } instituições ({ $share }).
chart-distribution-best = { $n ->
    [0] Nenhuma de { $all } instituições chegou ao nível 2 { $name } ou acima em { $node }, nem em outra dimensão.
    [one] Uma de { $all } instituições chegou ao nível 2 { $name } ou acima em { $node }; nenhuma dimensão tem proporção maior.
    [many] { $n } de { $all } instituições chegaram ao nível 2 { $name } ou acima em { $node }; nenhuma dimensão tem proporção maior.
   *[other] { $n } de { $all } instituições chegaram ao nível 2 { $name } ou acima em { $node }; nenhuma dimensão tem proporção maior.
}
chart-distribution-only = { $n ->
    [0] Nenhuma de { $all } instituições chegou ao nível 2 { $name } ou acima em { $node }.
    [one] Uma de { $all } instituições chegou ao nível 2 { $name } ou acima em { $node }.
    [many] { $n } de { $all } instituições chegaram ao nível 2 { $name } ou acima em { $node }.
   *[other] { $n } de { $all } instituições chegaram ao nível 2 { $name } ou acima em { $node }.
}
chart-distribution-none = Ainda não se podem mostrar números.
chart-distribution-note = As barras contêm as instituições cujos números podem ser usados. A linha grossa fica entre os níveis 2 e 3. Hachurado: oculto, menos de 5. As barras não falam pelas instituições que não responderam.
chart-distribution-alt = Barras empilhadas. { $finding } Segue-se a tabela.
chart-distribution-alt-short = Barras empilhadas: instituições por nível em cada dimensão. Segue-se a tabela.
chart-coverage-title = { $n ->
    [0] Nenhuma de { $all } instituições assinou ainda ({ $share }).
    [one] Uma de { $all } instituições assinou ({ $share }).
    [many] { $n } de { $all } instituições assinaram ({ $share }).
   *[other] { $n } de { $all } instituições assinaram ({ $share }).
}
chart-coverage-subtitle = Instituições que chegaram pelo menos até aqui.
chart-coverage-note = Os números desta campanha falam por quem assinou.
chart-coverage-note-size = Os números desta campanha falam por quem assinou. Barra fina: proporção por tamanho (pessoal).
chart-coverage-end-size = { $count } de { $all } ({ $share }); por tamanho { $size }
chart-coverage-alt = { $n ->
    [0] Barras de cobertura: nenhuma de { $all } instituições assinou ainda ({ $share }). Segue-se a tabela.
    [one] Barras de cobertura: uma de { $all } instituições assinou ({ $share }). Segue-se a tabela.
    [many] Barras de cobertura: { $n } de { $all } instituições assinaram ({ $share }). Segue-se a tabela.
   *[other] Barras de cobertura: { $n } de { $all } instituições assinaram ({ $share }). Segue-se a tabela.
}
chart-coverage-register-title = { $n ->
    [0] Nenhuma de { $all } instituições respondeu ainda ({ $share }).
    [one] Uma de { $all } instituições respondeu ({ $share }).
    [many] { $n } de { $all } instituições responderam ({ $share }).
   *[other] { $n } de { $all } instituições responderam ({ $share }).
}
chart-coverage-register-note = Os números falam por quem respondeu.
chart-coverage-register-note-size = Os números falam por quem respondeu. Barra fina: proporção por tamanho (pessoal).
chart-coverage-register-alt = { $n ->
    [0] Barras de cobertura: nenhuma de { $all } instituições respondeu ainda ({ $share }). Segue-se a tabela.
    [one] Barras de cobertura: uma de { $all } instituições respondeu ({ $share }). Segue-se a tabela.
    [many] Barras de cobertura: { $n } de { $all } instituições responderam ({ $share }). Segue-se a tabela.
   *[other] Barras de cobertura: { $n } de { $all } instituições responderam ({ $share }). Segue-se a tabela.
}
chart-coverage-stage-frame = No registro
chart-coverage-stage-submitted = Responderam
chart-gaps-title = A maior lacuna está em { $node }: { $gap } abaixo da meta { $target }.
chart-gaps-subtitle = { $name }: pontuação (ponto) e meta (losango, “{ $target }”), de 0 a { $max }; a maior lacuna primeiro.
chart-gaps-note = { $count ->
    [0] As capacidades que estão na meta ou acima dela não têm linha.
    [one] As capacidades que estão na meta ou acima dela não têm linha. Uma capacidade tem respostas insuficientes para ser comparada.
    [many] As capacidades que estão na meta ou acima dela não têm linha. { $count } de capacidades têm respostas insuficientes para serem comparadas.
   *[other] As capacidades que estão na meta ou acima dela não têm linha. { $count } capacidades têm respostas insuficientes para serem comparadas.
}
chart-gaps-nation-title = A maior lacuna está em { $node }: metade das instituições está { $gap } ou mais abaixo da meta { $target }.
chart-gaps-nation-none = Em nenhuma capacidade a instituição mediana fica abaixo da meta.
chart-gaps-nation-subtitle = { $name }: mediana das instituições (ponto) e meta (losango, “{ $target }”), de 0 a { $max }; a maior lacuna primeiro.
chart-gaps-nation-note = { $count ->
    [0] A proporção diz quantas instituições estão um nível inteiro ou mais abaixo, ponderado cada grupo pelo seu tamanho. As capacidades cuja mediana está na meta não têm linha.
    [one] A proporção diz quantas instituições estão um nível inteiro ou mais abaixo, ponderado cada grupo pelo seu tamanho. As capacidades cuja mediana está na meta não têm linha. Uma capacidade está oculta: menos de 5.
    [many] A proporção diz quantas instituições estão um nível inteiro ou mais abaixo, ponderado cada grupo pelo seu tamanho. As capacidades cuja mediana está na meta não têm linha. { $count } de capacidades estão ocultas: menos de 5.
   *[other] A proporção diz quantas instituições estão um nível inteiro ou mais abaixo, ponderado cada grupo pelo seu tamanho. As capacidades cuja mediana está na meta não têm linha. { $count } capacidades estão ocultas: menos de 5.
}
chart-gaps-end = { $gap }
chart-gaps-end-share = { $gap }, em { $share }
chart-gaps-alt = Lacunas. { $finding } Segue-se a tabela.
chart-gaps-alt-none = Lacunas. { $finding }
chart-gaps-alt-short = Lacunas entre pontuação e meta por capacidade, a maior primeiro. Segue-se a tabela.
chart-gaps-caption = Lacunas, a maior primeiro
