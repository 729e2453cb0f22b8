# Os números nacionais com os seus intervalos, e como cada um foi calculado.
nation-coverage-answered = Responderam: { $submitted } de { $frame } instituições ({ $share }).
nation-coverage-size = Por tamanho: { $share }. Instituições cujo tamanho não se conhece: { $unknown }.
nation-coverage-rate = Taxa de resposta, sobre todas as que fazem ou podem fazer parte: { $rate }.
nation-coverage-over = Entradas que afinal não fazem parte: { $count } ({ $share } de todas as entradas).
nation-interval = intervalo de 95%: { $range }
nation-no-interval = sem intervalo: muito poucas responderam
nation-marked = Entre as que responderam, com cada grupo ponderado pelo seu número de instituições, a média é { $mean } ({ $interval }). Apoia-se em menos de metade.
nation-by-size = Se cada instituição contar pelo seu tamanho (pessoal), a média é { $mean } ({ $interval }).
nation-assumption = Um intervalo toma as que responderam como uma amostra fiel do seu grupo; ninguém o pode comprovar a partir das respostas.
nation-uneven = Os grupos responderam de forma muito desigual: as { $n } respostas não dizem mais do que { $neff } repartidas por igual.
nation-means = Limites e média por parte
nation-means-capabilities = Limites e média por capacidade
nation-show-capabilities = Mostrar cada capacidade
nation-own = A resposta da própria nação
nation-own-from = De “{ $campaign }”, assinada em { $date }. Figura ao lado do que dizem as instituições e nunca entra nos seus números.
nation-own-apart = Aqui a nação e as suas instituições contradizem-se: o nível mediano destas está a { $levels } níveis ou mais do da nação.
nation-own-alike = Em nenhum caso o nível mediano das instituições está a { $levels } níveis ou mais do da nação.
nation-own-row = { $node }: { $sentence }
nation-own-above = A nação diz nível { $level }; metade das instituições está no nível { $middle } ou abaixo
nation-own-below = A nação diz nível { $level }; metade das instituições está no nível { $middle } ou acima
nation-own-table = O nível da própria nação e os das suas instituições
nation-own-level = Nível da nação
nation-own-median = Nível mediano das instituições
nation-own-middle = A metade central
nation-own-flag = Contradição
nation-own-note = Só as capacidades perguntadas a ambas as partes. A mediana é a das instituições cujo nível se conhece.
nation-itself = Esta campanha pergunta à nação, ou a uma parte dela, sobre si própria. Não há instituições a reunir, por isso não há média nem distribuição: cada resposta vale por si. Ao lado das instituições figura na página nacional de uma campanha que as questiona.
nation-itself-signed = { $node }: as respostas assinadas em { $date }
nation-further = Por tamanho, no total e por grupo
nation-two-means = A instituição média e a pessoa empregada média
nation-mean-institution = Média por instituição
nation-mean-size = Média por tamanho
nation-column-error = Erro padrão
nation-two-means-note = Por tamanho, cada instituição conta segundo o seu pessoal. Instituições deixadas de fora porque ninguém conhece o seu tamanho: { $unknown }. Onde uma só instituição teria mais de { $most } de uma média por tamanho, há um traço em seu lugar.
nation-totals = Totais de todas as instituições
nation-totals-what = O que se conta
nation-totals-total = Total
nation-totals-level = Instituições no nível geral { $level } ou acima
nation-totals-unit = { $what } ({ $unit })
nation-totals-note = Um total é uma estimativa: a média das que deram o número, com cada grupo ponderado pelo seu número de instituições, vezes todas as instituições.
nation-column-of = n de N
nation-column-bounds = Limites, sem supor nada
nation-column-mean = Média
nation-column-interval = Intervalo de 95%
nation-column-level = No nível { $level } ou acima
nation-column-frame = Instituições (N)
nation-column-submitted = Responderam
nation-column-used = Utilizáveis (n)
nation-column-rate = Taxa de resposta
nation-column-reliability = Fiabilidade
nation-n-of = { $n } de { $all }
nation-few = { $mean } (menos de metade)
nation-share-range = { $share } ({ $range })
nation-strata = Por grupo do registro
nation-sectors = Por setor
nation-group = Grupo
nation-reliable = suficiente para publicar
nation-flagged = usar com cautela: o erro é grande
nation-unreliable = não se dá: o erro é grande demais
nation-reliability-unknown = não se conhece
nation-group-hidden = não se mostra, para que não se possa deduzir nenhum grupo de menos de { $least }
nation-bias = As que responderam são como as outras?
nation-bias-table = Taxa de resposta por grupo
nation-bias-row = { $attribute }: { $value }
nation-bias-difference = Diferença em pontos percentuais
nation-bias-more = { $group }: { $points } pontos percentuais a mais entre as que responderam do que entre todas as instituições.
nation-bias-less = { $group }: { $points } pontos percentuais a menos entre as que responderam do que entre todas as instituições.
nation-bias-alike = Nenhum grupo difere em 10 pontos percentuais ou mais.
nation-bias-note = A diferença é a proporção de um grupo entre as que responderam, menos a sua proporção entre todas. Pode levantar dúvidas, nunca resolvê-las.
nation-since = Mudança desde { $wave }
nation-since-coverage = Responderam em { $wave }: { $submitted } de { $frame } instituições ({ $share }). Responderam agora: { $submitted_now } de { $frame_now } ({ $share_now }).
nation-since-uneven = As proporções que responderam diferem em { $points } pontos percentuais: uma mudança da média de todas pode vir de quem respondeu. Primeiro vem o que dizem as que responderam das duas vezes.
nation-since-rose = Instituições que responderam das duas vezes: { $n }. A sua média subiu { $change }, de { $before } para { $now } ({ $interval }).
nation-since-fell = Instituições que responderam das duas vezes: { $n }. A sua média desceu { $change }, de { $before } para { $now } ({ $interval }).
nation-since-stayed = Instituições que responderam das duas vezes: { $n }. A sua média manteve-se em { $now } (mudança, { $interval }).
nation-since-levels = Destas, { $up } subiram um nível ou mais, { $same } ficaram no seu, { $down } desceram.
nation-since-cross = A média de todas passou de { $before } para { $now }, uma mudança de { $change } ({ $interval }). Compõe-se de { $panel } das que responderam das duas vezes, { $entrants } das que chegaram e { $leavers } das que saíram.
nation-since-smallest = Uma mudança verdadeira da média de todas menor do que { $least } provavelmente não teria sido vista.
nation-since-hidden = não mostrado: as que responderam das duas vezes, chegaram ou saíram são menos de { $least }
nation-since-nobody = nenhuma instituição respondeu das duas vezes
nation-since-versions = { $wave } usou a versão { $version } do questionário, esta campanha usa a { $newer }. As duas são comparadas pelas perguntas que significam o mesmo em ambas; estas levam { $share } do peso.
nation-since-restated = { $wave } usou a versão { $version } do questionário, esta campanha usa a { $newer }. As duas são comparadas pelas perguntas que significam o mesmo em ambas; estas levam { $share } do peso. Tal como foi publicada, a média era { $mean } ({ $interval }); recalculada assim, é { $before }.
nation-since-panel = Mudança das que responderam das duas vezes
nation-since-all = Mudança de todas as que responderam e de onde vem
nation-since-n = Das duas vezes (n)
nation-since-then = Então
nation-since-now = Agora
nation-since-change = Mudança
nation-since-least = Menor mudança que se veria
nation-since-both = Das duas vezes
nation-since-came = Das que chegaram
nation-since-left = Das que saíram
nation-since-up = Subiu de nível
nation-since-same = Igual
nation-since-down = Desceu
nation-since-common = Peso comum
nation-since-capabilities = Mostrar a mudança de cada capacidade
nation-since-note = Só as que responderam das duas vezes falam por si da mudança; as que chegaram ou saíram podem mover a média de todas sem que ninguém tenha mudado.
nation-since-lead-hidden = O que mudou não é mostrado: as que responderam das duas vezes, chegaram ou saíram são menos de { $least } e poderiam ser deduzidas da diferença entre as duas rondas.
nation-since-lead-nobody = Nenhuma instituição respondeu das duas vezes.
nation-how-coverage = Como foi calculada a cobertura?
nation-how-mean = Como foi calculada a média?
nation-how-bounds = Como foram calculados os limites?
nation-how-share = Como foi calculada a proporção no nível { $level } ou acima?
nation-how-variance = Variância s²
nation-how-hits = De n, no nível { $level } ou acima
nation-how-groups = Grupos de que os números se compõem
nation-how-joined = Um grupo com menos de duas respostas é unido ao seguinte.
nation-how-rest = A última parte das somas vem dos grupos que não se mostram, todos juntos: N = { $frame }, n = { $n }.
nation-how-untold = As reticências representam os grupos que não se mostram.
nation-how-coverage-sum = Cobertura = responderam / instituições: { $sum }
nation-how-rate-sum = Taxa de resposta = responderam / (fazem parte + não se sabe): { $sum }
nation-how-over-sum = Não fazem parte / todas as entradas: { $sum }
nation-how-mean-sum = Média = soma de N × média de cada grupo, dividida por todas as N: { $sum }
nation-how-variance-sum = Variância = soma de (N / todas as N)² × (1 − n / N) × s² / n: { $sum }
nation-how-error = Erro padrão = raiz da variância: { $se }
nation-how-freedom = Graus de liberdade = n menos o número de grupos: { $sum }
nation-how-interval = Intervalo = média ± t × erro padrão, com t = { $t }: { $sum }
nation-how-effect = Efeito do desenho = n × soma de n × (N / n)² / (todas as N)²: { $deff }; respostas que restam depois dele: { $neff }
nation-how-low = No mínimo = soma das pontuações mais baixas possíveis das que responderam, dividida por N: { $sum }
nation-how-high = No máximo = (soma das suas pontuações mais altas possíveis + pontuação mais alta × instituições sem resposta) / N: { $sum }
nation-how-share-sum = Proporção = soma de N × proporção de cada grupo, dividida por todas as N: { $sum }
nation-how-wilson = O intervalo é o de Wilson, com tantos ensaios quantos dão a variância da proporção: { $range }
nation-how-title = Como foi calculado? { $node }
nation-how-parts = Como foram calculadas as suas partes?
nation-how-note = Como foi calculado? Cada nome da tabela acima leva às suas contas.
nation-how-since = Como foi calculada a mudança?
nation-how-since-panel = Mudança das que responderam das duas vezes = a sua média simples agora − então: { $sum }
nation-how-since-error = Erro padrão = desvio padrão das suas diferenças / √n: { $sum }
nation-how-since-freedom = Graus de liberdade = n − 1: { $sum }
nation-how-since-interval = Intervalo = mudança ± t × erro padrão, com t = { $t }: { $sum }
nation-how-since-weights = Todas as médias a seguir são ponderadas pelos grupos do registro, como a média acima.
nation-how-since-cross = Mudança de todas = média agora − média então: { $sum }
nation-how-since-variance = A sua variância = variância então + variância agora − 2 × covariância das que responderam das duas vezes: { $sum }
nation-how-since-freedom-all = Graus de liberdade = n menos o número de grupos, na vaga que tem menos: { $sum }
nation-how-since-least = Menor mudança que se veria quatro vezes em cinco = (1,96 + 0,84) × erro padrão: { $sum }
nation-how-since-both = Das duas vezes = média agora − média então das que responderam das duas vezes: { $sum }
nation-how-since-came = As que chegaram = média de todas agora − a das que responderam das duas vezes: { $sum }
nation-how-since-left = As que saíram = média de todas então − a das que responderam das duas vezes: { $sum }
nation-how-since-parts = Mudança de todas = das duas vezes + as que chegaram − as que saíram: { $sum }
# Para os autores de um questionário: se as suas partes combinam.
coherence-title = As partes combinam entre si?
coherence-lead = Para os autores do questionário, sobre as instituições que têm números em todas as partes. Uma escala de maturidade é feita de partes que não precisam combinar, por isso um alfa baixo não é razão para tirar nenhuma.
coherence-few = Muito poucas instituições ({ $n } de { $least }) para dizer algo.
coherence-alpha = Alfa de Cronbach { $alpha } ({ $interval }); instituições: { $n }.
coherence-no-alpha = Aqui não existe o alfa de Cronbach: nada varia, ou há uma só parte. Instituições: { $n }.
coherence-parts = { $node }: as suas partes
coherence-weight = Peso
coherence-importance = Importância
coherence-rest = Correlação com o resto
coherence-without = Alfa sem ela
coherence-note = A importância é o quadrado da correlação com o todo: o que uma parte realmente diz dele, para ler ao lado do seu peso.
coherence-opposite = { $one } e { $other } vão em sentido contrário: correlação { $r }.
coherence-alike = { $one } e { $other } dizem quase o mesmo: correlação { $r }.
coherence-stairs = Como os níveis foram subidos
coherence-reproducibility = Reprodutibilidade
coherence-skips = Saltam um nível
coherence-stairs-note = A reprodutibilidade é 1 quando ninguém tem um passo mais alto sem os mais baixos; a partir de 0,9 fala-se de uma escala.
