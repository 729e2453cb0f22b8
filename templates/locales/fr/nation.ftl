# Les chiffres nationaux avec leurs intervalles, et le calcul de chacun.
nation-coverage-answered = Ont répondu : { $submitted } institutions sur { $frame } ({ $share }).
nation-coverage-size = Selon la taille : { $share }. Institutions dont la taille n’est pas connue : { $unknown }.
nation-coverage-rate = Taux de réponse, sur toutes celles qui en font ou peuvent en faire partie : { $rate }.
nation-coverage-over = Entrées qui, finalement, n’en font pas partie : { $count } ({ $share } de toutes les entrées).
nation-interval = intervalle à 95 % : { $range }
nation-no-interval = pas d’intervalle : trop peu ont répondu
nation-marked = Parmi celles qui ont répondu, chaque groupe étant pondéré par son nombre d’institutions, la moyenne est { $mean } ({ $interval }). Elle repose sur moins de la moitié.
nation-by-size = Si chaque institution compte selon sa taille (effectif), la moyenne est { $mean } ({ $interval }).
nation-assumption = Un intervalle tient celles qui ont répondu pour un échantillon fidèle de leur groupe ; personne ne peut le vérifier à partir des réponses.
nation-uneven = Les groupes ont répondu très inégalement : les { $n } réponses n’en disent pas plus que { $neff } réponses également réparties.
nation-means = Bornes et moyenne par partie
nation-means-capabilities = Bornes et moyenne par capacité
nation-show-capabilities = Montrer chaque capacité
nation-own = La réponse de la nation elle-même
nation-own-from = De « { $campaign } », signé le { $date }. Elle figure à côté de ce que disent les institutions et n’entre jamais dans leurs chiffres.
nation-own-apart = Ici, la nation et ses institutions se contredisent : leur niveau médian est à { $levels } niveaux ou plus de celui de la nation.
nation-own-alike = Nulle part le niveau médian des institutions n’est à { $levels } niveaux ou plus de celui de la nation.
nation-own-row = { $node } : { $sentence }
nation-own-above = La nation dit niveau { $level } ; la moitié des institutions sont au niveau { $middle } ou en dessous
nation-own-below = La nation dit niveau { $level } ; la moitié des institutions sont au niveau { $middle } ou au-dessus
nation-own-table = Le niveau de la nation elle-même et ceux de ses institutions
nation-own-level = Niveau de la nation
nation-own-median = Niveau médian des institutions
nation-own-middle = La moitié centrale
nation-own-flag = Contradiction
nation-own-note = Seulement les capacités demandées des deux côtés. Le niveau médian est celui des institutions dont le niveau est connu.
nation-itself = Cette campagne interroge la nation, ou une partie d’elle, sur elle-même. Il n’y a pas d’institutions à réunir, donc ni moyenne ni répartition : chaque réponse vaut par elle-même. À côté des institutions, elle figure sur la page nationale d’une campagne qui les interroge.
nation-itself-signed = { $node } : les réponses signées le { $date }
nation-further = Par taille, au total et par groupe
nation-two-means = L’institution moyenne et l’agent moyen
nation-mean-institution = Moyenne par institution
nation-mean-size = Moyenne par taille
nation-column-error = Erreur type
nation-two-means-note = Par taille, chaque institution compte selon son effectif. Institutions laissées de côté, faute de connaître leur taille : { $unknown }. Là où une seule institution porterait plus de { $most } d’une moyenne par taille, un tiret en tient lieu.
nation-totals = Totaux sur toutes les institutions
nation-totals-what = Ce qui est compté
nation-totals-total = Total
nation-totals-level = Institutions au niveau global { $level } ou plus
nation-totals-unit = { $what } ({ $unit })
nation-totals-note = Un total est une estimation : la moyenne de celles qui ont donné le nombre, chaque groupe pondéré par son nombre d’institutions, fois toutes les institutions.
nation-column-of = n sur N
nation-column-bounds = Bornes, sans hypothèse
nation-column-mean = Moyenne
nation-column-interval = Intervalle à 95 %
nation-column-level = Au niveau { $level } ou plus
nation-column-frame = Institutions (N)
nation-column-submitted = Ont répondu
nation-column-used = Utilisables (n)
nation-column-rate = Taux de réponse
nation-column-reliability = Fiabilité
nation-n-of = { $n } sur { $all }
nation-few = { $mean } (moins de la moitié)
nation-share-range = { $share } ({ $range })
nation-strata = Par groupe du registre
nation-sectors = Par secteur
nation-group = Groupe
nation-reliable = suffisante pour publier
nation-flagged = à utiliser avec prudence : l’erreur est grande
nation-unreliable = non communiqué : l’erreur est trop grande
nation-reliability-unknown = non connue
nation-group-hidden = non montré, pour qu’aucun groupe de moins de { $least } ne puisse être déduit
nation-bias = Celles qui ont répondu ressemblent-elles aux autres ?
nation-bias-table = Taux de réponse par groupe
nation-bias-row = { $attribute } : { $value }
nation-bias-difference = Différence en points de pourcentage
nation-bias-more = { $group } : { $points } points de pourcentage de plus parmi celles qui ont répondu que parmi toutes les institutions.
nation-bias-less = { $group } : { $points } points de pourcentage de moins parmi celles qui ont répondu que parmi toutes les institutions.
nation-bias-alike = Aucun groupe ne diffère de 10 points de pourcentage ou plus.
nation-bias-note = La différence est la part d’un groupe parmi celles qui ont répondu, moins sa part parmi toutes. Elle peut faire naître des doutes, jamais les lever.
nation-since = Évolution depuis { $wave }
nation-since-coverage = Ont répondu à { $wave } : { $submitted } institutions sur { $frame } ({ $share }). Ont répondu maintenant : { $submitted_now } sur { $frame_now } ({ $share_now }).
nation-since-uneven = Les parts qui ont répondu diffèrent de { $points } points de pourcentage : un changement de la moyenne de toutes peut venir de celles qui ont répondu. Ce que disent celles qui ont répondu les deux fois passe d’abord.
nation-since-rose = Institutions qui ont répondu les deux fois : { $n }. Leur moyenne a augmenté de { $change }, de { $before } à { $now } ({ $interval }).
nation-since-fell = Institutions qui ont répondu les deux fois : { $n }. Leur moyenne a baissé de { $change }, de { $before } à { $now } ({ $interval }).
nation-since-stayed = Institutions qui ont répondu les deux fois : { $n }. Leur moyenne est restée à { $now } (changement, { $interval }).
nation-since-levels = Parmi elles, { $up } sont montées d’un niveau ou plus, { $same } sont restées au leur, { $down } sont descendues.
nation-since-cross = La moyenne de toutes est passée de { $before } à { $now }, soit { $change } ({ $interval }). Ce changement se compose de { $panel } pour celles qui ont répondu les deux fois, { $entrants } pour celles qui sont arrivées et { $leavers } pour celles qui sont parties.
nation-since-smallest = Un vrai changement de la moyenne de toutes inférieur à { $least } n’aurait probablement pas été vu.
nation-since-hidden = non montré : celles qui ont répondu les deux fois, sont arrivées ou parties sont moins de { $least }
nation-since-nobody = aucune institution n’a répondu les deux fois
nation-since-versions = { $wave } posait la version { $version } de l’enquête, cette campagne pose la version { $newer }. Les deux sont comparées par les questions qui ont le même sens dans les deux ; elles portent { $share } du poids.
nation-since-restated = { $wave } posait la version { $version } de l’enquête, cette campagne pose la version { $newer }. Les deux sont comparées par les questions qui ont le même sens dans les deux ; elles portent { $share } du poids. Telle qu’elle a été publiée, la moyenne était { $mean } ({ $interval }) ; recalculée ainsi, elle est { $before }.
nation-since-panel = Évolution de celles qui ont répondu les deux fois
nation-since-all = Évolution de toutes celles qui ont répondu, et d’où elle vient
nation-since-n = Les deux fois (n)
nation-since-then = Alors
nation-since-now = Maintenant
nation-since-change = Évolution
nation-since-least = Plus petit changement visible
nation-since-both = Des deux fois
nation-since-came = Des arrivées
nation-since-left = Des départs
nation-since-up = Niveau en hausse
nation-since-same = Stable
nation-since-down = En baisse
nation-since-common = Poids commun
nation-since-capabilities = Afficher l’évolution de chaque capacité
nation-since-note = Seules celles qui ont répondu les deux fois parlent d’évolution par elles-mêmes ; les arrivées et les départs peuvent déplacer la moyenne de toutes sans que personne n’ait changé.
nation-since-lead-hidden = Ce qui a changé n’est pas montré : celles qui ont répondu les deux fois, sont arrivées ou parties sont moins de { $least } et se devineraient à la différence des deux vagues.
nation-since-lead-nobody = Aucune institution n’a répondu les deux fois.
nation-how-coverage = Comment la couverture est-elle calculée ?
nation-how-mean = Comment la moyenne est-elle calculée ?
nation-how-bounds = Comment les bornes sont-elles calculées ?
nation-how-share = Comment la part au niveau { $level } ou plus est-elle calculée ?
nation-how-variance = Variance s²
nation-how-hits = Parmi n, au niveau { $level } ou plus
nation-how-groups = Groupes dont les chiffres sont composés
nation-how-joined = Un groupe qui a moins de deux réponses est réuni avec le suivant.
nation-how-rest = La dernière partie des sommes vient des groupes non montrés, tous ensemble : N = { $frame }, n = { $n }.
nation-how-untold = Les points tiennent lieu des groupes non montrés.
nation-how-coverage-sum = Couverture = ont répondu / institutions : { $sum }
nation-how-rate-sum = Taux de réponse = ont répondu / (en font partie + on ne sait pas) : { $sum }
nation-how-over-sum = N’en font pas partie / toutes les entrées : { $sum }
nation-how-mean-sum = Moyenne = somme de N × moyenne de chaque groupe, divisée par tous les N : { $sum }
nation-how-variance-sum = Variance = somme de (N / tous les N)² × (1 − n / N) × s² / n : { $sum }
nation-how-error = Erreur type = racine de la variance : { $se }
nation-how-freedom = Degrés de liberté = n moins le nombre de groupes : { $sum }
nation-how-interval = Intervalle = moyenne ± t × erreur type, avec t = { $t } : { $sum }
nation-how-effect = Effet de plan = n × somme de n × (N / n)² / (tous les N)² : { $deff } ; réponses qui restent après lui : { $neff }
nation-how-low = Au moins = somme des scores les plus bas possibles de celles qui ont répondu, divisée par N : { $sum }
nation-how-high = Au plus = (somme de leurs scores les plus hauts possibles + score le plus haut × institutions sans réponse) / N : { $sum }
nation-how-share-sum = Part = somme de N × part de chaque groupe, divisée par tous les N : { $sum }
nation-how-wilson = L’intervalle est celui de Wilson, avec autant d’essais qu’en veut la variance de la part : { $range }
nation-how-title = Comment est-ce calculé ? { $node }
nation-how-parts = Comment ses parties sont-elles calculées ?
nation-how-note = Comment est-ce calculé ? Chaque nom du tableau ci-dessus mène à ses calculs.
nation-how-since = Comment l’évolution est-elle calculée ?
nation-how-since-panel = Évolution de celles qui ont répondu les deux fois = leur moyenne simple maintenant − alors : { $sum }
nation-how-since-error = Erreur type = écart type de leurs différences / √n : { $sum }
nation-how-since-freedom = Degrés de liberté = n − 1 : { $sum }
nation-how-since-interval = Intervalle = évolution ± t × erreur type, avec t = { $t } : { $sum }
nation-how-since-weights = Toutes les moyennes qui suivent sont pondérées par les groupes du registre, comme la moyenne ci-dessus.
nation-how-since-cross = Évolution de toutes = moyenne maintenant − moyenne alors : { $sum }
nation-how-since-variance = Sa variance = variance alors + variance maintenant − 2 × covariance de celles qui ont répondu les deux fois : { $sum }
nation-how-since-freedom-all = Degrés de liberté = n moins le nombre de groupes, dans la vague qui en a le moins : { $sum }
nation-how-since-least = Plus petit changement vu quatre fois sur cinq = (1,96 + 0,84) × erreur type : { $sum }
nation-how-since-both = Les deux fois = moyenne maintenant − moyenne alors de celles qui ont répondu les deux fois : { $sum }
nation-how-since-came = Arrivées = moyenne de toutes maintenant − celle des institutions qui ont répondu les deux fois : { $sum }
nation-how-since-left = Départs = moyenne de toutes alors − celle des institutions qui ont répondu les deux fois : { $sum }
nation-how-since-parts = Évolution de toutes = les deux fois + arrivées − départs : { $sum }
# Pour les auteurs d’une enquête : ses parties vont-elles ensemble ?
coherence-title = Les parties vont-elles ensemble ?
coherence-lead = Pour les auteurs de l’enquête, sur les institutions qui ont des chiffres pour toutes les parties. Une échelle de maturité est faite de parties qui ne vont pas forcément ensemble : un alpha bas n’est pas une raison d’en supprimer une.
coherence-few = Trop peu d’institutions ({ $n } sur { $least }) pour en dire quoi que ce soit.
coherence-alpha = Alpha de Cronbach { $alpha } ({ $interval }), nombre d’institutions : { $n }.
coherence-no-alpha = L’alpha de Cronbach n’existe pas ici : rien ne varie, ou il n’y a qu’une partie. Institutions : { $n }.
coherence-parts = { $node } : ses parties
coherence-weight = Poids
coherence-importance = Importance
coherence-rest = Corrélation avec le reste
coherence-without = Alpha sans elle
coherence-note = L’importance est le carré de la corrélation avec l’ensemble : ce qu’une partie en dit vraiment, à lire à côté de son poids.
coherence-opposite = { $one } et { $other } vont en sens contraire : corrélation { $r }.
coherence-alike = { $one } et { $other } disent presque la même chose : corrélation { $r }.
coherence-stairs = Comment les niveaux sont gravis
coherence-reproducibility = Reproductibilité
coherence-skips = Sautent un niveau
coherence-stairs-note = La reproductibilité vaut 1 quand personne n’a une étape plus haute sans les plus basses ; à partir de 0,9 on parle d’une échelle.
