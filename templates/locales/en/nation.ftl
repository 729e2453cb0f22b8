# National figures with their intervals, and how each was computed.
nation-coverage-answered = Answered: { $submitted } of { $frame } institutions ({ $share }).
nation-coverage-size = By size: { $share }. Institutions whose size is not known: { $unknown }.
nation-coverage-rate = Response rate, over all that belong or may belong: { $rate }.
nation-coverage-over = Entries that turned out not to belong: { $count } ({ $share } of all entries).
nation-interval = 95% interval: { $range }
nation-no-interval = no interval: too few have answered
nation-marked = Of those who answered, each group weighted by its number of institutions, the mean is { $mean } ({ $interval }). Fewer than half stand behind it.
nation-by-size = With each institution counted by its size (staff) the mean is { $mean } ({ $interval }).
nation-assumption = An interval takes those who answered for a fair sample of their group; nobody can test that from the answers.
nation-uneven = The groups answered very unevenly: the { $n } answers say no more than { $neff } evenly spread ones would.
nation-means = Bounds and mean by part
nation-means-capabilities = Bounds and mean by capability
nation-show-capabilities = Show each capability
nation-own = The nation’s own answer
nation-own-from = From “{ $campaign }”, signed { $date }. It stands beside what the institutions say and never enters their figures.
nation-own-apart = Here the nation and its institutions contradict each other: their middle level is { $levels } levels or more away from the nation’s.
nation-own-alike = Nowhere is the middle level of the institutions { $levels } levels or more away from the nation’s.
nation-own-row = { $node }: { $sentence }
nation-own-above = The nation says level { $level }; half of the institutions are at level { $middle } or below
nation-own-below = The nation says level { $level }; half of the institutions are at level { $middle } or above
nation-own-table = The nation’s own level and those of its institutions
nation-own-level = The nation’s level
nation-own-median = Middle level of the institutions
nation-own-middle = The middle half of them
nation-own-flag = Contradiction
nation-own-note = Only capabilities that both were asked about. The middle is the median over the institutions whose level is known.
nation-itself = This campaign asks the nation, or a part of it, about itself. There are no institutions to put together, so there is no mean and no spread: each answer stands for itself. Beside the institutions it stands on the national page of a campaign that asks them.
nation-itself-signed = { $node }: the answers signed { $date }
nation-further = By size, in total and by group
nation-two-means = The average institution and the average employee
nation-mean-institution = Mean by institution
nation-mean-size = Mean by size
nation-column-error = Standard error
nation-two-means-note = By size, each institution counts by its staff. Institutions left out, because nobody knows their size: { $unknown }. Where one institution would carry more than { $most } of a mean by size, a dash stands in its place.
nation-totals = Totals over all institutions
nation-totals-what = What is counted
nation-totals-total = Total
nation-totals-level = Institutions at overall level { $level } or above
nation-totals-unit = { $what } ({ $unit })
nation-totals-note = A total is estimated: the mean of those who gave the number, each group weighted by its number of institutions, times all institutions.
nation-column-of = n of N
nation-column-bounds = Bounds, nothing assumed
nation-column-mean = Mean
nation-column-interval = 95% interval
nation-column-level = At level { $level } or above
nation-column-frame = Institutions (N)
nation-column-submitted = Answered
nation-column-used = Usable (n)
nation-column-rate = Response rate
nation-column-reliability = How reliable
nation-n-of = { $n } of { $all }
nation-few = { $mean } (fewer than half)
nation-share-range = { $share } ({ $range })
nation-strata = By group of the register
nation-sectors = By sector
nation-group = Group
nation-reliable = good enough to publish
nation-flagged = use with caution: the error is large
nation-unreliable = withheld: the error is too large
nation-reliability-unknown = not known
nation-group-hidden = not shown, so that no group of fewer than { $least } can be worked out
nation-bias = Are those who answered like the rest?
nation-bias-table = Response rate by group
nation-bias-row = { $attribute }: { $value }
nation-bias-difference = Difference in percentage points
nation-bias-more = { $group }: { $points } percentage points more among those who answered than among all institutions.
nation-bias-less = { $group }: { $points } percentage points less among those who answered than among all institutions.
nation-bias-alike = No group differs by 10 percentage points or more.
nation-bias-note = The difference is a group’s share among those who answered, less its share among all. It can raise doubts, never settle them.
nation-since = Change since { $wave }
nation-since-coverage = Answered in { $wave }: { $submitted } of { $frame } institutions ({ $share }). Answered now: { $submitted_now } of { $frame_now } ({ $share_now }).
nation-since-uneven = The shares that answered differ by { $points } percentage points: a change of the mean of all may come from who answered. What those who answered both times say comes first.
nation-since-rose = Institutions that answered both times: { $n }. Their mean rose by { $change }, from { $before } to { $now } ({ $interval }).
nation-since-fell = Institutions that answered both times: { $n }. Their mean fell by { $change }, from { $before } to { $now } ({ $interval }).
nation-since-stayed = Institutions that answered both times: { $n }. Their mean stayed at { $now } (change, { $interval }).
nation-since-levels = Of these, { $up } went up a level or more, { $same } stayed at theirs, { $down } went down.
nation-since-cross = The mean of all went from { $before } to { $now }, a change of { $change } ({ $interval }). It is made up of { $panel } from those who answered both times, { $entrants } from those who came and { $leavers } from those who left.
nation-since-smallest = A true change of the mean of all that is smaller than { $least } would probably not have been seen.
nation-since-hidden = not shown: those who answered both times, came or left are fewer than { $least }
nation-since-nobody = no institution answered both times
nation-since-versions = { $wave } asked version { $version } of the survey, this campaign asks { $newer }. Both are compared by the questions that mean the same in both; these carry { $share } of the weight.
nation-since-restated = { $wave } asked version { $version } of the survey, this campaign asks { $newer }. Both are compared by the questions that mean the same in both; these carry { $share } of the weight. As it was published, the mean was { $mean } ({ $interval }); restated so it is { $before }.
nation-since-panel = Change of those who answered both times
nation-since-all = Change of all who answered, and where it comes from
nation-since-n = Both times (n)
nation-since-then = Then
nation-since-now = Now
nation-since-change = Change
nation-since-least = Smallest change that would be seen
nation-since-both = From both times
nation-since-came = From who came
nation-since-left = From who left
nation-since-up = Level went up
nation-since-same = Stayed
nation-since-down = Went down
nation-since-common = Common weight
nation-since-capabilities = Show the change of each capability
nation-since-note = Only those who answered both times tell of change by themselves; who came or left can move the mean of all although nobody has changed.
nation-since-lead-hidden = What moved is not shown: those who answered both times, came or left are fewer than { $least }, and could be told from the difference of the two waves.
nation-since-lead-nobody = No institution answered both times.
nation-how-coverage = How was the coverage computed?
nation-how-mean = How was the mean computed?
nation-how-bounds = How were the bounds computed?
nation-how-share = How was the share at level { $level } or above computed?
nation-how-variance = Variance s²
nation-how-hits = Of n at level { $level } or above
nation-how-groups = Groups that the figures are put together from
nation-how-joined = A group with fewer than two answers is taken together with the next one.
nation-how-rest = The last part of the sums comes from the groups that are not shown, all together: N = { $frame }, n = { $n }.
nation-how-untold = The dots stand for the groups that are not shown.
nation-how-coverage-sum = Coverage = answered / institutions: { $sum }
nation-how-rate-sum = Response rate = answered / (known to belong + not known): { $sum }
nation-how-over-sum = Do not belong / all entries: { $sum }
nation-how-mean-sum = Mean = sum of N × mean of each group, divided by all N: { $sum }
nation-how-variance-sum = Variance = sum of (N / all N)² × (1 − n / N) × s² / n: { $sum }
nation-how-error = Standard error = root of the variance: { $se }
nation-how-freedom = Degrees of freedom = n less the number of groups: { $sum }
nation-how-interval = Interval = mean ± t × standard error, with t = { $t }: { $sum }
nation-how-effect = Design effect = n × sum of n × (N / n)² / (all N)²: { $deff }; answers that are left after it: { $neff }
nation-how-low = At least = sum of the lowest possible scores of those who answered, divided by N: { $sum }
nation-how-high = At most = (sum of their highest possible scores + highest score × institutions that did not answer) / N: { $sum }
nation-how-share-sum = Share = sum of N × share of each group, divided by all N: { $sum }
nation-how-wilson = The interval is Wilson’s, with as many trials as give the variance of the share: { $range }
nation-how-title = How was this computed? { $node }
nation-how-parts = How were its parts computed?
nation-how-note = How was this computed? Each name in the table above leads to its sums.
nation-how-since = How was the change computed?
nation-how-since-panel = Change of those who answered both times = their plain mean now − then: { $sum }
nation-how-since-error = Standard error = standard deviation of their differences / √n: { $sum }
nation-how-since-freedom = Degrees of freedom = n − 1: { $sum }
nation-how-since-interval = Interval = change ± t × standard error, with t = { $t }: { $sum }
nation-how-since-weights = All means from here on are weighted by the groups of the register, as the mean above.
nation-how-since-cross = Change of all = mean now − mean then: { $sum }
nation-how-since-variance = Its variance = variance then + variance now − 2 × covariance of those who answered both times: { $sum }
nation-how-since-freedom-all = Degrees of freedom = n less the number of groups, in the wave that has fewer: { $sum }
nation-how-since-least = Smallest change that would be seen four times in five = (1.96 + 0.84) × standard error: { $sum }
nation-how-since-both = Both times = mean now − mean then of those who answered both times: { $sum }
nation-how-since-came = Who came = mean of all now − that of those who answered both times: { $sum }
nation-how-since-left = Who left = mean of all then − that of those who answered both times: { $sum }
nation-how-since-parts = Change of all = both times + who came − who left: { $sum }
# For the authors of a survey: whether its parts belong together.
coherence-title = Do the parts belong together?
coherence-lead = For the authors of the survey, over institutions that have figures for all parts. A maturity scale is made of parts that need not go together, so a low alpha is no reason to drop one.
coherence-few = Too few institutions ({ $n } of { $least }) to say anything.
coherence-alpha = Cronbach’s alpha { $alpha } ({ $interval }), from institutions: { $n }.
coherence-no-alpha = Cronbach’s alpha does not exist here: nothing varies, or there is only one part. Institutions: { $n }.
coherence-parts = { $node }: its parts
coherence-weight = Weight
coherence-importance = Importance
coherence-rest = Correlation with the rest
coherence-without = Alpha without it
coherence-note = Importance is the squared correlation with the whole: what a part really says of it, to be read beside its weight.
coherence-opposite = { $one } and { $other } go against each other: correlation { $r }.
coherence-alike = { $one } and { $other } say nearly the same: correlation { $r }.
coherence-stairs = How the levels were climbed
coherence-reproducibility = Reproducibility
coherence-skips = Skip a level
coherence-stairs-note = Reproducibility is 1 where nobody has a higher step without the lower ones; 0.9 and more is called a scale.
