# Texts of every page.
common-service = Enquête sur la maturité en logiciel libre
common-service-call = Enquête sur le logiciel libre
common-skip = Aller au contenu
common-my-work = Mon travail
common-institutions = Institutions
common-campaigns = Campagnes
common-account = Compte
common-sign-in = Se connecter
common-sign-out = Se déconnecter
common-language = Langue
common-choose-language = Choisir
common-footer = Un service du bureau du logiciel libre (OSPO). Questions : écrivez à la personne qui vous a envoyé l’invitation.
common-method = Comment se calcule un score
common-error-title = Erreur : { $title }
common-problem-heading = { $count ->
    [one] Il y a un problème
    [many] Il y a { $count } de problèmes
   *[other] Il y a { $count } problèmes
}
common-error-prefix = Erreur :
common-back = Retour
common-save = Enregistrer
common-cancel = Annuler
common-name = Nom
common-email = Adresse électronique
common-role = Rôle
common-state = État
common-percent = { $number } %
common-list-comma = {", "}
common-date-time = { $date }, { $time } UTC
common-not-known = inconnu
common-yes = Oui
common-no = Non
common-draft-translation = Cette traduction est provisoire : personne ne l’a encore relue.
common-in-language = en { $language }
common-role-contributor = Contribution
common-role-coordinator = Coordination
common-role-head = Responsable de l’institution
common-role-officer = Membre du bureau
common-role-reviewer = Évaluation
common-role-viewer = Consultation
common-role-administrator = Administration
