# What went wrong: fields, states, error pages.
problem-sign-in = The e-mail address or the password is not right.
problem-password-wrong = The password is not right.
problem-password-short = The password needs at least { $min } letters.
problem-password-long = The password may have at most { $max } letters.
problem-password-common = This password is one that anybody would try first. Put a few unrelated words together.
problem-email = "{ $email }" is no e-mail address. Write it like minister@health.example.
problem-email-taken = { $email } has an account already.
problem-name = A name must have 1 to 120 letters.
problem-name-long = A name may have at most 200 letters and no control characters.
problem-node-unknown = "{ $code }" is not in the register. Use the id of an entry there.
problem-role-of-institution = Choose contributor, coordinator or head: these are the roles of an institution.
problem-invitation-used = The link was used meanwhile.
problem-link-spent = This link has been used already. Sign in with your password.
problem-campaign-closed = The campaign is closed.
problem-campaign-not-open = The campaign is not open: nothing can be changed. What was saved stays.
problem-campaign-empty = Pick at least one institution before opening the campaign.
problem-campaign-name = The name must have 1 to 120 letters, like "Survey 2026".
problem-changed-meanwhile = Somebody else changed this meanwhile. Load the page again and decide anew.
problem-wrong-state = This is not possible now: the state is "{ $state }", and the step was "{ $step }".
problem-register-empty = The register is empty: import or add institutions first.
problem-survey-unknown = Choose a published survey.
problem-depth = Choose rapid, standard or verified.
problem-closes-in-past = The last day must lie in the future.
problem-differences-open = { $count ->
    [one] One answer has two values. Settle it first.
   *[other] { $count } answers have two values. Settle them first.
}
problem-required-missing = { $count ->
    [one] One answer is needed before sending: { $items }.
   *[other] { $count } answers are needed before sending: { $items }.
}
problem-note = Write what should change, in at most 2000 letters.
problem-third-value = Write or choose the third value.
problem-item-unknown = This item does not belong to the survey.
problem-nul = The text holds a character that cannot be stored. Type the text instead of pasting it.
problem-form-too-large = This form is larger than { $max } KB. Shorten the texts; what was saved before is safe.
problem-too-many-fields = A form may have at most { $max } fields.
problem-file-too-large = The file is larger than { $max } MB. Take it in parts, or leave out columns that are not needed; nothing is stored.
problem-file-no-table = "{ $name }" cannot be read as text. Save the table as CSV in UTF-8, like register.csv.
problem-code = "{ $code }" is no id: use letters, digits and - _ . only, like MOH-07.
problem-code-taken = The id { $code } is in the register already.
problem-code-twice = The id { $code } stands in this list twice, first in { $first }.
problem-kind = "{ $kind }" is no kind; use one of { $kinds }.
problem-size = Size must be a whole number from 0, like 450.
problem-eligible = "{ $value }" is none of yes, no, merged, unknown.
problem-parent-cycle = The parents of { $code } go round in a circle.
problem-outside-scope = { $code } lies outside the part of the register that you may change.
problem-moved = { $code } would move to another parent; an import does not move branches.
problem-page-number = Number to quote: { $number }
problem-page-home = To the start
problem-page-400-heading = This request cannot be read
problem-page-400-text = Something in the address or the form is not as this service writes it.
problem-page-400-advice = Go back, load the page again and try once more.
problem-page-403-heading = You may not do this
problem-page-403-text = The form did not come from a page of this service, or from another session. Nothing was stored.
problem-page-403-role = This needs the role { $roles }. The coordinator of your institution or the office can grant it.
problem-page-403-advice = Go back, load the page again and try once more.
problem-page-404-heading = Nothing here
problem-page-404-text = There is no such page, or it belongs to an institution that you have no part in.
problem-page-404-advice = If somebody sent you the address, ask them to invite you.
problem-page-409-heading = Not possible now
problem-page-409-advice = What was saved before is safe. Go back and load the page again.
problem-page-413-heading = Too large
problem-page-413-advice = Your answers that were saved before are safe.
problem-page-415-heading = Another kind of content
problem-page-415-text = This address takes forms of this service only.
problem-page-415-advice = Use the form on the page.
problem-page-422-heading = Something has to be mended
problem-page-422-advice = Go back and mend it; what was saved before is safe.
problem-page-429-heading = Too many tries
problem-page-429-text = { $minutes ->
    [one] Wait a minute, then try again.
   *[other] Wait { $minutes } minutes, then try again.
}
problem-page-429-advice = Nothing was changed.
problem-page-500-heading = A fault of the service
problem-page-500-text = What you had saved before is safe.
problem-page-500-advice = Go back and try again. If it happens again, tell the office the number below.
problem-page-503-heading = Not available just now
problem-page-503-text = The service cannot reach its data at the moment. Nothing that was acknowledged is lost.
problem-page-503-advice = Try again in a few seconds.
problem-page-507-heading = No room left
problem-page-507-text = The server's disk is full. Nothing was stored; what was saved before is safe.
problem-page-507-advice = Tell the office; try again later.
problem-page-not-kept = You are signed out, and this page holds more than { $max } KB. Sign in in another window, come back to this page and save it again.
problem-rule-broken = { $count ->
    [one] One answer breaks a rule of the survey: { $items }.
   *[other] { $count } answers break a rule of the survey: { $items }.
}
problem-answers-refused = { $count ->
    [one] One thing was written and not accepted. Put it right or empty it first: "Check the answers" says where.
   *[other] { $count } things were written and not accepted. Put them right or empty them first: "Check the answers" says where.
}
problem-target-unknown = This survey has no target "{ $target }". Its targets are: { $targets }.
problem-document-too-large = The file is larger than { $max } MB. Make it smaller, for example by splitting it, and send it again; nothing is stored.
