# The kinds of items beyond choices and texts: levels, "other", ranks, ratings.
answer-level-question = Quelle est l’étape la plus haute qui est vraie dans au moins la moitié de votre institution, avec toutes les étapes en dessous ?
answer-level-help = Commencez en haut de la liste et arrêtez-vous à la première étape qui n’est pas vraie.
answer-level-zero = Aucune des étapes ci-dessous n’est vraie dans au moins la moitié.
answer-or = ou
answer-other-which = Si « { $option } » : précisez
answer-with-other = { $answer } ({ $other })
answer-rank-place = { $place ->
    [1] 1er choix
    [2] 2e choix
    [3] 3e choix
   *[other] { $place }e choix
}
answer-enablers = Ce qui fait durer
answer-enablers-title = { $dimension } : { $title }
answer-title-numbered = { $title } ({ $number } sur { $all })
