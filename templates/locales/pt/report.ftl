# The report on an institution as a document.
report-link = Relatório (PDF)
report-title = Maturidade em código aberto: { $institution }
report-title-survey = { $survey }: { $institution }
report-foot = { $title } · { $date } · { $survey }
report-page = Página { $page } de { $pages }
report-campaign = Campanha
report-file = Do arquivo
report-no-date = data não indicada
report-survey = Questionário e versão
report-survey-fingerprint = Impressão digital do questionário (SHA-256)
report-answered = das perguntas têm resposta
report-verified = das declarações estão verificadas
report-to-target = do caminho até as metas está percorrido
report-to-target-known = do caminho até as metas está percorrido onde há respostas suficientes; capacidades com respostas insuficientes: { $unknown }
report-dk = das respostas são “Não sei”
report-claimed = Os números são os que a instituição declara, a partir das respostas tal como foram assinadas.
report-level = { $name }
report-level-unknown = { $name }, até { $high }, não se sabe: { $unknown }
report-dimensions-table = Nível, pontuação e lacuna de cada dimensão
report-capabilities-table = Capacidades da dimensão “{ $dimension }”
report-gaps-table = Capacidades abaixo da sua meta, a maior lacuna primeiro
report-verified-heading = Declarado e verificado
report-verified-table = Dimensões como a instituição as declara e como foram verificadas na avaliação
report-level-claimed = Nível, declarado
report-score-claimed = Pontuação, declarada
report-level-verified = Nível, verificado
report-score-verified = Pontuação, verificada
report-not-asked = As dimensões que esta versão do questionário ainda não pergunta ficam aqui de fora.
report-cannot-say = Há respostas insuficientes para dizer o que faz subir estas:
report-how-to-read = Como ler este relatório
report-word-level = Nível
report-means-level = O degrau alcançado: cada afirmação até ele verifica-se em pelo menos metade de onde deveria. Os níveis vão de 0, que é um ponto de partida e não uma falha, até o mais alto. Uma dimensão tem um nível quando todas as suas capacidades estão no máximo um nível abaixo e dois terços o alcançaram.
report-word-score = Pontuação
report-means-score = O progresso dentro do nível e além dele, na mesma escala e com decimais. Pode ficar acima do nível quando algo mais alto é feito, mas falta um passo mais baixo.
report-word-bounds = Com o que não se sabe
report-means-bounds = A pontuação se tudo o que não tem resposta não se verificasse em nenhum lugar, e se se verificasse em todos. A verdade fica entre as duas.
report-word-unknown = Não se sabe
report-means-unknown = Afirmações sem resposta. “Não sei” conta como respondido, mas nenhum nível acima dessa afirmação é dado até alguém saber.
report-word-gap = Lacuna
report-means-gap = Meta menos pontuação, onde a pontuação é mais baixa. Ultrapassar a meta em uma capacidade não preenche uma lacuna em outra.
report-word-share = Respostas insuficientes
report-means-share = Onde poucas afirmações têm resposta, não se dá nível nem pontuação, só os limites.
profile-flag-provisional = Provisório, não se compara: a maioria das afirmações não se aplica aqui.
problem-unknown-campaign = Não existe a campanha “{ $id }”.{ $near ->
    [none] {""}
   *[other] {" "}Quis dizer “{ $near }”?
}
problem-unknown-institution = Não existe a instituição “{ $id }”.{ $near ->
    [none] {""}
   *[other] {" "}Quis dizer “{ $near }”?
}
problem-nothing-signed = { $institution } ainda nada assinou nesta campanha.
problem-report-font = Esta instalação não tem fonte de letras para esta língua, por isso o relatório mostraria quadrados. Leia-o em outra língua ou peça à administração que instale a fonte.
