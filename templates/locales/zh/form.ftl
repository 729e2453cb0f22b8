form-foot = { $title } · { $survey }
form-time = 需要多长时间
form-time-minutes = { $count ->
   *[other] 约{ $count }分钟
}
form-time-hours = { $count ->
   *[other] 约{ $count }小时
}
form-who = 由谁回答
form-depth = 深度
form-depth-rapid = 快速：每项能力一个问题
form-depth-standard = 标准：逐条陈述
form-depth-verified = 核实：逐条陈述，另加证明材料
form-fallback = { $count ->
   *[other] 有{ $count }段文字尚未翻译，在此以另一种语言（{ $language }）显示。
}
form-how = 圆框只勾选一个，方框勾选属实的各项。问题旁边的短代码供录入回答的人使用。把填好的各页拍成照片即可：请发送给邀请您的人。
form-institution = 机构
form-filled-by = 填写人
form-stop = 请从第一条陈述开始。如果在某条陈述中勾选了第一个框，请略过它下面的各条陈述，从这些陈述之后继续。
form-highest = 请勾选符合以下条件的最高等级：该等级的陈述在应当做到之处至少一半做到，所有较低等级的陈述也是如此。
form-level-zero = 连1级的陈述也没有做到。
form-needs-answer = 必须回答。
form-needs-answer-if = 在以下情况下必须回答
form-needs-answer-cases = 在某些情况下必须回答：请看在线问卷。
form-only-if = 仅在以下情况下回答
form-only-cases = 仅在某些情况下回答：请看在线问卷。
form-answer-is = { $question }（{ $id }）：{ $answers }
form-answer-is-not = { $question }（{ $id }）：不是{ $answers }
form-answer-any = { $question }（{ $id }）：已回答
form-quoted = “{ $answer }”
form-or = { $first }或{ $second }
form-na-because = 在此不适用，因为
form-proof-line = 您的证明材料：标题、地址或文件
form-alone = 如果勾选此项，请不要勾选其他项。
form-at-most = { $count ->
   *[other] 最多勾选{ $count }项。
}
form-rank = 请编号排序：1表示第一位。
form-letters = { $count ->
   *[other] 最多{ $count }个字。
}
form-attach = 请附上文件，并在此填写文件标题
form-entry = 条目{ $number }
form-entries = 如有更多条目，请复印本页。
form-grid-head = 每行勾选一个框
form-enablers = { $title }：{ $node }
form-sign = 签名
form-position = 职务
form-date = 日期
