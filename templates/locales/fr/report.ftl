# The report on an institution as a document.
report-link = Rapport (PDF)
report-title = Maturité en logiciel libre : { $institution }
report-title-survey = { $survey } : { $institution }
report-foot = { $title } · { $date } · { $survey }
report-page = Page { $page } sur { $pages }
report-campaign = Campagne
report-file = D’après le fichier
report-no-date = date non précisée
report-survey = Enquête et version
report-survey-fingerprint = Empreinte de l’enquête (SHA-256)
report-answered = des questions ont une réponse
report-verified = des déclarations sont vérifiées
report-to-target = du chemin vers les cibles est parcouru
report-to-target-known = du chemin vers les cibles est parcouru là où les réponses suffisent ; capacités qui en ont trop peu : { $unknown }
report-dk = des réponses sont « Je ne sais pas »
report-claimed = Les chiffres sont ceux que déclare l’institution, d’après les réponses telles qu’elles ont été signées.
report-level = { $name }
report-level-unknown = { $name }, jusqu’à { $high }, inconnus : { $unknown }
report-dimensions-table = Niveau, score et écart de chaque dimension
report-capabilities-table = Capacités de la dimension « { $dimension } »
report-gaps-table = Capacités sous leur cible, le plus grand écart d’abord
report-verified-heading = Déclaré et vérifié
report-verified-table = Dimensions telles que les déclare l’institution et telles que l’évaluation les a vérifiées
report-level-claimed = Niveau déclaré
report-score-claimed = Score déclaré
report-level-verified = Niveau vérifié
report-score-verified = Score vérifié
report-not-asked = Les dimensions sur lesquelles cette version de l’enquête n’interroge pas encore ne figurent pas ici.
report-cannot-say = Trop peu de réponses pour dire ce qui élève le niveau ici :
report-how-to-read = Comment lire ce rapport
report-word-level = Niveau
report-means-level = L’étape atteinte : chaque énoncé jusqu’à elle est vrai dans au moins la moitié des endroits où il devrait l’être. Les niveaux vont de 0, qui est un point de départ et non une faute, jusqu’au plus élevé. Une dimension a un niveau quand toutes ses capacités sont au plus un niveau en dessous et que deux tiers l’ont atteint.
report-word-score = Score
report-means-score = Les progrès dans le niveau et au-delà, sur la même échelle et avec des décimales. Il peut dépasser le niveau quand une étape plus haute est accomplie alors qu’une étape plus basse manque.
report-word-bounds = Avec les inconnus
report-means-bounds = Le score si tout ce qui est sans réponse n’était vrai nulle part, et s’il était vrai partout. La vérité se situe entre les deux.
report-word-unknown = Inconnus
report-means-unknown = Énoncés sans réponse. « Je ne sais pas » compte comme une réponse, mais aucun niveau n’est donné au-dessus de cet énoncé tant que personne ne sait.
report-word-gap = Écart
report-means-gap = La cible moins le score, quand le score est plus bas. Dépasser la cible dans une capacité ne comble pas un écart dans une autre.
report-word-share = Pas assez de réponses
report-means-share = Quand trop peu d’énoncés ont une réponse, ni niveau ni score ne sont donnés, seulement les bornes.
profile-flag-provisional = Provisoire, non comparé : la plupart des énoncés sont sans objet ici.
problem-unknown-campaign = Il n’y a pas de campagne « { $id } ».{ $near ->
    [none] {""}
   *[other] {" "}Vouliez-vous dire « { $near } » ?
}
problem-unknown-institution = Il n’y a pas d’institution « { $id } ».{ $near ->
    [none] {""}
   *[other] {" "}Vouliez-vous dire « { $near } » ?
}
problem-nothing-signed = { $institution } n’a encore rien signé dans cette campagne.
problem-report-font = Cette installation n’a pas de police de caractères pour cette langue : le rapport n’afficherait que des carrés. Lisez-le dans une autre langue, ou demandez à l’administration du service d’installer la police.
