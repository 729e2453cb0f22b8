# Surveys and their versions.
surveys-title = Enquêtes
surveys-caption = Toutes les enquêtes et leurs versions
surveys-none = Aucune enquête pour l’instant
surveys-none-text = Ajoutez une enquête par fichier, ou laissez l’installation du serveur publier celles qui sont fournies.
surveys-version = Enquête et version
surveys-fingerprint = Empreinte (SHA-256)
surveys-languages = Langues
surveys-language = { $language } : { $share } traduits, brouillons : { $drafts }
surveys-language-source = { $language } : langue d’origine
surveys-items = Questions
surveys-minutes = Minutes
surveys-minutes-rapid = Minutes en version rapide
surveys-state-draft = Brouillon
surveys-state-published = Publiée
surveys-state-retired = Retirée
surveys-upload = Ajouter une enquête
surveys-upload-text = Les fichiers sont d’abord vérifiés. S’il y a une erreur, chaque problème est indiqué et rien n’est enregistré ; sinon l’enquête devient un brouillon. Un brouillon du même numéro est remplacé ; une version publiée ne l’est jamais.
surveys-files = Fichiers
surveys-files-hint = Un fichier JSON qui contient les langues, ou survey.json avec ses fichiers de langue comme fr.json. Au plus 8 Mo par fichier et 16 Mo au total.
surveys-upload-button = Vérifier et enregistrer comme brouillon
surveys-found = Ce qu’il faut corriger
surveys-found-where = Fichier, ligne, colonne
surveys-found-pointer = Endroit (pointeur JSON)
surveys-found-what = Ce qui ne va pas
surveys-found-mend = Ce qui le corrigerait
surveys-uploaded = L’enquête est enregistrée comme brouillon. Relisez-la, puis publiez-la.
surveys-same = Ce texte est déjà enregistré tel quel. Rien n’a changé.
surveys-published = Publiée. De nouvelles campagnes peuvent l’utiliser ; son texte ne changera plus.
surveys-retired = Retirée. De nouvelles campagnes ne peuvent plus l’utiliser ; celles en cours continuent.
surveys-discarded = Le brouillon est supprimé.
surveys-step-publish = Publier
surveys-step-retire = Retirer
surveys-step-discard = Supprimer le brouillon
surveys-publish-title = Publier { $survey } ?
surveys-publish-text = Ensuite, son texte ne change plus : toute modification demande une nouvelle version.
surveys-retire-title = Retirer { $survey } ?
surveys-retire-text = Elle n’est plus proposée pour de nouvelles campagnes. Les campagnes en cours et toutes les réponses restent telles quelles. C’est irréversible.
surveys-discard-title = Supprimer { $survey } ?
surveys-discard-text = Le brouillon est supprimé avec tous ses textes. Personne n’y a répondu. C’est irréversible.
surveys-holds = Ce qu’elle contient
surveys-questions = Lire les questions
surveys-questions-title = Les questions de { $survey }
surveys-questions-print = Imprimer : PDF
surveys-taken-in = Ajoutée
surveys-unit = Qui répond
surveys-unit-institution = Une institution
surveys-unit-programme = Un programme
surveys-unit-nation = La nation
surveys-statements = Affirmations
surveys-others = Autres questions
surveys-rosters = Listes
surveys-tables = Tableaux de facteurs
surveys-sections = Sections
surveys-section = Section
surveys-pages = Pages
surveys-translated = Traduit
surveys-drafts = Brouillons que personne n’a relus
surveys-stale = D’un texte plus ancien
surveys-differs = Ce qu’elle change
surveys-compared = Changement le plus important depuis { $version } : { $weight }.
surveys-compared-same = Elle ne diffère pas de { $version }.
surveys-weight-patch = formulation (PATCH)
surveys-weight-minor = ajouts sans score (MINOR)
surveys-weight-major = sens (MAJOR)
surveys-number-low = Le numéro ne dit pas l’ampleur du changement : donnez-lui { $least } ou plus avant de publier.
surveys-lacking = Ce qui manque avant la publication
surveys-differs-place = Où
surveys-differs-weight = Type de changement
surveys-differs-what = Changement
surveys-what-gone = supprimé
surveys-what-new = nouveau
surveys-what-new-scored = nouveau, compte dans le score
surveys-what-another = changé
surveys-what-same-rev = changé, avec le même « rev » : les traductions ne comptent pas comme dépassées
surveys-what-moved = placé ailleurs dans l’arbre
surveys-what-value = avant : { $before }, maintenant : { $after }
surveys-what-nothing = rien
surveys-differs-more = { $count ->
    [one] Un autre changement n’est pas affiché.
   *[other] { $count } autres changements ne sont pas affichés.
}
surveys-used = Où elle est utilisée
surveys-used-nowhere = Dans aucune campagne que vous pouvez voir.
problem-files-none = Choisissez les fichiers de l’enquête.
problem-files-again = Cette page date d’avant votre nouvelle connexion, ou de plus d’une semaine. Rien n’a été enregistré : choisissez de nouveau les fichiers.
problem-survey-wrong = { $count ->
    [one] L’enquête contient une erreur. Rien n’a été enregistré.
   *[other] L’enquête contient { $count } erreurs. Rien n’a été enregistré.
}
problem-survey-final = { $survey } est publiée ou retirée avec un autre texte et ne change plus. Donnez une nouvelle version à l’enquête modifiée.
problem-survey-state = Impossible pour { $survey } : son état est « { $state } ».
problem-survey-number = { $survey } change plus { $old } que son numéro ne le dit, ou ne dit pas ce que devient chaque question. Numérotez-la { $least } ou plus et remplissez « migrate ».
move-link = Passer à la version { $version }
move-title = Passer la campagne à { $survey }
move-lead = Voici ce que deviendraient les réponses déjà données. Rien n’est encore enregistré.
move-sums = Réponses concernées
move-what = Ce que devient la réponse
move-carry-same = Conservée, sous un nouvel identifiant
move-carry-reworded = Conservée ; la formulation change
move-carry-ask-again = Redemandée
move-carry-dropped = N’est plus demandée ; gardée dans l’historique
move-untouched = { $count ->
    [one] Une participation suit sans rien à revoir.
   *[other] { $count } participations suivent sans rien à revoir.
}
move-items = Questions dont les réponses sont concernées
move-item = Question
move-old = Formulation actuelle
move-new = Nouvelle formulation
move-choice-gone = (n’est plus proposé)
move-choice-fresh = (n’était pas proposé)
move-responses = Participations
move-institutions = Institutions concernées
move-staying = Ce qui garde sa version
move-staying-text = Ce qui est envoyé, signé ou accepté garde ses questions, son texte et ses scores. Deux valeurs se départagent d’abord ; le reste peut suivre ensuite.
move-text = Toutes les participations en cours passent ensemble. Les réponses à revoir ne comptent pas tant que personne ne les a revues. Tant que rien n’est enregistré dans la nouvelle version, on peut revenir en arrière.
move-button = Passer
move-done = La campagne est passée à la nouvelle version. Les réponses à revoir sont signalées aux institutions.
move-undone = Retour en arrière effectué : tout est comme avant.
move-last = Passée de { $from } à { $to } ({ $at }). Rien n’a été enregistré depuis.
move-back = Revenir en arrière
problem-move-worked-on = Quelqu’un a travaillé dans la nouvelle version depuis : on ne peut plus revenir en arrière.
problem-answers-marked = { $count ->
    [one] Une réponse doit être revue avant l’envoi, car sa question a changé.
   *[other] { $count } réponses doivent être revues avant l’envoi, car leurs questions ont changé.
}
again-look = Cette question a changé. Revoyez votre réponse.
again-before = Avant : « { $question } » Votre réponse : { $answer }
again-stands = Je l’ai revue : la réponse reste telle qu’elle est ici
again-reworded = Les mots de cette question ont changé depuis la réponse, pas son sens. Avant : « { $question } »
again-count = { $count ->
    [one] L’enquête a une nouvelle version. Une réponse est à revoir : sa question a changé. D’ici là, elle ne compte pas.
   *[other] L’enquête a une nouvelle version. { $count } réponses sont à revoir : leurs questions ont changé. D’ici là, elles ne comptent pas.
}
again-check = À revoir, la question a changé : { $question }
again-gone = L’enquête a une nouvelle version, où votre dernière réponse n’est plus demandée. Elle est gardée dans l’historique.
answer-status-again = À revoir
