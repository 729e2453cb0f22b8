# Lists and documents, which are answered on pages of their own.
roster-open = Ouvrir la liste
roster-none = Il n’y a rien à inscrire ici
roster-none-means = C’est une réponse. Sans lignes et sans cette coche, la liste n’a pas encore de réponse.
roster-count = { $count ->
    [0] Aucune ligne
    [one] Une ligne
    [many] { $count } de lignes
   *[other] { $count } lignes
}
roster-count-names = { $count } : { $names }
file-open = Ajouter ou changer le document
file-in-words = { $name } ({ $size })
file-size-kb = { $size } Ko
file-size-mb = { $size } Mo
roster-add = Ajouter une ligne
roster-paste = Coller depuis un tableur
roster-paste-label = Lignes, avec les noms des colonnes sur la première
roster-paste-help = Copiez les cellules dans le tableur et collez-les ici. Colonnes reconnues :
roster-paste-result = { $count ->
    [0] Aucune ligne ne peut encore être ajoutée. Rien n’est enregistré.
    [one] Une ligne peut être ajoutée. Rien n’est encore enregistré.
    [many] { $count } de lignes peuvent être ajoutées. Rien n’est encore enregistré.
   *[other] { $count } lignes peuvent être ajoutées. Rien n’est encore enregistré.
}
roster-paste-too-many = Trop de lignes pour cette liste : { $count } ont pu être lues, et elle en accepte encore { $free }. Elle en contient { $max } au plus. Rien n’est encore enregistré.
roster-faults = Ce qui ne peut pas être ajouté
roster-fault-row = Ligne
roster-fault-column = Colonne
roster-line = Ligne { $row }
roster-column-unknown = « { $name } » n’est le nom d’aucune colonne ici.
roster-column-twice = La colonne « { $name } » figure deux fois. Retirez l’une des deux : rien n’est lu avant cela.
roster-cell-not-asked = Cela n’est pas demandé dans une ligne de ce genre. Laissez vide.
roster-cell-beyond = Aucune colonne n’est nommée au-dessus de ceci : { $cells }. Mettez entre guillemets doubles un texte qui contient le signe séparant les cellules, ou nommez la colonne.
roster-will-be-added = Ces lignes seraient ajoutées
roster-add-these = Ajouter ces lignes
roster-show = Afficher
roster-remove = Supprimer
roster-remove-title = Supprimer « { $name } » ?
roster-leave = Ne pas supprimer
roster-new = Nouvelle ligne
roster-unnamed = Ligne sans nom
roster-save = Enregistrer
roster-save-another = Enregistrer et ajouter une autre ligne
roster-opens = La ligne est enregistrée. Une question de plus découle de ce que vous avez écrit.
roster-left-out = Non rempli
roster-twice = Figure deux fois
roster-total = { $column } : { $sum } { $unit }
roster-full = { $max ->
    [one] Cette liste a déjà sa seule ligne.
    [many] Cette liste a déjà ses { $max } de lignes, et aucune ne peut plus être ajoutée.
   *[other] Cette liste a déjà ses { $max } lignes, et aucune ne peut plus être ajoutée.
}
roster-paste-added = { $count ->
    [one] Une ligne est ajoutée. Ce qui n’a pas pu l’être reste ci-dessous : corrigez-le, puis vérifiez de nouveau.
   *[other] { $count } lignes sont ajoutées. Ce qui n’a pas pu l’être reste ci-dessous : corrigez-le, puis vérifiez de nouveau.
}
