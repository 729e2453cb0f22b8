# Register, campaigns, profiles, the nation.
register-count = { $count ->
    [one] { $count } entrée
    [many] { $count } d’entrées
   *[other] { $count } entrées
}
register-find = Nom ou identifiant
register-find-button = Chercher
register-stem = affiché seulement pour situer les autres
list-all-kinds = Tous les types
list-all-states = Tous les états
list-clear = Tout afficher
list-none = Rien ne correspond à votre recherche.
list-pages = Pages de la liste
list-range = { $first } à { $last } sur { $count }
list-previous = Page précédente
list-next = Page suivante
register-empty = Rien ici pour le moment
register-empty-text = Importez une liste ou ajoutez la première institution.
register-id = Identifiant
register-id-hint = Uniquement des lettres, des chiffres et - _ . ; il figure dans les fichiers et ne change jamais.
register-kind = Type
register-parent = Identifiant de l’entrée supérieure
register-parent-hint = Vide : directement sous la racine.
register-stratum = Groupe pour les chiffres nationaux
register-size = Taille (effectif)
register-add = Ajouter une entrée
register-add-button = Ajouter au registre
register-import = Importer une liste
register-import-text = Collez le tableau au format CSV ou choisissez un fichier ; la première ligne nomme les colonnes. Seules id et kind sont nécessaires ; parent construit l’arborescence.
register-table = Tableau (CSV)
register-file = Ou un fichier de cet appareil
register-file-hint = CSV en UTF-8, 2 Mo au plus. Un fichier choisi est lu à la place du texte ci-dessus, et son texte s’y affiche.
register-preview = Voir ce qui serait fait
register-take = Importer les lignes correctes
register-would-import = Résultat prévu : ajouts : { $added } ; modifications : { $changed } ; sans changement : { $same } ; lignes erronées : { $wrong }. Rien n’est encore enregistré.
register-imported = Ajouts : { $added } ; modifications : { $changed } ; sans changement : { $same } ; lignes erronées laissées de côté : { $wrong }.
register-bad-lines = Lignes à corriger
register-where = Où
register-what = Quoi
register-line = ligne { $line }
register-new-ids = Nouveaux
register-changed-ids = Modifiés
register-no-campaign = Dans aucune campagne pour le moment.
register-kind-nation = Pays
register-kind-sector = Secteur
register-kind-ministry = Ministère
register-kind-department = Direction
register-kind-agency = Agence
register-kind-local = Administration locale
register-kind-programme = Programme
register-kind-host = Organisme d’accueil
register-kind-other = Autre
problem-too-many-rows = Une liste peut avoir { $max } lignes au plus.
campaign-none = Aucune campagne pour le moment
campaign-none-text = Importez d’abord le registre ; créez ensuite une campagne, choisissez ses institutions, invitez pour chacune une personne à la coordination, puis ouvrez la campagne.
campaign-new = Nouvelle campagne
campaign-survey = Enquête et version
campaign-depth = Profondeur
campaign-depth-rapid = Rapide : une question par capacité
campaign-depth-standard = Standard : énoncé par énoncé, jusqu’au premier qui n’est vrai nulle part
campaign-depth-verified = Vérifiée : comme standard, avec des preuves et une évaluation
campaign-closes = Dernier jour
campaign-closes-hint = Jusqu’à 23:59 UTC ce jour-là. Peut rester vide.
campaign-closes-never = aucun dernier jour
campaign-sign-off = La signature de la ou du responsable de chaque institution est-elle demandée ?
campaign-sign-off-yes = Oui, la coordination envoie pour signature
campaign-sign-off-no = Non, la coordination envoie au bureau
campaign-language = Langue des invitations
campaign-target = Cible
campaign-target-hint = Identifiant d’une cible de l’enquête, comme baseline. Vide : la première.
campaign-create = Créer en préparation
campaign-pick = Choisir les institutions
campaign-pick-legend = Qui participe
campaign-taken = { $taken } retenues sur { $all }
campaign-take-all = { $count ->
    [one] Retenir l’institution trouvée
    [many] Retenir les { $count } d’institutions trouvées
   *[other] Retenir les { $count } institutions trouvées
}
campaign-pick-next = Enregistrer et afficher la page suivante
campaign-pick-paged = Seul change ce que cette page affiche ; enregistrez-la avant de la quitter.
campaign-kept = Celles-ci ont déjà des réponses et restent : { $codes }
campaign-state-draft = En préparation : personne ne peut encore répondre
campaign-state-open = Ouverte
campaign-state-closed = Close
campaign-state-until = { $state }, jusqu’au { $date }
campaign-coverage = Couverture
campaign-stage = Étape
campaign-stage-picked = Choisie
campaign-stage-started = Commencé
campaign-stage-sent = Envoyé pour signature
campaign-stage-signed = Signé
campaign-stage-accepted = Accepté
campaign-stage-count = { $count } sur { $all } ({ $share })
campaign-open = Ouvrir la campagne
campaign-open-title = Ouvrir { $campaign } ?
campaign-open-text = { $count ->
    [one] À partir de là, une institution peut répondre.
   *[other] À partir de là, { $count } institutions peuvent répondre.
}
campaign-open-again = { $count ->
    [one] Une institution peut de nouveau modifier ses réponses. Ce qui est envoyé, signé ou accepté reste tel quel.
   *[other] { $count } institutions peuvent de nouveau modifier leurs réponses. Ce qui est envoyé, signé ou accepté reste tel quel.
}
campaign-open-until = Le dernier jour qui leur est indiqué : { $date }.
campaign-opened = La campagne est ouverte.
campaign-close = Clore la campagne
campaign-close-title = Clore { $campaign } ?
campaign-close-count = { $count ->
    [0] Toutes les institutions ont signé.
    [one] Une institution n’a pas signé.
   *[other] { $count } institutions n’ont pas signé.
}
campaign-close-text = Après la clôture, personne ne peut modifier une réponse ; ce qui n’est pas signé à ce moment compte comme une absence de réponse. Vous pouvez rouvrir la campagne.
campaign-was-closed = La campagne est close.
campaign-edit = Nom et dernier jour
campaign-changed = Le nom et le dernier jour sont enregistrés.
problem-campaign-changed = Une autre personne a modifié ceci entre-temps. C’est maintenant : « { $name } », { $date }. Rien de votre saisie n’est enregistré ; enregistrez à nouveau pour la mettre à la place.
campaign-how-far = Avancement des réponses
campaign-nobody = Aucune institution n’est encore choisie.
campaign-answers = Réponses
campaign-last = Dernière modification
campaign-invite = Personnes
profile-answered = Questions avec une réponse : { $done } sur { $all }.
profile-facts = { $verified } des déclarations vérifiées, signature : { $date }, { $survey }
profile-to-target = { $share } du chemin vers les cibles est parcouru.
profile-to-target-known = Dans les capacités qui ont assez de réponses, { $share } du chemin vers les cibles est parcouru. Capacités qui en ont trop peu : { $unknown }.
profile-dimensions = Maturité par dimension
profile-results = Résultats
profile-capabilities = Capacités
profile-parts = Partie par partie
profile-dimension = Dimension
profile-capability = Capacité
profile-level-head = Niveau
profile-result = Résultat
profile-score = Score
profile-bounds-head = Avec les inconnus
profile-target = Cible
profile-gap = Écart
profile-flags = À savoir
profile-bounds = entre { $low } et { $high }
profile-level = { $level } { $name }
profile-level-unknown = { $level } { $name }, jusqu’à { $high }, inconnus : { $unknown }
profile-not-asked = pas encore demandé
profile-no-level = pas de niveau
profile-withheld = pas assez de réponses ({ $share })
profile-does-not-apply = sans objet
profile-gate-open = pas encore connu
profile-score-of = { $score } sur { $max }
profile-score-of-unknown = entre { $low } et { $high } sur { $max }, inconnus : { $unknown }
profile-flag-skip = Une étape plus haute est accomplie alors qu’une étape plus basse manque.
profile-flag-thin = Le niveau ne repose que sur une couverture à moitié.
profile-flag-rapid = D’après une seule question ; non comparé aux autres profondeurs.
profile-statements = Énoncés
profile-statement = Énoncé
profile-answer = Réponse
profile-brings = Apporte
profile-blocks = bloque le niveau suivant
profile-what-raises = Ce qui élève le niveau
profile-raises = Le niveau { $level } { $name } est atteint quand ceci est vrai :
profile-change = { $item } Au moins : « { $to } ».
profile-change-criteria = { $item } Au moins : « { $to } », avec toutes les cases cochées en dessous.
profile-arithmetic = C’est un calcul, pas un conseil de cocher des cases.
profile-nothing-raises = Il n’y a pas de niveau plus élevé, ou les réponses sont trop peu nombreuses pour le dire.
nation-title = La situation nationale
nation-of = La situation nationale : { $campaign }
nation-headline = La moitié des institutions qui ont répondu ont un score de { $middle } sur { $max } ou plus ; quoi que disent les autres, la moyenne se situe entre { $low } et { $high }.
nation-headline-bounds = Moins de la moitié ont répondu : la moyenne de toutes se situe entre { $low } et { $high } sur { $max }, et rien de plus précis ne peut être dit.
nation-hidden = masqué : moins de 5
nation-nobody = aucune réponse
nation-distribution = Répartition des institutions entre les niveaux
nation-bounds = Où se situe la moyenne de toutes les institutions
nation-bounds-note = La dernière colonne ne suppose rien des institutions qui n’ont pas répondu : elle reste vraie quoi qu’elles aient pu dire. Cette version ne donne ni moyennes ni intervalles.
nation-gaps = Les plus grands écarts
nation-gap = { $node } : dans { $share } de toutes les institutions, estimation d’après { $n } qui peuvent être comparées
nation-gaps-lead = Les plus répandus, selon la part des institutions qui sont un niveau ou plus sous la cible. La part est pondérée : chaque groupe compte selon sa taille, c’est-à-dire toutes ses institutions, qu’elles aient répondu ou non.
nation-no-gaps = Aucune capacité ne présente d’écart qui puisse être montré.
nation-nothing-yet = Rien n’est encore signé. Les chiffres apparaissent quelques secondes après la première signature.
nation-computed = Calculé : { $at }.
nation-computed-stale = Calculé : { $at } ; une signature plus récente est en cours d’ajout.
nation-heatmap = Institutions par dimension
nation-heatmap-text = Niveau et score de chaque institution ; choisissez une colonne pour trier. Réservé au bureau : les résultats de chaque institution ne sont pas publiés.
nation-no-group = Sans groupe
nation-no-answer = aucune réponse
nation-none = –
nation-withheld = pas assez
nation-cell-unknown = jusqu’à { $high }, inconnus : { $unknown }
