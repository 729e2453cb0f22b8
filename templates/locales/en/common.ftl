# Texts of every page.
common-service = Open source maturity survey
common-service-call = Open source survey
common-skip = Skip to the content
common-my-work = My work
common-institutions = Institutions
common-campaigns = Campaigns
common-account = Account
common-sign-in = Sign in
common-sign-out = Sign out
common-language = Language
common-choose-language = Choose
common-footer = A service of the open source programme office. Questions: write to whoever invited you.
common-method = How a score arises
common-error-title = Error: { $title }
common-problem-heading = { $count ->
    [one] There is a problem
   *[other] There are { $count } problems
}
common-error-prefix = Error:
common-back = Back
common-save = Save
common-cancel = Cancel
common-name = Name
common-email = E-mail address
common-role = Role
common-state = State
common-percent = { $number }%
common-list-comma = {", "}
common-date-time = { $date }, { $time } UTC
common-not-known = not known
common-yes = Yes
common-no = No
common-draft-translation = This translation is a draft: nobody has reviewed it yet.
common-in-language = in { $language }
common-role-contributor = Contributor
common-role-coordinator = Coordinator
common-role-head = Head
common-role-officer = Officer
common-role-reviewer = Reviewer
common-role-viewer = Viewer
common-role-administrator = Administrator
