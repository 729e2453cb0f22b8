# What went wrong: fields, states, error pages.
problem-sign-in = L’adresse électronique ou le mot de passe n’est pas correct.
problem-password-wrong = Le mot de passe n’est pas correct.
problem-password-short = Le mot de passe doit avoir au moins { $min } caractères.
problem-password-long = Le mot de passe peut avoir { $max } caractères au plus.
problem-password-common = Ce mot de passe est l’un des premiers que l’on essaierait. Réunissez quelques mots sans rapport entre eux.
problem-email = « { $email } » n’est pas une adresse électronique. Écrivez-la comme ministre@sante.example.
problem-email-taken = { $email } a déjà un compte.
problem-name = Un nom doit avoir de 1 à 120 caractères.
problem-name-long = Un nom peut avoir 200 caractères au plus, sans caractère de commande.
problem-node-unknown = « { $code } » n’est pas dans le registre. Utilisez l’identifiant d’une entrée qui s’y trouve.
problem-role-of-institution = Choisissez contribution, coordination ou responsable de l’institution : ce sont les rôles d’une institution.
problem-invitation-used = Le lien a été utilisé entre-temps.
problem-link-spent = Ce lien a déjà servi. Connectez-vous avec votre mot de passe.
problem-campaign-closed = La campagne est close.
problem-campaign-not-open = La campagne n’est pas ouverte : rien ne peut être modifié. Ce qui est enregistré est conservé.
problem-campaign-empty = Choisissez au moins une institution avant d’ouvrir la campagne.
problem-campaign-name = Le nom doit avoir de 1 à 120 caractères, comme « Enquête 2026 ».
problem-changed-meanwhile = Une autre personne a modifié ceci entre-temps. Rechargez la page et décidez à nouveau.
problem-wrong-state = Ce n’est pas possible maintenant : l’état est « { $state } », et l’action était « { $step } ».
problem-register-empty = Le registre est vide : importez ou ajoutez d’abord des institutions.
problem-survey-unknown = Choisissez une enquête publiée.
problem-depth = Choisissez rapide, standard ou vérifiée.
problem-closes-in-past = Le dernier jour doit être dans l’avenir.
problem-differences-open = { $count ->
    [one] Une réponse a deux valeurs. Tranchez d’abord.
    [many] { $count } de réponses ont deux valeurs. Tranchez d’abord.
   *[other] { $count } réponses ont deux valeurs. Tranchez d’abord.
}
problem-required-missing = { $count ->
    [one] Une réponse est nécessaire avant l’envoi : { $items }.
    [many] { $count } de réponses sont nécessaires avant l’envoi : { $items }.
   *[other] { $count } réponses sont nécessaires avant l’envoi : { $items }.
}
problem-note = Écrivez ce qui doit être modifié, en 2000 caractères au plus.
problem-third-value = Écrivez ou choisissez la troisième valeur.
problem-item-unknown = Cet élément ne fait pas partie de l’enquête.
problem-nul = Le texte contient un caractère qui ne peut pas être enregistré. Saisissez le texte au lieu de le coller.
problem-form-too-large = Ce formulaire dépasse { $max } Ko. Raccourcissez les textes ; ce qui était déjà enregistré est en sécurité.
problem-too-many-fields = Un formulaire peut avoir { $max } champs au plus.
problem-file-too-large = Le fichier dépasse { $max } Mo. Découpez-le, ou retirez les colonnes inutiles ; rien n’est enregistré.
problem-file-no-table = « { $name } » ne peut pas être lu comme du texte. Enregistrez le tableau au format CSV en UTF-8, comme registre.csv.
problem-code = « { $code } » n’est pas un identifiant : utilisez uniquement des lettres, des chiffres et - _ . comme dans MOH-07.
problem-code-taken = L’identifiant { $code } est déjà dans le registre.
problem-code-twice = L’identifiant { $code } figure deux fois dans cette liste, d’abord dans { $first }.
problem-kind = « { $kind } » n’est pas un type ; utilisez l’un de ceux-ci : { $kinds }.
problem-size = La taille doit être un nombre entier à partir de 0, comme 450.
problem-eligible = « { $value } » n’est pas l’une de ces valeurs : yes, no, merged, unknown.
problem-parent-cycle = Les entrées supérieures de { $code } tournent en rond.
problem-outside-scope = { $code } est hors de la partie du registre que vous pouvez modifier.
problem-moved = { $code } changerait d’entrée supérieure ; un import ne déplace pas de branches.
problem-page-number = Numéro à indiquer : { $number }
problem-page-home = Vers l’accueil
problem-page-400-heading = Cette demande ne peut pas être lue
problem-page-400-text = Quelque chose dans l’adresse ou le formulaire n’est pas écrit comme ce service l’écrit.
problem-page-400-advice = Revenez en arrière, rechargez la page et réessayez.
problem-page-403-heading = Vous n’avez pas le droit de faire ceci
problem-page-403-text = Le formulaire ne venait pas d’une page de ce service, ou venait d’une autre session. Rien n’a été enregistré.
problem-page-403-role = Il faut pour cela le rôle { $roles }. La coordination de votre institution ou le bureau peut l’accorder.
problem-page-403-advice = Revenez en arrière, rechargez la page et réessayez.
problem-page-404-heading = Rien ici
problem-page-404-text = Cette page n’existe pas, ou elle appartient à une institution dans laquelle vous n’avez aucun rôle.
problem-page-404-advice = Si l’on vous a envoyé l’adresse, demandez une invitation à la même personne.
problem-page-409-heading = Pas possible maintenant
problem-page-409-advice = Ce qui était déjà enregistré est en sécurité. Revenez en arrière et rechargez la page.
problem-page-413-heading = Trop volumineux
problem-page-413-advice = Vos réponses déjà enregistrées sont en sécurité.
problem-page-415-heading = Un autre type de contenu
problem-page-415-text = Cette adresse n’accepte que les formulaires de ce service.
problem-page-415-advice = Utilisez le formulaire de la page.
problem-page-422-heading = Il y a quelque chose à corriger
problem-page-422-advice = Revenez en arrière et corrigez ; ce qui était déjà enregistré est en sécurité.
problem-page-429-heading = Trop d’essais
problem-page-429-text = { $minutes ->
    [one] Attendez une minute, puis réessayez.
    [many] Attendez { $minutes } de minutes, puis réessayez.
   *[other] Attendez { $minutes } minutes, puis réessayez.
}
problem-page-429-advice = Rien n’a été modifié.
problem-page-500-heading = Une erreur du service
problem-page-500-text = Ce que vous aviez déjà enregistré est en sécurité.
problem-page-500-advice = Revenez en arrière et réessayez. Si cela se reproduit, indiquez au bureau le numéro ci-dessous.
problem-page-503-heading = Indisponible pour le moment
problem-page-503-text = Le service ne peut pas atteindre ses données pour le moment. Rien de ce qui a été confirmé n’est perdu.
problem-page-503-advice = Réessayez dans quelques secondes.
problem-page-507-heading = Plus de place
problem-page-507-text = Le disque du serveur est plein. Rien n’a été enregistré ; ce qui l’était déjà est en sécurité.
problem-page-507-advice = Prévenez le bureau ; réessayez plus tard.
problem-page-not-kept = Votre session est terminée, et cette page contient plus de { $max } Ko. Connectez-vous dans une autre fenêtre, revenez à cette page et enregistrez-la de nouveau.
problem-rule-broken = { $count ->
    [one] Une réponse enfreint une règle de l’enquête : { $items }.
    [many] { $count } de réponses enfreignent une règle de l’enquête : { $items }.
   *[other] { $count } réponses enfreignent une règle de l’enquête : { $items }.
}
problem-answers-refused = { $count ->
    [one] Une saisie n’a pas été acceptée. Corrigez-la ou videz-la d’abord : la page de vérification dit où.
   *[other] { $count } saisies n’ont pas été acceptées. Corrigez-les ou videz-les d’abord : la page de vérification dit où.
}
problem-target-unknown = Ce questionnaire n’a pas de cible « { $target } ». Ses cibles sont : { $targets }.
problem-document-too-large = Le fichier dépasse { $max } Mo. Réduisez-le, par exemple en le divisant, puis renvoyez-le ; rien n’est enregistré.
