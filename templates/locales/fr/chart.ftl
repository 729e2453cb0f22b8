# Charts: titles say the finding; the picture carries them, so that it can be quoted alone.
chart-source = Source : réponses à { $survey }, { $name }.
chart-source-dated = Source : réponses à { $survey }, { $name } ; données : { $date }.
chart-n = n = { $n }
chart-too-large = L’image serait trop grande. Choisissez une échelle plus petite.
chart-show-table = Afficher en tableau
chart-picture = Image :
chart-data = Données (CSV)
chart-column-name = Partie
chart-column-n = Institutions
chart-column-lower = Au moins
chart-column-upper = Au plus
chart-column-share = Part
chart-column-size-share = Part selon la taille
chart-column-median = Score médian
chart-column-prevalence = Un niveau ou plus en dessous
chart-strip-whole = ensemble
chart-strip-title = { $name }, { $node } : niveau { $level }.
chart-strip-title-none = { $name }, { $node } : { $level }.
chart-strip-range = Le plus haut : { $high } ({ $high_score } sur { $max }) ; le plus bas : { $low } ({ $low_score }).
chart-strip-subtitle = Niveau et score, de 0 à { $max }. { $completeness } des réponses données, { $verified } des déclarations vérifiées.
chart-strip-subtitle-plain = Questions évaluées : { $completeness } des réponses données.
chart-strip-note = Case pleine : niveau atteint. Point : score. Losange : cible. Crochets : où se situe le score, quelles que soient les réponses inconnues. Un point au-delà des cases pleines : une étape plus haute est accomplie alors qu’une étape plus basse manque. Pointillés : pas assez de réponses. Tiret : sans objet ou pas encore demandé. Diagonale : niveau sauté. Barre : aucun niveau plus élevé n’est possible.
chart-strip-note-plain = Case pleine : la condition est remplie, ou remplie jusque-là. Point d’interrogation : pas encore connu. Point : score, sur une ligne qui s’arrête au maximum possible. Crochets : où se situe le score, quelles que soient les réponses inconnues. Pointillés : pas assez de réponses. Tiret : sans objet ou pas encore demandé.
chart-strip-alt = Bande des niveaux. { $finding } Le tableau suit.
chart-strip-alt-plain = Graphique des résultats. { $finding } Le tableau suit.
chart-strip-caption = Niveau, score et cible
chart-distribution-subtitle = Nombre d’institutions par niveau. { $n } institutions sur { $all } ont répondu ({ $share }).
chart-distribution-best = { $n ->
    [one] { $n } institution sur { $all } a atteint le niveau 2 { $name } ou plus dans « { $node } » ; aucune dimension n’a une part plus grande.
    [many] { $n } d’institutions sur { $all } ont atteint le niveau 2 { $name } ou plus dans « { $node } » ; aucune dimension n’a une part plus grande.
   *[other] { $n } institutions sur { $all } ont atteint le niveau 2 { $name } ou plus dans « { $node } » ; aucune dimension n’a une part plus grande.
}
chart-distribution-only = { $n ->
    [one] { $n } institution sur { $all } a atteint le niveau 2 { $name } ou plus dans « { $node } ».
    [many] { $n } d’institutions sur { $all } ont atteint le niveau 2 { $name } ou plus dans « { $node } ».
   *[other] { $n } institutions sur { $all } ont atteint le niveau 2 { $name } ou plus dans « { $node } ».
}
chart-distribution-none = Aucun chiffre ne peut encore être montré.
chart-distribution-note = Les barres contiennent les institutions dont les chiffres peuvent être utilisés. Le trait épais sépare les niveaux 2 et 3. Hachuré : masqué, moins de 5. Les barres ne disent rien des institutions qui n’ont pas répondu.
chart-distribution-alt = Barres empilées. { $finding } Le tableau suit.
chart-distribution-alt-short = Barres empilées : institutions par niveau dans chaque dimension. Le tableau suit.
chart-coverage-title = { $n ->
    [one] { $n } institution sur { $all } a signé ({ $share }).
    [many] { $n } d’institutions sur { $all } ont signé ({ $share }).
   *[other] { $n } institutions sur { $all } ont signé ({ $share }).
}
chart-coverage-subtitle = Institutions arrivées au moins à cette étape.
chart-coverage-note = Les chiffres de cette campagne valent pour celles qui ont signé.
chart-coverage-note-size = Les chiffres de cette campagne valent pour celles qui ont signé. Barre fine : part selon la taille (effectif).
chart-coverage-end-size = { $count } sur { $all } ({ $share }) ; selon la taille { $size }
chart-coverage-alt = { $n ->
    [one] Barres de couverture : { $n } institution sur { $all } a signé ({ $share }). Le tableau suit.
    [many] Barres de couverture : { $n } d’institutions sur { $all } ont signé ({ $share }). Le tableau suit.
   *[other] Barres de couverture : { $n } institutions sur { $all } ont signé ({ $share }). Le tableau suit.
}
chart-coverage-register-title = { $n ->
    [one] { $n } institution sur { $all } a répondu ({ $share }).
    [many] { $n } d’institutions sur { $all } ont répondu ({ $share }).
   *[other] { $n } institutions sur { $all } ont répondu ({ $share }).
}
chart-coverage-register-note = Les chiffres valent pour celles qui ont répondu.
chart-coverage-register-note-size = Les chiffres valent pour celles qui ont répondu. Barre fine : part selon la taille (effectif).
chart-coverage-register-alt = { $n ->
    [one] Barres de couverture : { $n } institution sur { $all } a répondu ({ $share }). Le tableau suit.
    [many] Barres de couverture : { $n } d’institutions sur { $all } ont répondu ({ $share }). Le tableau suit.
   *[other] Barres de couverture : { $n } institutions sur { $all } ont répondu ({ $share }). Le tableau suit.
}
chart-coverage-stage-frame = Dans le registre
chart-coverage-stage-submitted = Répondu
chart-gaps-title = Plus grand écart : { $node }, { $gap } sous la cible { $target }.
chart-gaps-subtitle = { $name } : score (point) et cible (losange, « { $target } »), de 0 à { $max } ; le plus grand écart d’abord.
chart-gaps-note = { $count ->
    [0] Les capacités qui atteignent ou dépassent leur cible n’ont pas de ligne.
    [one] Les capacités qui atteignent ou dépassent leur cible n’ont pas de ligne. Une capacité a trop peu de réponses pour être comparée.
    [many] Les capacités qui atteignent ou dépassent leur cible n’ont pas de ligne. { $count } de capacités ont trop peu de réponses pour être comparées.
   *[other] Les capacités qui atteignent ou dépassent leur cible n’ont pas de ligne. { $count } capacités ont trop peu de réponses pour être comparées.
}
chart-gaps-nation-title = Plus grand écart : { $node } ; la moitié des institutions sont { $gap } ou plus sous la cible { $target }.
chart-gaps-nation-none = Dans aucune capacité, l’institution médiane n’est sous la cible.
chart-gaps-nation-subtitle = { $name } : médiane des institutions (point) et cible (losange, « { $target } »), de 0 à { $max } ; le plus grand écart d’abord.
chart-gaps-nation-note = { $count ->
    [0] La part indique combien d’institutions sont un niveau entier ou plus en dessous, chaque groupe étant pondéré par sa taille. Les capacités dont la médiane atteint la cible n’ont pas de ligne.
    [one] La part indique combien d’institutions sont un niveau entier ou plus en dessous, chaque groupe étant pondéré par sa taille. Les capacités dont la médiane atteint la cible n’ont pas de ligne. Une capacité est masquée : moins de 5.
    [many] La part indique combien d’institutions sont un niveau entier ou plus en dessous, chaque groupe étant pondéré par sa taille. Les capacités dont la médiane atteint la cible n’ont pas de ligne. { $count } de capacités sont masquées : moins de 5.
   *[other] La part indique combien d’institutions sont un niveau entier ou plus en dessous, chaque groupe étant pondéré par sa taille. Les capacités dont la médiane atteint la cible n’ont pas de ligne. { $count } capacités sont masquées : moins de 5.
}
chart-gaps-end = { $gap }
chart-gaps-end-share = { $gap }, dans { $share }
chart-gaps-alt = Écarts. { $finding } Le tableau suit.
chart-gaps-alt-none = Écarts. { $finding }
chart-gaps-alt-short = Écarts entre score et cible par capacité, le plus grand d’abord. Le tableau suit.
chart-gaps-caption = Écarts, le plus grand d’abord
