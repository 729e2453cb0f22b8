# The questionnaire on paper.
form-foot = { $title } · { $survey }
form-time = Durée
form-time-minutes = { $count ->
    [one] environ une minute
    [many] environ { $count } de minutes
   *[other] environ { $count } minutes
}
form-time-hours = { $count ->
    [one] environ une heure
    [many] environ { $count } d’heures
   *[other] environ { $count } heures
}
form-who = Qui répond
form-depth = Profondeur
form-depth-rapid = Rapide : une question par capacité
form-depth-standard = Standard : énoncé par énoncé
form-depth-verified = Vérifiée : énoncé par énoncé, avec des preuves
form-fallback = { $count ->
    [one] Un texte n’est pas encore traduit et figure ici dans une autre langue ({ $language }).
    [many] { $count } de textes ne sont pas encore traduits et figurent ici dans une autre langue ({ $language }).
   *[other] { $count } textes ne sont pas encore traduits et figurent ici dans une autre langue ({ $language }).
}
form-how = Parmi les cases rondes, cochez-en une seule ; parmi les cases carrées, toutes celles qui sont vraies. Le code court à côté d’une question aide la personne qui saisit les réponses. Une photographie des pages remplies suffit : envoyez-la à la personne qui vous a envoyé l’invitation.
form-institution = Institution
form-filled-by = Rempli par
form-stop = Commencez par le premier énoncé. Dès que vous cochez la première case d’un énoncé, laissez de côté les énoncés qui sont en dessous et reprenez après eux.
form-highest = Cochez le niveau le plus haut dont l’énoncé est vrai dans au moins la moitié des endroits où il devrait l’être, comme le sont ceux de tous les niveaux inférieurs.
form-level-zero = Même l’énoncé du niveau 1 n’est pas vrai.
form-needs-answer = Réponse nécessaire.
form-needs-answer-if = Réponse nécessaire si
form-needs-answer-cases = Réponse nécessaire dans certains cas : voir le formulaire en ligne.
form-only-if = Seulement si
form-only-cases = Seulement dans certains cas : voir le formulaire en ligne.
form-answer-is = { $question } ({ $id }) : { $answers }
form-answer-is-not = { $question } ({ $id }) : pas { $answers }
form-answer-any = { $question } ({ $id }) : avec une réponse
form-quoted = « { $answer } »
form-or = { $first } ou { $second }
form-na-because = Sans objet ici, parce que
form-proof-line = Votre preuve : titre, adresse ou fichier
form-alone = Dans ce cas, ne cochez rien d’autre.
form-at-most = { $count ->
    [one] Cochez-en une au plus.
    [many] Cochez-en { $count } au plus.
   *[other] Cochez-en { $count } au plus.
}
form-rank = Numérotez-les : 1 désigne la première.
form-letters = { $count ->
    [one] Un caractère au plus.
    [many] { $count } de caractères au plus.
   *[other] { $count } caractères au plus.
}
form-attach = Joignez le document et écrivez ici son titre
form-entry = Entrée { $number }
form-entries = Pour d’autres entrées, copiez cette page.
form-grid-head = Cochez une case par ligne
form-enablers = { $title } : { $node }
form-sign = Signature
form-position = Fonction
form-date = Date
