# Las cifras nacionales con sus intervalos, y cómo se calculó cada una.
nation-coverage-answered = Respondieron: { $submitted } de { $frame } instituciones ({ $share }).
nation-coverage-size = Por tamaño: { $share }. Instituciones cuyo tamaño no se conoce: { $unknown }.
nation-coverage-rate = Tasa de respuesta, sobre todas las que forman o pueden formar parte: { $rate }.
nation-coverage-over = Entradas que resultaron no formar parte: { $count } ({ $share } de todas las entradas).
nation-interval = intervalo del 95 %: { $range }
nation-no-interval = sin intervalo: han respondido muy pocas
nation-marked = Entre las que respondieron, con cada grupo ponderado por su número de instituciones, la media es { $mean } ({ $interval }). Se apoya en menos de la mitad.
nation-by-size = Si cada institución cuenta por su tamaño (personal), la media es { $mean } ({ $interval }).
nation-assumption = Un intervalo toma a las que respondieron como una muestra fiel de su grupo; nadie puede comprobarlo a partir de las respuestas.
nation-uneven = Los grupos respondieron de forma muy desigual: las { $n } respuestas no dicen más que { $neff } repartidas por igual.
nation-means = Límites y media por parte
nation-means-capabilities = Límites y media por capacidad
nation-show-capabilities = Mostrar cada capacidad
nation-own = La respuesta de la propia nación
nation-own-from = De “{ $campaign }”, firmada el { $date }. Figura junto a lo que dicen las instituciones y nunca entra en sus cifras.
nation-own-apart = Aquí la nación y sus instituciones se contradicen: su nivel mediano está a { $levels } niveles o más del de la nación.
nation-own-alike = En ningún caso el nivel mediano de las instituciones está a { $levels } niveles o más del de la nación.
nation-own-row = { $node }: { $sentence }
nation-own-above = La nación dice nivel { $level }; la mitad de las instituciones está en el nivel { $middle } o por debajo
nation-own-below = La nación dice nivel { $level }; la mitad de las instituciones está en el nivel { $middle } o por encima
nation-own-table = El nivel de la propia nación y los de sus instituciones
nation-own-level = Nivel de la nación
nation-own-median = Nivel mediano de las instituciones
nation-own-middle = La mitad central
nation-own-flag = Contradicción
nation-own-note = Solo las capacidades que se preguntaron a ambas partes. La mediana es la de las instituciones cuyo nivel se conoce.
nation-itself = Esta campaña pregunta a la nación, o a una parte de ella, sobre sí misma. No hay instituciones que reunir, por tanto no hay media ni distribución: cada respuesta vale por sí misma. Junto a las instituciones figura en la página nacional de una campaña que les pregunta a ellas.
nation-itself-signed = { $node }: las respuestas firmadas el { $date }
nation-further = Por tamaño, en total y por grupo
nation-two-means = La institución media y la persona empleada media
nation-mean-institution = Media por institución
nation-mean-size = Media por tamaño
nation-column-error = Error estándar
nation-two-means-note = Por tamaño, cada institución cuenta según su personal. Instituciones excluidas porque nadie conoce su tamaño: { $unknown }. Donde una sola institución llevaría más de { $most } de una media por tamaño, hay un guion en su lugar.
nation-totals = Totales de todas las instituciones
nation-totals-what = Qué se cuenta
nation-totals-total = Total
nation-totals-level = Instituciones en el nivel general { $level } o más
nation-totals-unit = { $what } ({ $unit })
nation-totals-note = Un total es una estimación: la media de las que dieron el número, con cada grupo ponderado por su número de instituciones, por todas las instituciones.
nation-column-of = n de N
nation-column-bounds = Límites, sin suponer nada
nation-column-mean = Media
nation-column-interval = Intervalo del 95 %
nation-column-level = En el nivel { $level } o más
nation-column-frame = Instituciones (N)
nation-column-submitted = Respondieron
nation-column-used = Utilizables (n)
nation-column-rate = Tasa de respuesta
nation-column-reliability = Fiabilidad
nation-n-of = { $n } de { $all }
nation-few = { $mean } (menos de la mitad)
nation-share-range = { $share } ({ $range })
nation-strata = Por grupo del registro
nation-sectors = Por sector
nation-group = Grupo
nation-reliable = suficiente para publicar
nation-flagged = usar con cautela: el error es grande
nation-unreliable = no se da: el error es demasiado grande
nation-reliability-unknown = no se conoce
nation-group-hidden = no se muestra, para que no se pueda deducir ningún grupo de menos de { $least }
nation-bias = ¿Se parecen las que respondieron a las demás?
nation-bias-table = Tasa de respuesta por grupo
nation-bias-row = { $attribute }: { $value }
nation-bias-difference = Diferencia en puntos porcentuales
nation-bias-more = { $group }: { $points } puntos porcentuales más entre las que respondieron que entre todas las instituciones.
nation-bias-less = { $group }: { $points } puntos porcentuales menos entre las que respondieron que entre todas las instituciones.
nation-bias-alike = Ningún grupo difiere en 10 puntos porcentuales o más.
nation-bias-note = La diferencia es la proporción de un grupo entre las que respondieron, menos su proporción entre todas. Puede despertar dudas, nunca resolverlas.
nation-since = Cambio desde { $wave }
nation-since-coverage = Respondieron en { $wave }: { $submitted } de { $frame } instituciones ({ $share }). Respondieron ahora: { $submitted_now } de { $frame_now } ({ $share_now }).
nation-since-uneven = Las proporciones que respondieron difieren en { $points } puntos porcentuales: un cambio de la media de todas puede deberse a quiénes respondieron. Primero va lo que dicen las que respondieron ambas veces.
nation-since-rose = Instituciones que respondieron ambas veces: { $n }. Su media subió { $change }, de { $before } a { $now } ({ $interval }).
nation-since-fell = Instituciones que respondieron ambas veces: { $n }. Su media bajó { $change }, de { $before } a { $now } ({ $interval }).
nation-since-stayed = Instituciones que respondieron ambas veces: { $n }. Su media se mantuvo en { $now } (cambio, { $interval }).
nation-since-levels = De ellas, { $up } subió un nivel o más, { $same } se quedó en el suyo, { $down } bajó.
nation-since-cross = La media de todas pasó de { $before } a { $now }, un cambio de { $change } ({ $interval }). Se compone de { $panel } por las que respondieron ambas veces, { $entrants } por las que llegaron y { $leavers } por las que se fueron.
nation-since-smallest = Un cambio verdadero de la media de todas menor que { $least } probablemente no se habría visto.
nation-since-hidden = no se muestra: las que respondieron ambas veces, llegaron o se fueron son menos de { $least }
nation-since-nobody = ninguna institución respondió ambas veces
nation-since-versions = { $wave } preguntó con la versión { $version } de la encuesta, esta campaña pregunta con la { $newer }. Ambas se comparan por las preguntas que significan lo mismo en las dos; estas llevan { $share } del peso.
nation-since-restated = { $wave } preguntó con la versión { $version } de la encuesta, esta campaña pregunta con la { $newer }. Ambas se comparan por las preguntas que significan lo mismo en las dos; estas llevan { $share } del peso. Tal como se publicó, la media era { $mean } ({ $interval }); recalculada así, es { $before }.
nation-since-panel = Cambio de las que respondieron ambas veces
nation-since-all = Cambio de todas las que respondieron y de dónde viene
nation-since-n = Ambas veces (n)
nation-since-then = Entonces
nation-since-now = Ahora
nation-since-change = Cambio
nation-since-least = Menor cambio que se vería
nation-since-both = De ambas veces
nation-since-came = De las que llegaron
nation-since-left = De las que se fueron
nation-since-up = Subió de nivel
nation-since-same = Sin cambio
nation-since-down = Bajó
nation-since-common = Peso común
nation-since-capabilities = Mostrar el cambio de cada capacidad
nation-since-note = Solo las que respondieron ambas veces hablan por sí mismas del cambio; las que llegaron o se fueron pueden mover la media de todas aunque nadie haya cambiado.
nation-since-lead-hidden = Lo que cambió no se muestra: las que respondieron ambas veces, llegaron o se fueron son menos de { $least } y podrían deducirse de la diferencia entre las dos rondas.
nation-since-lead-nobody = Ninguna institución respondió ambas veces.
nation-how-coverage = ¿Cómo se calculó la cobertura?
nation-how-mean = ¿Cómo se calculó la media?
nation-how-bounds = ¿Cómo se calcularon los límites?
nation-how-share = ¿Cómo se calculó la proporción en el nivel { $level } o más?
nation-how-variance = Varianza s²
nation-how-hits = De n, en el nivel { $level } o más
nation-how-groups = Grupos de los que se componen las cifras
nation-how-joined = Un grupo con menos de dos respuestas se une al siguiente.
nation-how-rest = La última parte de las sumas viene de los grupos que no se muestran, todos juntos: N = { $frame }, n = { $n }.
nation-how-untold = Los puntos suspensivos representan los grupos que no se muestran.
nation-how-coverage-sum = Cobertura = respondieron / instituciones: { $sum }
nation-how-rate-sum = Tasa de respuesta = respondieron / (forman parte + no se sabe): { $sum }
nation-how-over-sum = No forman parte / todas las entradas: { $sum }
nation-how-mean-sum = Media = suma de N × media de cada grupo, dividida por todas las N: { $sum }
nation-how-variance-sum = Varianza = suma de (N / todas las N)² × (1 − n / N) × s² / n: { $sum }
nation-how-error = Error estándar = raíz de la varianza: { $se }
nation-how-freedom = Grados de libertad = n menos el número de grupos: { $sum }
nation-how-interval = Intervalo = media ± t × error estándar, con t = { $t }: { $sum }
nation-how-effect = Efecto de diseño = n × suma de n × (N / n)² / (todas las N)²: { $deff }; respuestas que quedan tras él: { $neff }
nation-how-low = Como mínimo = suma de los puntajes más bajos posibles de las que respondieron, dividida por N: { $sum }
nation-how-high = Como máximo = (suma de sus puntajes más altos posibles + puntaje más alto × instituciones sin respuesta) / N: { $sum }
nation-how-share-sum = Proporción = suma de N × proporción de cada grupo, dividida por todas las N: { $sum }
nation-how-wilson = El intervalo es el de Wilson, con tantos ensayos como den la varianza de la proporción: { $range }
nation-how-title = ¿Cómo se calculó? { $node }
nation-how-parts = ¿Cómo se calcularon sus partes?
nation-how-note = ¿Cómo se calculó? Cada nombre de la tabla anterior lleva a sus cálculos.
nation-how-since = ¿Cómo se calculó el cambio?
nation-how-since-panel = Cambio de las que respondieron ambas veces = su media simple ahora − entonces: { $sum }
nation-how-since-error = Error estándar = desviación estándar de sus diferencias / √n: { $sum }
nation-how-since-freedom = Grados de libertad = n − 1: { $sum }
nation-how-since-interval = Intervalo = cambio ± t × error estándar, con t = { $t }: { $sum }
nation-how-since-weights = Todas las medias que siguen se ponderan por los grupos del registro, como la media de arriba.
nation-how-since-cross = Cambio de todas = media ahora − media entonces: { $sum }
nation-how-since-variance = Su varianza = varianza entonces + varianza ahora − 2 × covarianza de las que respondieron ambas veces: { $sum }
nation-how-since-freedom-all = Grados de libertad = n menos el número de grupos, en la ola que tiene menos: { $sum }
nation-how-since-least = Menor cambio que se vería cuatro de cada cinco veces = (1,96 + 0,84) × error estándar: { $sum }
nation-how-since-both = Ambas veces = media ahora − media entonces de las que respondieron ambas veces: { $sum }
nation-how-since-came = Las que llegaron = media de todas ahora − la de las que respondieron ambas veces: { $sum }
nation-how-since-left = Las que se fueron = media de todas entonces − la de las que respondieron ambas veces: { $sum }
nation-how-since-parts = Cambio de todas = ambas veces + las que llegaron − las que se fueron: { $sum }
# Para los autores de una encuesta: si sus partes van juntas.
coherence-title = ¿Van juntas las partes?
coherence-lead = Para los autores de la encuesta, sobre las instituciones que tienen cifras en todas las partes. Una escala de madurez consta de partes que no tienen por qué ir juntas, así que un alfa bajo no es motivo para quitar ninguna.
coherence-few = Muy pocas instituciones ({ $n } de { $least }) para decir algo.
coherence-alpha = Alfa de Cronbach { $alpha } ({ $interval }); instituciones: { $n }.
coherence-no-alpha = Aquí no existe el alfa de Cronbach: nada varía, o hay una sola parte. Instituciones: { $n }.
coherence-parts = { $node }: sus partes
coherence-weight = Peso
coherence-importance = Importancia
coherence-rest = Correlación con el resto
coherence-without = Alfa sin ella
coherence-note = La importancia es el cuadrado de la correlación con el conjunto: lo que una parte dice realmente de él, para leer junto a su peso.
coherence-opposite = { $one } y { $other } van en sentido contrario: correlación { $r }.
coherence-alike = { $one } y { $other } dicen casi lo mismo: correlación { $r }.
coherence-stairs = Cómo se subieron los niveles
coherence-reproducibility = Reproducibilidad
coherence-skips = Saltan un nivel
coherence-stairs-note = La reproducibilidad es 1 cuando nadie tiene un paso superior sin los inferiores; desde 0,9 se habla de una escala.
