# Surveys and their versions.
surveys-title = Questionários
surveys-caption = Todos os questionários e as suas versões
surveys-none = Ainda não há questionários
surveys-none-text = Carregue um questionário em arquivo ou deixe a instalação do servidor publicar os que vêm incluídos.
surveys-version = Questionário e versão
surveys-fingerprint = Impressão digital (SHA-256)
surveys-languages = Línguas
surveys-language = { $language }: { $share } traduzido, rascunhos: { $drafts }
surveys-language-source = { $language }: língua original
surveys-items = Perguntas
surveys-minutes = Minutos
surveys-minutes-rapid = Minutos na profundidade rápida
surveys-state-draft = Rascunho
surveys-state-published = Publicada
surveys-state-retired = Retirada
surveys-upload = Carregar um questionário
surveys-upload-text = Os arquivos são verificados primeiro. Se algo estiver errado, cada problema é indicado e nada é guardado; caso contrário, o questionário fica como rascunho. Um rascunho com o mesmo número é substituído; uma versão publicada nunca.
surveys-files = Arquivos
surveys-files-hint = Um arquivo JSON com as línguas dentro, ou survey.json com os seus arquivos de língua, como fr.json. No máximo 8 MB por arquivo e 16 MB no total.
surveys-upload-button = Verificar e guardar como rascunho
surveys-found = O que é preciso corrigir
surveys-found-where = Arquivo, linha, coluna
surveys-found-pointer = Lugar (ponteiro JSON)
surveys-found-what = O que está errado
surveys-found-mend = Como se corrige
surveys-uploaded = O questionário está guardado como rascunho. Reveja-o e depois publique-o.
surveys-same = Este mesmo texto já está guardado. Nada mudou.
surveys-published = Publicada. Podem criar-se campanhas com esta versão; o seu texto já não muda.
surveys-retired = Retirada. Não se podem criar campanhas com esta versão; as que decorrem continuam.
surveys-discarded = O rascunho foi eliminado.
surveys-step-publish = Publicar
surveys-step-retire = Retirar
surveys-step-discard = Eliminar o rascunho
surveys-publish-title = Publicar { $survey }?
surveys-publish-text = A partir daí o texto não muda: qualquer alteração precisa de uma nova versão.
surveys-retire-title = Retirar { $survey }?
surveys-retire-text = Deixa de ser oferecida para novas campanhas. As campanhas em curso e todas as respostas ficam como estão. Não pode ser anulado.
surveys-discard-title = Eliminar { $survey }?
surveys-discard-text = O rascunho é eliminado com todos os seus textos. Ninguém lhe respondeu. Não pode ser anulado.
surveys-holds = O que contém
surveys-questions = Ler as perguntas
surveys-questions-title = As perguntas de { $survey }
surveys-questions-print = Imprimir: PDF
surveys-taken-in = Recebida
surveys-unit = Quem responde
surveys-unit-institution = Uma instituição
surveys-unit-programme = Um programa
surveys-unit-nation = A nação
surveys-statements = Afirmações
surveys-others = Outras perguntas
surveys-rosters = Listas
surveys-tables = Tabelas de fatores
surveys-sections = Secções
surveys-section = Seção
surveys-pages = Páginas
surveys-translated = Traduzido
surveys-drafts = Rascunhos por rever
surveys-stale = De um texto anterior
surveys-differs = O que muda
surveys-compared = A alteração mais importante desde { $version }: { $weight }.
surveys-compared-same = Não difere de { $version }.
surveys-weight-patch = redação (PATCH)
surveys-weight-minor = acréscimos sem pontuação (MINOR)
surveys-weight-major = significado (MAJOR)
surveys-number-low = O número não diz quanto muda: use { $least } ou superior antes de publicar.
surveys-lacking = O que falta antes de publicar
surveys-differs-place = Onde
surveys-differs-weight = Tipo de alteração
surveys-differs-what = Alteração
surveys-what-gone = já não existe
surveys-what-new = é novo
surveys-what-new-scored = é novo e conta para a pontuação
surveys-what-another = é outro
surveys-what-same-rev = é outro, com o mesmo “rev”: as traduções não contam como desatualizadas
surveys-what-moved = está em outro lugar da árvore
surveys-what-value = antes: { $before }, agora: { $after }
surveys-what-nothing = nada
surveys-differs-more = { $count ->
    [one] Há mais uma alteração que não é mostrada.
   *[other] Há mais { $count } alterações que não são mostradas.
}
surveys-used = Onde é usada
surveys-used-nowhere = Em nenhuma campanha que possa ver.
problem-files-none = Escolha os arquivos do questionário.
problem-files-again = Esta página é anterior à sua nova entrada ou tem mais de uma semana. Nada foi guardado: escolha os arquivos outra vez.
problem-survey-wrong = { $count ->
    [one] O questionário tem um erro. Nada foi guardado.
   *[other] O questionário tem { $count } erros. Nada foi guardado.
}
problem-survey-final = { $survey } está publicada ou retirada com outro texto e não muda. Dê uma nova versão ao questionário alterado.
problem-survey-state = Não é possível para { $survey }: o seu estado é «{ $state }».
problem-survey-number = { $survey } altera mais de { $old } do que o número diz, ou não diz o que acontece a cada pergunta. Numere-a { $least } ou mais e preencha «migrate».
move-link = Passar para a versão { $version }
move-title = Passar a campanha para { $survey }
move-lead = Isto aconteceria às respostas dadas até agora. Ainda nada foi guardado.
move-sums = Respostas afetadas
move-what = O que acontece à resposta
move-carry-same = Mantém-se, com um novo id
move-carry-reworded = Mantém-se; muda a redação
move-carry-ask-again = É perguntada de novo
move-carry-dropped = Já não é perguntada; fica no histórico
move-untouched = { $count ->
    [one] Uma participação passa sem nada a rever.
   *[other] { $count } participações passam sem nada a rever.
}
move-items = Perguntas com respostas afetadas
move-item = Pergunta
move-old = Redação atual
move-new = Nova redação
move-choice-gone = (já não se oferece)
move-choice-fresh = (não se oferecia)
move-responses = Participações
move-institutions = Instituições afetadas
move-staying = O que mantém a sua versão
move-staying-text = O que foi enviado, assinado ou aceito mantém as suas perguntas, o seu texto e as suas pontuações. Primeiro resolvem-se os valores duplos; depois o resto pode seguir.
move-text = Todas as participações em curso passam juntas. As respostas a rever não contam até alguém as rever. Enquanto ninguém guardar nada na nova versão, pode voltar-se atrás.
move-button = Passar
move-done = A campanha passou. As respostas a rever estão assinaladas para as instituições.
move-undone = A passagem foi anulada: tudo está como antes.
move-last = Passada de { $from } para { $to } ({ $at }). Desde então ninguém guardou nada.
move-back = Anular a passagem
problem-move-worked-on = Alguém já trabalhou na nova versão: a passagem já não pode ser anulada.
problem-answers-marked = { $count ->
    [one] É preciso rever uma resposta antes de enviar, porque a pergunta mudou.
   *[other] É preciso rever { $count } respostas antes de enviar, porque as perguntas mudaram.
}
again-look = Esta pergunta mudou. Reveja a sua resposta.
again-before = Antes: «{ $question }» A sua resposta: { $answer }
again-stands = Revi-a: a resposta fica como está aqui
again-reworded = As palavras desta pergunta mudaram desde que foi respondida, o sentido não. Antes: “{ $question }”
again-count = { $count ->
    [one] O questionário tem uma nova versão. É preciso rever uma resposta: a pergunta mudou. Até lá não conta.
   *[other] O questionário tem uma nova versão. É preciso rever { $count } respostas: as perguntas mudaram. Até lá não contam.
}
again-check = Reveja, a pergunta mudou: { $question }
again-gone = O questionário tem uma nova versão em que o que respondeu por último já não é perguntado. Fica no histórico.
answer-status-again = A rever
