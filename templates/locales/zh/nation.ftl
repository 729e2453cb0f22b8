# 全国数据及其区间，以及各项数据的计算方法。
nation-coverage-answered = 已回答的机构：{ $frame }个中有{ $submitted }个（{ $share }）。
nation-coverage-size = 按规模计算：{ $share }。规模不详的机构：{ $unknown }个。
nation-coverage-rate = 在属于或可能属于调查范围的全部机构中，回答率为{ $rate }。
nation-coverage-over = 后来查明不属于调查范围的条目：{ $count }个（占全部条目的{ $share }）。
nation-interval = 95%区间：{ $range }
nation-no-interval = 没有区间：回答过少
nation-marked = 在已回答的机构中，各组按其机构数加权，平均值为{ $mean }（{ $interval }）。其依据不足一半。
nation-by-size = 若各机构按其规模（工作人员数）计算，平均值为{ $mean }（{ $interval }）。
nation-assumption = 区间假定已回答的机构能如实代表所在的组；仅凭回答，谁也无法检验这一点。
nation-uneven = 各组回答的情况很不均匀：这{ $n }份回答所能说明的，不多于均匀分布的{ $neff }份。
nation-means = 各部分的范围和平均值
nation-means-capabilities = 各项能力的范围和平均值
nation-show-capabilities = 显示每项能力
nation-own = 国家自己的回答
nation-own-from = 来自“{ $campaign }”，签署于{ $date }。与各机构的回答并列，绝不计入机构的数字。
nation-own-apart = 以下各项，国家与机构的回答相互矛盾：机构的中位等级与国家的等级相差{ $levels }级或更多。
nation-own-alike = 没有一项能力的机构中位等级与国家的等级相差{ $levels }级或更多。
nation-own-row = { $node }：{ $sentence }
nation-own-above = 国家答{ $level }级；半数机构在{ $middle }级或更低
nation-own-below = 国家答{ $level }级；半数机构在{ $middle }级或更高
nation-own-table = 国家自己的等级与各机构的等级
nation-own-level = 国家的等级
nation-own-median = 机构的中位等级
nation-own-middle = 居中的半数机构
nation-own-flag = 矛盾
nation-own-note = 仅列双方都被问到的能力。中位数按等级已知的机构计算。
nation-itself = 本次活动询问国家或其一部分自身的情况。这里没有可汇总的机构，因此没有平均值，也没有分布：每份回答各自独立。在询问机构的活动的全国概况中，它与各机构并列。
nation-itself-signed = { $node }：{ $date }签署的回答
nation-further = 按规模、总数和组别
nation-two-means = 按机构平均与按工作人员平均
nation-mean-institution = 按机构的平均值
nation-mean-size = 按规模的平均值
nation-column-error = 标准误差
nation-two-means-note = 按规模时，各机构按工作人员数计算。因规模不详而未计入的机构：{ $unknown }。若单个机构在按规模的平均值中占比超过{ $most }，则以短横代替。
nation-totals = 全部机构的总数
nation-totals-what = 计数内容
nation-totals-total = 总数
nation-totals-level = 总体等级为{ $level }级或更高的机构
nation-totals-unit = { $what }（{ $unit }）
nation-totals-note = 总数为估计值：给出该数字的机构的平均值（各组按机构数加权）乘以全部机构数。
nation-column-of = n / N
nation-column-bounds = 不作假设的范围
nation-column-mean = 平均值
nation-column-interval = 95%区间
nation-column-level = { $level }级或更高
nation-column-frame = 机构数（N）
nation-column-submitted = 已回答
nation-column-used = 可使用（n）
nation-column-rate = 回答率
nation-column-reliability = 可靠程度
nation-n-of = { $n } / { $all }
nation-few = { $mean }（不足一半）
nation-share-range = { $share }（{ $range }）
nation-strata = 按登记册的组
nation-sectors = 按行业领域
nation-group = 组
nation-reliable = 足以公布
nation-flagged = 谨慎使用：误差较大
nation-unreliable = 不予公布：误差过大
nation-reliability-unknown = 不详
nation-group-hidden = 不显示，以免推算出不足{ $least }个机构的组
nation-bias = 已回答的机构与其他机构相像吗？
nation-bias-table = 按组别的回答率
nation-bias-row = { $attribute }：{ $value }
nation-bias-difference = 相差的百分点
nation-bias-more = { $group }：在已回答的机构中所占比例比在全部机构中高{ $points }个百分点。
nation-bias-less = { $group }：在已回答的机构中所占比例比在全部机构中低{ $points }个百分点。
nation-bias-alike = 没有哪个组相差10个百分点或更多。
nation-bias-note = 差值是一个组在已回答机构中的比例减去它在全部机构中的比例。它可以引起怀疑，但不能消除怀疑。
nation-since = 自{ $wave }以来的变化
nation-since-coverage = { $wave }中已回答的机构：{ $frame }个中有{ $submitted }个（{ $share }）。这次已回答：{ $frame_now }个中有{ $submitted_now }个（{ $share_now }）。
nation-since-uneven = 两次的回答比例相差{ $points }个百分点：全部平均值的变化可能来自回答者的不同。应先看两次都回答的机构。
nation-since-rose = 两次都回答的机构：{ $n }个。其平均值上升了{ $change }，从{ $before }到{ $now }（{ $interval }）。
nation-since-fell = 两次都回答的机构：{ $n }个。其平均值下降了{ $change }，从{ $before }到{ $now }（{ $interval }）。
nation-since-stayed = 两次都回答的机构：{ $n }个。其平均值保持在{ $now }（变化的{ $interval }）。
nation-since-levels = 其中{ $up }上升了一级或更多，{ $same }保持不变，{ $down }下降。
nation-since-cross = 全部的平均值从{ $before }变为{ $now }，变化{ $change }（{ $interval }）。其中两次都回答的机构占{ $panel }，新加入的占{ $entrants }，离开的占{ $leavers }。
nation-since-smallest = 全部平均值的真实变化若小于{ $least }，很可能看不出来。
nation-since-hidden = 不显示：两次都回答、新加入或离开的机构少于{ $least }个
nation-since-nobody = 没有两次都回答的机构
nation-since-versions = { $wave }用的是问卷版本{ $version }，本次调查活动用的是{ $newer }。两者按含义相同的问题比较；这些问题占权重的{ $share }。
nation-since-restated = { $wave }用的是问卷版本{ $version }，本次调查活动用的是{ $newer }。两者按含义相同的问题比较；这些问题占权重的{ $share }。当时公布的平均值为{ $mean }（{ $interval }）；这样重新计算为{ $before }。
nation-since-panel = 两次都回答的机构的变化
nation-since-all = 全部已回答机构的变化及其来源
nation-since-n = 两次（n）
nation-since-then = 当时
nation-since-now = 现在
nation-since-change = 变化
nation-since-least = 能看出的最小变化
nation-since-both = 来自两次都回答的
nation-since-came = 来自新加入的
nation-since-left = 来自离开的
nation-since-up = 等级上升
nation-since-same = 保持不变
nation-since-down = 下降
nation-since-common = 共同权重
nation-since-capabilities = 显示每项能力的变化
nation-since-note = 只有两次都回答的机构本身能说明变化；新加入或离开的机构可能改变全部的平均值，尽管谁也没有变。
nation-since-lead-hidden = 变化不予显示：两次都回答、新加入或离开的机构少于{ $least }个，从两轮的差别可以推算出它们。
nation-since-lead-nobody = 没有两次都回答的机构。
nation-how-coverage = 覆盖率是怎样计算的？
nation-how-mean = 平均值是怎样计算的？
nation-how-bounds = 范围是怎样计算的？
nation-how-share = { $level }级或更高的比例是怎样计算的？
nation-how-variance = 方差 s²
nation-how-hits = n中达到{ $level }级或更高的
nation-how-groups = 数据由这些组合成
nation-how-joined = 回答不足两份的组与下一组合并。
nation-how-rest = 各式最后一项来自全部不显示的组：N = { $frame }，n = { $n }。
nation-how-untold = 省略号代表不显示的组。
nation-how-coverage-sum = 覆盖率 = 已回答 / 机构数：{ $sum }
nation-how-rate-sum = 回答率 = 已回答 /（已知属于 + 不详）：{ $sum }
nation-how-over-sum = 不属于 / 全部条目：{ $sum }
nation-how-mean-sum = 平均值 = 各组 N × 平均值之和，除以全部 N：{ $sum }
nation-how-variance-sum = 方差 = 各组 (N / 全部 N)² × (1 − n / N) × s² / n 之和：{ $sum }
nation-how-error = 标准误 = 方差的平方根：{ $se }
nation-how-freedom = 自由度 = n 减组数：{ $sum }
nation-how-interval = 区间 = 平均值 ± t × 标准误，t = { $t }：{ $sum }
nation-how-effect = 设计效应 = n × 各组 n × (N / n)² 之和 / (全部 N)²：{ $deff }；计入后相当于{ $neff }份回答
nation-how-low = 至少 = 已回答机构可能的最低得分之和，除以 N：{ $sum }
nation-how-high = 至多 =（其可能的最高得分之和 + 最高得分 × 没有回答的机构数）/ N：{ $sum }
nation-how-share-sum = 比例 = 各组 N × 比例之和，除以全部 N：{ $sum }
nation-how-wilson = 区间为威尔逊区间，试验次数取与比例的方差相符者：{ $range }
nation-how-title = 这是怎样计算的？{ $node }
nation-how-parts = 其各部分是怎样计算的？
nation-how-note = 这是怎样计算的？上方表格中的每个名称都通向其算式。
nation-how-since = 变化是怎样计算的？
nation-how-since-panel = 两次都回答的机构的变化 = 其简单平均值现在 − 当时：{ $sum }
nation-how-since-error = 标准误 = 其差值的标准差 / √n：{ $sum }
nation-how-since-freedom = 自由度 = n − 1：{ $sum }
nation-how-since-interval = 区间 = 变化 ± t × 标准误，t = { $t }：{ $sum }
nation-how-since-weights = 以下所有平均值都按登记册的各组加权，与上面的平均值一样。
nation-how-since-cross = 全部的变化 = 现在的平均值 − 当时的平均值：{ $sum }
nation-how-since-variance = 其方差 = 当时的方差 + 现在的方差 − 2 × 两次都回答的机构的协方差：{ $sum }
nation-how-since-freedom-all = 自由度 = n 减组数，取自由度较小的一轮：{ $sum }
nation-how-since-least = 五次中有四次能看出的最小变化 =（1.96 + 0.84）× 标准误：{ $sum }
nation-how-since-both = 两次都回答的 = 其现在的平均值 − 当时的平均值：{ $sum }
nation-how-since-came = 新加入的 = 现在全部的平均值 − 两次都回答的机构的平均值：{ $sum }
nation-how-since-left = 离开的 = 当时全部的平均值 − 两次都回答的机构的平均值：{ $sum }
nation-how-since-parts = 全部的变化 = 两次都回答的 + 新加入的 − 离开的：{ $sum }
# 供问卷作者使用：各部分是否协调。
coherence-title = 各部分是否协调？
coherence-lead = 供问卷作者使用，依据各部分均有数据的机构。成熟度量表的各部分不必相互一致，因此alpha低不是删去某一部分的理由。
coherence-few = 机构过少（{ $n } / { $least }），无法说明。
coherence-alpha = 克龙巴赫alpha为{ $alpha }（{ $interval }），机构数：{ $n }。
coherence-no-alpha = 此处没有克龙巴赫alpha：没有变化，或只有一个部分。机构数：{ $n }。
coherence-parts = { $node }：其各部分
coherence-weight = 权重
coherence-importance = 重要性
coherence-rest = 与其余部分的相关
coherence-without = 去掉后的alpha
coherence-note = 重要性是与整体相关系数的平方：说明该部分实际反映整体多少，应与其权重对照。
coherence-opposite = { $one }与{ $other }方向相反：相关系数{ $r }。
coherence-alike = { $one }与{ $other }所说几乎相同：相关系数{ $r }。
coherence-stairs = 各级是怎样升上去的
coherence-reproducibility = 再现性
coherence-skips = 跳过一级
coherence-stairs-note = 若没有机构缺少较低步骤而做到较高步骤，再现性为1；达到0.9即可称为量表。
