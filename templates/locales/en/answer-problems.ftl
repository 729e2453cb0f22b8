# Why something is no answer to an item.
answer-problem-dk = "I do not know" is not offered for { $item }.
answer-problem-na = "Does not apply here" is not offered for { $item }.
answer-problem-reason = Say why { $item } does not apply here.
answer-problem-too-long = This text is too long. Shorten it to { $max } letters.
answer-problem-criterion = "{ $code }" is not one of the criteria here. Choose among these: { $choices }.
answer-problem-constraint = The answer to { $item } breaks a rule of the survey.
answer-problem-option = "{ $code }" is not one of the choices here. Choose among these: { $choices }.
answer-problem-list = Choose one or more of the answers shown.
answer-problem-twice = One choice was sent twice. Choose each once.
answer-problem-exclusive = Choose either "{ $option }" or the others, not both.
answer-problem-number = This must be a number, like 1200. You wrote "{ $typed }".
answer-problem-number-ambiguous = "{ $typed }" can be read in two ways. Write it without the mark, like 1234, or with two decimals, like 1.23.
answer-problem-number-ambiguous-whole = "{ $typed }" can be read in two ways. Write the whole number without a mark, like { $without }.
answer-problem-whole = This must be a whole number, like 1200. You wrote "{ $typed }".
answer-problem-min = This must be { $min } or more. You wrote "{ $typed }".
answer-problem-max = This must be { $max } or less. You wrote "{ $typed }".
answer-problem-text = This text holds a character that cannot be stored. Type the text instead of pasting it.
answer-problem-date = The date must have day, month and year, like 5 3 2024.
answer-problem-date-ambiguous = "{ $typed }" can be read in two ways. Write the year first, then the month and the day, like { $example }.
answer-problem-note = There is nothing to answer here.
answer-problem-value-and-state = Choose either a value or "{ $state }", not both.
answer-problem-state = "{ $state }" is neither "I do not know" nor "does not apply".
answer-problem-at = "{ $label }" { $problem }
answer-problem-url = This must be a web address, like https://example.org. You wrote "{ $typed }".
answer-problem-email = This must be an e-mail address, like name@ministry.example. You wrote "{ $typed }".
answer-problem-spdx = "{ $typed }" is not a known licence. Choose one of the list, or write its SPDX name, like MIT or EUPL-1.2.
answer-problem-spdx-old = { $typed } is an old name. Do you mean { $only } or { $later }?
answer-problem-level = Choose one of the levels from 0 to { $max }.
answer-problem-min-choices = { $min ->
    [one] Choose at least one answer.
   *[other] Choose at least { $min } answers.
}
answer-problem-max-choices = { $max ->
    [one] Choose one answer at most.
   *[other] Choose { $max } answers at most.
}
answer-problem-matrix = The answer must be one choice for each row.
answer-problem-row = "{ $row }" is not one of the rows here.
answer-problem-roster = The answer must be a list of rows.
answer-problem-min-rows = { $min ->
    [one] List at least one row.
   *[other] List at least { $min } rows.
}
answer-problem-max-rows = { $max ->
    [one] List one row at most.
   *[other] List { $max } rows at most.
}
answer-problem-column = Row { $row }: "{ $column }" is not one of the columns here.
answer-problem-cell = Row { $row }, "{ $column }": { $problem }
answer-problem-cell-missing = This must be filled in.
answer-problem-file = The document is not stored. Send it again.
answer-problem-other = You wrote a text for a choice that is not chosen. Choose it, or remove the text.
answer-problem-row-constraint = Row { $row }: "{ $column }" breaks a rule of the survey.
answer-problem-kept = What was written here is not accepted yet. Open it and save it.
