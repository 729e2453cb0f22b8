# Lists and documents, which are answered on pages of their own.
roster-open = Open the list
roster-none = There is nothing to list here
roster-none-means = This is an answer. Without rows and without this tick the list is not answered yet.
roster-count = { $count ->
    [0] No rows
    [one] One row
   *[other] { $count } rows
}
roster-count-names = { $count }: { $names }
file-open = Add or change the document
file-in-words = { $name } ({ $size })
file-size-kb = { $size } KB
file-size-mb = { $size } MB
roster-add = Add a row
roster-paste = Paste from a spreadsheet
roster-paste-label = Rows, with the names of the columns in the first line
roster-paste-help = Copy the cells in the spreadsheet and paste them here. Columns that are known:
roster-paste-result = { $count ->
    [0] No row can be added yet. Nothing is stored.
    [one] One row can be added. Nothing is stored yet.
   *[other] { $count } rows can be added. Nothing is stored yet.
}
roster-paste-too-many = Too many rows for this list: it takes { $max } at most. Rows that could be read: { $count }; room for: { $free }. Nothing is stored yet.
roster-faults = What cannot be added
roster-fault-row = Row
roster-fault-column = Column
roster-line = Line { $row }
roster-column-unknown = "{ $name }" is the name of no column here.
roster-column-twice = The column "{ $name }" stands twice. Leave one of the two out: nothing is read before that.
roster-cell-not-asked = This is not asked in such a row. Leave it empty.
roster-cell-beyond = No column has a name above this: { $cells }. Put a text that holds the mark between cells in double quotes, or name the column.
roster-will-be-added = These rows would be added
roster-add-these = Add these rows
roster-show = Show
roster-remove = Remove
roster-remove-title = Remove "{ $name }"?
roster-leave = Leave it
roster-new = New row
roster-unnamed = Row without a name
roster-save = Save
roster-save-another = Save and add another
roster-opens = The row is saved. One more question follows from what you wrote.
roster-left-out = Not filled in
roster-twice = Stands twice
roster-total = { $column }: { $sum } { $unit }
roster-full = { $max ->
    [one] This list has its one row.
   *[other] This list has its { $max } rows, and no more can be added.
}
roster-paste-added = { $count ->
    [one] One row is added. What could not be added is left below: mend it there and look again.
   *[other] { $count } rows are added. What could not be added is left below: mend it there and look again.
}
