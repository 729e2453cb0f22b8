# Why something is no answer to an item.
answer-problem-dk = « Je ne sais pas » n’est pas proposé pour { $item }.
answer-problem-na = « Sans objet » n’est pas proposé pour { $item }.
answer-problem-reason = Dites pourquoi { $item } est sans objet ici.
answer-problem-too-long = Ce texte est trop long. Ramenez-le à { $max } caractères.
answer-problem-criterion = « { $code } » n’est pas l’un des critères proposés. Choisissez parmi ceux-ci : { $choices }.
answer-problem-constraint = La réponse à { $item } enfreint une règle de l’enquête.
answer-problem-option = « { $code } » n’est pas l’un des choix proposés. Choisissez parmi ceux-ci : { $choices }.
answer-problem-list = Choisissez une ou plusieurs des réponses affichées.
answer-problem-twice = Un choix a été envoyé deux fois. Choisissez chacun une seule fois.
answer-problem-exclusive = Choisissez soit « { $option } », soit les autres, mais pas les deux.
answer-problem-number = Il faut un nombre, comme 1200. Vous avez écrit « { $typed } ».
answer-problem-number-ambiguous = « { $typed } » peut se lire de deux façons. Écrivez le nombre sans le signe, comme 1234, ou avec deux décimales, comme 1,23.
answer-problem-number-ambiguous-whole = « { $typed } » peut se lire de deux façons. Écrivez le nombre entier sans signe, comme { $without }.
answer-problem-whole = Il faut un nombre entier, comme 1200. Vous avez écrit « { $typed } ».
answer-problem-min = Il faut au moins { $min }. Vous avez écrit « { $typed } ».
answer-problem-max = Il faut au plus { $max }. Vous avez écrit « { $typed } ».
answer-problem-text = Ce texte contient un caractère qui ne peut pas être enregistré. Saisissez le texte au lieu de le coller.
answer-problem-date = La date doit comporter le jour, le mois et l’année, comme 5 3 2024.
answer-problem-date-ambiguous = « { $typed } » peut se lire de deux façons. Écrivez d’abord l’année, puis le mois et le jour, comme { $example }.
answer-problem-note = Il n’y a rien à répondre ici.
answer-problem-value-and-state = Choisissez soit une valeur, soit « { $state } », mais pas les deux.
answer-problem-state = « { $state } » n’est ni « Je ne sais pas » ni « Sans objet ».
answer-problem-at = « { $label } » : { $problem }
answer-problem-url = Il faut une adresse web, comme https://example.org. Vous avez écrit « { $typed } ».
answer-problem-email = Il faut une adresse électronique, comme nom@ministere.example. Vous avez écrit « { $typed } ».
answer-problem-spdx = « { $typed } » n’est pas une licence connue. Choisissez-en une dans la liste, ou écrivez son nom SPDX, comme MIT ou EUPL-1.2.
answer-problem-spdx-old = { $typed } est un ancien nom. Voulez-vous dire { $only } ou { $later } ?
answer-problem-level = Choisissez l’un des niveaux de 0 à { $max }.
answer-problem-min-choices = { $min ->
    [one] Choisissez au moins une réponse.
    [many] Choisissez au moins { $min } de réponses.
   *[other] Choisissez au moins { $min } réponses.
}
answer-problem-max-choices = { $max ->
    [one] Choisissez une réponse au plus.
    [many] Choisissez { $max } de réponses au plus.
   *[other] Choisissez { $max } réponses au plus.
}
answer-problem-matrix = La réponse doit être un choix pour chaque ligne.
answer-problem-row = « { $row } » n’est pas l’une des lignes proposées.
answer-problem-roster = La réponse doit être une liste de lignes.
answer-problem-min-rows = { $min ->
    [one] Inscrivez au moins une ligne.
    [many] Inscrivez au moins { $min } de lignes.
   *[other] Inscrivez au moins { $min } lignes.
}
answer-problem-max-rows = { $max ->
    [one] Inscrivez une ligne au plus.
    [many] Inscrivez { $max } de lignes au plus.
   *[other] Inscrivez { $max } lignes au plus.
}
answer-problem-column = Ligne { $row } : « { $column } » n’est pas l’une des colonnes proposées.
answer-problem-cell = Ligne { $row }, « { $column } » : { $problem }
answer-problem-cell-missing = Ce champ doit être rempli.
answer-problem-file = Le document n’est pas enregistré. Envoyez-le de nouveau.
answer-problem-other = Vous avez écrit un texte pour un choix qui n’est pas retenu. Choisissez-le, ou effacez le texte.
answer-problem-row-constraint = Ligne { $row } : « { $column } » enfreint une règle de l’enquête.
answer-problem-kept = Ce qui a été saisi ici n’est pas encore accepté. Ouvrez et enregistrez.
