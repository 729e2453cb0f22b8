# Charts: titles say the finding; the picture carries them, so that it can be quoted alone.
chart-source = 来源：{ $name }对{ $survey }的回答。
chart-source-dated = 来源：{ $name }对{ $survey }的回答；数据日期：{ $date }。
chart-n = n = { $n }
chart-too-large = 图片会过大。请选择较小的比例。
chart-show-table = 以表格显示
chart-picture = 图片：
chart-data = 数据（CSV）
chart-column-name = 组成部分
chart-column-n = 机构数
chart-column-lower = 下限
chart-column-upper = 上限
chart-column-share = 比例
chart-column-size-share = 按规模计算的比例
chart-column-median = 得分中位数
chart-column-prevalence = 低一级或以上
chart-strip-whole = 总体
chart-strip-title = { $name }，{ $node }：{ $level }。
chart-strip-title-none = { $name }，{ $node }：{ $level }。
chart-strip-range = 最高的是{ $high }（{ $high_score }，满分{ $max }），最低的是{ $low }（{ $low_score }，满分{ $max }）。
chart-strip-subtitle = 等级和得分，从0到{ $max }。已回答{ $completeness }，自报内容中{ $verified }已核实。
chart-strip-subtitle-plain = 计入评定的问题已回答{ $completeness }。
chart-strip-note = 实心方框：已达到的等级。圆点：得分。菱形：目标值。括号：不论未知的回答如何，得分所在的范围。圆点超出实心方框：已做到较高的步骤，但缺少较低的步骤。虚线框：回答不足。短横：不适用或尚未询问。斜线：已跨过的等级。竖线：无法达到更高等级。
chart-strip-note-plain = 实心方框：条件已满足，或满足到这一步。问号：尚不清楚。圆点：得分，所在的线止于满分。括号：不论未知的回答如何，得分所在的范围。虚线框：回答不足。短横：不适用或尚未询问。
chart-strip-alt = 等级条。{ $finding }表格见后。
chart-strip-alt-plain = 结果图。{ $finding }表格见后。
chart-strip-caption = 等级、得分和目标值
chart-distribution-subtitle = 各等级的机构数。{ $all }个机构中有{ $n }个已回答（{ $share }）。
chart-distribution-best = { $n ->
   *[other] 在“{ $node }”上，{ $all }个机构中有{ $n }个达到2级 { $name }或以上；没有哪个维度的比例更大。
}
chart-distribution-only = { $n ->
   *[other] 在“{ $node }”上，{ $all }个机构中有{ $n }个达到2级 { $name }或以上。
}
chart-distribution-none = 目前没有可以显示的数据。
chart-distribution-note = 条形包括数据可以使用的机构。粗线位于2级和3级之间。阴影线：隐藏，不足5个。条形不代表没有回答的机构。
chart-distribution-alt = 堆积条形图。{ $finding }表格见后。
chart-distribution-alt-short = 堆积条形图：各维度按等级划分的机构。表格见后。
chart-coverage-title = { $n ->
   *[other] { $all }个机构中有{ $n }个已签署（{ $share }）。
}
chart-coverage-subtitle = 至少已进展到该阶段的机构。
chart-coverage-note = 本次调查活动的数据代表已签署的机构。
chart-coverage-note-size = 本次调查活动的数据代表已签署的机构。细条：按规模（工作人员数）计算的比例。
chart-coverage-end-size = { $all }个中有{ $count }个（{ $share }）；按规模计算{ $size }
chart-coverage-alt = { $n ->
   *[other] 覆盖率条形图：{ $all }个机构中有{ $n }个已签署（{ $share }）。表格见后。
}
chart-coverage-register-title = { $n ->
   *[other] { $all }个机构中有{ $n }个已回答（{ $share }）。
}
chart-coverage-register-note = 数据代表已回答的机构。
chart-coverage-register-note-size = 数据代表已回答的机构。细条：按规模（工作人员数）计算的比例。
chart-coverage-register-alt = { $n ->
   *[other] 覆盖率条形图：{ $all }个机构中有{ $n }个已回答（{ $share }）。表格见后。
}
chart-coverage-stage-frame = 列入登记册
chart-coverage-stage-submitted = 已回答
chart-gaps-title = 差距最大的是“{ $node }”：比目标值{ $target }低{ $gap }。
chart-gaps-subtitle = { $name }：得分（圆点）和目标值（菱形，“{ $target }”），从0到{ $max }；差距最大的在前。
chart-gaps-note = { $count ->
    [0] 达到或超过目标值的能力不列出。
   *[other] 达到或超过目标值的能力不列出。{ $count }项能力的回答过少，无法比较。
}
chart-gaps-nation-title = 差距最大的是“{ $node }”：一半机构比目标值{ $target }低{ $gap }或更多。
chart-gaps-nation-none = 没有一项能力的机构中位数低于目标值。
chart-gaps-nation-subtitle = { $name }：机构中位数（圆点）和目标值（菱形，“{ $target }”），从0到{ $max }；差距最大的在前。
chart-gaps-nation-note = { $count ->
    [0] 比例表示低整整一级或更多的机构所占份额，各组按规模加权。中位数达到目标值的能力不列出。
   *[other] 比例表示低整整一级或更多的机构所占份额，各组按规模加权。中位数达到目标值的能力不列出。{ $count }项能力已隐藏：不足5个机构。
}
chart-gaps-end = { $gap }
chart-gaps-end-share = { $gap }，占{ $share }
chart-gaps-alt = 差距。{ $finding }表格见后。
chart-gaps-alt-none = 差距。{ $finding }
chart-gaps-alt-short = 各项能力的得分与目标值之间的差距，最大的在前。表格见后。
chart-gaps-caption = 差距，最大的在前
