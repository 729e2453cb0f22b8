# Lists and documents, which are answered on pages of their own.
roster-open = Open the list
roster-none = There is nothing to list here
roster-count = { $count ->
    [0] No rows
    [one] One row
   *[other] { $count } rows
}
roster-count-names = { $count }: { $names }
file-open = Add or change the document
file-in-words = { $name } ({ $size } KB)
