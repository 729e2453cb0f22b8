# The report on an institution as a document.
report-link = 报告（PDF）
report-title = 开源成熟度：{ $institution }
report-title-survey = { $survey }：{ $institution }
report-foot = { $title } · { $date } · { $survey }
report-page = 第{ $page }页，共{ $pages }页
report-campaign = 调查活动
report-file = 来自文件
report-no-date = 未注明日期
report-survey = 问卷和版本
report-survey-fingerprint = 问卷的数字指纹（SHA-256）
report-answered = 的问题已回答
report-verified = 的自报内容已核实
report-to-target = 的目标路程已完成
report-to-target-known = 的目标路程已完成（限回答足够的能力）；回答过少的能力：{ $unknown }项
report-dk = 的回答为“不知道”
report-claimed = 数据为机构自报，取自签署时的回答。
report-level = { $name }
report-level-unknown = { $name }，最高可达{ $high }级，{ $unknown }项未知
report-dimensions-table = 各维度的等级、得分和差距
report-capabilities-table = “{ $dimension }”维度的各项能力
report-gaps-table = 低于目标值的能力，差距最大的在前
report-verified-heading = 自报与核实
report-verified-table = 机构自报和评审人核实的各维度
report-level-claimed = 等级，自报
report-score-claimed = 得分，自报
report-level-verified = 等级，核实
report-score-verified = 得分，核实
report-not-asked = 本版问卷尚未询问的维度在此略去。
report-cannot-say = 以下各项回答过少，无法说明怎样才能提高：
report-how-to-read = 如何阅读本报告
report-word-level = 等级
report-means-level = 已达到的一级：在此之前的每条陈述，在应当做到之处至少一半做到。等级从0级（是起点，不是过错）直至最高级。一个维度达到某一等级，须其所有能力最多只低一级，且三分之二已达到该等级。
report-word-score = 得分
report-means-score = 等级之内和之上的进展，采用同一尺度，带小数。已做到较高的步骤但缺少较低的步骤时，得分可能高于等级。
report-word-bounds = 计入未知后
report-means-bounds = 假设所有未回答的都未做到，以及假设都做到，两种情况下的得分。真实得分在二者之间。
report-word-unknown = 未知
report-means-unknown = 没有答案的陈述。“不知道”算作已回答，但在有人知道之前，不给出高于该陈述的等级。
report-word-gap = 差距
report-means-gap = 得分较低时，目标值减去得分。一项能力超过目标值，不能弥补另一项能力的差距。
report-word-share = 回答不足
report-means-share = 回答的陈述过少时，不给出等级和得分，只给出上下限。
profile-flag-provisional = 暂定，不作比较：大多数陈述在此不适用。
problem-unknown-campaign = 没有调查活动“{ $id }”。{ $near ->
    [none] {""}
   *[other] {""}您是指“{ $near }”吗？
}
problem-unknown-institution = 没有机构“{ $id }”。{ $near ->
    [none] {""}
   *[other] {""}您是指“{ $near }”吗？
}
problem-nothing-signed = { $institution }在本次调查活动中尚未签署任何内容。
problem-report-font = 本系统没有安装该语言的字体，报告会显示为方框。请用其他语言阅读，或请系统管理员安装字体。
