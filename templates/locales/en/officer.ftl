# Register, campaigns, profiles, the nation.
register-count = { $count ->
    [one] One entry
   *[other] { $count } entries
}
register-find = Name or id
register-find-button = Find
register-stem = shown only for its place
list-all-kinds = All kinds
list-all-states = All states
list-clear = Show all
list-none = Nothing fits what you are looking for.
list-pages = Pages of the list
list-range = { $first } to { $last } of { $count }
list-previous = Previous page
list-next = Next page
register-empty = Nothing here yet
register-empty-text = Import a list, or add the first institution.
register-id = Id
register-id-hint = Letters, digits and - _ . only; it stands in files and never changes.
register-kind = Kind
register-parent = Id of the one above
register-parent-hint = Empty: directly below the root.
register-stratum = Group for national figures
register-size = Size (staff)
register-add = Add one
register-add-button = Add to the register
register-import = Import a list
register-import-text = Paste the table as CSV or choose a file; its first line names the columns. Only id and kind are needed; parent builds the tree.
register-table = Table (CSV)
register-file = Or a file from this device
register-file-hint = CSV in UTF-8, at most 2 MB. A file that is chosen is read in place of the text above, and its text is shown there.
register-preview = Show what would happen
register-take = Import the good lines
register-would-import = This would add { $added }, change { $changed } and leave { $same } as they are; wrong lines: { $wrong }. Nothing is stored yet.
register-imported = { $added } added, { $changed } changed, { $same } as they were; wrong lines left out: { $wrong }.
register-bad-lines = Lines that need mending
register-where = Where
register-what = What
register-line = line { $line }
register-new-ids = New
register-changed-ids = Changed
register-no-campaign = In no campaign yet.
register-kind-nation = Nation
register-kind-sector = Sector
register-kind-ministry = Ministry
register-kind-department = Department
register-kind-agency = Agency
register-kind-local = Local administration
register-kind-programme = Programme
register-kind-host = Host
register-kind-other = Other
problem-too-many-rows = A list may have at most { $max } lines.
campaign-none = No campaign yet
campaign-none-text = First import the register; then make a campaign, pick its institutions, invite a coordinator for each, and open it.
campaign-new = New campaign
campaign-survey = Survey and version
campaign-depth = Depth
campaign-depth-rapid = Rapid: one question for each capability
campaign-depth-standard = Standard: statement by statement, up to the first that holds nowhere
campaign-depth-verified = Verified: standard, with evidence and a review
campaign-closes = Last day
campaign-closes-hint = Until 23:59 UTC of that day. May be left empty.
campaign-closes-never = no last day
campaign-sign-off = Does the head of each institution sign?
campaign-sign-off-yes = Yes, the coordinator sends to the head
campaign-sign-off-no = No, the coordinator sends to the office
campaign-language = Language of invitations
campaign-target = Target
campaign-target-hint = Id of a target of the survey, like baseline. Empty: its first one.
campaign-create = Create as a draft
campaign-pick = Pick institutions
campaign-pick-legend = Who takes part
campaign-taken = { $taken } of { $all } taken
campaign-take-all = { $count ->
    [one] Take the one that was found
   *[other] Take all { $count } that were found
}
campaign-pick-next = Save and show the next page
campaign-pick-paged = Only what this page shows is changed; save it before you leave the page.
campaign-kept = These have answers already and stay: { $codes }
campaign-state-draft = Draft: nobody can answer yet
campaign-state-open = Open
campaign-state-closed = Closed
campaign-state-until = { $state }, until { $date }
campaign-coverage = Coverage
campaign-stage = Stage
campaign-stage-picked = Picked
campaign-stage-started = Started
campaign-stage-sent = Sent to the head
campaign-stage-signed = Signed
campaign-stage-accepted = Accepted
campaign-stage-count = { $count } of { $all } ({ $share })
campaign-open = Open the campaign
campaign-open-title = Open { $campaign }?
campaign-open-text = { $count ->
    [one] From then on one institution can answer.
   *[other] From then on { $count } institutions can answer.
}
campaign-open-again = { $count ->
    [one] One institution can change its answers again. What was sent, signed or accepted stays as it is.
   *[other] { $count } institutions can change their answers again. What was sent, signed or accepted stays as it is.
}
campaign-open-until = The last day that they are told: { $date }.
campaign-opened = The campaign is open.
campaign-close = Close the campaign
campaign-close-title = Close { $campaign }?
campaign-close-count = { $count ->
    [0] All institutions have signed.
    [one] One institution has not signed.
   *[other] { $count } institutions have not signed.
}
campaign-close-text = After closing nobody can change an answer; what is not signed by then counts as no answer. You can open it again.
campaign-was-closed = The campaign is closed.
campaign-edit = Name and last day
campaign-changed = Name and last day are saved.
problem-campaign-changed = Somebody else has changed this meanwhile. It is now: "{ $name }", { $date }. Nothing of yours is stored; save again to put it in the place of that.
campaign-how-far = Who has answered how far
campaign-nobody = No institutions are picked yet.
campaign-answers = Answers
campaign-last = Last change
campaign-invite = People
profile-facts = { $completeness } answered, { $verified } of the claims verified, signed { $date }, { $survey }
profile-to-target = { $share } of the way to the targets is done.
profile-dimensions = Maturity by dimension
profile-capabilities = Capabilities
profile-dimension = Dimension
profile-capability = Capability
profile-level-head = Level
profile-score = Score
profile-bounds-head = With the unknown
profile-target = Target
profile-gap = Gap
profile-flags = To know
profile-bounds = between { $low } and { $high }
profile-level = { $level } { $name }
profile-level-unknown = { $level } { $name }, up to { $high }, { $unknown } unknown
profile-not-asked = not yet asked
profile-no-level = no level
profile-withheld = not enough answers ({ $share })
profile-does-not-apply = does not apply
profile-flag-skip = Something higher is done while a lower step is missing.
profile-flag-thin = The level rests on half coverage only.
profile-flag-rapid = From one question; not compared with other depths.
profile-statements = Statements
profile-statement = Statement
profile-answer = Answer
profile-brings = Brings
profile-blocks = blocks the next level
profile-what-raises = What raises the level
profile-raises = Level { $level } { $name } is reached when these hold:
profile-change = { $item } At least: "{ $to }".
profile-change-criteria = { $item } At least: "{ $to }", with everything ticked below it.
profile-arithmetic = This is arithmetic, not advice to tick boxes.
profile-nothing-raises = There is no higher level, or too little is answered to say.
nation-title = The national picture
nation-of = The national picture: { $campaign }
nation-headline = Half of the institutions that answered score { $middle } of 5 or more; whatever the others would say, the mean lies between { $low } and { $high }.
nation-headline-bounds = Fewer than half have answered: the mean of all lies between { $low } and { $high } of 5, and nothing narrower can be said.
nation-hidden = hidden: fewer than 5
nation-nobody = no answer
nation-distribution = How institutions are spread over the levels
nation-bounds = Where the mean of all institutions lies
nation-bounds-note = The last column assumes nothing about institutions that did not answer: it holds whatever they would have said. Means and intervals are not given by this version.
nation-gaps = The widest gaps
nation-gap = { $node }: { $share } of { $n } institutions are a level or more below the target
nation-gaps-lead = The most widespread, by the share of institutions:
nation-no-gaps = No capability has a gap that may be shown.
nation-nothing-yet = Nothing is signed yet. The figures appear within seconds of the first signature.
nation-computed = Computed { $at }.
nation-computed-stale = Computed { $at }; something newer was signed and is being added.
nation-heatmap = Institutions by dimension
nation-heatmap-text = Level and score of each institution; choose a column to sort by it. For the office only: single institutions are not published.
nation-no-group = Without a group
nation-no-answer = no answer
nation-none = –
nation-withheld = not enough
