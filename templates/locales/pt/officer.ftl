# Register, campaigns, profiles, the nation.
register-count = { $count ->
    [0] Nenhuma entrada
    [one] Uma entrada
    [many] { $count } de entradas
   *[other] { $count } entradas
}
register-find = Nome ou identificador
register-find-button = Procurar
register-stem = mostrado só para situar
list-all-kinds = Todos os tipos
list-all-states = Todos os estados
list-clear = Mostrar tudo
list-none = Nada corresponde ao que procura.
list-pages = Páginas da lista
list-range = { $first } a { $last } de { $count }
list-previous = Página anterior
list-next = Página seguinte
register-empty = Ainda não há nada aqui
register-empty-text = Importe uma lista ou acrescente a primeira instituição.
register-id = Identificador
register-id-hint = Só letras, algarismos e - _ . ; consta dos arquivos e nunca muda.
register-kind = Tipo
register-parent = Identificador da entrada acima
register-parent-hint = Em branco: diretamente abaixo da raiz.
register-stratum = Grupo para os números nacionais
register-size = Tamanho (pessoal)
register-add = Acrescentar uma entrada
register-add-button = Acrescentar ao registro
register-import = Importar uma lista
register-import-text = Cole a tabela em CSV ou escolha um arquivo; a primeira linha dá nome às colunas. Só são necessárias id e kind; parent constrói a árvore.
register-table = Tabela (CSV)
register-file = Ou um arquivo deste dispositivo
register-file-hint = CSV em UTF-8, no máximo 2 MB. Um arquivo escolhido é lido em vez do texto acima, e o seu texto é mostrado lá.
register-preview = Mostrar o que aconteceria
register-take = Importar as linhas boas
register-would-import = Isto acrescentaria { $added }, mudaria { $changed } e deixaria { $same } como estão; linhas erradas: { $wrong }. Ainda nada está gravado.
register-imported = Acrescentadas: { $added }; mudadas: { $changed }; como estavam: { $same }; linhas erradas deixadas de fora: { $wrong }.
register-bad-lines = Linhas a corrigir
register-where = Onde
register-what = O quê
register-line = linha { $line }
register-new-ids = Novas
register-changed-ids = Mudadas
register-no-campaign = Ainda em nenhuma campanha.
register-kind-nation = Nação
register-kind-sector = Setor
register-kind-ministry = Ministério
register-kind-department = Departamento
register-kind-agency = Agência
register-kind-local = Administração local
register-kind-programme = Programa
register-kind-host = Instituição anfitriã
register-kind-other = Outro
problem-too-many-rows = Uma lista pode ter no máximo { $max } linhas.
campaign-none = Ainda não há campanhas
campaign-none-text = Primeiro importe o registro; depois crie uma campanha, escolha as suas instituições, convide uma coordenação para cada uma e abra a campanha.
campaign-new = Nova campanha
campaign-survey = Questionário e versão
campaign-depth = Profundidade
campaign-depth-standard = Normal: afirmação por afirmação, até a primeira que não se verifica em nenhum lugar
campaign-depth-verified = Verificada: normal, com evidências e uma avaliação
campaign-closes = Último dia
campaign-closes-hint = Até às 23:59 UTC desse dia. Pode ficar em branco.
campaign-closes-never = sem último dia
campaign-sign-off = A autoridade máxima de cada instituição assina?
campaign-sign-off-yes = Sim, a coordenação envia à autoridade máxima
campaign-sign-off-no = Não, a coordenação envia ao escritório
campaign-language = Língua dos convites
campaign-target = Meta
campaign-target-hint = Identificador de uma meta do questionário, como baseline. Em branco: a primeira.
campaign-create = Criar como rascunho
campaign-pick = Escolher instituições
campaign-pick-legend = Quem participa
campaign-taken = Incluídas: { $taken } de { $all }
campaign-take-all = { $count ->
    [0] Não incluir nenhuma: nada foi encontrado
    [one] Incluir a que foi encontrada
    [many] Incluir todas as { $count } que foram encontradas
   *[other] Incluir todas as { $count } que foram encontradas
}
campaign-pick-next = Gravar e mostrar a página seguinte
campaign-pick-paged = Só muda o que esta página mostra; grave-a antes de sair dela.
campaign-kept = Estas já têm respostas e ficam: { $codes }
campaign-state-draft = Rascunho: ninguém pode ainda responder
campaign-state-open = Aberta
campaign-state-closed = Encerrada
campaign-state-until = { $state }, até { $date }
campaign-coverage = Cobertura
campaign-stage = Etapa
campaign-stage-picked = Escolhidas
campaign-stage-started = Começaram
campaign-stage-sent = Enviaram à autoridade máxima
campaign-stage-signed = Assinaram
campaign-stage-accepted = Aceitas
campaign-stage-count = { $count } de { $all } ({ $share })
campaign-open = Abrir a campanha
campaign-open-title = Abrir { $campaign }?
campaign-open-text = { $count ->
    [one] A partir daí, uma instituição pode responder.
   *[other] A partir daí, { $count } instituições podem responder.
}
campaign-open-again = { $count ->
    [one] Uma instituição pode mudar de novo as suas respostas. O que foi enviado, assinado ou aceito fica como está.
   *[other] { $count } instituições podem mudar de novo as suas respostas. O que foi enviado, assinado ou aceito fica como está.
}
campaign-open-until = O último dia que lhes é indicado: { $date }.
campaign-opened = A campanha está aberta.
campaign-close = Encerrar a campanha
campaign-close-title = Encerrar { $campaign }?
campaign-close-count = { $count ->
    [0] Todas as instituições assinaram.
    [one] Uma instituição não assinou.
   *[other] { $count } instituições não assinaram.
}
campaign-close-text = Depois de encerrar, ninguém pode mudar uma resposta; o que não estiver assinado até lá conta como sem resposta. Pode abri-la de novo.
campaign-was-closed = A campanha está encerrada.
campaign-edit = Nome e último dia
campaign-changed = O nome e o último dia estão gravados.
problem-campaign-changed = Entretanto, outra pessoa mudou isto. Agora é: “{ $name }”, { $date }. Nada do que escreveu está gravado; grave de novo para o pôr nesse lugar.
campaign-how-far = Até onde respondeu cada instituição
campaign-nobody = Ainda não há instituições escolhidas.
campaign-answers = Respostas
campaign-last = Última mudança
campaign-invite = Pessoas
profile-answered = Perguntas respondidas: { $done } de { $all }.
profile-facts = Declarações verificadas: { $verified }; assinado em { $date }, { $survey }
profile-to-target = Está percorrido { $share } do caminho até as metas.
profile-to-target-known = Nas capacidades com respostas suficientes está percorrido { $share } do caminho até as metas. Capacidades com respostas insuficientes: { $unknown }.
profile-dimensions = Maturidade por dimensão
profile-results = Resultados
profile-capabilities = Capacidades
profile-parts = Parte por parte
profile-dimension = Dimensão
profile-capability = Capacidade
profile-level-head = Nível
profile-result = Resultado
profile-score = Pontuação
profile-completeness = Respondido
profile-bounds-head = Com o que não se sabe
profile-target = Meta
profile-gap = Lacuna
profile-flags = A saber
profile-bounds = entre { $low } e { $high }
profile-level = { $level } { $name }
profile-level-unknown = { $level } { $name }, até { $high }, não se sabe: { $unknown }
profile-not-asked = ainda não perguntado
profile-no-level = sem nível
profile-withheld = respostas insuficientes ({ $share })
profile-does-not-apply = não se aplica
profile-gate-open = ainda não se sabe
profile-score-of = { $score } de { $max }
profile-score-of-unknown = entre { $low } e { $high } de { $max }, não se sabe: { $unknown }
profile-flag-skip = Algo mais alto é feito, mas falta um passo mais baixo.
profile-flag-thin = O nível apoia-se em apenas metade da cobertura.
profile-flag-rapid = De uma só pergunta; não se compara com outras profundidades.
profile-since = Desde a última ronda: { $wave }
profile-since-signed = Assinado em { $then } naquela ronda e em { $now } nesta.
profile-since-levels = Nível por capacidade: subiu em { $rose }, manteve-se em { $stayed }, desceu em { $fell }, não se pode dizer em { $unknown }.
profile-since-versions = Então foi respondida a versão { $version } do questionário, agora a { $newer }. As duas são comparadas pelas perguntas que significam o mesmo em ambas; estas levam { $share } do peso.
profile-since-dimensions = Então e agora, por dimensão
profile-since-capabilities = Então e agora, por capacidade
profile-since-parts = Então e agora, parte por parte
profile-since-score-then = Pontuação então
profile-since-score-now = Pontuação agora
profile-since-score-change = Mudança da pontuação
profile-since-rose = subiu
profile-since-stayed = manteve-se
profile-since-fell = desceu
profile-since-unknown = não se pode dizer
profile-since-link = Números daquela ronda
profile-statements = Afirmações
profile-statement = Afirmação
profile-answer = Resposta
profile-brings = Traz
profile-blocks = bloqueia o nível seguinte
profile-rule = Regra
profile-value = Valor
profile-lost = Perde
profile-sum = Soma
profile-sum-note = O que se traz soma a pontuação; o que se traz e o que se perde somam { $most }.
profile-rule-value = valor da resposta
profile-rule-criteria = limitado: nem todos os critérios se verificam
profile-rule-condition = limitado por uma condição do questionário
profile-rule-dk = “Não sei” não traz nada
profile-rule-unanswered = sem resposta não traz nada
profile-rule-not-shown = não perguntado: conta como não feito
profile-rule-out = não perguntado: fica de fora
profile-rule-na = não se aplica
profile-what-raises = O que faz subir o nível
profile-raises = O nível { $level } { $name } é alcançado quando se verifica isto:
profile-change = { $item } Pelo menos: “{ $to }”.
profile-change-criteria = { $item } Pelo menos: “{ $to }”, com tudo assinalado abaixo dela.
profile-arithmetic = Isto é aritmética, não um conselho para assinalar caixas.
profile-nothing-raises = Não há nível mais alto, ou há respostas insuficientes para o dizer.
nation-title = O panorama nacional
nation-of = O panorama nacional: { $campaign }
nation-headline = A instituição média tem pontuação { $mean } de { $max } ({ $interval }); digam o que disserem as que não responderam, a média fica entre { $low } e { $high }.
nation-headline-bounds = Menos de metade respondeu: a média de todas fica entre { $low } e { $high } de { $max }, e nada mais preciso se pode dizer.
nation-hidden = oculto: menos de 5
nation-nobody = sem resposta
nation-distribution = Como as instituições se distribuem pelos níveis
nation-bounds-note = Os limites não supõem nada sobre as instituições que não responderam: valem seja o que for que elas dissessem.
nation-gaps = As maiores lacunas
nation-gap = { $node }: em { $share } de todas as instituições, estimado a partir de { $n } que podem ser comparadas
nation-gaps-lead = As mais frequentes, pela proporção de instituições que estão um nível ou mais abaixo da meta. A proporção é ponderada: cada grupo conta pelo seu tamanho, isto é, por todas as suas instituições, tenham respondido ou não.
nation-no-gaps = Nenhuma capacidade tem uma lacuna que se possa mostrar.
nation-nothing-yet = Ainda nada está assinado. Os números aparecem poucos segundos depois da primeira assinatura.
nation-computed = Calculado: { $at }.
nation-computed-stale = Calculado: { $at }; algo mais recente foi assinado e será acrescentado em breve.
nation-heatmap = Instituições por dimensão
nation-heatmap-text = Nível e pontuação de cada instituição; escolha uma coluna para ordenar por ela. Só para o escritório: não se publicam instituições isoladas.
nation-no-group = Sem grupo
nation-no-answer = sem resposta
nation-none = –
nation-withheld = insuficiente
nation-cell-unknown = até { $high }, não se sabe: { $unknown }
campaign-depth-rapid = Rápida: uma pergunta para cada capacidade
